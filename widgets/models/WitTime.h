// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Clock.h"

#include <QDateTime>
#include <QString>

#include <optional>

namespace pantau::widgets {

/// Times as people in Ambon read and write them: WIT, nine hours before UTC, without summer time; a dot or a colon
/// between hours and minutes as QLocale's default has it. Reentrant, but for that.
class WitTime
{
public:
    /// 20.00 WIT.
    [[nodiscard]] static QString clock(base::WallTime time);
    /// 20.00.07 WIT.
    [[nodiscard]] static QString clockWithSeconds(base::WallTime time);
    /// Of hours and minutes, for fields that people type into: HH.mm in Indonesian, HH:mm in English.
    [[nodiscard]] static QString clockFormat();
    /// 26/11/2025 20.00.07 WIT.
    [[nodiscard]] static QString dateAndClock(base::WallTime time);
    /// The clock when it is of the same day as `now`, else with the date before it.
    [[nodiscard]] static QString shortest(base::WallTime time, base::WallTime now);
    /// 2025-11-26T20:00:07+09:00, for files.
    [[nodiscard]] static QString iso(base::WallTime time);

    /// With WIT's offset, for fields that people type into.
    [[nodiscard]] static QDateTime dateTime(base::WallTime time);
    /// A typed date and time, meant as WIT whatever offset it holds.
    [[nodiscard]] static base::WallTime fromTyped(const QDateTime& typed);
};

} // namespace pantau::widgets
