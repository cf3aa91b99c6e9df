// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/StreamProbe.h"

#include "core/media/ffmpeg/FfmpegSession.h"

#include <array>
#include <cstdio>
#include <cstring>
#include <utility>

namespace pantau::test {

namespace {

using std::chrono::milliseconds;

// FNV-1a over eight bytes at a time; widths that are no multiple of eight end in single bytes.
void mix(std::uint64_t& hash, const std::uint8_t* bytes, std::size_t count)
{
    constexpr std::uint64_t Prime = 1099511628211ULL;
    std::size_t i = 0;
    for (; i + 8 <= count; i += 8) {
        std::uint64_t word = 0;
        std::memcpy(&word, bytes + i, 8);
        hash = (hash ^ word) * Prime;
        hash ^= hash >> 29U;
    }
    for (; i < count; ++i) {
        hash = (hash ^ bytes[i]) * Prime;
    }
}

std::uint64_t checksumOf(const media::VideoFrame& frame)
{
    std::uint64_t hash = 14695981039346656037ULL;
    for (std::size_t p = 0; p < frame.planes.size(); ++p) {
        const int shift = p == 0 ? 0 : 1;
        const int rows = (frame.height + shift) >> shift;
        const int columns = (frame.width + shift) >> shift;
        for (int row = 0; row < rows; ++row) {
            const media::Plane& plane = frame.planes.at(p);
            mix(hash, plane.data + static_cast<std::ptrdiff_t>(row) * plane.stride, static_cast<std::size_t>(columns));
        }
    }
    return hash;
}

} // namespace

// Behind a lock: written by worker and sampler, read by the test.
class StreamProbe::Record final : public media::FrameSink
{
public:
    explicit Record(const Options& options) : m_options(options) {}

    void deliver(const media::VideoFrame& frame) override
    {
        SeenFrame seen;
        seen.at = now();
        seen.stamped = frame.stamp.has_value();
        if (frame.stamp) {
            seen.number = frame.stamp->frameNumber;
            seen.latencyMs =
                std::chrono::duration<double, std::milli>(base::Clock::system().wall() - frame.stamp->sentAt).count();
        }
        seen.width = frame.width;
        seen.height = frame.height;
        seen.checksum = m_options.pixels && frame.layout == media::PixelLayout::I420 ? checksumOf(frame) : 0;
        change([&](Seen& all) { all.frames.push_back(seen); });
    }

    [[nodiscard]] media::PixelSize wantedSize() const override { return m_options.shownSize; }

    void sample(const media::StreamStatus& status)
    {
        change([&](Seen& all) {
            const bool same = !all.states.empty() && all.states.back().state == status.state &&
                              all.states.back().failure.reason == status.failure.reason &&
                              all.states.back().failure.code == status.failure.code;
            if (!same) {
                all.states.push_back({now(), status.state, status.failure});
            }
            all.status = status;
        });
    }

    template <typename Change> void change(Change how)
    {
        {
            const std::scoped_lock lock(m_mutex);
            how(m_seen);
        }
        m_changed.notify_all();
    }

    [[nodiscard]] bool wait(milliseconds limit, const Condition& reached)
    {
        std::unique_lock lock(m_mutex);
        return m_changed.wait_for(lock, limit, [&] { return reached(m_seen); });
    }

    template <typename Look> [[nodiscard]] auto look(Look how) const
    {
        const std::scoped_lock lock(m_mutex);
        return how(m_seen);
    }

private:
    const Options m_options;
    mutable std::mutex m_mutex;
    std::condition_variable m_changed;
    Seen m_seen; // guarded by m_mutex
};

namespace {

// Stands around a real session and writes down when it opened, failed and closed.
class WatchedSession final : public media::StreamSession
{
public:
    WatchedSession(std::unique_ptr<StreamSession> session, StreamProbe::Record& record)
        : m_session(std::move(session))
        , m_record(record)
    {
        m_record.change([](Seen& all) { all.sessions.push_back({now(), {}, {}, {}, {}}); });
    }
    ~WatchedSession() override
    {
        m_session.reset();
        m_record.change([](Seen& all) { all.sessions.back().closed = now(); });
    }
    WatchedSession(const WatchedSession&) = delete;
    WatchedSession& operator=(const WatchedSession&) = delete;

    std::optional<media::StreamFailure> open() override
    {
        const std::optional<media::StreamFailure> failure = m_session->open();
        m_record.change([&](Seen& all) {
            all.sessions.back().openEnded = now();
            if (failure) {
                all.sessions.back().failure = *failure;
                all.sessions.back().failedAt = now();
            }
        });
        return failure;
    }

    Step step() override
    {
        const Step step = m_session->step();
        if (step == Step::Failed) {
            m_record.change([this](Seen& all) {
                all.sessions.back().failure = m_session->failure();
                all.sessions.back().failedAt = now();
            });
        }
        return step;
    }

    [[nodiscard]] media::StreamFailure failure() const override { return m_session->failure(); }

private:
    std::unique_ptr<StreamSession> m_session;
    StreamProbe::Record& m_record;
};

} // namespace

std::string Seen::story() const
{
    std::string text;
    const base::SteadyTime begin = states.empty() ? base::SteadyTime{} : states.front().at;
    for (const SeenState& each : states) {
        std::array<char, 128> line{};
        std::snprintf(line.data(), line.size(), "  %8.3f s  %s %s %d\n", seconds(each.at - begin),
                      media::name(each.state), media::name(each.failure.reason), each.failure.code);
        text += line.data();
    }
    std::array<char, 160> line{};
    std::snprintf(line.data(), line.size(), "  %zu pictures, %zu sessions, %llu discarded, %llu lost, %llu corrupt\n",
                  frames.size(), sessions.size(), static_cast<unsigned long long>(status.discarded),
                  static_cast<unsigned long long>(status.lostPackets), static_cast<unsigned long long>(status.corrupt));
    return text + line.data();
}

StreamProbe::StreamProbe(media::StreamSpec spec, Options options) : m_record(std::make_shared<Record>(options))
{
    m_hub.subscribe(m_record);
    media::OpenGate& gate = options.gate != nullptr ? *options.gate : m_ownGate;
    const auto factory = [real = media::ffmpeg::sessionFactory(), record = m_record](
                             const media::StreamSpec& each, const media::StreamContext& context,
                             media::StreamSession::KeepWaiting keepWaiting) -> std::unique_ptr<media::StreamSession> {
        return std::make_unique<WatchedSession>(real(each, context, std::move(keepWaiting)), *record);
    };
    m_worker = std::make_unique<media::StreamWorker>(
        std::move(spec), media::StreamContext{base::Clock::system(), gate, m_hub, m_monitor, m_control}, factory);
    m_sampler = std::jthread([this](const std::stop_token& stop) {
        std::mutex mutex;
        std::condition_variable_any never;
        std::unique_lock lock(mutex);
        while (!stop.stop_requested()) {
            m_record->sample(m_monitor.status());
            never.wait_for(lock, stop, milliseconds(5), [] { return false; });
        }
    });
}

StreamProbe::~StreamProbe()
{
    stop();
}

milliseconds StreamProbe::stop()
{
    const base::SteadyTime begin = now();
    m_worker.reset();
    const auto took = std::chrono::duration_cast<milliseconds>(now() - begin);
    m_record->sample(m_monitor.status());
    return took;
}

bool StreamProbe::waitUntil(milliseconds limit, const Condition& reached)
{
    const bool done = m_record->wait(limit, reached);
    if (!done) {
        std::fprintf(stderr, "not reached within %lld ms:\n%s", static_cast<long long>(limit.count()),
                     seen().story().c_str());
    }
    return done;
}

bool StreamProbe::waitForState(media::StreamState state, media::StreamReason reason, milliseconds limit)
{
    return waitUntil(limit, [=](const Seen& all) { return all.is(state, reason); });
}

bool StreamProbe::waitForFrames(std::size_t count, milliseconds limit)
{
    const std::size_t wanted = frameCount() + count;
    return waitUntil(limit, [=](const Seen& all) { return all.frames.size() >= wanted; });
}

Seen StreamProbe::seen() const
{
    return m_record->look([](const Seen& all) { return all; });
}

std::size_t StreamProbe::frameCount() const
{
    return m_record->look([](const Seen& all) { return all.frames.size(); });
}

} // namespace pantau::test
