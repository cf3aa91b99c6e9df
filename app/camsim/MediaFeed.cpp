// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/camsim/MediaFeed.h"

#include "app/camsim/Tone.h"

#include <QString>

#include <algorithm>

namespace pantau::camsim {

namespace {

constexpr const char* SourceText =
    "is-live=true format=time do-timestamp=false block=false leaky-type=downstream max-bytes=0 max-time=0";

// A track that no client has set up is linked to nothing. Its source would end over that, and with it the whole media,
// which a second client wants to share.
constexpr const char* Unheeded = "tee allow-not-linked=true";

QString videoText(Codec codec, QSize size)
{
    const QString name = codec == Codec::H264 ? QStringLiteral("h264") : QStringLiteral("h265");
    return QStringLiteral("appsrc name=video %1 max-buffers=8 caps=\"video/x-%2,stream-format=byte-stream,"
                          "alignment=au,width=%3,height=%4,framerate=25/1\" "
                          "! %5 ! rtp%2pay name=pay0 pt=96 mtu=1400 config-interval=-1 ")
        .arg(QLatin1StringView(SourceText), name)
        .arg(size.width())
        .arg(size.height())
        .arg(QLatin1StringView(Unheeded));
}

QString soundText(Sound sound, int index)
{
    const char* caps = "audio/x-alaw,rate=8000,channels=1";
    const char* payloader = "rtppcmapay pt=8 min-ptime=40000000 max-ptime=40000000";
    if (sound == Sound::Pcmu) {
        caps = "audio/x-mulaw,rate=8000,channels=1";
        payloader = "rtppcmupay pt=0 min-ptime=40000000 max-ptime=40000000";
    } else if (sound == Sound::Foreign) {
        caps = "audio/x-siren,dct-length=320";
        payloader = "rtpsirenpay pt=97";
    }
    return QStringLiteral("appsrc name=audio %1 max-buffers=8 caps=\"%2\" ! %3 ! %4 name=pay%5 ")
        .arg(QLatin1StringView(SourceText), QLatin1StringView(caps), QLatin1StringView(Unheeded),
             QLatin1StringView(payloader))
        .arg(index);
}

void fill(GstBuffer* buffer, gsize& at, std::span<const std::uint8_t> bytes)
{
    at += gst_buffer_fill(buffer, at, bytes.data(), bytes.size());
}

} // namespace

MediaFeed::MediaFeed(MediaShape shape, int hertz, const std::shared_ptr<RtpFaultSettings>& faults)
    : m_shape(shape)
    , m_tone(toneBlock(hertz, shape.sound == Sound::Pcmu ? ToneLaw::Mu : ToneLaw::A))
    , m_faults(std::make_shared<RtpFaults>(faults))
{
}

GstElement* MediaFeed::build(QSize size, std::span<const std::uint8_t> first)
{
    QString text = QStringLiteral("( ");
    if (m_shape.video) {
        text += videoText(m_shape.codec, size);
    }
    if (m_shape.sound != Sound::None) {
        text += soundText(m_shape.sound, m_shape.video ? 1 : 0);
    }
    text += QLatin1Char(')');
    GError* raw = nullptr;
    GstElement* bin = gst_parse_launch(text.toUtf8().constData(), &raw);
    const GErrorPtr error(raw);
    if (bin == nullptr || error) {
        g_printerr("camsim: cannot build a media: %s\n", error ? error->message : "unknown");
        return bin;
    }
    m_video.reset(gst_bin_get_by_name(GST_BIN(bin), "video"));
    m_audio.reset(gst_bin_get_by_name(GST_BIN(bin), "audio"));
    if (m_video) {
        const GObjectPtr<GstElement> payloader(gst_bin_get_by_name(GST_BIN(bin), "pay0"));
        const GObjectPtr<GstPad> pad(gst_element_get_static_pad(payloader.get(), "src"));
        RtpFaults::watchPackets(m_faults, pad.get());
        BufferPtr buffer(gst_buffer_new_memdup(first.data(), first.size()));
        GST_BUFFER_PTS(buffer.get()) = 0;
        gst_app_src_push_buffer(GST_APP_SRC(m_video.get()), buffer.release());
    }
    if (m_audio) {
        BufferPtr buffer(gst_buffer_new_memdup(m_tone.data(), m_tone.size()));
        GST_BUFFER_PTS(buffer.get()) = 0;
        gst_app_src_push_buffer(GST_APP_SRC(m_audio.get()), buffer.release());
    }
    return bin;
}

GstClockTime MediaFeed::runningTime(GstElement* source, Nanoseconds streamTime)
{
    if (!m_started) {
        m_started = true;
        const Nanoseconds apart = SimClock::monotonic() - streamTime;
        m_shift = std::chrono::abs(apart) > Nanoseconds(200'000'000) ? apart : Nanoseconds(0);
    }
    const auto base = static_cast<std::int64_t>(gst_element_get_base_time(source));
    return static_cast<GstClockTime>(std::max<std::int64_t>(0, (streamTime + m_shift).count() - base));
}

void MediaFeed::pushVideo(std::span<const std::uint8_t> before, std::span<const std::uint8_t> sei,
                          std::span<const std::uint8_t> after, Nanoseconds streamTime)
{
    if (!m_video) {
        return;
    }
    BufferPtr buffer(gst_buffer_new_allocate(nullptr, before.size() + sei.size() + after.size(), nullptr));
    gsize at = 0;
    fill(buffer.get(), at, before);
    fill(buffer.get(), at, sei);
    fill(buffer.get(), at, after);
    GST_BUFFER_PTS(buffer.get()) = runningTime(m_video.get(), streamTime);
    gst_app_src_push_buffer(GST_APP_SRC(m_video.get()), buffer.release());
}

void MediaFeed::pushAudio(Nanoseconds streamTime)
{
    if (!m_audio) {
        return;
    }
    BufferPtr buffer(gst_buffer_new_memdup(m_tone.data(), m_tone.size()));
    GST_BUFFER_PTS(buffer.get()) = runningTime(m_audio.get(), streamTime);
    gst_app_src_push_buffer(GST_APP_SRC(m_audio.get()), buffer.release());
}

} // namespace pantau::camsim
