// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/media/ffmpeg/FfmpegSession.h"

namespace pantau::media::ffmpeg {

FfmpegSession::FfmpegSession(StreamSpec spec, const StreamContext& context, KeepWaiting keepWaiting,
                             std::shared_ptr<DecodeGate> gate, HardwareAccess* hardware)
    : m_spec(std::move(spec))
    , m_context(context)
    , m_keepWaiting(keepWaiting)
    , m_gate(std::move(gate))
    , m_hardware(hardware)
    , m_demuxer(std::move(keepWaiting), m_tap, AVMEDIA_TYPE_VIDEO)
    , m_packet(av_packet_alloc())
{
}

std::optional<StreamFailure> FfmpegSession::open()
{
    if (auto failure = m_demuxer.open(m_spec)) {
        return failure;
    }
    if (m_hardware != nullptr) {
        m_grant = m_hardware->grant(m_demuxer.track().codecpar->codec_id);
    }
    m_decoder = VideoDecoder::open(*m_demuxer.track().codecpar, m_tap, m_grant);
    if (!m_decoder) {
        return StreamFailure{StreamReason::CodecUnsupported, 0};
    }
    // MP4 and Matroska store length-prefixed NAL units; their extra data begin with a version byte of 1.
    const AVCodecParameters& parameters = *m_demuxer.track().codecpar;
    m_byteStream = parameters.extradata_size == 0 || parameters.extradata[0] != 1;
    if (m_spec.isFile()) {
        m_pacer.emplace(m_context.clock, m_demuxer.track());
    }
    noteDecoder();
    return std::nullopt;
}

StreamSession::Step FfmpegSession::step()
{
    av_packet_unref(m_packet.get());
    const int result = m_demuxer.read(*m_packet);
    const bool holed = noticeLosses();
    if (result == AVERROR(EAGAIN)) {
        return Step::Nothing;
    }
    if (result < 0) {
        return atEnd(result);
    }
    if (m_packet->stream_index != m_demuxer.track().index) {
        return Step::Nothing;
    }
    if (m_pacer && !m_pacer->waitFor(*m_packet, m_keepWaiting)) {
        return fail({StreamReason::ConnectionClosed, 0});
    }
    const NalContents contents = contentsOf(*m_packet);
    if (!contents.picture) {
        return Step::Nothing;
    }
    // The hole may be in this very packet, and what is left of it can pass for a recovery point.
    if ((holed && m_waitForKeyFrame) || !startsPicture(*m_packet, contents)) {
        if (m_sparse) {
            return Step::LeftOut;
        }
        m_context.monitor.packetDiscarded();
        return Step::PictureData;
    }
    return decode(*m_packet, contents);
}

StreamSession::Step FfmpegSession::fail(StreamFailure failure)
{
    m_failure = failure;
    return Step::Failed;
}

StreamSession::Step FfmpegSession::atEnd(int averror)
{
    if (averror != AVERROR_EOF || !m_pacer) {
        return fail(m_demuxer.failureOf(averror));
    }
    if (!m_anyFrame) {
        return fail({StreamReason::FileFormatUnknown, 0});
    }
    if (!m_demuxer.rewind()) {
        return fail({StreamReason::FileNotReadable, 0});
    }
    // A file is an endless camera: from its first picture again.
    m_pacer->restart();
    m_waitForKeyFrame = true;
    return Step::Nothing;
}

NalContents FfmpegSession::contentsOf(const AVPacket& packet) const
{
    const std::span<const std::uint8_t> data(packet.data, static_cast<std::size_t>(packet.size));
    if (m_byteStream && m_decoder->codec() == AV_CODEC_ID_H264) {
        return inspectH264(data);
    }
    if (m_byteStream && m_decoder->codec() == AV_CODEC_ID_HEVC) {
        return inspectHevc(data);
    }
    return {packet.size > 0, (packet.flags & AV_PKT_FLAG_KEY) != 0, false};
}

bool FfmpegSession::noticeLosses()
{
    const int lost = m_demuxer.takeLostPackets();
    if (lost <= 0) {
        return false;
    }
    m_context.monitor.packetsLost(static_cast<std::uint64_t>(lost));
    m_waitForKeyFrame = m_waitForKeyFrame || !m_intraRefresh;
    return true;
}

bool FfmpegSession::startsPicture(const AVPacket& packet, const NalContents& contents)
{
    const domain::DecodeEffort asked = m_context.control.effort(); // once: it may change at any time
    m_intraRefresh = m_intraRefresh && !contents.instantRefresh;
    if (possible(asked) == domain::DecodeEffort::KeyFramesOnly) {
        m_sparse = true;
        m_waitForKeyFrame = true;
    }
    const bool starts = m_waitForKeyFrame && isKeyFrame(packet);
    if (starts) {
        // Pictures from before the gap may still wait for their turn: they would come out now as if they were new.
        m_decoder->flush();
        m_intraRefresh = contents.intraRefresh;
        if (m_intraRefresh) {
            // It goes on after a gap, and a device that is fed what the gap left can hang the machine.
            m_decoder->useSoftware(HardwareReason::IntraRefresh);
        }
        m_sparse = possible(asked) == domain::DecodeEffort::KeyFramesOnly;
        m_waitForKeyFrame = m_sparse;
    }
    applyEffort(m_sparse ? domain::DecodeEffort::KeyFramesOnly : possible(asked));
    return starts || !m_waitForKeyFrame;
}

bool FfmpegSession::isKeyFrame(const AVPacket& packet) const
{
    // FFmpeg does not mark the key frames of a GIF.
    return (packet.flags & AV_PKT_FLAG_KEY) != 0 || m_decoder->codec() == AV_CODEC_ID_GIF;
}

domain::DecodeEffort FfmpegSession::possible(domain::DecodeEffort effort) const
{
    const bool hasKeyFrames = !m_intraRefresh && m_decoder->codec() != AV_CODEC_ID_GIF;
    return effort == domain::DecodeEffort::KeyFramesOnly && !hasKeyFrames ? domain::DecodeEffort::HalfRate : effort;
}

void FfmpegSession::applyEffort(domain::DecodeEffort effort)
{
    if (m_effort != effort) {
        m_effort = effort;
        m_decoder->setEffort(effort);
        m_context.monitor.effortChanged(effort);
    }
}

StreamSession::Step FfmpegSession::decode(const AVPacket& packet, const NalContents& contents)
{
    m_decoder->setShownSize(m_context.hub.wantedSize());
    const std::optional<SurfaceKind> surfaces = m_decoder->lends();
    m_decoder->setLending(surfaces && m_context.hub.takes(*surfaces));
    auto outcome = decodeInTurn(packet, contents.instantRefresh);
    if (outcome && outcome->again) {
        outcome = decodeInTurn(packet, contents.instantRefresh);
    }
    if (!outcome) {
        return Step::Nothing; // it ends: not another picture before TEARDOWN
    }
    if (outcome->damaged) {
        m_context.monitor.packetCorrupt();
        m_waitForKeyFrame = !m_intraRefresh;
    }
    const bool anyFrame = outcome->frames + outcome->withheld > 0;
    m_anyFrame = m_anyFrame || anyFrame;
    return anyFrame ? Step::Frame : Step::PictureData;
}

std::optional<VideoDecoder::Outcome> FfmpegSession::decodeInTurn(const AVPacket& packet, bool instantRefresh)
{
    std::optional<DecodeGate::Pass> turn; // a device has a queue of its own
    if (const auto use = m_decoder->use(); !use || !use->hardware) {
        turn.emplace(*m_gate, m_context.stop);
        if (!turn->isIn()) {
            return std::nullopt;
        }
    }
    const base::SteadyTime now = m_context.clock.steady();
    VideoDecoder::Outcome outcome = m_decoder->decode(packet, instantRefresh, now, [this](const VideoFrame& frame) {
        // A device may have scaled it.
        const PixelSize size = m_decoder->pictureSize();
        m_context.monitor.frameDecoded(size.width, size.height, frame.decodedAt);
        m_context.hub.publish(frame);
    });
    for (int i = 0; i < outcome.withheld; ++i) {
        m_context.monitor.frameDecoded(m_decoder->pictureSize().width, m_decoder->pictureSize().height, now);
    }
    noteDecoder();
    return outcome;
}

void FfmpegSession::noteDecoder()
{
    const std::optional<DecoderUse> use = m_decoder->use();
    if (!use || use == m_use) {
        return;
    }
    m_use = use;
    m_context.monitor.decoderOpened(m_decoder->name(), use->reason);
    if (use->reason == HardwareReason::Failed && m_hardware != nullptr) {
        m_hardware->failed(std::exchange(m_grant, {}));
    }
}

SessionFactory sessionFactory(HardwareAccess* hardware)
{
    installFfmpegLog();
    const int processors = static_cast<int>(std::thread::hardware_concurrency());
    return [hardware, gate = std::make_shared<DecodeGate>(processors)](
               const StreamSpec& spec, const StreamContext& context, StreamSession::KeepWaiting keepWaiting) {
        return std::make_unique<FfmpegSession>(spec, context, std::move(keepWaiting), gate, hardware);
    };
}

} // namespace pantau::media::ffmpeg
