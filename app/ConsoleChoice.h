// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/wall/WallFile.h"
#include "widgets/models/Audience.h"
#include "widgets/sound/SoundVolume.h"
#include "widgets/style/Theme.h"

#include <QString>

namespace pantau::app {

/// What the operator has chosen for the console, kept over a restart so that a presenter's machine that starts again
/// shows no guest a secret name. Where nothing is kept nobody has chosen: dark, in Indonesian, for the operator;
/// --guest says it beforehand. After a file that cannot be read it is for guests, until the operator says otherwise.
/// What the command line and PANTAU_LANGUAGE say wins over what is kept. A plain value.
struct ConsoleChoice
{
    QString language; ///< "id" or "en"; empty: none was chosen
    widgets::Theme::Kind theme = widgets::Theme::Kind::Dark;
    widgets::Audience audience = widgets::Audience::Operator;
    int volumePercent = widgets::SoundVolume::FirstPercent; ///< of the sound, 0..100

    friend bool operator==(const ConsoleChoice&, const ConsoleChoice&) = default;
};

using ConsoleChoiceResult = base::Result<ConsoleChoice, wall::WallFileError>;

/// Reads {"version": 1, "language": "en", "theme": "light", "audience": "guest", "volume": 70}; what is not there was
/// not chosen. A fault is named with its line and path. Reentrant.
[[nodiscard]] ConsoleChoiceResult parseConsoleChoice(const QByteArray& bytes);
/// The same for a file; blocks for the length of a file read.
[[nodiscard]] ConsoleChoiceResult readConsoleChoice(const QString& path);
[[nodiscard]] QByteArray consoleChoiceBytes(const ConsoleChoice& choice);

} // namespace pantau::app
