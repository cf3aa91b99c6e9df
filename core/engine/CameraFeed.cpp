// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/engine/CameraFeed.h"

#include <algorithm>
#include <utility>

namespace pantau::engine {

using domain::StreamKind;
using media::StreamReason;
using media::StreamState;

namespace {

/// Main and sub: what a camera is asked for at once. Many allow no more.
constexpr int MostSessions = 2;
/// A stream that has sent no picture in this time is given up for the other one: an opening may take 10 s, and a
/// camera's key frames lie up to 10 s apart.
constexpr std::chrono::seconds ChangeLimit{20};
/// And is not tried again before.
constexpr std::chrono::seconds ChangePause{30};

/// Guessed wrongly that a camera allows one session only, it is not guessed again before: a guess costs some seconds of
/// pictures, and who has the sessions may keep them for a shift.
constexpr std::chrono::minutes GuessPause{10};

std::size_t indexOf(StreamKind kind)
{
    return kind == StreamKind::Main ? 0 : 1;
}

StreamKind otherThan(StreamKind kind)
{
    return kind == StreamKind::Main ? StreamKind::Sub : StreamKind::Main;
}

/// A refused login is none: another stream asked for in its place is another try that may lock the account.
bool hasFailed(StreamState state)
{
    return state == StreamState::Backoff || state == StreamState::Unsupported;
}

/// Adds what a stream had counted to the counts of those before it.
void addCounts(media::StreamStatus& to, const media::StreamStatus& from)
{
    to.decoded += from.decoded;
    to.corrupt += from.corrupt;
    to.discarded += from.discarded;
    to.lostPackets += from.lostPackets;
    to.reconnects += from.reconnects;
    to.lastFrameAt = std::max(to.lastFrameAt, from.lastFrameAt);
    to.firstPicture = to.firstPicture ? to.firstPicture : from.firstPicture;
}

} // namespace

CameraFeed::CameraFeed(CameraSource source, Means means)
    : m_source(std::move(source))
    , m_means(means)
    , m_retiredAt(means.clock.steady())
{
}

const std::optional<media::StreamSpec>& CameraFeed::spec(StreamKind kind) const
{
    return kind == StreamKind::Main ? m_source.main : m_source.sub;
}

const CameraFeed::Known& CameraFeed::known(StreamKind kind) const
{
    return m_known.at(indexOf(kind));
}

CameraFeed::Known& CameraFeed::known(StreamKind kind)
{
    return m_known.at(indexOf(kind));
}

bool CameraFeed::isResting(StreamKind kind) const
{
    const auto until = known(kind).restsUntil;
    return until && m_means.clock.steady() < *until;
}

std::optional<StreamKind> CameraFeed::target() const
{
    return m_wanted && isResting(*m_wanted) ? otherThan(*m_wanted) : m_wanted;
}

void CameraFeed::want(std::optional<StreamKind> kind, domain::DecodeEffort effort)
{
    m_effort = effort;
    for (OpenStream* const stream : {m_current.get(), m_next.get()}) {
        if (stream != nullptr) {
            stream->setEffort(effort);
        }
    }
    if (kind && !spec(*kind)) {
        kind = otherThan(*kind);
    }
    m_wanted = kind;
    tick();
}

void CameraFeed::tick()
{
    for (const OpenStream* stream : {m_current.get(), m_next.get()}) {
        if (stream != nullptr) {
            note(*stream);
        }
    }
    tickSound();
    if (!m_wanted) {
        close();
        return;
    }
    judgeGuess();
    if (m_next) {
        judgeChange();
    }
    const StreamKind kind = *target();
    if (m_current && m_current->kind() == kind) {
        abandonChange(); // back before the change was through
    }
    if (m_next && m_next->kind() != kind) {
        abandonChange();
    }
    if (m_current && m_current->kind() == kind) {
        return;
    }
    if (!m_next) {
        beginChange(kind);
    }
}

void CameraFeed::note(const OpenStream& stream)
{
    const media::StreamStatus status = stream.status();
    Known& known = this->known(stream.kind());
    known.size = status.height > 0 ? media::PixelSize{status.width, status.height} : known.size;
    if (status.state == StreamState::Streaming) {
        known.failedSince.reset();
        known.restsUntil.reset();
    } else if (hasFailed(status.state)) {
        known.failedSince =
            known.failedSince.value_or(std::max(stream.since(), status.lastFrameAt.value_or(stream.since())));
        if (m_means.clock.steady() - *known.failedSince > ChangeLimit) {
            rest(stream.kind());
        }
    }
}

/// Only where the other one may be shown instead: of a dead camera both are tried at once, each at its worker's pace.
void CameraFeed::rest(StreamKind kind)
{
    if (spec(otherThan(kind)) && !isResting(otherThan(kind))) {
        known(kind).restsUntil = m_means.clock.steady() + ChangePause;
    }
}

void CameraFeed::judgeChange()
{
    if (m_next->isLive()) {
        completeChange();
        return;
    }
    const media::StreamStatus next = m_next->status();
    const base::SteadyTime now = m_means.clock.steady();
    const bool currentLives = m_current && m_current->status().state == StreamState::Streaming;
    const bool isRefused = next.failure.reason == StreamReason::TooManySessions;
    if (isRefused && currentLives && (!m_noGuessYet || now >= *m_noGuessYet)) {
        m_oneSession = true;
        m_triesBefore.reset();
        completeChange();
    } else if (currentLives && (isRefused || now - m_next->since() > ChangeLimit)) {
        rest(m_next->kind());
    }
}

/// Refused once more when it was our only one: the refusal was for others' sessions, or of this stream alone.
void CameraFeed::judgeGuess()
{
    if (!m_oneSession || !m_current || m_next || openStreams() > 1) {
        return;
    }
    const media::StreamStatus status = m_current->status();
    const std::uint64_t tries = status.reconnects;
    m_triesBefore = m_triesBefore.value_or(tries);
    const bool isRefused =
        status.state == StreamState::Backoff && status.failure.reason == StreamReason::TooManySessions;
    if (isRefused && tries > *m_triesBefore) {
        m_oneSession = false;
        m_noGuessYet = m_means.clock.steady() + GuessPause;
        rest(m_current->kind());
    }
}

void CameraFeed::completeChange()
{
    retire(m_current);
    m_current = std::move(m_next);
}

void CameraFeed::abandonChange()
{
    if (m_next && !m_next->shutOut()) {
        completeChange(); // its first picture came in this very moment
    } else {
        retire(m_next);
    }
}

void CameraFeed::beginChange(StreamKind kind)
{
    if (m_oneSession) {
        retire(m_current);
        if (openStreams() > 0) {
            return; // on its way out; the next tick looks again
        }
    }
    if (openStreams() >= MostSessions) {
        endSound(); // it comes back after the change
        return;
    }
    (m_current ? m_next : m_current) = open(kind);
}

void CameraFeed::close()
{
    endSound();
    retire(m_next);
    retire(m_current);
}

std::unique_ptr<OpenStream> CameraFeed::open(StreamKind kind)
{
    auto stream = std::make_unique<OpenStream>(*spec(kind), OpenStream::Place{kind, ++m_lastNumber, m_switch, m_open},
                                               OpenStream::Means{m_means.clock, m_means.gate, m_means.factory});
    stream->setEffort(m_effort);
    return stream;
}

void CameraFeed::retire(std::unique_ptr<OpenStream>& stream)
{
    if (stream) {
        addCounts(m_past, stream->status());
        m_means.retirement.take(std::move(stream));
        m_retiredAt = m_means.clock.steady();
    }
}

void CameraFeed::listen(bool isListening)
{
    if (std::exchange(m_listening, isListening) != isListening) {
        m_noSound.reset();
        m_isMute = {};
        tick();
    }
}

StreamKind CameraFeed::soundKind() const
{
    // Cameras leave the sound out of their sub stream more often than out of the main one.
    const bool hasMain = m_source.main && !m_isMute[indexOf(StreamKind::Main)] && !isResting(StreamKind::Main);
    return hasMain || !m_source.sub || m_isMute[indexOf(StreamKind::Sub)] ? StreamKind::Main : StreamKind::Sub;
}

void CameraFeed::tickSound()
{
    judgeSound();
    if (!m_listening || m_noSound || !m_wanted) {
        endSound();
        return;
    }
    if (m_sound || !pictureStands()) {
        return;
    }
    const StreamKind kind = soundKind();
    if (!m_means.sound || spec(kind)->isFile()) {
        m_noSound = {StreamReason::NoSoundTrack, 0}; // a file opened anew would not sound like the picture shown
    } else if (m_oneSession) {
        m_noSound = {StreamReason::TooManySessions, 0};
    } else if (openStreams() < MostSessions) {
        m_ring = std::make_shared<media::SoundRing>();
        m_sound = std::make_unique<OpenStream>(*spec(kind), OpenStream::Place{kind, ++m_lastNumber, nullptr, m_open},
                                               OpenStream::Means{m_means.clock, m_means.gate, m_means.sound(m_ring)});
    }
}

void CameraFeed::judgeSound()
{
    if (!m_sound) {
        return;
    }
    const media::StreamStatus sound = m_sound->status();
    const bool isShutOut = sound.failure.reason == StreamReason::TooManySessions;
    const bool isMute = sound.state == StreamState::Unsupported;
    const StreamKind other = otherThan(m_sound->kind());
    const bool hasOther = spec(other) && !m_isMute[indexOf(other)];
    // Both may try to come back at once to a camera that has room for one: the picture goes first.
    const bool shutsOut = m_current && m_current->status().failure.reason == StreamReason::TooManySessions;
    if (isShutOut || shutsOut) {
        m_noSound = {StreamReason::TooManySessions, 0};
    } else if (hasOther && (isMute || sound.failure.reason == StreamReason::NotFound)) {
        m_isMute[indexOf(m_sound->kind())] = true;
        endSound(); // the other one's comes
    } else if (isMute) {
        m_noSound = sound.failure;
    }
}

bool CameraFeed::pictureStands() const
{
    return m_current && !m_next && m_current->status().state == StreamState::Streaming && m_current->kind() == target();
}

void CameraFeed::endSound()
{
    if (m_sound) {
        m_means.retirement.take(std::move(m_sound));
        m_ring.reset();
    }
}

media::StreamStatus CameraFeed::soundStatus() const
{
    media::StreamStatus status = m_sound ? m_sound->status() : media::StreamStatus{};
    if (m_noSound) {
        status.state = StreamState::Unsupported;
        status.failure = *m_noSound;
    } else if (m_listening && !m_sound) {
        status.state = StreamState::Connecting;
    }
    return status;
}

media::StreamStatus CameraFeed::status() const
{
    media::StreamStatus status = m_current ? m_current->status() : media::StreamStatus{};
    if (!m_current) {
        status.since = m_retiredAt;
    }
    addCounts(status, m_past);
    return status;
}

std::optional<StreamKind> CameraFeed::shown() const
{
    return m_current ? std::optional(m_current->kind()) : std::nullopt;
}

} // namespace pantau::engine
