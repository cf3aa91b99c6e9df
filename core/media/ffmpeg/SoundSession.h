// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/media/StreamWorker.h"
#include "core/media/ffmpeg/Demuxer.h"
#include "core/media/ffmpeg/FilePacer.h"
#include "core/media/ffmpeg/SoundDecoder.h"

namespace pantau::media::ffmpeg {

/// One connection for the sound of a camera alone, beside that for its pictures: while nobody listens the sound costs
/// neither network nor camera anything, and no fault of it can reach the picture. To the worker and the monitor a
/// packet that decoded counts as a picture. Home thread: the stream's worker, which owns it.
class SoundSession final : public StreamSession
{
public:
    SoundSession(StreamSpec spec, const StreamContext& context, KeepWaiting keepWaiting,
                 std::shared_ptr<SoundRing> ring);

    [[nodiscard]] std::optional<StreamFailure> open() override;
    [[nodiscard]] Step step() override;
    [[nodiscard]] StreamFailure failure() const override { return m_failure; }

private:
    [[nodiscard]] Step fail(StreamFailure failure);
    [[nodiscard]] Step decode(const AVPacket& packet);

    const StreamSpec m_spec;
    const StreamContext& m_context;
    const KeepWaiting m_keepWaiting;
    const std::shared_ptr<SoundRing> m_ring;
    LogTap m_tap;
    Demuxer m_demuxer;
    std::optional<SoundDecoder> m_decoder;
    std::optional<FilePacer> m_pacer; ///< files only
    PacketHandle m_packet;
    StreamFailure m_failure;
    int m_badInARow = 0; ///< packets
};

/// For StreamWorker: sessions that write to this ring.
[[nodiscard]] SessionFactory soundSessionFactory(std::shared_ptr<SoundRing> ring);

} // namespace pantau::media::ffmpeg
