// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/media/PixelSize.h"
#include "core/media/VideoFrame.h"

#include <array>
#include <cstddef>
#include <cstdint>
#include <vector>

namespace pantau::media {

/// Where a picture of three planes is to be read: luma, Cb, Cr; chroma has half the size, rounded up.
struct PlanarView
{
    std::array<Plane, 3> planes;
    PixelSize size;

    [[nodiscard]] PixelSize sizeOf(std::size_t plane) const;
};

/// A picture of our own in three planes of 8 bits, chroma halved both ways (I420): 1.5 bytes a pixel, where pixels of a
/// screen have 4. Rows are padded to whole vectors. Keeps its memory when it is moved or made a little smaller. A plain
/// value.
class PlanarPicture
{
public:
    /// Gives it this size; the samples are undefined then. Neither side may be negative.
    void resize(PixelSize size);

    [[nodiscard]] PixelSize size() const { return m_size; }
    [[nodiscard]] bool isEmpty() const { return m_size.width == 0 || m_size.height == 0; }
    /// Memory that it holds, also when it is empty.
    [[nodiscard]] std::size_t bytes() const { return m_bytes.capacity(); }
    /// Planes 0 to 2: luma, Cb, Cr.
    [[nodiscard]] PlanarView view() const { return {{plane(0), plane(1), plane(2)}, m_size}; }
    [[nodiscard]] PixelSize sizeOf(std::size_t plane) const;
    [[nodiscard]] int strideOf(std::size_t plane) const;
    [[nodiscard]] std::uint8_t* data(std::size_t plane) { return m_bytes.data() + offsetOf(plane); }
    [[nodiscard]] Plane plane(std::size_t plane) const { return {m_bytes.data() + offsetOf(plane), strideOf(plane)}; }

    ColourSpace colour;

private:
    [[nodiscard]] std::size_t offsetOf(std::size_t plane) const;

    PixelSize m_size;
    std::vector<std::uint8_t> m_bytes;
};

} // namespace pantau::media
