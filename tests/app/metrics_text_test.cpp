// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/MetricsText.h"
#include "tests/app/PrometheusText.h"
#include "tests/support/catch.h"

#include <cmath>

using namespace pantau;
using app::CameraSample;
using app::WallSample;
using media::StreamState;
using test::PrometheusText;

namespace {

CameraSample camera(const char* id, const char* owner, StreamState state)
{
    CameraSample sample;
    sample.id = QString::fromUtf8(id);
    sample.owner = QString::fromUtf8(owner);
    sample.status.state = state;
    return sample;
}

CameraSample busyCamera()
{
    CameraSample sample = camera("PK-01", "Pemkot", StreamState::Streaming);
    sample.status.decoded = 9'007'199'254'740'991; // the largest that a double holds whole
    sample.status.corrupt = 3;
    sample.status.discarded = 4;
    sample.status.lostPackets = 5;
    sample.status.reconnects = 6;
    sample.status.firstPicture = std::chrono::milliseconds(1250);
    sample.decodedPerSecond = 24.9;
    sample.paintedPerSecond = 24.5;
    sample.age = std::chrono::milliseconds(40);
    sample.latencyMsP50 = 52.5;
    sample.latencyMsP95 = 61;
    sample.dropped = 7;
    return sample;
}

PrometheusText read(const WallSample& sample)
{
    const QByteArray page = app::metricsText(sample);
    CAPTURE(page.toStdString());
    PrometheusText text(page);
    CAPTURE(text.faults());
    CHECK(text.faults().empty());
    return text;
}

} // namespace

TEST_CASE("the strict reader finds each fault")
{
    const char* const sound = "# HELP a b\n# TYPE a gauge\na{x=\"1\"} 2\n";
    CHECK(PrometheusText(sound).faults().empty());
    CHECK(PrometheusText(sound).value("a{x=\"1\"}") == 2.0);
    for (const char* page :
         {"", "a 1\n", "# HELP a b\n# TYPE a gauge\na 1", "# HELP a b\n# TYPE a counter\na 1\n",
          "# HELP a_total b\n# TYPE a_total gauge\na_total 1\n", "# TYPE a gauge\na 1\n", "# HELP a b\n",
          "# HELP a b\n# TYPE a gauge\n# TYPE a gauge\na 1\n", "# HELP a b\n# TYPE a gauge\na 1\na 2\n",
          "# HELP a b\n# TYPE a gauge\na one\n", "# HELP a b\n# TYPE a gauge\na{x=\"1\"}2\n",
          "# HELP a b\n# TYPE a gauge\na{x=\"1} 2\n", "# HELP a b\n# TYPE a gauge\na{x=\"\\t\"} 2\n",
          "# HELP a b\n# TYPE a gauge\na{x=\"1\"\n\"} 2\n", "# HELP a b\n# TYPE a gauge\nb 1\n",
          "# HELP a b\n# TYPE a gauge\na \n", "# HELP a b\n# TYPE a gauge\n\na 1\n",
          "# HELP a b\n# TYPE a gauge\na inf\n", "# HELP a_total b\n# TYPE a_total counter\na_total -1\n"}) {
        CAPTURE(page);
        CHECK_FALSE(PrometheusText(page).faults().empty());
    }
}

TEST_CASE("a wall without cameras is a sound page, every state at zero")
{
    const PrometheusText text = read({});
    for (const char* state :
         {"idle", "connecting", "streaming", "stalled", "backoff", "login_refused", "unsupported"}) {
        CHECK(text.value(std::string("pantau_cameras{state=\"") + state + "\"}") == 0.0);
    }
}

TEST_CASE("every figure of a camera is on the page, in base units")
{
    WallSample sample;
    sample.cameras = {busyCamera()};
    const PrometheusText text = read(sample);
    const auto of = [&](const char* metric) {
        return text.value(std::string(metric) + R"({camera="PK-01",owner="Pemkot"})");
    };
    CHECK(of("pantau_camera_streaming") == 1.0);
    CHECK(of("pantau_camera_decoded_pictures_per_second") == 24.9);
    CHECK(of("pantau_camera_painted_pictures_per_second") == 24.5);
    CHECK(of("pantau_camera_decoded_pictures_total").value_or(0) > 9.007199e15);
    CHECK(of("pantau_camera_dropped_pictures_total") == 7.0);
    CHECK(of("pantau_camera_reconnects_total") == 6.0);
    CHECK(of("pantau_camera_decode_failures_total") == 3.0);
    CHECK(of("pantau_camera_discarded_packets_total") == 4.0);
    CHECK(of("pantau_camera_lost_packets_total") == 5.0);
    CHECK(of("pantau_camera_first_picture_seconds") == 1.25);
    CHECK(of("pantau_camera_picture_age_seconds") == 0.04);
    CHECK(of("pantau_camera_latency_p50_seconds") == 0.0525);
    CHECK(of("pantau_camera_latency_p95_seconds") == 0.061);
}

TEST_CASE("what is not known of a camera is left out and not told as zero")
{
    WallSample sample;
    sample.cameras = {camera("PK-02", "", StreamState::Backoff)};
    const PrometheusText text = read(sample);
    const std::string labels = R"({camera="PK-02",owner=""})";
    CHECK(text.value("pantau_camera_streaming" + labels) == 0.0);
    for (const char* metric : {"first_picture_seconds", "picture_age_seconds", "latency_p50_seconds"}) {
        CHECK(text.knows(std::string("pantau_camera_") + metric));
        CHECK_FALSE(text.value(std::string("pantau_camera_") + metric + labels).has_value());
    }
}

TEST_CASE("cameras are counted by state, and the process has its figures in base units")
{
    WallSample sample;
    sample.cameras = {camera("a", "", StreamState::Streaming), camera("b", "", StreamState::Streaming),
                      camera("c", "", StreamState::LoginRefused)};
    sample.residentMiB = 1.5;
    sample.cpuSeconds = 12.25;
    sample.paints = 77;
    sample.stallMsMaxOfLastMinute = 13.9;
    const PrometheusText text = read(sample);
    CHECK(text.value("pantau_cameras{state=\"streaming\"}") == 2.0);
    CHECK(text.value("pantau_cameras{state=\"login_refused\"}") == 1.0);
    CHECK(text.value("pantau_cameras{state=\"idle\"}") == 0.0);
    CHECK(text.value("process_resident_memory_bytes") == 1572864.0);
    CHECK(text.value("process_cpu_seconds_total") == 12.25);
    CHECK(text.value("pantau_wall_paints_total") == 77.0);
    CHECK(text.value("pantau_gui_stall_max_seconds") == 0.0139);
}

TEST_CASE("labels are escaped, and cameras of the same name do not make the page invalid")
{
    WallSample sample;
    sample.cameras = {camera("a\"b\\c\nd", "Kota \xc3\xa9", StreamState::Idle), camera("1", "x", StreamState::Idle),
                      camera("1", "x", StreamState::Streaming), camera("1 (2)", "x", StreamState::Idle),
                      camera("1", "x", StreamState::Idle)};
    const PrometheusText text = read(sample);
    CHECK(text.value("pantau_camera_streaming{camera=\"a\\\"b\\\\c\\nd\",owner=\"Kota \xc3\xa9\"}") == 0.0);
    const auto streaming = [&](const std::string& id) {
        return text.value("pantau_camera_streaming{camera=\"" + id + "\",owner=\"x\"}");
    };
    CHECK(streaming("1") == 0.0);
    CHECK(streaming("1 (2)") == 1.0);
    CHECK(streaming("1 (2) (2)").has_value());
    CHECK(streaming("1 (3)").has_value());
}
