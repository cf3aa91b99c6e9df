// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/DecodeEffort.h"
#include "core/media/FrameSink.h"
#include "core/media/ffmpeg/FfmpegLog.h"
#include "core/media/ffmpeg/FilterRule.h"
#include "core/media/ffmpeg/Handles.h"
#include "core/media/ffmpeg/HardwareLink.h"

#include <functional>
#include <optional>
#include <string>

namespace pantau::media::ffmpeg {

/// The device that a decoder may use, or why there is none.
struct HardwareGrant
{
    std::shared_ptr<const HardwareDevice> device; ///< nullptr = software
    GpuMemory* memory = nullptr;                  ///< not nullptr where there is a device; outlives the decoder
    HardwareReason reason = HardwareReason::None;
};

/// One codec context on one thread: packets in, pictures out. Never gives a picture that FFmpeg marked as damaged
/// or built on a reference that is missing. Where a device decodes and fails, it goes on in software, at the latest
/// with the next key frame, and stays there.
/// Home thread: the stream's worker; owned by its session.
class VideoDecoder
{
public:
    struct Outcome
    {
        int frames = 0;       ///< clean pictures handed out
        int withheld = 0;     ///< clean pictures that the effort does not show
        bool damaged = false; ///< something did not decode cleanly
        bool again = false;   ///< the device was given up at this key frame: the packet is to be given once more
    };
    using Publish = std::function<void(const VideoFrame&)>;

    /// Nothing when FFmpeg cannot open the codec.
    [[nodiscard]] static std::optional<VideoDecoder> open(const AVCodecParameters& parameters, LogTap& tap,
                                                          HardwareGrant grant = {});

    /// `instantRefresh`: nothing after this picture refers to one before it. `publish` is called for each clean
    /// picture; the picture is a loan for that call.
    Outcome decode(const AVPacket& packet, bool instantRefresh, base::SteadyTime now, const Publish& publish);
    /// For the packets from now on. Cheap and HalfRate skip the deblocking filter between key frames of H.264 and
    /// H.265, whatever the group's length: the picture drifts from a full decode until the next key frame, visibly in
    /// long groups (see FilterRule), and that is the price; a device filters all the same. KeyFramesOnly gives the
    /// picture of each packet at once, as if it were the last one, and forgets it: every packet must then be a key
    /// frame, and so must the first one after.
    void setEffort(domain::DecodeEffort effort) { m_effort = effort; }
    /// Forgets references and the pictures that wait for their turn; the next packet must be a key frame.
    void flush();

    /// Gives the device up; the next packet must be a key frame.
    void useSoftware(HardwareReason reason);

    /// Tells how large the pictures are shown, 0 x 0 for not at all. A device brings them to memory no larger than
    /// that, and hidden ones not at all. When H.264 shrinks to half or less, the deblocking filter of the
    /// pictures between key frames is skipped where FilterRule allows it: a quarter less work. H.265 would save 16 %
    /// and fall to 34.5 dB with an IDR every 50 pictures.
    void setShownSize(PixelSize size);

    /// Whether a device's pictures may stay there; those that cannot come to memory all the same.
    void setLending(bool on) { m_lending = on; }
    /// In which form they would; nothing where they do not.
    [[nodiscard]] std::optional<SurfaceKind> lends() const;

    [[nodiscard]] AVCodecID codec() const { return m_codec->codec_id; }
    /// Of the newest picture as it was sent, pixels.
    [[nodiscard]] PixelSize pictureSize() const { return m_pictureSize; }
    /// Nothing until the first packet has told.
    [[nodiscard]] std::optional<DecoderUse> use() const;
    /// Codec and who decodes it: "h264 VAAPI", "h264 SW".
    [[nodiscard]] std::string name() const;

private:
    VideoDecoder(std::unique_ptr<HardwareLink> link, CodecHandle codec, LogTap& tap, HardwareReason reason);
    [[nodiscard]] bool inHardware() const { return m_link != nullptr && m_link->active(); }
    /// Why the device is to be given up after this packet; None when it is not.
    [[nodiscard]] HardwareReason verdictOnDevice(const AVPacket& packet, const Outcome& outcome);
    [[nodiscard]] Outcome decodeOnce(const AVPacket& packet, bool instantRefresh, base::SteadyTime now,
                                     const Publish& publish);
    [[nodiscard]] bool skipsFilter(const AVPacket& packet) const;
    /// Gives FFmpeg the packet, or for nullptr the end of the stream, and takes the pictures that are ready.
    void feed(const AVPacket* packet, bool first, base::SteadyTime now, const Publish& publish, Outcome& outcome);
    [[nodiscard]] bool withholdsNext();
    [[nodiscard]] bool takeFrame(base::SteadyTime now, const Publish& publish);
    /// Publishes the picture where it is; false when that cannot be.
    [[nodiscard]] bool lendFrame(base::SteadyTime now, const Publish& publish);
    /// The picture in memory; nullptr when the device does not give it.
    [[nodiscard]] const AVFrame* readSurface();
    /// A picture in a layout that VideoFrame has, converted when needed; nullptr when that cannot be done.
    [[nodiscard]] const AVFrame* inKnownLayout(const AVFrame& frame);

    LogTap* m_tap;                        ///< borrowed from the session
    std::unique_ptr<HardwareLink> m_link; ///< nullptr in software; goes after the codec, which holds its address
    HardwareReason m_reason;              ///< in software: why
    CodecHandle m_codec;
    FrameHandle m_frame;
    FrameHandle m_read; ///< from the device
    FrameHandle m_converted;
    ScalerHandle m_converter;
    FilterRule m_filterRule;
    domain::DecodeEffort m_effort = domain::DecodeEffort::Full;
    bool m_withheldLast = false; ///< at half rate
    PixelSize m_pictureSize;
    PixelSize m_shownSize;
    bool m_shrinksToHalf = false;
    bool m_lending = false;
    /// At a key frame that is no IDR, FFmpeg misses the frame numbers before it: nothing that we lost.
    bool m_first = true;
};

} // namespace pantau::media::ffmpeg
