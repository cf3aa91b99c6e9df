// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/media/FrameCopy.h"
#include "tests/core/media/CodedPicture.h"
#include "tests/support/catch.h"

#include <cstring>

using namespace pantau::test;
using pantau::media::FrameCopy;
using pantau::media::PixelLayout;
using pantau::media::PixelSize;
using pantau::media::VideoFrame;

namespace {

bool sameRows(const VideoFrame& one, const VideoFrame& other, std::size_t plane, PixelSize bytes)
{
    for (std::ptrdiff_t row = 0; row < bytes.height; ++row) {
        const auto& [oneData, oneStride] = one.planes.at(plane);
        const auto& [otherData, otherStride] = other.planes.at(plane);
        if (std::memcmp(oneData + row * oneStride, otherData + row * otherStride,
                        static_cast<std::size_t>(bytes.width)) != 0) {
            return false;
        }
    }
    return true;
}

} // namespace

TEST_CASE("a copy has every sample of its picture in each layout, odd sizes too")
{
    for (const PixelSize size : {PixelSize{64, 48}, PixelSize{97, 61}, PixelSize{1, 1}}) {
        forEachFormat([&](PixelLayout layout, pantau::media::ColourSpace colour) {
            const CodedPicture picture(size, layout, colour,
                                       [&](int x, int y) { return gradient(x, y, size, colour.fullRange); });
            FrameCopy copy;
            CHECK(copy.isEmpty());
            copy.copy(picture.frame());
            const FrameCopy moved = std::move(copy);
            const VideoFrame frame = moved.frame();
            CHECK((frame.width == size.width && frame.height == size.height));
            CHECK((frame.layout == layout && frame.colour == colour));
            const PixelSize chroma = pantau::media::halved(size);
            const int sample = layout == PixelLayout::P010 ? 2 : 1;
            CHECK(sameRows(frame, picture.frame(), 0, {size.width * sample, size.height}));
            if (layout == PixelLayout::I420) {
                CHECK(sameRows(frame, picture.frame(), 1, chroma));
                CHECK(sameRows(frame, picture.frame(), 2, chroma));
            } else {
                CHECK(sameRows(frame, picture.frame(), 1, {chroma.width * 2 * sample, chroma.height}));
            }
        });
    }
}

TEST_CASE("the next picture of a stream takes the memory of the one before, and clearing gives it back")
{
    const CodedPicture picture({64, 48}, PixelLayout::Nv12, {}, [](int, int) { return Code{}; });
    FrameCopy copy;
    copy.copy(picture.frame());
    const std::uint8_t* const memory = copy.frame().planes[0].data;
    copy.copy(picture.frame());
    CHECK(copy.frame().planes[0].data == memory);
    copy.clear();
    CHECK(copy.isEmpty());
}
