// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/ingest/CameraCsv.h"

#include <QCoreApplication>

namespace pantau::app {

/// Says why a camera list was refused: one sentence with file, line and reason.
class CameraCsvWords
{
    Q_DECLARE_TR_FUNCTIONS(CameraCsvWords)

public:
    [[nodiscard]] static QString sentence(const QString& file, const ingest::CameraCsvError& error);

private:
    [[nodiscard]] static QString reason(const ingest::CameraCsvError& error);
    [[nodiscard]] static QString fieldReason(const ingest::CameraCsvError& error);
};

} // namespace pantau::app
