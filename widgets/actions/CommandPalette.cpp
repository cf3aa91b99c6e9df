// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/actions/CommandPalette.h"

#include "core/base/Parented.h"

#include <QCoreApplication>
#include <QFrame>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QVBoxLayout>

#include <utility>

namespace pantau::widgets {

using base::makeParented;

namespace {

constexpr QSize Size(640, 420);
constexpr int TopDistance = 80; ///< from the upper edge of the window below

bool movesTheChoice(int key)
{
    return key == Qt::Key_Up || key == Qt::Key_Down || key == Qt::Key_PageUp || key == Qt::Key_PageDown;
}

} // namespace

CommandPalette::CommandPalette(QWidget* parent)
    : QDialog(parent, Qt::Dialog | Qt::FramelessWindowHint)
    , m_field(makeParented<QLineEdit>(this))
    , m_list(makeParented<QListView>(this))
    , m_nothing(makeParented<QLabel>(tr("Nothing has these words."), this))
{
    setWindowTitle(tr("Command palette"));
    setModal(true);
    resize(Size);
    m_field->setObjectName(QStringLiteral("palette.field"));
    m_field->setPlaceholderText(tr("Search actions, cameras and scenes"));
    m_field->setAccessibleName(m_field->placeholderText());
    m_field->installEventFilter(this);
    connect(m_field, &QLineEdit::textChanged, this, &CommandPalette::search);
    connect(m_field, &QLineEdit::returnPressed, this, &CommandPalette::runCurrent);

    m_list->setModel(&m_model);
    m_list->setItemDelegate(&m_delegate);
    m_list->setUniformItemSizes(true);
    m_list->setFocusPolicy(Qt::NoFocus);
    connect(m_list, &QListView::clicked, this, &CommandPalette::runCurrent);
    m_nothing->setAlignment(Qt::AlignCenter);

    // It has no window frame: this sets it off from what is below.
    auto* const frame = makeParented<QFrame>(this);
    frame->setFrameShape(QFrame::Box);
    auto* const around = makeParented<QVBoxLayout>(this);
    around->setContentsMargins(0, 0, 0, 0);
    around->addWidget(frame);
    auto* const column = makeParented<QVBoxLayout>(frame);
    column->setContentsMargins(8, 8, 8, 8);
    column->setSpacing(8);
    column->addWidget(m_field);
    column->addWidget(m_list, 1);
    column->addWidget(m_nothing, 1);
}

void CommandPalette::ask(std::vector<PaletteEntry> entries, const QString& typed)
{
    m_model.setEntries(std::move(entries));
    m_field->setText(typed);
    search(typed);
    if (const QWidget* const below = parentWidget()) {
        const QPoint middle = below->mapToGlobal(QPoint(below->width() / 2, TopDistance));
        move(middle.x() - (width() / 2), middle.y());
    }
    m_field->setFocus();
    open();
}

void CommandPalette::search(const QString& typed)
{
    m_model.search(typed);
    const bool isEmpty = m_model.rowCount() == 0;
    m_list->setVisible(!isEmpty);
    m_nothing->setVisible(isEmpty);
    m_list->setCurrentIndex(m_model.index(0));
}

void CommandPalette::runCurrent()
{
    const QModelIndex current = m_list->currentIndex();
    if (!current.isValid()) {
        return;
    }
    // Gone before it runs: an entry may open a dialog of its own.
    const auto run = m_model.entry(current.row()).run;
    accept();
    run();
}

bool CommandPalette::eventFilter(QObject* watched, QEvent* event)
{
    if (watched == m_field && event->type() == QEvent::KeyPress) {
        const auto* const key = static_cast<QKeyEvent*>(event);
        if (movesTheChoice(key->key())) {
            QCoreApplication::sendEvent(m_list, event);
            return true;
        }
    }
    return QDialog::eventFilter(watched, event);
}

} // namespace pantau::widgets
