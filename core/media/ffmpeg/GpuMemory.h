// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/media/PixelSize.h"

#include <atomic>
#include <cstdint>
#include <optional>
#include <utility>

namespace pantau::media::ffmpeg {

/// The memory of a graphics processor that decoders may take: drivers tell of too little only by failing, and then all
/// streams fail together. What nobody gets here is decoded in software. Thread-safe.
class GpuMemory
{
public:
    explicit GpuMemory(std::int64_t bytes) : m_bytes(bytes) {}
    GpuMemory(const GpuMemory&) = delete;
    GpuMemory& operator=(const GpuMemory&) = delete;

    /// One decoder's share; given back when it goes out of scope. Must not outlive the memory.
    class Share
    {
    public:
        Share(GpuMemory& memory, std::int64_t bytes) : m_memory(&memory), m_bytes(bytes) {}
        Share(Share&& other) noexcept : m_memory(std::exchange(other.m_memory, nullptr)), m_bytes(other.m_bytes) {}
        Share(const Share&) = delete;
        Share& operator=(const Share&) = delete;
        Share& operator=(Share&&) = delete;
        ~Share();

    private:
        GpuMemory* m_memory;
        std::int64_t m_bytes;
    };

    /// Nothing when so much is not left.
    [[nodiscard]] std::optional<Share> take(std::int64_t bytes);
    [[nodiscard]] std::int64_t taken() const { return m_taken.load(); }

private:
    const std::int64_t m_bytes;
    std::atomic<std::int64_t> m_taken{0};
};

/// What a decoder of H.264 or H.265 is counted with, in bytes: FFmpeg's pool of 16 references, the picture at hand and
/// three to work with (libavcodec/vaapi_decode.c and decode.c), our `extraSurfaces`, all in blocks of 64 pixels, and
/// 16 MiB for what the driver keeps besides. The last is a guess that no measurement stands behind yet.
[[nodiscard]] std::int64_t decoderMemory(PixelSize coded, bool tenBit, int extraSurfaces);

} // namespace pantau::media::ffmpeg
