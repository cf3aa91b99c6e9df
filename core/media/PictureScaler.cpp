// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/media/PictureScaler.h"

#include <libyuv.h>

#include <algorithm>
#include <optional>

namespace pantau::media {

namespace {

/// libyuv holds the factor from Cb to blue down to 2.0, unless it was built to know better; the standards say 2.017
/// (BT.601) and 2.112 (BT.709), and saturated blue or yellow would be up to 13 levels off. The factor stands in a table
/// of 1/64 with room for the right one.
libyuv::YuvConstants withBlue([[maybe_unused]] std::uint8_t factor, libyuv::YuvConstants constants)
{
#if defined(__x86_64__) || defined(__i386__)
    constexpr std::uint8_t Limited = 128;
    std::replace(std::begin(constants.kUVToB), std::end(constants.kUVToB), Limited, factor);
#endif
    return constants;
}

/// libyuv's names are from the least significant byte of a word: its ARGB is our B G R A in memory.
const libyuv::YuvConstants* constantsFor(ColourSpace colour)
{
    alignas(64) static const libyuv::YuvConstants bt601 = withBlue(129, libyuv::kYuvI601Constants);
    alignas(64) static const libyuv::YuvConstants bt709 = withBlue(135, libyuv::kYuvH709Constants);
    if (colour.matrix == ColourMatrix::Bt709) {
        return colour.fullRange ? &libyuv::kYuvF709Constants : &bt709;
    }
    return colour.fullRange ? &libyuv::kYuvJPEGConstants : &bt601;
}

const std::uint16_t* words(const std::uint8_t* bytes)
{
    return static_cast<const std::uint16_t*>(static_cast<const void*>(bytes));
}

constexpr int halved(int length)
{
    return (length + 1) / 2;
}

std::size_t area(int width, int height)
{
    return static_cast<std::size_t>(width) * static_cast<std::size_t>(height);
}

/// The planes of an I420 picture.
struct Planes
{
    Plane y;
    Plane u;
    Plane v;
    PixelSize size;
};

/// Scales into `scratch`; nothing when libyuv refuses.
std::optional<Planes> scaled(const Planes& from, PixelSize size, std::vector<std::uint8_t>& scratch,
                             libyuv::FilterMode filter)
{
    const int chromaWidth = halved(size.width);
    const std::size_t luma = area(size.width, size.height);
    const std::size_t chroma = area(chromaWidth, halved(size.height));
    scratch.resize(luma + (2 * chroma));
    std::uint8_t* const toY = scratch.data();
    std::uint8_t* const toU = toY + luma;
    std::uint8_t* const toV = toU + chroma;
    if (libyuv::I420Scale(from.y.data, from.y.stride, from.u.data, from.u.stride, from.v.data, from.v.stride,
                          from.size.width, from.size.height, toY, size.width, toU, chromaWidth, toV, chromaWidth,
                          size.width, size.height, filter) != 0) {
        return std::nullopt;
    }
    return Planes{{toY, size.width}, {toU, chromaWidth}, {toV, chromaWidth}, size};
}

/// NV12 as I420: only the chroma is copied. libyuv's scaler for NV12 changes even a plain area by up to 21 levels.
Planes splitNv12(const VideoFrame& frame, std::vector<std::uint8_t>& scratch)
{
    const int width = halved(frame.width);
    const int height = halved(frame.height);
    scratch.resize(2 * area(width, height));
    std::uint8_t* const u = scratch.data();
    std::uint8_t* const v = u + area(width, height);
    const Plane& uv = frame.planes[1];
    libyuv::SplitUVPlane(uv.data, uv.stride, u, width, v, width, width, height);
    return {frame.planes[0], {u, width}, {v, width}, {frame.width, frame.height}};
}

/// Ten bits, left-aligned in 16, rounded to eight.
std::uint8_t rounded(std::uint16_t word)
{
    return static_cast<std::uint8_t>(std::min((word + 128) >> 8, 255));
}

/// P010 as I420: a screen has eight bits anyway, and libyuv has no scaler for ten.
Planes roundedP010(const VideoFrame& frame, std::vector<std::uint8_t>& scratch)
{
    const int width = halved(frame.width);
    const int height = halved(frame.height);
    const std::size_t luma = area(frame.width, frame.height);
    scratch.resize(luma + (2 * area(width, height)));
    std::uint8_t* const y = scratch.data();
    std::uint8_t* const u = y + luma;
    std::uint8_t* const v = u + area(width, height);
    for (int row = 0; row < frame.height; ++row) {
        const std::uint16_t* const from = words(frame.planes[0].data + (std::ptrdiff_t{row} * frame.planes[0].stride));
        std::transform(from, from + frame.width, y + (std::ptrdiff_t{row} * frame.width), rounded);
    }
    for (int row = 0; row < height; ++row) {
        const std::uint16_t* const from = words(frame.planes[1].data + (std::ptrdiff_t{row} * frame.planes[1].stride));
        const std::ptrdiff_t to = std::ptrdiff_t{row} * width;
        for (std::ptrdiff_t column = 0; column < width; ++column) {
            u[to + column] = rounded(from[2 * column]);
            v[to + column] = rounded(from[(2 * column) + 1]);
        }
    }
    return {{y, frame.width}, {u, width}, {v, width}, {frame.width, frame.height}};
}

Planes planar(const VideoFrame& frame, std::vector<std::uint8_t>& scratch)
{
    switch (frame.layout) {
    case PixelLayout::Nv12:
        return splitNv12(frame, scratch);
    case PixelLayout::P010:
        return roundedP010(frame, scratch);
    case PixelLayout::I420:
        break;
    }
    return {frame.planes[0], frame.planes[1], frame.planes[2], {frame.width, frame.height}};
}

} // namespace

bool PictureScaler::scale(const VideoFrame& frame, std::uint8_t* pixels, int stride, PixelSize size)
{
    Planes from = planar(frame, m_planar);
    std::size_t turn = 0;
    while (from.size != size) {
        const bool halve = from.size.width >= 2 * size.width && from.size.height >= 2 * size.height;
        const PixelSize next = halve ? PixelSize{halved(from.size.width), halved(from.size.height)} : size;
        const auto to = scaled(from, next, m_scratch.at(turn), halve ? libyuv::kFilterBox : libyuv::kFilterBilinear);
        if (!to) {
            return false;
        }
        from = *to;
        turn = 1 - turn;
    }
    return libyuv::I420ToARGBMatrix(from.y.data, from.y.stride, from.u.data, from.u.stride, from.v.data, from.v.stride,
                                    pixels, stride, constantsFor(frame.colour), size.width, size.height) == 0;
}

} // namespace pantau::media
