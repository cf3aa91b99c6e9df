// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/media/FrameCopy.h"

#include "core/media/PixelSize.h"

#include <libyuv.h>

namespace pantau::media {

namespace {

std::size_t planeCount(PixelLayout layout)
{
    return layout == PixelLayout::I420 ? 3 : 2;
}

/// Bytes a row, and rows.
PixelSize bytesOf(const VideoFrame& frame, std::size_t plane)
{
    const int sampleBytes = frame.layout == PixelLayout::P010 ? 2 : 1;
    if (plane == 0) {
        return {frame.width * sampleBytes, frame.height};
    }
    const PixelSize chroma = halved({frame.width, frame.height});
    const int together = frame.layout == PixelLayout::I420 ? 1 : 2; // Cb and Cr in one plane
    return {chroma.width * together * sampleBytes, chroma.height};
}

} // namespace

void FrameCopy::copy(const VideoFrame& frame)
{
    m_frame = frame;
    std::size_t needed = 0;
    for (std::size_t plane = 0; plane < planeCount(frame.layout); ++plane) {
        const PixelSize size = bytesOf(frame, plane);
        m_frame.planes.at(plane).stride = inVectors(size.width);
        m_begins.at(plane) = needed;
        needed += static_cast<std::size_t>(m_frame.planes.at(plane).stride) * static_cast<std::size_t>(size.height);
    }
    m_bytes.resize(needed);
    for (std::size_t plane = 0; plane < planeCount(frame.layout); ++plane) {
        const PixelSize size = bytesOf(frame, plane);
        const Plane& from = frame.planes.at(plane);
        libyuv::CopyPlane(from.data, from.stride, m_bytes.data() + m_begins.at(plane), m_frame.planes.at(plane).stride,
                          size.width, size.height);
    }
}

void FrameCopy::clear()
{
    m_bytes = std::vector<std::uint8_t>();
}

VideoFrame FrameCopy::frame() const
{
    VideoFrame result = m_frame;
    for (std::size_t plane = 0; plane < planeCount(result.layout); ++plane) {
        result.planes.at(plane).data = m_bytes.data() + m_begins.at(plane);
    }
    return result;
}

} // namespace pantau::media
