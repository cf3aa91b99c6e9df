// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/media/ffmpeg/VideoDecoder.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <cstring>
#include <span>
#include <utility>

extern "C" {
#include <libavutil/imgutils.h>
#include <libavutil/pixdesc.h>
}

namespace pantau::media::ffmpeg {

namespace {

/// 8192 x 8192: more is not a camera but an attack on our memory.
constexpr std::int64_t LargestPicture = 8192LL * 8192LL;

/// The scaler counts in 16.16 fixed point, which overflows from 32768 on.
constexpr int LongestSide = 16384;

/// Anamorphic video stays below 2:1; what is far beyond would be scaled to a line.
constexpr double FlattestPixel = 8.0;

std::uint64_t bigEndian64(std::span<const std::uint8_t> bytes)
{
    std::uint64_t value = 0;
    for (const std::uint8_t byte : bytes.first(8)) {
        value = (value << 8U) | byte;
    }
    return value;
}

/// From 2000 to 2100: a stamp comes from the network, and a difference of two times must not overflow.
bool plausible(std::chrono::nanoseconds sinceEpoch)
{
    constexpr std::chrono::sys_days Earliest = std::chrono::year(2000) / std::chrono::January / 1;
    constexpr std::chrono::sys_days Latest = std::chrono::year(2100) / std::chrono::January / 1;
    return sinceEpoch >= Earliest.time_since_epoch() && sinceEpoch < Latest.time_since_epoch();
}

/// The send stamp of our simulator: UUID, frame number, CLOCK_REALTIME in nanoseconds (both big-endian).
std::optional<SendStamp> stampOf(const AVFrame& frame)
{
    static constexpr std::array<char, 17> Uuid{"PANTAU-CAMSIM-01"};
    constexpr std::size_t UuidSize = 16;
    constexpr std::size_t Size = UuidSize + 16;
    for (AVFrameSideData* side :
         std::span(frame.side_data, static_cast<std::size_t>(std::max(frame.nb_side_data, 0)))) {
        if (side->type == AV_FRAME_DATA_SEI_UNREGISTERED && side->size >= Size &&
            std::memcmp(side->data, Uuid.data(), UuidSize) == 0) {
            const std::span<const std::uint8_t> payload(side->data + UuidSize, 16);
            const auto sent = std::chrono::nanoseconds(static_cast<std::int64_t>(bigEndian64(payload.subspan(8))));
            if (!plausible(sent)) {
                return std::nullopt;
            }
            return SendStamp{bigEndian64(payload),
                             base::WallTime(std::chrono::duration_cast<base::WallTime::duration>(sent))};
        }
    }
    return std::nullopt;
}

/// What a stream leaves unsaid is guessed as players do: high definition is BT.709, the rest BT.601.
ColourSpace colourOf(const AVFrame& frame)
{
    ColourSpace colour;
    colour.fullRange = frame.color_range == AVCOL_RANGE_JPEG || frame.format == AV_PIX_FMT_YUVJ420P;
    switch (frame.colorspace) {
    case AVCOL_SPC_BT709:
    case AVCOL_SPC_BT2020_NCL:
    case AVCOL_SPC_BT2020_CL:
        colour.matrix = ColourMatrix::Bt709;
        break;
    case AVCOL_SPC_BT470BG:
    case AVCOL_SPC_SMPTE170M:
    case AVCOL_SPC_FCC:
        colour.matrix = ColourMatrix::Bt601;
        break;
    default:
        colour.matrix = frame.width >= 1280 || frame.height > 576 ? ColourMatrix::Bt709 : ColourMatrix::Bt601;
    }
    return colour;
}

std::optional<PixelLayout> layoutOf(int format)
{
    switch (format) {
    case AV_PIX_FMT_YUV420P:
    case AV_PIX_FMT_YUVJ420P:
        return PixelLayout::I420;
    case AV_PIX_FMT_NV12:
        return PixelLayout::Nv12;
    case AV_PIX_FMT_P010LE:
        return PixelLayout::P010;
    default:
        return std::nullopt;
    }
}

double pixelAspectOf(const AVFrame& frame)
{
    const AVRational aspect = frame.sample_aspect_ratio;
    const double value = aspect.num > 0 && aspect.den > 0 ? av_q2d(aspect) : 1.0;
    return value >= 1.0 / FlattestPixel && value <= FlattestPixel ? value : 1.0;
}

VideoFrame describe(const AVFrame& frame, base::SteadyTime now)
{
    VideoFrame described;
    described.width = frame.width;
    described.height = frame.height;
    described.pixelAspect = pixelAspectOf(frame);
    described.layout = *layoutOf(frame.format);
    described.colour = colourOf(frame);
    for (std::size_t i = 0; i < described.planes.size(); ++i) {
        described.planes.at(i) = {frame.data[i], frame.linesize[i]};
    }
    described.decodedAt = now;
    return described;
}

/// What a copy of the pixels does not carry, with nothing left to guess from a size that may have changed.
void copyLook(const AVFrame& from, AVFrame& to)
{
    const ColourSpace colour = colourOf(from);
    to.sample_aspect_ratio = from.sample_aspect_ratio;
    to.color_range = colour.fullRange ? AVCOL_RANGE_JPEG : AVCOL_RANGE_MPEG;
    to.colorspace = colour.matrix == ColourMatrix::Bt709 ? AVCOL_SPC_BT709 : AVCOL_SPC_BT470BG;
}

/// The size that fills what is shown, rounded up to even sides, which halved chroma needs; never above the picture's.
PixelSize sizeToRead(const AVFrame& frame, PixelSize shown)
{
    const double across = shown.width / (frame.width * pixelAspectOf(frame));
    const double down = static_cast<double>(shown.height) / frame.height;
    const double scale = std::min(across, down);
    const auto scaled = [scale](int length) {
        return std::min(length, (static_cast<int>(std::ceil(length * scale)) + 1) / 2 * 2);
    };
    return scale < 1 ? PixelSize{scaled(frame.width), scaled(frame.height)} : PixelSize{frame.width, frame.height};
}

bool tooLong(const AVFrame& frame)
{
    return frame.width > LongestSide || frame.height > LongestSide;
}

bool damaged(const AVFrame& frame)
{
    return (frame.flags & AV_FRAME_FLAG_CORRUPT) != 0 || frame.decode_error_flags != 0;
}

CodecHandle openCodec(const AVCodecParameters& parameters, HardwareLink* link)
{
    const AVCodec* codec = avcodec_find_decoder(parameters.codec_id);
    if (codec == nullptr) {
        return nullptr;
    }
    CodecHandle context(avcodec_alloc_context3(codec));
    if (avcodec_parameters_to_context(context.get(), &parameters) < 0) {
        return nullptr;
    }
    context->thread_count = 1; // 55 streams fill the cores; more threads only add latency and memory
    context->max_pixels = LargestPicture;
    if (link != nullptr) {
        link->attach(*context);
    }
    return avcodec_open2(context.get(), codec, nullptr) < 0 ? nullptr : std::move(context);
}

} // namespace

VideoDecoder::VideoDecoder(std::unique_ptr<HardwareLink> link, CodecHandle codec, LogTap& tap, HardwareReason reason)
    : m_tap(&tap)
    , m_link(std::move(link))
    , m_reason(reason)
    , m_codec(std::move(codec))
    , m_frame(av_frame_alloc())
    , m_read(av_frame_alloc())
    , m_converted(av_frame_alloc())
{
}

std::optional<VideoDecoder> VideoDecoder::open(const AVCodecParameters& parameters, LogTap& tap, HardwareGrant grant)
{
    std::unique_ptr<HardwareLink> link;
    if (grant.device != nullptr) {
        link = std::make_unique<HardwareLink>(std::move(grant.device), *grant.memory);
    }
    CodecHandle codec = openCodec(parameters, link.get());
    if (codec == nullptr) {
        return std::nullopt;
    }
    return VideoDecoder(std::move(link), std::move(codec), tap, grant.reason);
}

VideoDecoder::Outcome VideoDecoder::decode(const AVPacket& packet, bool instantRefresh, base::SteadyTime now,
                                           const Publish& publish)
{
    Outcome outcome = decodeOnce(packet, instantRefresh, now, publish);
    const HardwareReason reason = verdictOnDevice(packet, outcome);
    if (reason == HardwareReason::None) {
        return outcome;
    }
    useSoftware(reason);
    outcome.damaged = true;
    const bool isSoftware = m_link == nullptr;              // not so without memory for it
    const bool key = (packet.flags & AV_PKT_FLAG_KEY) != 0; // only with one it can begin
    outcome.again = isSoftware && key && outcome.frames + outcome.withheld == 0;
    return outcome;
}

HardwareReason VideoDecoder::verdictOnDevice(const AVPacket& packet, const Outcome& outcome)
{
    const bool failed = std::exchange(m_tap->hardwareFailed, false);
    // With every error fatal, a camera whose SEI are malformed never gets so far that a decoder is chosen.
    const bool isUndecided = m_link != nullptr && !m_link->use();
    if (!inHardware() && !isUndecided) {
        return HardwareReason::None;
    }
    if (failed) {
        return HardwareReason::Failed;
    }
    // FFmpeg calls most errors damaged data, whosever they are. Between key frames they may be just that, and the next
    // key frame tells; what the device does not make of a key frame is left to the software.
    const bool key = (packet.flags & AV_PKT_FLAG_KEY) != 0;
    return key && outcome.damaged ? HardwareReason::CodecMissing : HardwareReason::None;
}

VideoDecoder::Outcome VideoDecoder::decodeOnce(const AVPacket& packet, bool instantRefresh, base::SteadyTime now,
                                               const Publish& publish)
{
    m_filterRule.next(instantRefresh);
    m_codec->skip_loop_filter = skipsFilter(packet) ? AVDISCARD_NONKEY : AVDISCARD_DEFAULT;
    Outcome outcome;
    const bool alone = m_effort == domain::DecodeEffort::KeyFramesOnly;
    const bool first = std::exchange(m_first, false);
    feed(&packet, first, now, publish, outcome);
    if (alone) {
        feed(nullptr, first, now, publish, outcome); // a decoder that puts pictures in order would hold it back
    }
    // FFmpeg may tell of it and give no picture; the next one must not pay for that.
    const bool missing = std::exchange(m_tap->missingReference, false);
    outcome.damaged = outcome.damaged || (missing && !first);
    if (alone) {
        flush();
    }
    return outcome;
}

bool VideoDecoder::skipsFilter(const AVPacket& packet) const
{
    if (inHardware()) {
        return false; // it would spare nothing there
    }
    if (m_effort != domain::DecodeEffort::Full) {
        // FFmpeg would skip it on key frames too that are no instant refresh, and the drift would never end.
        return (codec() == AV_CODEC_ID_H264 || codec() == AV_CODEC_ID_HEVC) && (packet.flags & AV_PKT_FLAG_KEY) == 0;
    }
    return codec() == AV_CODEC_ID_H264 && m_shrinksToHalf && m_filterRule.maySkip();
}

void VideoDecoder::feed(const AVPacket* packet, bool first, base::SteadyTime now, const Publish& publish,
                        Outcome& outcome)
{
    int result = avcodec_send_packet(m_codec.get(), packet);
    outcome.damaged = outcome.damaged || (result < 0 && result != AVERROR(EAGAIN));
    while (result >= 0) {
        result = avcodec_receive_frame(m_codec.get(), m_frame.get());
        if (result < 0) {
            outcome.damaged = outcome.damaged || (result != AVERROR(EAGAIN) && result != AVERROR_EOF);
            break;
        }
        m_pictureSize = {m_frame->width, m_frame->height};
        const bool isWhole = (first || !m_tap->missingReference) && !damaged(*m_frame);
        if (isWhole && withholdsNext()) {
            ++outcome.withheld;
        } else if (isWhole && takeFrame(now, publish)) {
            ++outcome.frames;
        } else {
            outcome.damaged = true;
        }
        av_frame_unref(m_frame.get());
    }
}

bool VideoDecoder::withholdsNext()
{
    m_withheldLast = m_effort == domain::DecodeEffort::HalfRate && !m_withheldLast;
    const bool hidden = m_shownSize.width == 0 || m_shownSize.height == 0;
    return m_withheldLast || (hidden && inHardware());
}

void VideoDecoder::flush()
{
    avcodec_flush_buffers(m_codec.get());
    m_tap->missingReference = false;
    m_filterRule.restart();
    m_first = true;
}

void VideoDecoder::useSoftware(HardwareReason reason)
{
    if (m_link == nullptr) {
        return;
    }
    const ParametersHandle parameters(avcodec_parameters_alloc());
    avcodec_parameters_from_context(parameters.get(), m_codec.get());
    parameters->format = AV_PIX_FMT_NONE;
    CodecHandle software = openCodec(*parameters, nullptr);
    if (software == nullptr) {
        return; // out of memory
    }
    m_codec = std::move(software);
    m_link.reset();
    m_reason = reason;
    flush();
}

void VideoDecoder::setShownSize(PixelSize size)
{
    m_shownSize = size;
    m_shrinksToHalf = size.width * 2 <= m_codec->width && size.height * 2 <= m_codec->height;
}

std::string VideoDecoder::name() const
{
    const char* const who = inHardware() ? media::name(*m_link->use()->hardware) : "SW";
    return std::string(avcodec_get_name(m_codec->codec_id)) + ' ' + who;
}

std::optional<DecoderUse> VideoDecoder::use() const
{
    return m_link != nullptr ? m_link->use() : DecoderUse{std::nullopt, m_reason};
}

std::optional<SurfaceKind> VideoDecoder::lends() const
{
    return inHardware() ? m_link->lends() : std::nullopt;
}

bool VideoDecoder::takeFrame(base::SteadyTime now, const Publish& publish)
{
    if (tooLong(*m_frame)) {
        return false;
    }
    if (m_lending && inHardware() && lendFrame(now, publish)) {
        return true;
    }
    const AVFrame* const inMemory = inHardware() ? readSurface() : m_frame.get();
    const AVFrame* const known = inMemory != nullptr ? inKnownLayout(*inMemory) : nullptr;
    if (known == nullptr) {
        return false;
    }
    VideoFrame frame = describe(*known, now);
    frame.stamp = stampOf(*m_frame);
    publish(frame);
    return true;
}

bool VideoDecoder::lendFrame(base::SteadyTime now, const Publish& publish)
{
    VideoFrame frame;
    frame.surface = m_link->lend(*m_frame, sizeToRead(*m_frame, m_shownSize));
    if (frame.surface == nullptr) {
        return false;
    }
    frame.width = frame.surface->size.width;
    frame.height = frame.surface->size.height;
    frame.pixelAspect = pixelAspectOf(*m_frame);
    frame.layout = frame.surface->layout;
    frame.colour = colourOf(*m_frame);
    frame.decodedAt = now;
    frame.stamp = stampOf(*m_frame);
    publish(frame);
    return true;
}

const AVFrame* VideoDecoder::readSurface()
{
    if (m_link->read(*m_frame, sizeToRead(*m_frame, m_shownSize), *m_read) < 0) {
        m_tap->hardwareFailed = true;
    }
    if (m_tap->hardwareFailed) {
        return nullptr;
    }
    copyLook(*m_frame, *m_read);
    return m_read.get();
}

const AVFrame* VideoDecoder::inKnownLayout(const AVFrame& frame)
{
    if (layoutOf(frame.format)) {
        return &frame;
    }
    const auto from = static_cast<AVPixelFormat>(frame.format);
    const AVPixFmtDescriptor* descriptor = av_pix_fmt_desc_get(from);
    if (descriptor == nullptr) {
        return nullptr;
    }
    if (m_converted->width != frame.width || m_converted->height != frame.height) {
        av_frame_unref(m_converted.get());
        m_converted->format = AV_PIX_FMT_YUV420P;
        m_converted->width = frame.width;
        m_converted->height = frame.height;
        if (av_frame_get_buffer(m_converted.get(), 0) < 0) {
            return nullptr;
        }
    }
    m_converter.reset(sws_getCachedContext(m_converter.release(), frame.width, frame.height, from, frame.width,
                                           frame.height, AV_PIX_FMT_YUV420P, SWS_BILINEAR, nullptr, nullptr, nullptr));
    if (m_converter == nullptr) {
        return nullptr;
    }
    const bool isRgb = (descriptor->flags & (AV_PIX_FMT_FLAG_RGB | AV_PIX_FMT_FLAG_PAL)) != 0;
    const bool fullRange = !isRgb && colourOf(frame).fullRange;
    const int* matrix =
        sws_getCoefficients(colourOf(frame).matrix == ColourMatrix::Bt709 ? SWS_CS_ITU709 : SWS_CS_ITU601);
    sws_setColorspaceDetails(m_converter.get(), matrix, fullRange || isRgb ? 1 : 0, matrix, fullRange ? 1 : 0, 0,
                             1 << 16, 1 << 16);
    copyLook(frame, *m_converted);
    m_converted->color_range = fullRange ? AVCOL_RANGE_JPEG : AVCOL_RANGE_MPEG;
    sws_scale(m_converter.get(), frame.data, frame.linesize, 0, frame.height, m_converted->data, m_converted->linesize);
    return m_converted.get();
}

} // namespace pantau::media::ffmpeg
