// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/media/GpuSurface.h"

#include <algorithm>
#include <array>
#include <atomic>
#include <cstdint>
#include <memory>
#include <vector>

namespace pantau::test {

// How many pictures of memorySurface() are held by anybody.
inline std::atomic<int> s_liveSurfaces{0};

struct SurfaceBytes
{
    SurfaceBytes() { ++s_liveSurfaces; }
    ~SurfaceBytes() { --s_liveSurfaces; }
    SurfaceBytes(const SurfaceBytes&) = delete;
    SurfaceBytes& operator=(const SurfaceBytes&) = delete;

    std::array<std::vector<std::uint8_t>, 2> planes;
};

// The picture as CUDA would have it, but its addresses are ordinary memory: what a fake device lends and a fake
// importer takes. I420 becomes NV12.
inline std::shared_ptr<const media::GpuSurface> memorySurface(const media::VideoFrame& frame)
{
    const auto bytes = std::make_shared<SurfaceBytes>();
    const std::size_t sample = frame.layout == media::PixelLayout::P010 ? 2 : 1;
    const media::PixelSize chroma = media::halved({frame.width, frame.height});
    const auto row = [](const media::Plane& plane, int y) {
        return plane.data + static_cast<std::ptrdiff_t>(y) * plane.stride;
    };
    const std::array<std::size_t, 2> pitches{static_cast<std::size_t>(frame.width) * sample,
                                             static_cast<std::size_t>(chroma.width) * 2 * sample};
    for (int y = 0; y < frame.height; ++y) {
        bytes->planes[0].insert(bytes->planes[0].end(), row(frame.planes[0], y), row(frame.planes[0], y) + pitches[0]);
    }
    for (int y = 0; y < chroma.height; ++y) {
        if (frame.layout != media::PixelLayout::I420) {
            const std::uint8_t* const from = row(frame.planes[1], y);
            bytes->planes[1].insert(bytes->planes[1].end(), from, from + pitches[1]);
            continue;
        }
        for (int x = 0; x < chroma.width; ++x) {
            bytes->planes[1].push_back(row(frame.planes[1], y)[x]);
            bytes->planes[1].push_back(row(frame.planes[2], y)[x]);
        }
    }
    media::CudaMemory memory;
    for (std::size_t i = 0; i < pitches.size(); ++i) {
        memory.planes.at(i) = {reinterpret_cast<std::uintptr_t>(bytes->planes.at(i).data()), pitches.at(i)};
    }
    const bool deep = frame.layout == media::PixelLayout::P010;
    return std::make_shared<const media::GpuSurface>(media::GpuSurface{
        {frame.width, frame.height}, deep ? media::PixelLayout::P010 : media::PixelLayout::Nv12, memory, bytes});
}

// The frame as a decoder lends it that left it on the card.
inline media::VideoFrame onCard(const media::VideoFrame& frame)
{
    media::VideoFrame result = frame;
    result.surface = memorySurface(frame);
    result.layout = result.surface->layout;
    result.planes = {};
    return result;
}

} // namespace pantau::test
