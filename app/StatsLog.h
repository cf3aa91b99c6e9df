// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/WallSampler.h"

#include <QFile>
#include <QObject>

namespace pantau::app {

/// Appends one JSON object a second to a file: what the wall and each camera did in that second.
/// GUI thread; owned by the wall command; the sampler outlives it.
class StatsLog final : public QObject
{
    Q_OBJECT

public:
    explicit StatsLog(const WallSampler& sampler);

    /// False when the file cannot be opened; error() says why.
    [[nodiscard]] bool open(const QString& file);
    [[nodiscard]] QString error() const { return m_file.errorString(); }

private:
    void append(const WallSample& sample);

    const WallSampler& m_sampler;
    QFile m_file;
};

} // namespace pantau::app
