// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/SharedData.h"

#include <QFileInfo>

#include <cstdio>

namespace pantau::test {

namespace {
int s_skipped = 0;
}

std::optional<QString> sharedData(const QString& relativePath)
{
    const QString path = QStringLiteral(PANTAU_SHARED_DATA "/") + relativePath;
    if (QFileInfo::exists(path))
        return QFileInfo(path).absoluteFilePath();
    ++s_skipped;
    std::printf("SKIPPED: ../shared/data not found (%s)\n", qUtf8Printable(path));
    return std::nullopt;
}

int skippedForData()
{
    return s_skipped;
}

} // namespace pantau::test
