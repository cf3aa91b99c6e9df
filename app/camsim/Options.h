// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <optional>
#include <utility>
#include <vector>

namespace pantau::camsim {

struct Options
{
    QString address = QStringLiteral("127.0.0.1");
    int port = 8554;
    std::optional<int> cameras; // default 60, or all rows of the registry
    QString registry;
    QString csv;
    std::vector<std::pair<QString, QString>> clips; // name, file
    QString scene;
    QString sound; // mounts
    QString cache;
    QString truth;
    QString script;
    bool prepare = false;
    bool allowRemote = false;
    bool exitWithParent = false;
};

// Reads the command line. When there are no options to run with (help was asked, or a mistake was reported on
// stderr) it gives nothing and sets `exitCode`.
std::optional<Options> parseOptions(int argc, char** argv, int& exitCode);

} // namespace pantau::camsim
