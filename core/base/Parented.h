// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <memory>
#include <utility>

namespace pantau::base {

/// Makes an object that Qt will own: its parent is among the arguments, or a function takes it over at once, as layouts
/// and menus do. What is returned is borrowed. The one way to make such objects, so that a bare `new` is always a
/// fault.
template <typename T, typename... Arguments> [[nodiscard]] T* makeParented(Arguments&&... arguments)
{
    return std::make_unique<T>(std::forward<Arguments>(arguments)...).release();
}

} // namespace pantau::base
