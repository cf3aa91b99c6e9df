// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Clock.h"

#include <QByteArray>
#include <QString>

#include <optional>

namespace pantau::app {

struct TimeZoneFacts
{
    QByteArray id;               ///< of the IANA list, e.g. Asia/Jayapura
    std::chrono::seconds offset; ///< east of UTC, now
};

/// What the kernel knows of its own clock (adjtimex(2)); nobody else is asked.
struct ClockFacts
{
    bool synchronised = false;                  ///< a time service keeps it right
    std::chrono::microseconds estimatedError{}; ///< as that service last told
    std::chrono::microseconds maximumError{};   ///< grows between two corrections
};

struct MemoryFacts
{
    qint64 totalBytes = 0;
    qint64 availableBytes = 0; ///< without swapping
};

struct FolderFacts
{
    QString path; ///< or, where that is not there yet, the nearest folder above it that is
    qint64 freeBytes = 0;
    bool isWritable = false;
};

/// Figures of this machine, from the kernel and Qt. Reading changes nothing. Each nothing where it cannot be read.
[[nodiscard]] TimeZoneFacts timeZoneFacts(const base::Clock& clock);
[[nodiscard]] std::optional<ClockFacts> clockFacts();
[[nodiscard]] std::optional<MemoryFacts> memoryFacts();
[[nodiscard]] FolderFacts folderFacts(const QString& path);
/// The folder in which the program keeps what it must remember.
[[nodiscard]] QString stateFolder();

} // namespace pantau::app
