// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/wall/SceneBook.h"

#include <random>

namespace pantau::wall::test {

// A book with every kind of content, tour and schedule in it.
[[nodiscard]] SceneBook fullBook();

// A book of sound but odd values: any layout, any names, any zoom.
[[nodiscard]] SceneBook randomBook(std::mt19937& random);

} // namespace pantau::wall::test
