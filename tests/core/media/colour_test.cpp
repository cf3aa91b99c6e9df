// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/media/ColourConversion.h"
#include "core/media/PictureScaler.h"
#include "tests/core/media/CodedPicture.h"
#include "tests/support/catch.h"

using namespace pantau::test;
using pantau::media::ColourSpace;
using pantau::media::convertToRgb32;
using pantau::media::PictureScaler;
using pantau::media::PixelLayout;
using pantau::media::PixelSize;
using pantau::media::PlanarPicture;
using pantau::media::VideoFrame;

namespace {

constexpr double Tolerance = 2.0;
// Pixels as the scaler writes them, between guard bytes that it must leave alone.
class Pixels
{
public:
    explicit Pixels(PixelSize size)
        : m_size(size)
        , m_bytes(static_cast<std::size_t>(stride() * (size.height + 1)), Guard)
    {
    }
    [[nodiscard]] int stride() const { return m_size.width * 4 + 12; }
    [[nodiscard]] std::uint8_t* data() { return m_bytes.data(); }
    [[nodiscard]] Rgb at(int x, int y) const
    {
        const auto byte = [&](int channel) {
            return static_cast<double>(m_bytes[static_cast<std::size_t>(y * stride() + x * 4 + channel)]);
        };
        return {byte(2), byte(1), byte(0)};
    }
    [[nodiscard]] bool guardsStand() const
    {
        for (std::size_t i = 0; i < m_bytes.size(); ++i) {
            const auto column = static_cast<int>(i % static_cast<std::size_t>(stride()));
            const auto row = static_cast<int>(i / static_cast<std::size_t>(stride()));
            if ((column >= m_size.width * 4 || row >= m_size.height) && m_bytes[i] != Guard) {
                return false;
            }
        }
        return true;
    }

private:
    static constexpr std::uint8_t Guard = 0xA5;
    PixelSize m_size;
    std::vector<std::uint8_t> m_bytes;
};

Pixels scaled(const VideoFrame& frame, PixelSize size)
{
    Pixels pixels(size);
    PictureScaler scaler;
    PlanarPicture picture;
    scaler.scale(frame, size, picture);
    REQUIRE(picture.size() == size);
    convertToRgb32(picture, size.height, pixels.data(), pixels.stride());
    CHECK(pixels.guardsStand());
    return pixels;
}

void checkOneToOne(PixelSize size, PixelLayout layout, ColourSpace colour, const Pattern& pattern,
                   double tolerance = Tolerance)
{
    const CodedPicture picture(size, layout, colour, pattern);
    const Pixels pixels = scaled(picture.frame(), size);
    double worst = 0;
    for (int y = 0; y < size.height; ++y) {
        for (int x = 0; x < size.width; ++x) {
            const double luma = pattern(x, y).y;
            const Code chroma = pattern(x - x % 2, y - y % 2);
            worst = std::max(worst, distance(pixels.at(x, y), referenceRgb(luma, chroma.cb, chroma.cr, colour)));
        }
    }
    CAPTURE(static_cast<int>(layout), static_cast<int>(colour.matrix), colour.fullRange, size.width, size.height);
    CHECK(worst <= tolerance);
}

// A flat patch stays flat at whatever size it is shown.
void checkFlat(const Rgb& wanted, PixelLayout layout, ColourSpace colour, PixelSize from, PixelSize to)
{
    const auto [y, cb, cr] = referenceYcc(wanted, colour);
    const Code code{static_cast<double>(y), static_cast<double>(cb), static_cast<double>(cr)};
    const CodedPicture picture(from, layout, colour, [&](int, int) { return code; });
    const Pixels pixels = scaled(picture.frame(), to);
    const Rgb reference = referenceRgb(code.y, code.cb, code.cr, colour);
    double worst = 0;
    for (int row = 0; row < to.height; ++row) {
        for (int column = 0; column < to.width; ++column) {
            worst = std::max(worst, distance(pixels.at(column, row), reference));
        }
    }
    CAPTURE(static_cast<int>(layout), static_cast<int>(colour.matrix), colour.fullRange, to.width, to.height);
    CAPTURE(wanted.r, wanted.g, wanted.b);
    CHECK(worst <= Tolerance);
}

} // namespace

TEST_CASE("the reference itself knows black, white and the primaries")
{
    for (const ColourSpace colour : Colours) {
        for (const Rgb& patch : Patches) {
            const auto [y, cb, cr] = referenceYcc(patch, colour);
            CHECK(distance(referenceRgb(y, cb, cr, colour), patch) < 2.0);
        }
    }
    // Colour bars of BT.709 in studio range, as every test picture has them.
    CHECK(referenceYcc({255, 0, 0}, Colours[2]) == std::array{63, 102, 240});
    CHECK(referenceYcc({0, 0, 255}, Colours[0]) == std::array{41, 240, 110});
}

TEST_CASE("gradients come out within 2 levels of the standard at 1:1, odd sizes and single pixels included")
{
    for (const PixelSize size : {PixelSize{256, 256}, PixelSize{64, 48}, PixelSize{65, 49}, PixelSize{33, 1},
                                 PixelSize{1, 17}, PixelSize{3, 3}, PixelSize{1, 1}}) {
        forEachFormat([&](PixelLayout layout, ColourSpace colour) {
            checkOneToOne(size, layout, colour, [&](int x, int y) { return gradient(x, y, size, colour.fullRange); });
        });
    }
}

TEST_CASE("colour patches come out within 2 levels at 1:1, scaled down and scaled up, odd sizes too")
{
    constexpr PixelSize From{98, 62};
    for (const PixelSize to :
         {From, PixelSize{49, 31}, PixelSize{48, 30}, PixelSize{31, 17}, PixelSize{97, 61}, PixelSize{7, 5},
          PixelSize{1, 1}, PixelSize{49, 80}, PixelSize{196, 124}, PixelSize{131, 77}}) {
        forEachFormat([&](PixelLayout layout, ColourSpace colour) {
            for (const Rgb& patch : Patches) {
                checkFlat(patch, layout, colour, From, to);
            }
        });
    }
}

TEST_CASE("an odd picture is scaled without touching what lies beside it")
{
    for (const PixelSize to : {PixelSize{40, 30}, PixelSize{33, 19}, PixelSize{200, 133}}) {
        forEachFormat([&](PixelLayout layout, ColourSpace colour) {
            checkFlat({200, 120, 60}, layout, colour, {97, 61}, to);
        });
    }
}

TEST_CASE("ten bits are read as ten bits: values between the codes of eight bits are rounded, not mixed up")
{
    for (const ColourSpace colour : Colours) {
        constexpr PixelSize Size{256, 4};
        const auto quarters = [](int x, int) {
            return Code{64.0 + x / 4.0, 112.25 + (x / 2) / 8.0, 143.75 - (x / 2) / 8.0};
        };
        const auto tenBit = [&](int x, int y) {
            const Code code = quarters(x, y);
            const auto round = [](double value) { return std::round(value * 4.0) / 4.0; };
            return Code{round(code.y), round(code.cb), round(code.cr)};
        };
        // Half a code of luma and chroma is lost on the way to the eight bits of the screen.
        checkOneToOne(Size, PixelLayout::P010, colour, tenBit, Tolerance + 0.5);
    }
}

TEST_CASE("a ramp that is scaled stays a ramp from end to end")
{
    constexpr PixelSize From{128, 8};
    for (const PixelSize to : {PixelSize{64, 4}, PixelSize{50, 3}, PixelSize{32, 2}, PixelSize{300, 20}}) {
        forEachFormat([&](PixelLayout layout, ColourSpace colour) {
            const CodedPicture picture(From, layout, colour, [](int x, int) { return Code{20.0 + x, 128, 128}; });
            const Pixels pixels = scaled(picture.frame(), to);
            CAPTURE(static_cast<int>(layout), colour.fullRange, to.width);
            const double step = 1.2 * From.width / to.width;
            for (int x = 0; x < to.width; ++x) {
                const double source = (x + 0.5) * From.width / to.width - 0.5;
                const Rgb wanted = referenceRgb(20.0 + std::clamp(source, 0.0, From.width - 1.0), 128, 128, colour);
                REQUIRE(distance(pixels.at(x, to.height / 2), wanted) <= Tolerance + step);
                REQUIRE((x == 0 || pixels.at(x, 0).g >= pixels.at(x - 1, 0).g));
            }
        });
    }
}
