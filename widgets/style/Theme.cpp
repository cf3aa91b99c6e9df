// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/style/Theme.h"

#include <QApplication>
#include <QFont>
#include <QStyleFactory>

namespace pantau::widgets {

namespace {

struct Colours
{
    QColor window;
    QColor base;
    QColor raised; ///< buttons, headers
    QColor border;
    QColor text;
    QColor faint;
    QColor accent;
    QColor onAccent;
};

// The wall's own greys, so that console and wall are one program.
constexpr Colours Dark{{0x2B, 0x2B, 0x2B}, {0x1C, 0x1C, 0x1C}, {0x38, 0x38, 0x38}, {0x48, 0x48, 0x48},
                       {0xE0, 0xE0, 0xE0}, {0xA8, 0xA8, 0xA8}, {0x2F, 0x5F, 0x8F}, {0xFF, 0xFF, 0xFF}};
constexpr Colours Light{{0xEA, 0xEA, 0xEA}, {0xFA, 0xFA, 0xFA}, {0xDE, 0xDE, 0xDE}, {0xB4, 0xB4, 0xB4},
                        {0x1C, 0x1C, 0x1C}, {0x5A, 0x5A, 0x5A}, {0x2F, 0x5F, 0x8F}, {0xFF, 0xFF, 0xFF}};

const Colours& coloursOf(Theme::Kind kind)
{
    return kind == Theme::Kind::Dark ? Dark : Light;
}

} // namespace

void Theme::apply(QApplication& application, Kind kind)
{
    QApplication::setStyle(QStyleFactory::create(QStringLiteral("Fusion")));
    QApplication::setPalette(palette(kind));
    QFont font = QApplication::font();
    font.setPixelSize(SmallestText + 1);
    QApplication::setFont(font);
    application.setStyleSheet(styleSheet(kind));
}

QPalette Theme::palette(Kind kind)
{
    const Colours& colours = coloursOf(kind);
    QPalette palette(colours.text, colours.raised, colours.border.lighter(), colours.border.darker(), colours.border,
                     colours.text, colours.onAccent, colours.base, colours.window);
    palette.setColor(QPalette::AlternateBase, colours.window);
    palette.setColor(QPalette::PlaceholderText, colours.faint);
    palette.setColor(QPalette::ToolTipBase, colours.raised);
    palette.setColor(QPalette::ToolTipText, colours.text);
    palette.setColor(QPalette::Highlight, colours.accent);
    palette.setColor(QPalette::HighlightedText, colours.onAccent);
    palette.setColor(QPalette::Link, colours.accent);
    // Only where the keyboard is the selection has the accent.
    palette.setColor(QPalette::Inactive, QPalette::Highlight, colours.border);
    palette.setColor(QPalette::Inactive, QPalette::HighlightedText, colours.text);
    for (const QPalette::ColorRole role : {QPalette::WindowText, QPalette::Text, QPalette::ButtonText}) {
        palette.setColor(QPalette::Disabled, role, colours.faint);
    }
    return palette;
}

QString Theme::styleSheet(Kind kind)
{
    const Colours& colours = coloursOf(kind);
    QString sheet =
        QStringLiteral("QToolTip { border: 1px solid %border; padding: 4px; }"
                       "QLineEdit, QPushButton { min-height: 22px; padding: 4px 8px;"
                       "  border: 1px solid %border; border-radius: 2px; background: %base; }"
                       "QPushButton { background: %raised; min-width: 72px; }"
                       "QPushButton:pressed { background: %base; }"
                       "QPushButton:disabled { color: %faint; }"
                       "QComboBox, QDateTimeEdit, QSpinBox { min-height: 28px; }"
                       "QCheckBox::indicator:unchecked { border: 1px solid %faint; background: %base; }"
                       "QLineEdit:focus, QPushButton:focus, QAbstractItemView:focus { border: 1px solid %ring; }"
                       "QAbstractItemView { border: 1px solid %border; }"
                       "QTreeView::item, QListView::item { min-height: 24px; }"
                       "QTableView::item { min-height: 24px; border: none; padding: 0 6px; }"
                       "QHeaderView::section { background: %raised; border: none; border-right: 1px solid %border;"
                       "  padding: 4px 8px; }"
                       "QStatusBar::item { border: none; }"
                       "QStatusBar QLabel { padding: 0 8px; }"
                       "QSplitter::handle { background: %border; }"
                       "QLabel[role=\"title\"] { font-weight: bold; }"
                       "QLabel[role=\"faint\"] { color: %faint; }"
                       "QLabel[role=\"refusal\"] { font-weight: bold; }");
    sheet.replace(QStringLiteral("%border"), colours.border.name());
    sheet.replace(QStringLiteral("%base"), colours.base.name());
    sheet.replace(QStringLiteral("%raised"), colours.raised.name());
    sheet.replace(QStringLiteral("%faint"), colours.faint.name());
    // The focus must be seen: brighter than the accent's own surface.
    return sheet.replace(QStringLiteral("%ring"), colours.accent.lighter(160).name());
}

} // namespace pantau::widgets
