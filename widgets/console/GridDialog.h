// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/wall/Layout.h"

#include <QDialog>
#include <QSpinBox>

#include <functional>

namespace pantau::widgets {

/// Asks into how many columns and rows of equal tiles a monitor is to be divided.
/// GUI thread; owned by who asks.
class GridDialog final : public QDialog
{
    Q_OBJECT

public:
    using Take = std::function<void(const wall::Layout& layout)>;

    /// Of columns, and of rows.
    static constexpr int Most = 8;

    GridDialog(const QString& monitor, const wall::Layout& now, Take take, QWidget* parent = nullptr);

    void accept() override;

private:
    const Take m_take;
    QSpinBox m_columns;
    QSpinBox m_rows;
};

} // namespace pantau::widgets
