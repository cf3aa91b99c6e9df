// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/MetricsText.h"

#include <QHash>

#include <algorithm>
#include <array>

namespace pantau::app {

namespace {

using media::StreamState;

constexpr const char* Gauge = "gauge";
constexpr const char* Counter = "counter";

constexpr std::array AllStates{StreamState::Idle,       StreamState::Connecting, StreamState::Streaming,
                               StreamState::Stalled,    StreamState::Backoff,    StreamState::LoginRefused,
                               StreamState::Unsupported};

using Value = std::optional<double>;

template <typename Number> Value number(Number value)
{
    return static_cast<double>(value);
}

Value secondsOf(std::optional<std::chrono::milliseconds> length)
{
    return length ? number(std::chrono::duration<double>(*length).count()) : std::nullopt;
}

Value secondsOf(std::optional<double> milliseconds)
{
    return milliseconds ? number(*milliseconds / 1000) : std::nullopt;
}

/// A figure of each camera; one that has none now is left out.
struct CameraMetric
{
    const char* name;
    const char* type;
    const char* help;
    Value (*of)(const CameraSample&);
};

constexpr std::array CameraMetrics{
    CameraMetric{"pantau_camera_streaming", Gauge, "1 while pictures arrive, else 0.",
                 [](const CameraSample& c) { return number(c.status.state == StreamState::Streaming ? 1 : 0); }},
    CameraMetric{"pantau_camera_decoded_pictures_per_second", Gauge, "Pictures decoded in the last second.",
                 [](const CameraSample& c) { return number(c.decodedPerSecond); }},
    CameraMetric{"pantau_camera_painted_pictures_per_second", Gauge, "Pictures painted in the last second.",
                 [](const CameraSample& c) { return number(c.paintedPerSecond); }},
    CameraMetric{"pantau_camera_decoded_pictures_total", Counter, "Pictures decoded.",
                 [](const CameraSample& c) { return number(c.status.decoded); }},
    CameraMetric{"pantau_camera_dropped_pictures_total", Counter,
                 "Pictures decoded and replaced by a newer one before they were painted.",
                 [](const CameraSample& c) { return number(c.dropped); }},
    CameraMetric{"pantau_camera_reconnects_total", Counter, "Sessions opened after the first.",
                 [](const CameraSample& c) { return number(c.status.reconnects); }},
    CameraMetric{"pantau_camera_decode_failures_total", Counter, "Pictures or packets that did not decode cleanly.",
                 [](const CameraSample& c) { return number(c.status.corrupt); }},
    CameraMetric{"pantau_camera_discarded_packets_total", Counter, "Packets thrown away while waiting for a key frame.",
                 [](const CameraSample& c) { return number(c.status.discarded); }},
    CameraMetric{"pantau_camera_lost_packets_total", Counter, "RTP packets that never came.",
                 [](const CameraSample& c) { return number(c.status.lostPackets); }},
    CameraMetric{"pantau_camera_first_picture_seconds", Gauge, "From the start of the camera to its first picture.",
                 [](const CameraSample& c) { return secondsOf(c.status.firstPicture); }},
    CameraMetric{"pantau_camera_picture_age_seconds", Gauge, "Age of the picture that stands on the wall.",
                 [](const CameraSample& c) { return secondsOf(c.age); }},
    CameraMetric{"pantau_camera_latency_p50_seconds", Gauge,
                 "Packet sent to picture painted, median of the last second; only where the source stamps.",
                 [](const CameraSample& c) { return secondsOf(c.latencyMsP50); }},
    CameraMetric{"pantau_camera_latency_p95_seconds", Gauge,
                 "Packet sent to picture painted, 95th percentile of the last second; only where the source stamps.",
                 [](const CameraSample& c) { return secondsOf(c.latencyMsP95); }},
};

QByteArray escaped(const QString& label)
{
    QByteArray bytes = label.toUtf8();
    bytes.replace('\\', "\\\\");
    bytes.replace('"', "\\\"");
    bytes.replace('\n', "\\n");
    return bytes;
}

void describe(QByteArray& page, const char* name, const char* type, const char* help)
{
    page.append("# HELP ").append(name).append(' ').append(help).append('\n');
    page.append("# TYPE ").append(name).append(' ').append(type).append('\n');
}

void put(QByteArray& page, const char* name, const QByteArray& labels, double value)
{
    constexpr int EveryDigit = 15; // so that counters stay whole numbers
    page.append(name).append(labels).append(' ').append(QByteArray::number(value, 'g', EveryDigit)).append('\n');
}

void putAlone(QByteArray& page, const char* name, const char* type, const char* help, double value)
{
    describe(page, name, type, help);
    put(page, name, {}, value);
}

/// By camera. Two that share id and owner (a list beside addresses) are told apart by a number: the same series twice
/// would make the whole page invalid.
std::vector<QByteArray> labelsOf(const std::vector<CameraSample>& cameras)
{
    std::vector<QByteArray> labels;
    labels.reserve(cameras.size());
    QHash<QByteArray, int> seen;
    for (const CameraSample& camera : cameras) {
        const QByteArray owner = "\",owner=\"" + escaped(camera.owner) + "\"}";
        QByteArray label = "{camera=\"" + escaped(camera.id) + owner;
        for (int again = ++seen[label]; again > 1; again = ++seen[label]) {
            label = "{camera=\"" + escaped(camera.id) + " (" + QByteArray::number(again) + ')' + owner;
        }
        labels.push_back(label);
    }
    return labels;
}

void putStates(QByteArray& page, const std::vector<CameraSample>& cameras)
{
    constexpr const char* Name = "pantau_cameras";
    describe(page, Name, Gauge, "Cameras by state.");
    for (const StreamState state : AllStates) {
        const auto count = std::count_if(cameras.begin(), cameras.end(),
                                         [&](const CameraSample& camera) { return camera.status.state == state; });
        put(page, Name, QByteArray("{state=\"") + media::name(state) + "\"}", static_cast<double>(count));
    }
}

} // namespace

QByteArray metricsText(const WallSample& sample)
{
    constexpr double Mebi = 1048576.0;
    QByteArray page;
    putStates(page, sample.cameras);
    const std::vector<QByteArray> labels = labelsOf(sample.cameras);
    for (const CameraMetric& metric : CameraMetrics) {
        describe(page, metric.name, metric.type, metric.help);
        for (std::size_t i = 0; i < labels.size(); ++i) {
            if (const Value value = metric.of(sample.cameras[i])) {
                put(page, metric.name, labels[i], *value);
            }
        }
    }
    putAlone(page, "pantau_wall_paints_total", Counter, "Times that the wall painted.", number(sample.paints).value());
    putAlone(page, "pantau_gui_stall_max_seconds", Gauge,
             "Longest hold of the thread that answers keys and mouse, in the last minute.",
             sample.stallMsMaxOfLastMinute / 1000);
    putAlone(page, "process_resident_memory_bytes", Gauge, "Resident memory of the process.",
             sample.residentMiB * Mebi);
    putAlone(page, "process_cpu_seconds_total", Counter, "Processor time of the process.", sample.cpuSeconds);
    return page;
}

} // namespace pantau::app
