// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/media/DecodeGate.h"
#include "core/media/StreamWorker.h"
#include "core/media/ffmpeg/Demuxer.h"
#include "core/media/ffmpeg/FilePacer.h"
#include "core/media/ffmpeg/HardwareAccess.h"
#include "core/media/ffmpeg/NalUnits.h"
#include "core/media/ffmpeg/VideoDecoder.h"

namespace pantau::media::ffmpeg {

/// One connection through FFmpeg: demuxer and decoder, pictures to the hub. Shows nothing before the first key frame
/// and nothing between lost or damaged data and the next one. Where only key frames are wanted,
/// the rest is thrown away before the decoder.
/// Home thread: the stream's worker, which owns it.
class FfmpegSession final : public StreamSession
{
public:
    /// `hardware` outlives the session; nullptr = software.
    FfmpegSession(StreamSpec spec, const StreamContext& context, KeepWaiting keepWaiting,
                  std::shared_ptr<DecodeGate> gate, HardwareAccess* hardware);

    [[nodiscard]] std::optional<StreamFailure> open() override;
    [[nodiscard]] Step step() override;
    [[nodiscard]] StreamFailure failure() const override { return m_failure; }

private:
    [[nodiscard]] Step fail(StreamFailure failure);
    [[nodiscard]] Step atEnd(int averror);
    [[nodiscard]] NalContents contentsOf(const AVPacket& packet) const;
    /// True when packets were lost since the last call.
    [[nodiscard]] bool noticeLosses();
    [[nodiscard]] bool startsPicture(const AVPacket& packet, const NalContents& contents);
    [[nodiscard]] bool isKeyFrame(const AVPacket& packet) const;
    /// What is asked for, where the stream can give it.
    [[nodiscard]] domain::DecodeEffort possible(domain::DecodeEffort effort) const;
    void applyEffort(domain::DecodeEffort effort);
    /// Tells the monitor who decodes, and a device that failed that it did.
    void noteDecoder();
    [[nodiscard]] Step decode(const AVPacket& packet, const NalContents& contents);
    /// Publishes what comes of it. In software when it is this stream's turn at the gate; nothing where it stops before
    /// that.
    [[nodiscard]] std::optional<VideoDecoder::Outcome> decodeInTurn(const AVPacket& packet, bool instantRefresh);

    const StreamSpec m_spec;
    const StreamContext& m_context;
    const KeepWaiting m_keepWaiting;
    const std::shared_ptr<DecodeGate> m_gate; ///< shared with the sessions of the same factory
    HardwareAccess* const m_hardware;
    LogTap m_tap;
    Demuxer m_demuxer;
    HardwareGrant m_grant;
    std::optional<VideoDecoder> m_decoder;
    std::optional<DecoderUse> m_use;  ///< as the monitor was told
    std::optional<FilePacer> m_pacer; ///< files only
    PacketHandle m_packet;
    StreamFailure m_failure;
    bool m_byteStream = true; ///< H.264/H.265 with start codes
    bool m_waitForKeyFrame = true;
    /// The stream refreshes its pictures bit by bit and may never send an IDR: waiting for one would freeze it.
    bool m_intraRefresh = false;
    /// Packets between key frames are left out; going back to all of them waits for the next key frame.
    bool m_sparse = false;
    std::optional<domain::DecodeEffort> m_effort; ///< in force; nothing before the first picture
    bool m_anyFrame = false;
};

/// For StreamWorker. `hardware` outlives all sessions; nullptr = software. All its sessions share one gate, with a
/// place for each processor.
[[nodiscard]] SessionFactory sessionFactory(HardwareAccess* hardware = nullptr);

} // namespace pantau::media::ffmpeg
