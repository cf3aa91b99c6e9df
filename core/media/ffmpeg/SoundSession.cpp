// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/media/ffmpeg/SoundSession.h"

namespace pantau::media::ffmpeg {

namespace {

/// Some seconds' worth: then it is no loss any more, but a track that we do not understand.
constexpr int MostBadInARow = 100;

} // namespace

SoundSession::SoundSession(StreamSpec spec, const StreamContext& context, KeepWaiting keepWaiting,
                           std::shared_ptr<SoundRing> ring)
    : m_spec(std::move(spec))
    , m_context(context)
    , m_keepWaiting(keepWaiting)
    , m_ring(std::move(ring))
    , m_demuxer(std::move(keepWaiting), m_tap, AVMEDIA_TYPE_AUDIO)
    , m_packet(av_packet_alloc())
{
}

std::optional<StreamFailure> SoundSession::open()
{
    if (auto failure = m_demuxer.open(m_spec)) {
        return failure;
    }
    m_decoder = SoundDecoder::open(*m_demuxer.track().codecpar, *m_ring);
    if (!m_decoder) {
        return StreamFailure{StreamReason::CodecUnsupported, 0};
    }
    if (m_spec.isFile()) {
        m_pacer.emplace(m_context.clock, m_demuxer.track());
    }
    m_context.monitor.decoderOpened(m_decoder->name(), HardwareReason::None);
    return std::nullopt;
}

StreamSession::Step SoundSession::step()
{
    av_packet_unref(m_packet.get());
    const int result = m_demuxer.read(*m_packet);
    if (const int lost = m_demuxer.takeLostPackets(); lost > 0) {
        m_context.monitor.packetsLost(static_cast<std::uint64_t>(lost));
    }
    if (result == AVERROR(EAGAIN)) {
        return Step::Nothing;
    }
    if (result == AVERROR_EOF && m_pacer && m_demuxer.rewind()) {
        m_pacer->restart();
        m_decoder->flush();
        return Step::Nothing;
    }
    if (result < 0) {
        return fail(m_demuxer.failureOf(result));
    }
    if (m_packet->stream_index != m_demuxer.track().index) {
        return Step::Nothing;
    }
    if (m_pacer && !m_pacer->waitFor(*m_packet, m_keepWaiting)) {
        return fail({StreamReason::ConnectionClosed, 0});
    }
    return decode(*m_packet);
}

StreamSession::Step SoundSession::fail(StreamFailure failure)
{
    m_failure = failure;
    return Step::Failed;
}

StreamSession::Step SoundSession::decode(const AVPacket& packet)
{
    if (m_decoder->decode(packet)) {
        m_badInARow = 0;
        m_context.monitor.frameDecoded(0, 0, m_context.clock.steady());
        return Step::Frame;
    }
    m_context.monitor.packetCorrupt();
    if (++m_badInARow >= MostBadInARow) {
        return fail({StreamReason::CodecUnsupported, 0});
    }
    return Step::PictureData;
}

SessionFactory soundSessionFactory(std::shared_ptr<SoundRing> ring)
{
    installFfmpegLog();
    return [ring = std::move(ring)](const StreamSpec& spec, const StreamContext& context,
                                    StreamSession::KeepWaiting keepWaiting) {
        return std::make_unique<SoundSession>(spec, context, std::move(keepWaiting), ring);
    };
}

} // namespace pantau::media::ffmpeg
