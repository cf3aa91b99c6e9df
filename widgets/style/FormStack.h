// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStackedWidget>

class QLabel;

namespace pantau::widgets {

/// A view, or in its place a sentence that says why there is nothing to see: empty, not ready yet, failed.
/// GUI thread; owned by its parent.
class FormStack final : public QStackedWidget
{
    Q_OBJECT

public:
    /// Takes the view over.
    explicit FormStack(QWidget* view, QWidget* parent = nullptr);

    /// An empty sentence shows the view.
    void say(const QString& sentence);
    /// Empty while the view is shown.
    [[nodiscard]] QString said() const;

private:
    QLabel* m_words;
};

} // namespace pantau::widgets
