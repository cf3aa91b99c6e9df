// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/StatsLog.h"

#include "core/base/Log.h"

#include <QDateTime>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

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

/// Of rising values, the smallest that 99 % of all do not exceed; 0 when there are none.
double p99(const std::vector<double>& rising)
{
    return rising.empty() ? 0 : rising[(rising.size() * 99 + 99) / 100 - 1];
}

const char* word(domain::DecodeEffort effort)
{
    switch (effort) {
    case domain::DecodeEffort::Full:
        return "full";
    case domain::DecodeEffort::Cheap:
        return "cheap";
    case domain::DecodeEffort::HalfRate:
        return "half_rate";
    case domain::DecodeEffort::KeyFramesOnly:
        return "key_frames";
    }
    return "";
}

const char* word(wall::QualityReason reason)
{
    switch (reason) {
    case wall::QualityReason::None:
        return "none";
    case wall::QualityReason::SmallTile:
        return "small_tile";
    case wall::QualityReason::CpuFull:
        return "cpu_full";
    case wall::QualityReason::NetworkSlow:
        return "network_slow";
    case wall::QualityReason::BudgetFull:
        return "budget_full";
    case wall::QualityReason::Pinned:
        return "pinned";
    case wall::QualityReason::MainFailed:
        return "main_failed";
    case wall::QualityReason::OnlyStream:
        return "only_stream";
    case wall::QualityReason::Hidden:
        return "hidden";
    }
    return "";
}

/// Each of them: who reads several seconds needs them all.
QJsonArray each(const std::vector<double>& delays)
{
    QJsonArray array;
    for (const double delay : delays) {
        array.append(std::round(delay * 10) / 10);
    }
    return array;
}

QJsonObject cameraObject(const CameraSample& camera)
{
    const media::StreamStatus& status = camera.status;
    QString reason = QString::fromLatin1(media::name(status.failure.reason));
    if (status.failure.code != 0) {
        reason += QStringLiteral(" %1").arg(status.failure.code);
    }
    return {
        {QStringLiteral("id"), camera.id},
        {QStringLiteral("state"), QString::fromLatin1(media::name(status.state))},
        {QStringLiteral("reason"), reason},
        {QStringLiteral("decoder"), QString::fromStdString(status.decoder)},
        {QStringLiteral("why_software"), QString::fromLatin1(media::name(status.whySoftware))},
        {QStringLiteral("effort"), QString::fromLatin1(word(status.effort))},
        {QStringLiteral("quality"), QString::fromLatin1(word(camera.quality))},
        {QStringLiteral("width"), status.width},
        {QStringLiteral("height"), status.height},
        {QStringLiteral("fps_decoded"), rounded(camera.decodedPerSecond)},
        {QStringLiteral("fps_painted"), rounded(camera.paintedPerSecond)},
        {QStringLiteral("age_ms"), milliseconds(camera.age)},
        {QStringLiteral("latency_ms_p50"), rounded(camera.latencyMsP50)},
        {QStringLiteral("latency_ms_p95"), rounded(camera.latencyMsP95)},
        {QStringLiteral("dropped"), static_cast<qint64>(camera.dropped)},
        {QStringLiteral("corrupt"), static_cast<qint64>(status.corrupt)},
        {QStringLiteral("reconnects"), static_cast<qint64>(status.reconnects)},
        {QStringLiteral("discarded_packets"), static_cast<qint64>(status.discarded)},
        {QStringLiteral("lost_packets"), static_cast<qint64>(status.lostPackets)},
        {QStringLiteral("out_of_order"), static_cast<qint64>(camera.outOfOrder)},
        {QStringLiteral("first_picture_ms"), milliseconds(status.firstPicture)},
    };
}

QJsonObject object(const WallSample& sample)
{
    const auto epoch = std::chrono::duration_cast<std::chrono::milliseconds>(sample.at.time_since_epoch());
    QJsonArray cameras;
    for (const CameraSample& camera : sample.cameras) {
        cameras.append(cameraObject(camera));
    }
    return {
        {QStringLiteral("t"), QDateTime::fromMSecsSinceEpoch(epoch.count(), Qt::UTC).toString(Qt::ISODateWithMs)},
        {QStringLiteral("ui_stall_ms_max"), rounded(sample.stallMsMax)},
        {QStringLiteral("ui_stall_ms_p99"), rounded(p99(sample.tickDelaysMs))},
        {QStringLiteral("ui_stalls_ms"), each(sample.tickDelaysMs)},
        {QStringLiteral("paint_fps"), rounded(sample.paintsPerSecond)},
        {QStringLiteral("rss_mib"), rounded(sample.residentMiB)},
        {QStringLiteral("cpu_cores"), rounded(sample.cpuCores)},
        {QStringLiteral("cameras"), cameras},
    };
}

} // namespace

StatsLog::StatsLog(const WallSampler& sampler) : m_sampler(sampler)
{
}

bool StatsLog::open(const QString& file)
{
    m_file.setFileName(file);
    if (!m_file.open(QIODevice::WriteOnly | QIODevice::Append)) {
        return false;
    }
    connect(&m_sampler, &WallSampler::sampled, this, &StatsLog::append);
    return true;
}

void StatsLog::append(const WallSample& sample)
{
    const QByteArray line = QJsonDocument(object(sample)).toJson(QJsonDocument::Compact) + '\n';
    if (m_file.write(line) != line.size() || !m_file.flush()) {
        // Statistics must never stop the wall; the disk may be full.
        qCWarning(base::logApp, "statistics: %s", qUtf8Printable(m_file.errorString()));
        disconnect(&m_sampler, nullptr, this, nullptr);
    }
}

} // namespace pantau::app
