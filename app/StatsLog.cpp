// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/StatsLog.h"

#include "core/base/Log.h"

#include <QDateTime>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>
#include <cmath>

namespace pantau::app {

namespace {

QJsonValue rounded(std::optional<double> value)
{
    return value ? QJsonValue(std::round(*value * 100) / 100) : QJsonValue(QJsonValue::Null);
}

QJsonValue milliseconds(std::optional<std::chrono::milliseconds> value)
{
    return value ? QJsonValue(static_cast<qint64>(value->count())) : QJsonValue(QJsonValue::Null);
}

} // namespace

StatsLog::StatsLog(const base::Clock& clock, GuiApplication& application, engine::CameraPool& pool,
                   widgets::WallWindow& window)
    : m_clock(clock)
    , m_application(application)
    , m_pool(pool)
    , m_window(window)
    , m_usage(clock)
    , m_at(clock.steady())
    , m_decodedBefore(static_cast<std::size_t>(pool.size()), 0)
{
    m_timer.setTimerType(Qt::PreciseTimer);
    m_timer.setInterval(1000);
    connect(&m_timer, &QTimer::timeout, this, &StatsLog::append);
}

bool StatsLog::open(const QString& file)
{
    m_file.setFileName(file);
    if (!m_file.open(QIODevice::WriteOnly | QIODevice::Append)) {
        return false;
    }
    m_timer.start();
    return true;
}

void StatsLog::append()
{
    const base::SteadyTime now = m_clock.steady();
    const double seconds = std::chrono::duration<double>(now - std::exchange(m_at, now)).count();
    const auto epoch = std::chrono::duration_cast<std::chrono::milliseconds>(m_clock.wall().time_since_epoch());
    const Stalls stalls = takeStalls();
    const auto readings = m_window.takeReadings();
    QJsonArray cameras;
    for (int i = 0; i < m_pool.size(); ++i) {
        cameras.append(cameraObject(i, readings[static_cast<std::size_t>(i)], seconds));
    }
    const QJsonObject object{
        {QStringLiteral("t"), QDateTime::fromMSecsSinceEpoch(epoch.count(), Qt::UTC).toString(Qt::ISODateWithMs)},
        {QStringLiteral("ui_stall_ms_max"), rounded(stalls.maxMs)},
        {QStringLiteral("ui_stall_ms_p99"), rounded(stalls.p99Ms)},
        {QStringLiteral("ui_stalls_ms"), stalls.eachMs},
        {QStringLiteral("paint_fps"), rounded(m_window.takePaints() / seconds)},
        {QStringLiteral("rss_mib"), rounded(ProcessUsage::residentMiB())},
        {QStringLiteral("cpu_cores"), rounded(m_usage.takeCores())},
        {QStringLiteral("cameras"), cameras},
    };
    const QByteArray line = QJsonDocument(object).toJson(QJsonDocument::Compact) + '\n';
    if (m_file.write(line) != line.size() || !m_file.flush()) {
        // Statistics must never stop the wall; the disk may be full.
        qCWarning(base::logApp, "statistics: %s", qUtf8Printable(m_file.errorString()));
        m_timer.stop();
    }
}

StatsLog::Stalls StatsLog::takeStalls()
{
    std::vector<double> delays = m_window.takeTickDelaysMs();
    std::sort(delays.begin(), delays.end());
    Stalls stalls;
    for (const double delay : delays) {
        stalls.eachMs.append(std::round(delay * 10) / 10);
    }
    stalls.maxMs = m_application.takeLongestMs();
    if (!delays.empty()) {
        stalls.maxMs = std::max(stalls.maxMs, delays.back());
        stalls.p99Ms = delays[(delays.size() * 99 + 99) / 100 - 1];
    }
    return stalls;
}

QJsonObject StatsLog::cameraObject(int index, const widgets::WallWindow::TileReading& reading, double seconds)
{
    const media::StreamStatus status = m_pool.status(index);
    std::uint64_t& before = m_decodedBefore[static_cast<std::size_t>(index)];
    const double decoded = static_cast<double>(status.decoded - before) / seconds;
    before = status.decoded;
    QString reason = QString::fromLatin1(media::name(status.failure.reason));
    if (status.failure.code != 0) {
        reason += QStringLiteral(" %1").arg(status.failure.code);
    }
    return {
        {QStringLiteral("id"), m_pool.camera(index).id},
        {QStringLiteral("state"), QString::fromLatin1(media::name(status.state))},
        {QStringLiteral("reason"), reason},
        {QStringLiteral("decoder"), QString::fromStdString(status.decoder)},
        {QStringLiteral("why_software"), QString::fromLatin1(media::name(status.whySoftware))},
        {QStringLiteral("width"), status.width},
        {QStringLiteral("height"), status.height},
        {QStringLiteral("fps_decoded"), rounded(decoded)},
        {QStringLiteral("fps_painted"), rounded(reading.painted.painted / seconds)},
        {QStringLiteral("age_ms"), milliseconds(reading.age)},
        {QStringLiteral("latency_ms_p50"), rounded(reading.painted.latencyMsP50)},
        {QStringLiteral("latency_ms_p95"), rounded(reading.painted.latencyMsP95)},
        {QStringLiteral("dropped"), static_cast<qint64>(reading.dropped)},
        {QStringLiteral("corrupt"), static_cast<qint64>(status.corrupt)},
        {QStringLiteral("reconnects"), static_cast<qint64>(status.reconnects)},
        {QStringLiteral("discarded_packets"), static_cast<qint64>(status.discarded)},
        {QStringLiteral("lost_packets"), static_cast<qint64>(status.lostPackets)},
        {QStringLiteral("out_of_order"), static_cast<qint64>(reading.painted.outOfOrder)},
        {QStringLiteral("first_picture_ms"), milliseconds(status.firstPicture)},
    };
}

} // namespace pantau::app
