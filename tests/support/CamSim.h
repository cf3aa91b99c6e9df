// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QJsonObject>
#include <QString>

#include <chrono>
#include <cstdint>

#include <sys/types.h>

namespace pantau::test {

// A pantau-camsim process on a port of its own, driven over its control protocol. It ends with this object, or with
// the test's process. Every complaint (an answer of "error", a process that died, no answer in time) is thrown as
// std::runtime_error with the line that was sent. Thread-bound.
class CamSim
{
public:
    struct Setup
    {
        int cameras = 1;
        QString scene = QStringLiteral("road-day"); // one scene only: encoded once, then it comes from the cache
    };

    CamSim() : CamSim(Setup{}) {}
    explicit CamSim(const Setup& setup);
    ~CamSim();
    CamSim(const CamSim&) = delete;
    CamSim& operator=(const CamSim&) = delete;

    // rtsp://127.0.0.1:PORT/MOUNT
    [[nodiscard]] QString url(const QString& mount) const;
    // With a login as people type it.
    [[nodiscard]] QString url(const QString& mount, const QString& user, const QString& password) const;

    // Sends one line and gives the answer behind "ok".
    QString command(const QString& line);
    // What "status" answers, whole or of one mount.
    QJsonObject status();
    QJsonObject mount(const QString& name);
    std::int64_t counter(const QString& mount, const char* name);
    // Asks the status again and again until a counter of a mount ("" = the totals) is at least `least`.
    [[nodiscard]] bool waitForCounter(const QString& mount, const char* name, std::int64_t least,
                                      std::chrono::milliseconds limit);

private:
    void spawn(const Setup& setup);
    QString readLine(std::chrono::milliseconds limit, const QString& asked);

    pid_t m_process = -1;
    int m_toProcess = -1;
    int m_fromProcess = -1;
    QByteArray m_input;
    QString m_base;
};

} // namespace pantau::test
