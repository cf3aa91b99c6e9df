// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/media/ffmpeg/GpuMemory.h"

namespace pantau::media::ffmpeg {

GpuMemory::Share::~Share()
{
    if (m_memory != nullptr) {
        m_memory->m_taken.fetch_sub(m_bytes);
    }
}

std::optional<GpuMemory::Share> GpuMemory::take(std::int64_t bytes)
{
    std::int64_t taken = m_taken.load();
    do {
        if (bytes > m_bytes - taken) {
            return std::nullopt;
        }
    } while (!m_taken.compare_exchange_weak(taken, taken + bytes));
    return std::optional<Share>(std::in_place, *this, bytes);
}

std::int64_t decoderMemory(PixelSize coded, bool tenBit, int extraSurfaces)
{
    constexpr std::int64_t Surfaces = 16 + 1 + 3;
    constexpr std::int64_t Besides = 16LL * 1024 * 1024;
    const auto inBlocks = [](int length) { return (static_cast<std::int64_t>(length) + 63) / 64 * 64; };
    const std::int64_t samples = inBlocks(coded.width) * inBlocks(coded.height) * 3 / 2;
    return (Surfaces + extraSurfaces) * samples * (tenBit ? 2 : 1) + Besides;
}

} // namespace pantau::media::ffmpeg
