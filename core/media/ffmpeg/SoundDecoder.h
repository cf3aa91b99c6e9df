// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/media/SoundRing.h"
#include "core/media/ffmpeg/Handles.h"

#include <optional>
#include <vector>

namespace pantau::media::ffmpeg {

/// One audio codec context on one thread: packets in, samples in the ring's form out, whatever rate and channels the
/// camera sends. Home thread: the stream's worker; owned by its session; the ring outlives it.
class SoundDecoder
{
public:
    /// Nothing when FFmpeg cannot open the codec.
    [[nodiscard]] static std::optional<SoundDecoder> open(const AVCodecParameters& parameters, SoundRing& ring);

    /// False when the packet gave no sound that could be used.
    [[nodiscard]] bool decode(const AVPacket& packet);
    /// Forgets what came before; the next packet is another one's.
    void flush() { avcodec_flush_buffers(m_codec.get()); }
    [[nodiscard]] const char* name() const { return m_codec->codec->name; }

private:
    SoundDecoder(CodecHandle codec, SoundRing& ring);
    /// What is resampled from: cameras change it in mid-stream.
    struct Form
    {
        int rate = 0;
        int channels = 0;
        int format = AV_SAMPLE_FMT_NONE;

        friend bool operator==(const Form&, const Form&) = default;
    };
    [[nodiscard]] bool take(const AVFrame& frame);
    [[nodiscard]] bool prepare(const AVFrame& frame);

    SoundRing* m_ring;
    CodecHandle m_codec;
    FrameHandle m_frame;
    ResamplerHandle m_resampler;
    Form m_form;
    std::vector<std::int16_t> m_samples;
};

} // namespace pantau::media::ffmpeg
