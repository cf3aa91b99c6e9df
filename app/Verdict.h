// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <cstdint>

namespace pantau::app {

/// What `pantau doctor` says of one thing that it looked at. Plain value; its words are in the user's language.
struct Verdict
{
    enum class Level : std::uint8_t
    {
        Ok = 1,
        Attention, ///< the wall works, but not as well as it could
        Failed
    };
    const char* check = ""; ///< stable lower-case English word for programs
    Level level = Level::Ok;
    QString subject;
    QString finding; ///< one sentence
    QString advice;  ///< what to do; empty when there is nothing to do
};

} // namespace pantau::app
