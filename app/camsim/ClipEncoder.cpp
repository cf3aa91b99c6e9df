// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/camsim/ClipEncoder.h"

#include "app/camsim/Gst.h"

#include <gst/app/gstappsink.h>
#include <gst/app/gstappsrc.h>

#include <cstring>

namespace pantau::camsim {

namespace {

QString encoderText(const EncoderSettings& settings)
{
    const QString key = QString::number(settings.keyInterval);
    const QString rate = QString::number(settings.kilobitsPerSecond);
    if (settings.codec == Codec::H264) {
        return QStringLiteral("x264enc speed-preset=veryfast bitrate=%1 vbv-buf-capacity=2000 key-int-max=%2 bframes=0 "
                              "rc-lookahead=10 threads=1 sliced-threads=false aud=false byte-stream=true "
                              "option-string=\"scenecut=0:min-keyint=%2:open-gop=0:slices=1\" "
                              "! video/x-h264,profile=main ! h264parse config-interval=-1 "
                              "! video/x-h264,stream-format=byte-stream,alignment=au")
            .arg(rate, key);
    }
    return QStringLiteral("x265enc speed-preset=superfast bitrate=%1 key-int-max=%2 "
                          "option-string=\"bframes=0:scenecut=0:min-keyint=%2:open-gop=0:repeat-headers=1:pools=none:"
                          "frame-threads=1:slices=1:info=0:log-level=none\" "
                          "! h265parse config-interval=-1 ! video/x-h265,stream-format=byte-stream,alignment=au")
        .arg(rate, key);
}

QString pipelineText(const EncoderSettings& settings)
{
    return QStringLiteral("appsrc name=in format=time block=true max-buffers=4 max-bytes=0 "
                          "caps=video/x-raw,format=BGRx,width=%1,height=%2,framerate=%3/1 "
                          "! videoconvert n-threads=1 ! video/x-raw,format=I420,colorimetry=bt709 ! %4 "
                          "! appsink name=out sync=false max-buffers=0")
        .arg(settings.size.width())
        .arg(settings.size.height())
        .arg(settings.framesPerSecond)
        .arg(encoderText(settings));
}

BufferPtr bufferOf(const QImage& image, int frame, Nanoseconds interval)
{
    const auto bytes = static_cast<gsize>(image.sizeInBytes());
    BufferPtr buffer(gst_buffer_new_allocate(nullptr, bytes, nullptr));
    gst_buffer_fill(buffer.get(), 0, image.constBits(), bytes);
    GST_BUFFER_PTS(buffer.get()) = static_cast<GstClockTime>(interval.count() * frame);
    GST_BUFFER_DURATION(buffer.get()) = static_cast<GstClockTime>(interval.count());
    return buffer;
}

// Access unit delimiters say nothing that RTP's marker bit does not, and each would cost a packet of its own.
std::vector<std::uint8_t> withoutDelimiter(std::span<const std::uint8_t> unit, Codec codec)
{
    const int delimiter = codec == Codec::H264 ? 9 : 35;
    std::vector<std::uint8_t> kept;
    for (const NalUnit& nal : splitNalUnits(unit, codec)) {
        if (nal.type != delimiter) {
            const auto part = unit.subspan(nal.startCode, nal.end - nal.startCode);
            kept.insert(kept.end(), part.begin(), part.end());
        }
    }
    return kept;
}

void take(Clip& clip, GstSample* sample)
{
    GstBuffer* buffer = gst_sample_get_buffer(sample);
    GstMapInfo map = GST_MAP_INFO_INIT;
    if (gst_buffer_map(buffer, &map, GST_MAP_READ)) {
        clip.append(withoutDelimiter({map.data, map.size}, clip.codec()),
                    !GST_BUFFER_FLAG_IS_SET(buffer, GST_BUFFER_FLAG_DELTA_UNIT), Nanoseconds(0));
        gst_buffer_unmap(buffer, &map);
    }
}

QString busError(GstElement* pipeline)
{
    const GObjectPtr<GstBus> bus(gst_element_get_bus(pipeline));
    const MessagePtr message(gst_bus_pop_filtered(bus.get(), GST_MESSAGE_ERROR));
    if (!message) {
        return {};
    }
    GError* raw = nullptr;
    gst_message_parse_error(message.get(), &raw, nullptr);
    const GErrorPtr error(raw);
    return QString::fromUtf8(error->message);
}

void encodeAll(GstElement* pipeline, Clip& clip, const EncoderSettings& settings,
               const std::function<QImage(int)>& draw)
{
    const GObjectPtr<GstElement> in(gst_bin_get_by_name(GST_BIN(pipeline), "in"));
    const GObjectPtr<GstElement> out(gst_bin_get_by_name(GST_BIN(pipeline), "out"));
    GstAppSink* sink = GST_APP_SINK(out.get());
    gst_element_set_state(pipeline, GST_STATE_PLAYING);
    for (int frame = 0; frame < settings.frameCount; ++frame) {
        const QImage image = draw(frame);
        if (gst_app_src_push_buffer(GST_APP_SRC(in.get()), bufferOf(image, frame, clip.frameInterval()).release()) !=
            GST_FLOW_OK) {
            break;
        }
        while (const SamplePtr sample{gst_app_sink_try_pull_sample(sink, 0)}) {
            take(clip, sample.get());
        }
    }
    gst_app_src_end_of_stream(GST_APP_SRC(in.get()));
    while (const SamplePtr sample{gst_app_sink_try_pull_sample(sink, 30 * GST_SECOND)}) {
        take(clip, sample.get());
    }
}

} // namespace

Outcome<ClipPtr> encodeClip(const QString& name, const EncoderSettings& settings,
                            const std::function<QImage(int)>& draw)
{
    const Nanoseconds interval(1'000'000'000 / settings.framesPerSecond);
    auto clip = std::make_shared<Clip>(name, settings.codec, settings.size, interval);
    GError* raw = nullptr;
    const GObjectPtr<GstElement> pipeline(gst_parse_launch(pipelineText(settings).toUtf8().constData(), &raw));
    const GErrorPtr error(raw);
    if (!pipeline || error) {
        return Outcome<ClipPtr>::failure(
            QStringLiteral("cannot encode '%1': %2")
                .arg(name, error ? QString::fromUtf8(error->message) : QStringLiteral("no pipeline")));
    }
    encodeAll(pipeline.get(), *clip, settings, draw);
    const QString failure = busError(pipeline.get());
    gst_element_set_state(pipeline.get(), GST_STATE_NULL);
    if (clip->count() != static_cast<std::size_t>(settings.frameCount)) {
        return Outcome<ClipPtr>::failure(QStringLiteral("cannot encode '%1': %2 of %3 frames came out%4")
                                             .arg(name)
                                             .arg(clip->count())
                                             .arg(settings.frameCount)
                                             .arg(failure.isEmpty() ? QString() : QStringLiteral(": ") + failure));
    }
    return Outcome<ClipPtr>::success(clip);
}

} // namespace pantau::camsim
