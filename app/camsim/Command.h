// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/camsim/Outcome.h"

#include <QString>
#include <QStringList>

namespace pantau::camsim {

// One line of the control protocol, checked for its form but not yet for its targets.
struct Command
{
    QString target; // empty for "server ...", "status" and "quit"
    QString verb;
    QStringList arguments;

    // Fails with a sentence that names what is wrong.
    static Outcome<Command> parse(const QString& line);
    // All verbs, as they are written, for the answer to an unknown one.
    static QString verbs();
};

} // namespace pantau::camsim
