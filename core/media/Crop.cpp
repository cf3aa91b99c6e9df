// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/media/Crop.h"

#include <algorithm>
#include <cmath>

namespace pantau::media {

namespace {

constexpr int SmallestSide = 16;

struct Range
{
    int from = 0;
    int length = 0;
};

/// From an even pixel; inside 0..side.
Range evenRange(double from, double length, int side)
{
    const int smallest = std::min(SmallestSide, side);
    const int pixels = std::clamp(static_cast<int>(std::lround(length * side)), smallest, side);
    const int first = std::clamp(static_cast<int>(std::lround(from * side)), 0, side - pixels);
    const int even = first - (first % 2);
    return {even, pixels};
}

Plane moved(const Plane& plane, int rows, int bytes)
{
    return {plane.data + (static_cast<std::ptrdiff_t>(rows) * plane.stride) + bytes, plane.stride};
}

} // namespace

VideoFrame cropped(const VideoFrame& frame, const PicturePart& part)
{
    const Range columns = evenRange(part.left, part.width, frame.width);
    const Range rows = evenRange(part.top, part.height, frame.height);
    VideoFrame result = frame;
    result.width = columns.length;
    result.height = rows.length;
    const int bytesPerSample = frame.layout == PixelLayout::P010 ? 2 : 1;
    result.planes[0] = moved(frame.planes[0], rows.from, columns.from * bytesPerSample);
    if (frame.layout == PixelLayout::I420) {
        result.planes[1] = moved(frame.planes[1], rows.from / 2, columns.from / 2);
        result.planes[2] = moved(frame.planes[2], rows.from / 2, columns.from / 2);
    } else {
        // Cb and Cr alternate, so a pair of pixels has as many bytes as luma has.
        result.planes[1] = moved(frame.planes[1], rows.from / 2, columns.from * bytesPerSample);
    }
    return result;
}

} // namespace pantau::media
