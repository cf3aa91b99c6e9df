// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/RendererChoice.h"
#include "tests/support/catch.h"

using namespace pantau::app;

namespace {

DisplayFacts displayWith(const char* renderer, bool drawsWall = true)
{
    DisplayFacts facts{DisplayFacts::State::Open, {}, {}, {}};
    facts.openGl =
        OpenGlFacts{QStringLiteral("Maker"), QString::fromLatin1(renderer), QStringLiteral("4.5"), drawsWall};
    return facts;
}

bool choosesOpenGl(RendererWish wish, const DisplayFacts& facts)
{
    const auto choice = chooseRenderer(wish, facts);
    REQUIRE(choice.ok());
    return choice.value().isOpenGl;
}

} // namespace

TEST_CASE("by itself OpenGL draws where a GPU does, and nowhere else")
{
    CHECK(choosesOpenGl(RendererWish::Automatic, displayWith("Mesa Intel(R) UHD Graphics 630 (CFL GT2)")));
    CHECK(choosesOpenGl(RendererWish::Automatic, displayWith("NVIDIA T400 4GB/PCIe/SSE2")));
    for (const char* const renderer : {"llvmpipe (LLVM 15.0.6, 256 bits)", "softpipe", "Mesa X11 swrast",
                                       "Software Rasterizer", "GDI Generic software"}) {
        CHECK_FALSE(choosesOpenGl(RendererWish::Automatic, displayWith(renderer)));
    }
    CHECK_FALSE(choosesOpenGl(RendererWish::Automatic, displayWith("Mesa Intel(R) HD Graphics (ILK)", false)));
    CHECK_FALSE(choosesOpenGl(RendererWish::Automatic, {}));
}

TEST_CASE("what is asked for draws")
{
    CHECK_FALSE(choosesOpenGl(RendererWish::Raster, displayWith("NVIDIA T400 4GB/PCIe/SSE2")));
    CHECK_FALSE(choosesOpenGl(RendererWish::Raster, {}));
    CHECK(choosesOpenGl(RendererWish::OpenGl, displayWith("llvmpipe (LLVM 15.0.6, 256 bits)")));
}

TEST_CASE("OpenGL that is asked for and not there is refused, with what is there")
{
    const auto tooOld = chooseRenderer(RendererWish::OpenGl, displayWith("Mesa Intel(R) HD Graphics (ILK)", false));
    REQUIRE_FALSE(tooOld.ok());
    CHECK(tooOld.error().contains(QStringLiteral("--renderer opengl")));
    CHECK(tooOld.error().contains(QStringLiteral("(ILK), 4.5")));
    CHECK_FALSE(chooseRenderer(RendererWish::OpenGl, {}).ok());
}

TEST_CASE("the log says whether pictures stay on the graphics card, and if not, why")
{
    using pantau::render::ImportReason;
    CHECK(importVerdict("CUDA on the first device", ImportReason::None) ==
          QStringLiteral("pictures of CUDA on the first device stay on the graphics card: proven"));
    CHECK(importVerdict("VAAPI on /dev/dri/renderD128", ImportReason::NoEgl) ==
          QStringLiteral("pictures of VAAPI on /dev/dri/renderD128 come to the window through memory: no_egl"));
}
