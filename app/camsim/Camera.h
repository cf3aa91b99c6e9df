// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/camsim/ClipCache.h"
#include "app/camsim/DigestLogin.h"
#include "app/camsim/MediaFeed.h"

#include <QString>

#include <atomic>
#include <condition_variable>
#include <cstdint>
#include <functional>
#include <memory>
#include <mutex>
#include <optional>
#include <vector>

namespace pantau::camsim {

struct CameraCounters
{
    std::atomic<std::uint64_t> describes{0};
    std::atomic<std::uint64_t> setups{0};
    std::atomic<std::uint64_t> plays{0};
    std::atomic<std::uint64_t> teardowns{0};
    std::atomic<std::uint64_t> sessionsOpened{0};
    std::atomic<int> sessions{0};
    std::atomic<std::uint64_t> accessUnits{0};
};

// At most `most` sessions over all cameras that share this limit.
struct SessionLimit
{
    int most = 0;
    std::atomic<int> open{0};
};

// One mount: which clip it shows, when its next access unit is due, and what is wrong with it.
// Commands come from the control thread, frames are sent by the pacer thread, requests come on client threads.
// Owner: CameraSet; outlives the server.
class Camera
{
public:
    static constexpr int NoAnswer = 0; // for answerPlay()

    struct Start
    {
        Nanoseconds phase{0};    // where in the frame interval this camera's frames are due
        std::uint64_t frame = 0; // the number of the frame that is due first
    };
    // seed: fixes its random faults.
    Camera(QString mount, ClipKey source, const Start& start, std::uint32_t seed, ClipCache& cache);

    const QString& mount() const { return m_mount; }
    CameraCounters& counters() { return m_counters; }
    RtpFaultSettings& rtpFaults() { return *m_rtpFaults; }

    // --- client threads ---
    MediaShape offered() const;
    // A new way in for one media; null with a reason on stderr when the clip cannot be made.
    GstElement* buildMedia(std::shared_ptr<MediaFeed>& feed);
    void addFeed(const std::shared_ptr<MediaFeed>& feed);
    void setPlaying(MediaFeed& feed, bool playing);
    void removeFeed(const MediaFeed* feed);
    // Blocks while the camera is half open, a PLAY also while it gets no answer, or until `given up` says true after
    // a wake().
    void waitWhileSilent(bool play, const std::function<bool()>& givenUp);
    void wake();
    // The RTSP status that a DESCRIBE or SETUP gets instead of its answer; 0 means answer it.
    int refusal() const { return m_refusal; }
    // The RTSP status that a PLAY gets; 200 means the usual answer.
    int playAnswer() const { return m_playAnswer; }
    std::shared_ptr<DigestLogin> login() const;
    std::shared_ptr<SessionLimit> sessionLimit() const;

    // --- pacer thread ---
    bool active() const { return m_active; }
    Nanoseconds due() const { return Nanoseconds(m_due.load()); }
    // Sends the access unit that is due and moves on to the next.
    void send(Nanoseconds now);

    // --- control thread; each takes effect with the next access unit. A sentence back means it was refused. ---
    void stall(bool on) { m_stalled = on; }
    void halfOpen(bool on);
    void refuse(int status) { m_refusal = status; }
    void answerPlay(int status);
    void setLogin(std::shared_ptr<DigestLogin> login);
    void setSessionLimit(std::shared_ptr<SessionLimit> limit);
    void offerAudioOnly(bool on);
    void offerSound(Sound sound);
    // Frames per wall second, 0.1 to 120; the RTP clock still counts the clip's own frame interval.
    void setRate(double framesPerSecond);
    QString setSource(const ClipKey& key);
    QString setCodec(Codec codec);
    QString toggleResolution();
    QString noKeyPictures(Nanoseconds howLong);
    ClipKey source() const;

    // Which clip plays and since which frame number, for matching frame numbers with the truth:
    // index in the truth = (frame number - first) modulo the number of frames.
    struct Showing
    {
        QString scene;
        QSize size;
        Codec codec = Codec::H264;
        std::uint64_t first = 0;
        std::uint64_t nextFrame = 0;
    };
    Showing showing() const;

    // Told when a camera without viewers gets its first one. Set before the server starts.
    std::function<void()> onActivated;

private:
    Outcome<ClipPtr> loadedClip();
    Nanoseconds dueOf(std::uint64_t frame) const;
    Nanoseconds streamTimeOf(std::uint64_t frame) const;
    void anchorAt(std::uint64_t frame, Nanoseconds interval);
    void skipTo(Nanoseconds now);
    void updateActive(Nanoseconds now);
    void takePending(Nanoseconds now);
    std::size_t indexOf(const Clip& clip, std::uint64_t frame) const;

    const QString m_mount;
    ClipCache& m_cache;
    std::shared_ptr<RtpFaultSettings> m_rtpFaults = std::make_shared<RtpFaultSettings>();
    CameraCounters m_counters;

    std::atomic<bool> m_active{false};
    std::atomic<bool> m_stalled{false};
    std::atomic<bool> m_halfOpen{false};
    std::atomic<int> m_refusal{0};
    std::atomic<int> m_playAnswer{200};
    std::atomic<std::int64_t> m_due{0};

    mutable std::mutex m_lock; // guards everything below; never held while encoding or pushing
    std::condition_variable m_silenceEnded;
    std::vector<std::shared_ptr<MediaFeed>> m_feeds;
    std::shared_ptr<DigestLogin> m_login;
    std::shared_ptr<SessionLimit> m_sessionLimit;
    bool m_audioOnly = false;
    Sound m_sound = Sound::None;
    ClipKey m_key;
    ClipPtr m_clip;
    std::uint64_t m_clipFirst = 0; // frame number that shows the clip's first picture
    ClipPtr m_pending;
    bool m_pendingAtOnce = false; // start at its first picture instead of the running position
    ClipPtr m_afterNoKey;         // comes back when no-key time is over
    Nanoseconds m_noKeyUntil{0};
    std::optional<double> m_rate;
    Nanoseconds m_interval{40'000'000};
    Nanoseconds m_anchor{0};
    Nanoseconds m_anchorStream{0};
    std::uint64_t m_anchorFrame = 0;
    std::uint64_t m_next = 0;
};

} // namespace pantau::camsim
