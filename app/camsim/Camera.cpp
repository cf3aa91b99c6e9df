// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/camsim/Camera.h"

#include "app/camsim/SceneCatalogue.h"
#include "app/camsim/SeiStamp.h"
#include "app/camsim/Tone.h"

#include <algorithm>
#include <utility>

namespace pantau::camsim {

namespace {

constexpr Nanoseconds TooLate{250'000'000};

Nanoseconds intervalOf(double framesPerSecond)
{
    return Nanoseconds(static_cast<std::int64_t>(1e9 / std::clamp(framesPerSecond, 0.1, 120.0)));
}

} // namespace

Camera::Camera(QString mount, ClipKey source, const Start& start, std::uint32_t seed, ClipCache& cache)
    : m_mount(std::move(mount))
    , m_cache(cache)
    , m_key(std::move(source))
    , m_anchor(SimClock::monotonic() + start.phase)
    , m_anchorStream(m_anchor)
    , m_anchorFrame(start.frame)
    , m_next(start.frame)
{
    m_rtpFaults->seed = seed;
    m_due = m_anchor.count();
}

MediaShape Camera::offered() const
{
    const std::scoped_lock guard(m_lock);
    const Sound sound = m_audioOnly && m_sound == Sound::None ? Sound::Pcma : m_sound;
    return {m_key.codec, !m_audioOnly, sound};
}

Outcome<ClipPtr> Camera::loadedClip()
{
    ClipKey key;
    {
        const std::scoped_lock guard(m_lock);
        if (m_clip) {
            return Outcome<ClipPtr>::success(m_pending ? m_pending : m_clip);
        }
        key = m_key;
    }
    auto clip = m_cache.clip(key);
    if (clip.ok()) {
        const std::scoped_lock guard(m_lock);
        if (!m_clip) {
            m_clip = clip.value;
            m_key.codec = m_clip->codec();
            anchorAt(m_next, m_rate ? intervalOf(*m_rate) : m_clip->frameInterval());
        }
    }
    return clip;
}

GstElement* Camera::buildMedia(std::shared_ptr<MediaFeed>& feed)
{
    const Outcome<ClipPtr> clip = loadedClip();
    if (!clip.ok()) {
        g_printerr("camsim: %s: %s\n", qUtf8Printable(m_mount), qUtf8Printable(clip.error));
        return nullptr;
    }
    MediaShape shape = offered();
    shape.codec = clip.value->codec();
    feed = std::make_shared<MediaFeed>(shape, toneOf(m_mount), m_rtpFaults);
    return feed->build(clip.value->size(), clip.value->parameterSets());
}

void Camera::addFeed(const std::shared_ptr<MediaFeed>& feed)
{
    const std::scoped_lock guard(m_lock);
    m_feeds.push_back(feed);
}

void Camera::setPlaying(MediaFeed& feed, bool playing)
{
    {
        const std::scoped_lock guard(m_lock);
        feed.setPlaying(playing);
        updateActive(SimClock::monotonic());
    }
    if (playing && onActivated) {
        onActivated();
    }
}

void Camera::removeFeed(const MediaFeed* feed)
{
    const std::scoped_lock guard(m_lock);
    std::erase_if(m_feeds, [feed](const auto& one) { return one.get() == feed; });
    updateActive(SimClock::monotonic());
}

void Camera::updateActive(Nanoseconds now)
{
    const bool active = std::any_of(m_feeds.begin(), m_feeds.end(), [](const auto& feed) { return feed->playing(); });
    if (active && !m_active) {
        skipTo(now);
    }
    m_active = active;
}

void Camera::waitWhileSilent(bool play, const std::function<bool()>& givenUp)
{
    std::unique_lock guard(m_lock);
    m_silenceEnded.wait(
        guard, [this, play, &givenUp] { return (!m_halfOpen && !(play && m_playAnswer == NoAnswer)) || givenUp(); });
}

void Camera::wake()
{
    // Taking the lock orders this after a waiter that has just looked and not yet gone to sleep.
    {
        const std::scoped_lock guard(m_lock);
    }
    m_silenceEnded.notify_all();
}

void Camera::halfOpen(bool on)
{
    m_halfOpen = on;
    wake();
}

void Camera::answerPlay(int status)
{
    m_playAnswer = status;
    wake();
}

std::shared_ptr<DigestLogin> Camera::login() const
{
    const std::scoped_lock guard(m_lock);
    return m_login;
}

void Camera::setLogin(std::shared_ptr<DigestLogin> login)
{
    const std::scoped_lock guard(m_lock);
    m_login = std::move(login);
}

std::shared_ptr<SessionLimit> Camera::sessionLimit() const
{
    const std::scoped_lock guard(m_lock);
    return m_sessionLimit;
}

void Camera::setSessionLimit(std::shared_ptr<SessionLimit> limit)
{
    const std::scoped_lock guard(m_lock);
    if (m_sessionLimit) {
        m_sessionLimit->open -= m_counters.sessions;
    }
    m_sessionLimit = std::move(limit);
    if (m_sessionLimit) {
        m_sessionLimit->open += m_counters.sessions;
    }
}

void Camera::offerAudioOnly(bool on)
{
    const std::scoped_lock guard(m_lock);
    m_audioOnly = on;
}

void Camera::offerSound(Sound sound)
{
    const std::scoped_lock guard(m_lock);
    m_sound = sound;
}

Nanoseconds Camera::dueOf(std::uint64_t frame) const
{
    return m_anchor + m_interval * static_cast<std::int64_t>(frame - m_anchorFrame);
}

Nanoseconds Camera::streamTimeOf(std::uint64_t frame) const
{
    const Nanoseconds step = m_clip ? m_clip->frameInterval() : m_interval;
    return m_anchorStream + step * static_cast<std::int64_t>(frame - m_anchorFrame);
}

void Camera::anchorAt(std::uint64_t frame, Nanoseconds interval)
{
    const Nanoseconds due = dueOf(frame);
    const Nanoseconds stream = streamTimeOf(frame);
    m_anchor = due;
    m_anchorStream = stream;
    m_anchorFrame = frame;
    m_interval = interval;
}

void Camera::skipTo(Nanoseconds now)
{
    const Nanoseconds late = now - dueOf(m_next);
    if (late > Nanoseconds(0)) {
        m_next += static_cast<std::uint64_t>(late / m_interval) + 1;
    }
    m_due = dueOf(m_next).count();
}

std::size_t Camera::indexOf(const Clip& clip, std::uint64_t frame) const
{
    return (frame - m_clipFirst) % clip.count();
}

void Camera::takePending(Nanoseconds now)
{
    if (m_afterNoKey && now >= m_noKeyUntil && !m_pending) {
        m_pending = std::exchange(m_afterNoKey, nullptr);
        m_pendingAtOnce = false;
    }
    if (!m_pending) {
        return;
    }
    if (!m_pendingAtOnce && !m_pending->unit(m_next % m_pending->count()).key) {
        return;
    }
    const bool otherPace = m_pending->frameInterval() != m_clip->frameInterval();
    if (otherPace) {
        anchorAt(m_next, m_rate ? intervalOf(*m_rate) : m_pending->frameInterval());
    }
    m_clip = std::exchange(m_pending, nullptr);
    m_clipFirst = m_pendingAtOnce ? m_next : 0;
}

void Camera::send(Nanoseconds now)
{
    std::vector<std::shared_ptr<MediaFeed>> feeds;
    ClipPtr clip;
    std::uint64_t frame = 0;
    Nanoseconds streamTime{0};
    std::size_t index = 0;
    bool video = true;
    {
        const std::scoped_lock guard(m_lock);
        if (!m_clip) {
            m_due = (now + m_interval).count();
            return;
        }
        if (now - dueOf(m_next) > TooLate) {
            skipTo(now);
        }
        takePending(now);
        clip = m_clip;
        frame = m_next;
        index = indexOf(*clip, frame);
        streamTime = streamTimeOf(frame);
        std::copy_if(m_feeds.begin(), m_feeds.end(), std::back_inserter(feeds),
                     [](const auto& feed) { return feed->playing(); });
        video = !m_audioOnly;
        ++m_next;
        m_due = dueOf(m_next).count();
    }
    if (m_stalled || m_halfOpen) {
        return;
    }
    const AccessUnit& unit = clip->unit(index);
    const auto bytes = clip->bytes(unit);
    const SeiStamp stamp{frame, static_cast<std::uint64_t>(SimClock::realtime().count())};
    const std::vector<std::uint8_t> sei = stamp.nalUnit(clip->codec());
    for (const auto& feed : feeds) {
        if (video) {
            feed->pushVideo(bytes.first(unit.seiAt), sei, bytes.subspan(unit.seiAt), streamTime + unit.displayDelay);
        }
        feed->pushAudio(streamTime);
    }
    if (video) {
        ++m_counters.accessUnits;
    }
}

void Camera::setRate(double framesPerSecond)
{
    const std::scoped_lock guard(m_lock);
    m_rate = framesPerSecond;
    anchorAt(m_next, intervalOf(framesPerSecond));
    m_due = dueOf(m_next).count();
}

QString Camera::setSource(const ClipKey& key)
{
    auto clip = m_cache.clip(key);
    if (!clip.ok()) {
        return clip.error;
    }
    const std::scoped_lock guard(m_lock);
    m_key = key;
    m_key.codec = clip.value->codec();
    m_afterNoKey = nullptr;
    if (m_clip) {
        m_pending = clip.value;
        m_pendingAtOnce = m_pending->count() != m_clip->count();
    }
    return {};
}

QString Camera::setCodec(Codec codec)
{
    ClipKey key = source();
    key.codec = codec;
    QString problem = setSource(key);
    if (problem.isEmpty() && source().codec != codec) {
        return QStringLiteral("%1 shows a clip from a file, which has one codec only").arg(m_mount);
    }
    return problem;
}

QString Camera::toggleResolution()
{
    ClipKey key = source();
    const Encode usual = m_mount.startsWith(QStringLiteral("main")) ? Encode::Main : Encode::Sub;
    key.encode = key.encode == Encode::Small ? usual : Encode::Small;
    return setSource(key);
}

QString Camera::noKeyPictures(Nanoseconds howLong)
{
    ClipKey key = source();
    if (!SceneCatalogue::names().contains(key.scene)) {
        return QStringLiteral("nokey needs a drawn scene, and %1 shows a clip from a file").arg(m_mount);
    }
    key.encode = Encode::LongGop;
    auto clip = m_cache.clip(key);
    const auto usual = loadedClip();
    if (!clip.ok() || !usual.ok()) {
        return clip.error + usual.error;
    }
    const std::scoped_lock guard(m_lock);
    m_afterNoKey = usual.value;
    m_noKeyUntil = SimClock::monotonic() + howLong;
    m_pending = clip.value;
    m_pendingAtOnce = true;
    return {};
}

ClipKey Camera::source() const
{
    const std::scoped_lock guard(m_lock);
    return m_key;
}

Camera::Showing Camera::showing() const
{
    const std::scoped_lock guard(m_lock);
    Showing showing{m_key.scene, {}, m_key.codec, m_clipFirst, m_next};
    if (m_clip) {
        showing.size = m_clip->size();
        showing.codec = m_clip->codec();
    }
    return showing;
}

} // namespace pantau::camsim
