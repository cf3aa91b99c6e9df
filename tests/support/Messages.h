// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QRegularExpression>
#include <QString>

namespace pantau::test {

// Declares a qWarning or qCritical that the test provokes. Messages that match while it lives are swallowed and
// counted; any other one fails the executable when it ends. Thread-safe.
class ExpectedMessage
{
public:
    explicit ExpectedMessage(const QString& pattern);
    ~ExpectedMessage();
    ExpectedMessage(const ExpectedMessage&) = delete;
    ExpectedMessage& operator=(const ExpectedMessage&) = delete;
    ExpectedMessage(ExpectedMessage&&) = delete;
    ExpectedMessage& operator=(ExpectedMessage&&) = delete;

    [[nodiscard]] int seen() const;

private:
    friend struct MessageLedger;
    QRegularExpression m_pattern;
    int m_seen = 0;
};

// Installs the message handler; the test main calls it once, before the first test.
void watchMessages();

// How many messages of warning level or above nobody declared.
[[nodiscard]] int unexpectedMessages();

} // namespace pantau::test
