// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/media/ColourConversion.h"

#include <libyuv.h>

#include <algorithm>

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

} // namespace

void convertToRgb32(const PlanarPicture& picture, int rows, std::uint8_t* pixels, int stride)
{
    const Plane y = picture.plane(0);
    const Plane u = picture.plane(1);
    const Plane v = picture.plane(2);
    libyuv::I420ToARGBMatrix(y.data, y.stride, u.data, u.stride, v.data, v.stride, pixels, stride,
                             constantsFor(picture.colour), picture.size().width, rows);
}

} // namespace pantau::media
