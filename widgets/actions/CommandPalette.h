// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/actions/PaletteDelegate.h"
#include "widgets/actions/PaletteModel.h"

#include <QDialog>

class QLabel;
class QLineEdit;
class QListView;

namespace pantau::widgets {

/// One field over everything that can be done: type some words, choose with the arrow keys, run with Enter. The field
/// keeps the focus all the time. GUI thread; owned by the console.
class CommandPalette final : public QDialog
{
    Q_OBJECT

public:
    explicit CommandPalette(QWidget* parent = nullptr);

    /// Shows itself over its parent with an empty field; the entries run in the parent's event loop.
    void ask(std::vector<PaletteEntry> entries);

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void search(const QString& typed);
    void runCurrent();

    PaletteModel m_model;
    PaletteDelegate m_delegate;
    QLineEdit* m_field;
    QListView* m_list;
    QLabel* m_nothing; ///< stands in the list's place when nothing is found
};

} // namespace pantau::widgets
