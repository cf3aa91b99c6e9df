// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/wall/Wall.h"
#include "core/wall/WallFile.h"

#include <QCoreApplication>

namespace pantau::widgets {

/// Says why the wall did not do something. Reentrant, but for the translation that is installed.
class WallWords
{
    Q_DECLARE_TR_FUNCTIONS(WallWords)

public:
    [[nodiscard]] static QString refusal(wall::WallRefusal refusal);
    /// One sentence with file, line and place.
    [[nodiscard]] static QString fileError(const QString& file, const wall::WallFileError& error);

private:
    [[nodiscard]] static QString fileReason(const wall::WallFileError& error);
    [[nodiscard]] static QString contentReason(const wall::WallFileError& error);
};

} // namespace pantau::widgets
