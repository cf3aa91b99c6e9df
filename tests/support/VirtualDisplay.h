// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace pantau::test {

// A screen of our own (Xvfb) of 1920x1080, for tests that need OpenGL or real windows; to be called before there is an
// application. The first call starts it and sets DISPLAY and Qt's platform; it ends with the process. Without Xvfb it
// throws, so that the test fails.
void useVirtualDisplay();

} // namespace pantau::test
