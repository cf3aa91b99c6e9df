// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/media/PictureScaler.h"

#include <libyuv.h>

#include <algorithm>

namespace pantau::media {

namespace {

constexpr std::size_t PlaneCount = 3;

const std::uint16_t* words(const std::uint8_t* bytes)
{
    return static_cast<const std::uint16_t*>(static_cast<const void*>(bytes));
}

/// Never smaller again: luma and chroma take turns, and a vector clears what it grows by.
std::uint8_t* roomFor(std::vector<std::uint8_t>& bytes, int stride, int height)
{
    const std::size_t needed = static_cast<std::size_t>(stride) * static_cast<std::size_t>(height);
    bytes.resize(std::max(bytes.size(), needed));
    return bytes.data();
}

/// Ten bits, left-aligned in 16, rounded to eight.
std::uint8_t rounded(std::uint16_t word)
{
    return static_cast<std::uint8_t>(std::min((word + 128) >> 8, 255));
}

bool canHalve(PixelSize from, PixelSize wanted)
{
    return from.width >= 2 * wanted.width && from.height >= 2 * wanted.height;
}

void scalePlane(const PlanarView& from, PlanarPicture& to, std::size_t plane, libyuv::FilterMode filter)
{
    const PixelSize before = from.sizeOf(plane);
    const PixelSize after = to.sizeOf(plane);
    libyuv::ScalePlane(from.planes.at(plane).data, from.planes.at(plane).stride, before.width, before.height,
                       to.data(plane), to.strideOf(plane), after.width, after.height, filter);
}

void halve(const PlanarView& from, PlanarPicture& to)
{
    for (std::size_t plane = 0; plane < PlaneCount; ++plane) {
        scalePlane(from, to, plane, libyuv::kFilterBox);
    }
}

} // namespace

void PictureScaler::scale(const VideoFrame& frame, PixelSize size, PlanarPicture& picture)
{
    picture.resize(size);
    picture.colour = frame.colour;
    PlanarView from = planar(frame);
    for (std::size_t turn = 0; canHalve(from.size, size); turn = 1 - turn) {
        const PixelSize half = halved(from.size);
        if (half == size) {
            halve(from, picture);
            return;
        }
        PlanarPicture& to = m_halves.at(turn);
        to.resize(half);
        halve(from, to);
        from = to.view();
    }
    fit(from, picture);
}

void PictureScaler::fit(const PlanarView& from, PlanarPicture& to)
{
    for (std::size_t plane = 0; plane < PlaneCount; ++plane) {
        if (to.sizeOf(plane).width < from.sizeOf(plane).width) {
            shrinkTurned(from, to, plane);
        } else {
            scalePlane(from, to, plane, libyuv::kFilterBilinear);
        }
    }
}

void PictureScaler::shrinkTurned(const PlanarView& from, PlanarPicture& to, std::size_t plane)
{
    constexpr int Band = 64; // rows: what is turned at a time stays in the processor's nearest caches
    const PixelSize before = from.sizeOf(plane);
    const PixelSize after = to.sizeOf(plane);
    const int width = inVectors(before.width);
    std::uint8_t* const lowered = roomFor(m_lowered, width, after.height);
    std::uint8_t* const turned = roomFor(m_turned, Band, before.width);
    std::uint8_t* const shrunk = roomFor(m_turnedShrunk, Band, after.width);
    libyuv::ScalePlane(from.planes.at(plane).data, from.planes.at(plane).stride, before.width, before.height, lowered,
                       width, before.width, after.height, libyuv::kFilterBilinear);
    for (int row = 0; row < after.height; row += Band) {
        const int rows = std::min(Band, after.height - row);
        const std::ptrdiff_t at = row;
        libyuv::RotatePlane(lowered + (at * width), width, turned, Band, before.width, rows, libyuv::kRotate90);
        libyuv::ScalePlane(turned, Band, Band, before.width, shrunk, Band, Band, after.width, libyuv::kFilterBilinear);
        libyuv::RotatePlane(shrunk, Band, to.data(plane) + (at * to.strideOf(plane)), to.strideOf(plane), rows,
                            after.width, libyuv::kRotate270);
    }
}

PlanarView PictureScaler::planar(const VideoFrame& frame)
{
    switch (frame.layout) {
    case PixelLayout::Nv12:
        return splitNv12(frame);
    case PixelLayout::P010:
        return roundedP010(frame);
    case PixelLayout::I420:
        break;
    }
    return {frame.planes, {frame.width, frame.height}};
}

/// NV12 as I420: only the chroma is copied. libyuv's scaler for NV12 changes even a plain area by up to 21 levels.
PlanarView PictureScaler::splitNv12(const VideoFrame& frame)
{
    m_planar.resize({frame.width, frame.height});
    const PixelSize chroma = m_planar.sizeOf(1);
    const Plane& uv = frame.planes[1];
    libyuv::SplitUVPlane(uv.data, uv.stride, m_planar.data(1), m_planar.strideOf(1), m_planar.data(2),
                         m_planar.strideOf(2), chroma.width, chroma.height);
    return {{frame.planes[0], m_planar.plane(1), m_planar.plane(2)}, m_planar.size()};
}

/// P010 as I420: a screen has eight bits anyway, and libyuv has no scaler for ten.
PlanarView PictureScaler::roundedP010(const VideoFrame& frame)
{
    m_planar.resize({frame.width, frame.height});
    for (std::ptrdiff_t row = 0; row < frame.height; ++row) {
        const std::uint16_t* const from = words(frame.planes[0].data + (row * frame.planes[0].stride));
        std::transform(from, from + frame.width, m_planar.data(0) + (row * m_planar.strideOf(0)), rounded);
    }
    const PixelSize chroma = m_planar.sizeOf(1);
    for (std::ptrdiff_t row = 0; row < chroma.height; ++row) {
        const std::uint16_t* const from = words(frame.planes[1].data + (row * frame.planes[1].stride));
        std::uint8_t* const u = m_planar.data(1) + (row * m_planar.strideOf(1));
        std::uint8_t* const v = m_planar.data(2) + (row * m_planar.strideOf(2));
        for (std::ptrdiff_t column = 0; column < chroma.width; ++column) {
            u[column] = rounded(from[2 * column]);
            v[column] = rounded(from[(2 * column) + 1]);
        }
    }
    return m_planar.view();
}

} // namespace pantau::media
