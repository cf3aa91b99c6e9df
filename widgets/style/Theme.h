// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QColor>
#include <QPalette>
#include <QString>

#include <cstdint>

class QApplication;

namespace pantau::widgets {

/// The console's look: a control room, not a web page. Neutral grey, colour for state alone, one accent for what is
/// selected. GUI thread.
class Theme
{
public:
    enum class Kind : std::uint8_t
    {
        Dark = 1,
        Light ///< for the office PC
    };

    static constexpr int Step = 8;          ///< all distances are multiples of it, pixels
    static constexpr int SmallestText = 13; ///< pixels

    /// Gives the application its style, palette and font; again when the operator changes the theme.
    static void apply(QApplication& application, Kind kind);
    [[nodiscard]] static QPalette palette(Kind kind);

private:
    [[nodiscard]] static QString styleSheet(Kind kind);
};

} // namespace pantau::widgets
