// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/camsim/Outcome.h"
#include "app/camsim/SimClock.h"

#include <QString>

#include <vector>

namespace pantau::camsim {

// Control lines with times: each line is "SECONDS COMMAND...", counted from the moment the server listens;
// '#' starts a comment. Immutable; any thread.
class FaultScript
{
public:
    struct Entry
    {
        Nanoseconds at{0};
        QString line;
    };

    // Fails with "FILE:LINE: what is wrong" at the first broken line. `name` is used in that sentence only.
    static Outcome<FaultScript> parse(const QString& name, const QString& text);
    static Outcome<FaultScript> read(const QString& path);

    // In the order of time; lines with equal times keep the file's order.
    const std::vector<Entry>& entries() const { return m_entries; }

private:
    std::vector<Entry> m_entries;
};

} // namespace pantau::camsim
