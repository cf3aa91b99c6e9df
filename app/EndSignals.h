// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QSocketNotifier>

#include <csignal>
#include <memory>
#include <vector>

namespace pantau::app {

/// Turns SIGINT, SIGTERM and SIGHUP (the terminal or the ssh session is gone) into a Qt signal on the GUI thread; a
/// second one of a kind ends the process at once.
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
    std::vector<int> m_numbers{SIGINT, SIGTERM}; ///< the signals that are ours
    std::unique_ptr<QSocketNotifier> m_notifier;
};

} // namespace pantau::app
