// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <utility>

namespace pantau::camsim {

// A value, or one sentence saying why there is none.
template <typename T> struct Outcome
{
    T value{};
    QString error;

    bool ok() const { return error.isEmpty(); }
    static Outcome success(T v) { return {std::move(v), {}}; }
    static Outcome failure(QString sentence) { return {T{}, std::move(sentence)}; }
};

} // namespace pantau::camsim
