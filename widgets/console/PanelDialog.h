// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/wall/PanelMatrix.h"

#include <QDialog>
#include <QSpinBox>

#include <functional>

namespace pantau::widgets {

/// Asks how many panels hang on a monitor's output and how wide the bezels between them are.
/// GUI thread; owned by who asks.
class PanelDialog final : public QDialog
{
    Q_OBJECT

public:
    using Take = std::function<void(const wall::PanelMatrix& panels)>;

    PanelDialog(const QString& monitor, const wall::PanelMatrix& now, Take take, QWidget* parent = nullptr);

    void accept() override;

private:
    const Take m_take;
    QSpinBox m_columns;
    QSpinBox m_rows;
    QSpinBox m_bezelX;
    QSpinBox m_bezelY;
};

} // namespace pantau::widgets
