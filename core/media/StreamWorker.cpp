// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/media/StreamWorker.h"

#include "core/base/Log.h"
#include "core/media/ReconnectPolicy.h"

#include <algorithm>
#include <condition_variable>
#include <mutex>
#include <random>
#include <utility>

#include <sys/resource.h>

namespace pantau::media {

namespace {

constexpr std::chrono::milliseconds OpenLimit{10000};
/// TEARDOWN is sent in this time or not at all; a camera that is gone must not hold up the end of the program.
constexpr std::chrono::milliseconds CloseLimit{500};

/// When all processors decode, the thread of the wall must still get one at once. On Linux this sets the calling thread
/// only, and raising it back would need a right that we do not have: for threads that end as workers.
void giveWayToTheWall()
{
    constexpr int Steps = 5;
    setpriority(PRIO_PROCESS, 0, getpriority(PRIO_PROCESS, 0) + Steps);
}

} // namespace

StreamWorker::StreamWorker(StreamSpec spec, StreamContext context, SessionFactory factory)
    : m_spec(std::move(spec))
    , m_context(std::move(context))
    , m_factory(std::move(factory))
    , m_jitterState(std::random_device{}())
    , m_thread([this](const std::stop_token& stop) { run(stop); })
{
}

StreamWorker::~StreamWorker()
{
    requestStop();
}

StreamState StreamWorker::stateAfter(StreamReason reason)
{
    switch (reason) {
    case StreamReason::WrongLogin:
        // A password that just worked is asked for twice before it counts as wrong: a server may hand out a digest
        // nonce that runs out at once, and FFmpeg answers only one challenge.
        return std::exchange(m_loginWorked, false) ? StreamState::Backoff : StreamState::LoginRefused;
    case StreamReason::LoginNeeded:
        return StreamState::LoginRefused;
    case StreamReason::NoVideoTrack:
    case StreamReason::NoSoundTrack:
    case StreamReason::CodecUnsupported:
    case StreamReason::FileFormatUnknown:
    case StreamReason::OptionRefused:
        return StreamState::Unsupported;
    default:
        return StreamState::Backoff;
    }
}

void StreamWorker::run(const std::stop_token& stop)
{
    giveWayToTheWall();
    const base::SteadyTime startedAt = m_context.clock.steady();
    m_context.monitor.workerStarted(startedAt);
    m_outageSince = startedAt;
    while (!stop.stop_requested()) {
        const StreamFailure failure = runSession(stop);
        if (stop.stop_requested()) {
            break;
        }
        const StreamState state = stateAfter(failure.reason);
        m_context.monitor.enter(state, failure, m_context.clock.steady());
        if (std::exchange(m_lastSaid, std::pair(state, failure)) != std::pair(state, failure)) {
            qCInfo(base::logMedia, "%s: %s (%s, code %d); it is tried again and again", qUtf8Printable(m_spec.url),
                   name(state), name(failure.reason), failure.code);
        }
        pause(state, stop);
    }
    m_context.monitor.enter(StreamState::Idle, {}, m_context.clock.steady());
    m_ended.store(true, std::memory_order_release);
}

StreamFailure StreamWorker::runSession(const std::stop_token& stop)
{
    m_context.monitor.waitingForTurn(m_context.clock.steady());
    auto pass = m_context.gate.enter(m_spec.hostName(), stop);
    if (!pass) {
        return {};
    }
    m_phase = Phase::Opening;
    const base::SteadyTime begin = m_context.clock.steady();
    m_deadline = begin + OpenLimit;
    m_context.monitor.sessionStarted(begin);
    StreamContext context = m_context; // which the session refers to
    context.stop = stop;
    const std::unique_ptr<StreamSession> session =
        m_factory(m_spec, context, [this, &stop] { return keepWaiting(stop); });
    std::optional<StreamFailure> failure = session->open();
    pass.reset();
    if (!failure) {
        m_loginWorked = true;
        m_lastSaid = {StreamState::Idle, {}};
        m_watch.emplace(m_context.clock.steady());
        m_phase = Phase::Running;
        failure = watchSession(*session, stop);
    }
    m_phase = Phase::Closing;
    m_deadline = m_context.clock.steady() + CloseLimit;
    return *failure; // the session closes here, with TEARDOWN
}

StreamFailure StreamWorker::watchSession(StreamSession& session, const std::stop_token& stop)
{
    judge(m_context.clock.steady());
    while (!stop.stop_requested()) {
        const StreamSession::Step step = session.step();
        const base::SteadyTime now = m_context.clock.steady();
        switch (step) {
        case StreamSession::Step::Frame:
            m_watch->frame(now);
            m_outageSince = now;
            break;
        case StreamSession::Step::PictureData:
            m_watch->pictureData(now);
            break;
        case StreamSession::Step::LeftOut:
            m_watch->leftOut(now);
            break;
        case StreamSession::Step::Nothing:
            break;
        case StreamSession::Step::Failed:
            // A wait that our own watch ended has the watch's reason, not "interrupted".
            return m_watch->verdict(now).giveUp ? StreamFailure{m_watch->verdict(now).reason, 0} : session.failure();
        }
        // A picture says Streaming by itself, in the monitor.
        if (step != StreamSession::Step::Frame && judge(now)) {
            return {m_watch->verdict(now).reason, 0};
        }
    }
    return {};
}

bool StreamWorker::keepWaiting(const std::stop_token& stop)
{
    const base::SteadyTime now = m_context.clock.steady();
    switch (m_phase) {
    case Phase::Opening:
        if (stop.stop_requested()) {
            // Broken off between SETUP and PLAY the camera would keep a session that nobody ends.
            m_phase = Phase::LeavingOpen;
            m_deadline = std::min(m_deadline, now + CloseLimit);
        }
        return now < m_deadline;
    case Phase::LeavingOpen:
    case Phase::Closing:
        return now < m_deadline;
    case Phase::Running:
        return !stop.stop_requested() && !judge(now);
    }
    return false;
}

bool StreamWorker::judge(base::SteadyTime now)
{
    const FrameWatch::Verdict verdict = m_watch->verdict(now);
    m_context.monitor.enter(verdict.state, {verdict.reason, 0}, now);
    return verdict.giveUp;
}

void StreamWorker::pause(StreamState after, const std::stop_token& stop)
{
    std::minstd_rand random(m_jitterState);
    const double jitter = std::uniform_real_distribution<double>(0.0, 1.0)(random);
    m_jitterState = static_cast<std::uint32_t>(random());
    const auto outage = std::chrono::duration_cast<std::chrono::milliseconds>(m_context.clock.steady() - m_outageSince);
    std::mutex mutex;
    std::condition_variable_any never;
    std::unique_lock lock(mutex);
    never.wait_for(lock, stop, reconnectDelay(after, outage, jitter), [] { return false; });
}

} // namespace pantau::media
