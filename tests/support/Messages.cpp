// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/Messages.h"

#include <algorithm>
#include <cstdio>
#include <mutex>
#include <vector>

namespace pantau::test {

struct MessageLedger
{
    std::mutex mutex;
    std::vector<ExpectedMessage*> expected;
    int unexpected = 0;

    bool isExpected(const QString& message)
    {
        const std::scoped_lock lock(mutex);
        const auto hit = std::find_if(expected.begin(), expected.end(),
                                      [&](ExpectedMessage* e) { return e->m_pattern.match(message).hasMatch(); });
        if (hit == expected.end()) {
            ++unexpected;
            return false;
        }
        ++(*hit)->m_seen;
        return true;
    }
};

namespace {

MessageLedger& ledger()
{
    static MessageLedger instance;
    return instance;
}

void handle(QtMsgType type, const QMessageLogContext& context, const QString& message)
{
    const bool matters = type == QtWarningMsg || type == QtCriticalMsg;
    if (matters && ledger().isExpected(message))
        return;
    const QString line = qFormatLogMessage(type, context, message);
    std::fprintf(stderr, "%s%s\n", matters ? "unexpected message: " : "", qUtf8Printable(line));
}

} // namespace

ExpectedMessage::ExpectedMessage(const QString& pattern) : m_pattern(pattern)
{
    const std::scoped_lock lock(ledger().mutex);
    ledger().expected.push_back(this);
}

ExpectedMessage::~ExpectedMessage()
{
    const std::scoped_lock lock(ledger().mutex);
    std::erase(ledger().expected, this);
}

int ExpectedMessage::seen() const
{
    const std::scoped_lock lock(ledger().mutex);
    return m_seen;
}

void watchMessages()
{
    qInstallMessageHandler(handle);
}

int unexpectedMessages()
{
    const std::scoped_lock lock(ledger().mutex);
    return ledger().unexpected;
}

} // namespace pantau::test
