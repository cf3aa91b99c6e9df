// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/actions/PaletteDelegate.h"

#include "widgets/actions/PaletteModel.h"

#include <QApplication>
#include <QPainter>

namespace pantau::widgets {

namespace {

constexpr int RowHeight = 32;
constexpr int Margin = 8;
constexpr int IconSide = 16;

} // namespace

void PaletteDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const
{
    QStyleOptionViewItem background = option;
    background.decorationSize = QSize();
    QApplication::style()->drawPrimitive(QStyle::PE_PanelItemViewItem, &background, painter, option.widget);

    const bool isSelected = option.state.testFlag(QStyle::State_Selected);
    const QColor strong = option.palette.color(isSelected ? QPalette::HighlightedText : QPalette::Text);
    const QColor faint = isSelected ? strong : option.palette.color(QPalette::PlaceholderText);
    QRect free = option.rect.adjusted(Margin, 0, -Margin, 0);
    const QRect icon(free.left(), free.center().y() - (IconSide / 2) + 1, IconSide, IconSide);
    index.data(Qt::DecorationRole).value<QIcon>().paint(painter, icon);
    free.setLeft(icon.right() + Margin);

    painter->setFont(option.font);
    painter->setPen(faint);
    const QString keys = index.data(PaletteModel::KeysRole).toString();
    painter->drawText(free, Qt::AlignRight | Qt::AlignVCenter, keys);
    free.setRight(free.right() - option.fontMetrics.horizontalAdvance(keys) - Margin);

    const QString text = index.data().toString();
    const QString shown = option.fontMetrics.elidedText(text, Qt::ElideRight, free.width());
    painter->setPen(strong);
    painter->drawText(free, Qt::AlignLeft | Qt::AlignVCenter, shown);
    free.setLeft(free.left() + option.fontMetrics.horizontalAdvance(shown) + (2 * Margin));
    painter->setPen(faint);
    painter->drawText(
        free, Qt::AlignLeft | Qt::AlignVCenter,
        option.fontMetrics.elidedText(index.data(PaletteModel::DetailRole).toString(), Qt::ElideRight, free.width()));
}

QSize PaletteDelegate::sizeHint(const QStyleOptionViewItem& /*option*/, const QModelIndex& /*index*/) const
{
    return {0, RowHeight}; // as wide as there is room, so that the keys at its end are seen beside a scroll bar
}

} // namespace pantau::widgets
