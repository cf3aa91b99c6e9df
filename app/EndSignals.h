// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QSocketNotifier>

#include <memory>

namespace pantau::app {

/// Turns SIGINT and SIGTERM into a Qt signal on the GUI thread; a second one ends the process at once.
/// GUI thread; one for the process, owned by the wall command.
class EndSignals final : public QObject
{
    Q_OBJECT

public:
    EndSignals();
    ~EndSignals() override;

Q_SIGNALS:
    void asked();

private:
    std::unique_ptr<QSocketNotifier> m_notifier;
};

} // namespace pantau::app
