// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/VirtualDisplay.h"

#include <QProcess>

#include <stdexcept>

namespace pantau::test {

namespace {

constexpr int StartLimitMs = 60000;
constexpr int EndLimitMs = 10000;

class Server
{
public:
    Server()
    {
        // It picks a free number itself and says so: no two tests can meet.
        const QString options = QStringLiteral("-displayfd 1 -screen 0 1920x1080x24 -nolisten tcp -noreset");
        m_process.start(QStringLiteral("Xvfb"), options.split(QLatin1Char(' ')));
        while (!m_number.endsWith('\n')) {
            if (!m_process.waitForReadyRead(StartLimitMs)) {
                throw std::runtime_error("Xvfb: " + m_process.errorString().toStdString());
            }
            m_number += m_process.readAllStandardOutput();
        }
    }
    ~Server()
    {
        m_process.terminate();
        if (!m_process.waitForFinished(EndLimitMs)) {
            m_process.kill();
            m_process.waitForFinished(EndLimitMs);
        }
    }
    Server(const Server&) = delete;
    Server& operator=(const Server&) = delete;

    [[nodiscard]] QByteArray display() const { return ':' + m_number.trimmed(); }

private:
    QProcess m_process;
    QByteArray m_number;
};

} // namespace

void useVirtualDisplay()
{
    static const Server server;
    qputenv("DISPLAY", server.display());
    qputenv("QT_QPA_PLATFORM", "xcb");
}

} // namespace pantau::test
