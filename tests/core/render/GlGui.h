// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/core/render/TestWall.h"
#include "tests/support/VirtualDisplay.h"

namespace pantau::test {

struct HasDisplay
{
    HasDisplay() { useVirtualDisplay(); }
};

// An application on a screen that has OpenGL.
struct GlGui : HasDisplay, Gui
{
};

} // namespace pantau::test
