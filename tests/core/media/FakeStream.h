// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/media/StreamWorker.h"

#include <atomic>
#include <condition_variable>
#include <functional>
#include <mutex>
#include <vector>

namespace pantau::test {

// A clock that stands still until the test, or a session that it plays, moves it. Thread-safe.
class FakeClock final : public base::Clock
{
public:
    [[nodiscard]] base::SteadyTime steady() const override { return base::SteadyTime(sinceStart()); }
    [[nodiscard]] base::WallTime wall() const override { return base::WallTime(sinceStart()); }
    void advance(std::chrono::milliseconds step) { m_ms.fetch_add(step.count()); }
    [[nodiscard]] std::chrono::milliseconds sinceStart() const { return std::chrono::milliseconds(m_ms.load()); }

private:
    std::atomic<std::int64_t> m_ms{3600000};
};

// One worker's surroundings with sessions that do as the test says. The functions are set before start() and run on
// the worker's thread.
class FakeStream
{
public:
    using KeepWaiting = media::StreamSession::KeepWaiting;
    using Step = media::StreamSession::Step;

    FakeClock clock;
    media::OpenGate gate{1};
    media::FrameHub hub;
    media::StreamMonitor monitor;
    media::StreamControl control;
    std::function<std::optional<media::StreamFailure>(int attempt, const KeepWaiting&)> onOpen;
    std::function<Step(const KeepWaiting&)> onStep;
    std::function<void(const KeepWaiting&)> onClose;
    media::StreamFailure failure{media::StreamReason::ConnectionClosed, 0};
    // How long the stream seems to have been away when a session ends: 10 min make the back-off a minute long, so that
    // no test sees a second session by chance.
    std::chrono::milliseconds outage{600000};
    std::atomic<int> opens{0};
    std::atomic<int> closes{0};
    std::stop_token sessionStop;           ///< that the newest session was given; the worker's thread only
    std::vector<media::StreamStatus> seen; ///< what noteStatus() found; read it after stop()

    void start()
    {
        const auto factory = [this](const media::StreamSpec&, const media::StreamContext& context,
                                    KeepWaiting keepWaiting) {
            sessionStop = context.stop;
            return std::make_unique<Session>(*this, std::move(keepWaiting));
        };
        media::StreamSpec spec;
        spec.url = QStringLiteral("rtsp://10.0.0.1/s");
        m_worker = std::make_unique<media::StreamWorker>(
            std::move(spec), media::StreamContext{clock, gate, hub, monitor, control}, factory);
    }

    // Stops the worker and waits for its thread; how long that took.
    std::chrono::milliseconds stop()
    {
        const base::SteadyTime begin = base::Clock::system().steady();
        m_worker.reset();
        return std::chrono::duration_cast<std::chrono::milliseconds>(base::Clock::system().steady() - begin);
    }

    // False when `condition` did not come true within 20 s.
    [[nodiscard]] static bool await(const std::function<bool()>& condition)
    {
        const base::SteadyTime limit = base::Clock::system().steady() + std::chrono::seconds(20);
        while (!condition()) {
            if (base::Clock::system().steady() > limit) {
                return false;
            }
            std::this_thread::yield();
        }
        return true;
    }
    [[nodiscard]] bool awaitState(media::StreamState state) const
    {
        return await([&] { return monitor.status().state == state; });
    }

    // A picture as FfmpegSession reports it.
    Step picture()
    {
        monitor.frameDecoded(640, 360, clock.steady());
        return Step::Frame;
    }
    void noteStatus() { seen.push_back(monitor.status()); }

private:
    class Session final : public media::StreamSession
    {
    public:
        Session(FakeStream& stream, KeepWaiting keepWaiting) : m_stream(stream), m_keepWaiting(std::move(keepWaiting))
        {
        }
        ~Session() override
        {
            if (m_stream.onClose) {
                m_stream.onClose(m_keepWaiting);
            }
            m_stream.clock.advance(m_stream.outage);
            m_stream.closes.fetch_add(1);
        }
        Session(const Session&) = delete;
        Session& operator=(const Session&) = delete;

        std::optional<media::StreamFailure> open() override
        {
            const int attempt = m_stream.opens.fetch_add(1) + 1;
            return m_stream.onOpen ? m_stream.onOpen(attempt, m_keepWaiting) : std::nullopt;
        }
        Step step() override { return m_stream.onStep(m_keepWaiting); }
        [[nodiscard]] media::StreamFailure failure() const override { return m_stream.failure; }

    private:
        FakeStream& m_stream;
        const KeepWaiting m_keepWaiting;
    };

    std::unique_ptr<media::StreamWorker> m_worker; // last: its thread uses all the rest
};

} // namespace pantau::test
