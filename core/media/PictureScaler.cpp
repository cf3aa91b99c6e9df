// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/media/PictureScaler.h"

#include <libyuv.h>

#include <optional>

namespace pantau::media {

namespace {

/// libyuv's names are from the least significant byte of a word: its ARGB is our B G R A in memory.
const libyuv::YuvConstants* constantsFor(ColourSpace colour)
{
    if (colour.matrix == ColourMatrix::Bt709) {
        return colour.fullRange ? &libyuv::kYuvF709Constants : &libyuv::kYuvH709Constants;
    }
    return colour.fullRange ? &libyuv::kYuvJPEGConstants : &libyuv::kYuvI601Constants;
}

libyuv::FilterMode filterFor(const VideoFrame& frame, PixelSize size)
{
    const bool shrinks = size.width < frame.width || size.height < frame.height;
    return shrinks ? libyuv::kFilterBox : libyuv::kFilterBilinear;
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

} // namespace

bool PictureScaler::scale(const VideoFrame& frame, std::uint8_t* pixels, int stride, PixelSize size)
{
    switch (frame.layout) {
    case PixelLayout::I420:
        return scaleI420(frame, pixels, stride, size);
    case PixelLayout::Nv12:
        return scaleNv12(frame, pixels, stride, size);
    case PixelLayout::P010:
        return scaleP010(frame, pixels, stride, size);
    }
    return false;
}

bool PictureScaler::scaleI420(const VideoFrame& frame, std::uint8_t* pixels, int stride, PixelSize size)
{
    Planes from{frame.planes[0], frame.planes[1], frame.planes[2], {frame.width, frame.height}};
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

bool PictureScaler::scaleNv12(const VideoFrame& frame, std::uint8_t* pixels, int stride, PixelSize size)
{
    const Plane& y = frame.planes[0];
    const Plane& uv = frame.planes[1];
    if (size == PixelSize{frame.width, frame.height}) {
        return libyuv::NV12ToARGBMatrix(y.data, y.stride, uv.data, uv.stride, pixels, stride,
                                        constantsFor(frame.colour), size.width, size.height) == 0;
    }
    const int chromaStride = 2 * halved(size.width);
    const std::size_t luma = area(size.width, size.height);
    std::vector<std::uint8_t>& scratch = m_scratch.front();
    scratch.resize(luma + area(chromaStride, halved(size.height)));
    std::uint8_t* const toY = scratch.data();
    std::uint8_t* const toUv = toY + luma;
    return libyuv::NV12Scale(y.data, y.stride, uv.data, uv.stride, frame.width, frame.height, toY, size.width, toUv,
                             chromaStride, size.width, size.height, filterFor(frame, size)) == 0 &&
           libyuv::NV12ToARGBMatrix(toY, size.width, toUv, chromaStride, pixels, stride, constantsFor(frame.colour),
                                    size.width, size.height) == 0;
}

bool PictureScaler::scaleP010(const VideoFrame& frame, std::uint8_t* pixels, int stride, PixelSize size)
{
    // libyuv has no scaler for P010; ten-bit cameras are rare, so the dearer order (convert, then scale) will do.
    const Plane& y = frame.planes[0];
    const Plane& uv = frame.planes[1];
    const int fullStride = frame.width * 4;
    std::vector<std::uint8_t>& scratch = m_scratch.front();
    scratch.resize(area(fullStride, frame.height));
    return libyuv::P010ToARGBMatrix(words(y.data), y.stride / 2, words(uv.data), uv.stride / 2, scratch.data(),
                                    fullStride, constantsFor(frame.colour), frame.width, frame.height) == 0 &&
           libyuv::ARGBScale(scratch.data(), fullStride, frame.width, frame.height, pixels, stride, size.width,
                             size.height, filterFor(frame, size)) == 0;
}

} // namespace pantau::media
