// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/media/PlanarPicture.h"

namespace pantau::media {

namespace {

/// A picture that was enlarged once must not keep its megabytes for good.
constexpr std::size_t MostSpare = 4;

std::size_t area(int stride, int height)
{
    return static_cast<std::size_t>(stride) * static_cast<std::size_t>(height);
}

PixelSize planeSize(PixelSize size, std::size_t plane)
{
    return plane == 0 ? size : halved(size);
}

} // namespace

PixelSize PlanarView::sizeOf(std::size_t plane) const
{
    return planeSize(size, plane);
}

void PlanarPicture::resize(PixelSize size)
{
    m_size = size;
    const std::size_t needed = offsetOf(2) + area(strideOf(2), sizeOf(2).height);
    if (needed < m_bytes.capacity() / MostSpare) {
        m_bytes = std::vector<std::uint8_t>();
    }
    m_bytes.resize(needed);
}

PixelSize PlanarPicture::sizeOf(std::size_t plane) const
{
    return planeSize(m_size, plane);
}

int PlanarPicture::strideOf(std::size_t plane) const
{
    return inVectors(sizeOf(plane).width);
}

std::size_t PlanarPicture::offsetOf(std::size_t plane) const
{
    const std::size_t chroma = plane == 2 ? area(strideOf(1), sizeOf(1).height) : 0;
    return plane == 0 ? 0 : area(strideOf(0), m_size.height) + chroma;
}

} // namespace pantau::media
