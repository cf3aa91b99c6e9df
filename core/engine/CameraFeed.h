// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/Camera.h"
#include "core/engine/StreamRetirement.h"
#include "core/media/PixelSize.h"
#include "core/media/SoundRing.h"

#include <array>
#include <memory>
#include <optional>

namespace pantau::engine {

/// A camera and the streams that it may be watched by; at least one of them.
struct CameraSource
{
    domain::Camera camera;
    std::optional<media::StreamSpec> main;
    std::optional<media::StreamSpec> sub;
};

/// Watches one camera through the stream that is wanted. A change of streams opens the new one beside the old one,
/// whose pictures go on until the first new one has come; the camera never sees more than two sessions. A camera that
/// allows one session only is found out by its refusal: there the old stream ends first, and its last picture stays.
/// Where that does not help either, others have the camera's sessions, and the old stream comes back.
/// A stream that fails for long rests for a while, and the other one is shown instead, where that is not failing, too.
/// Its sound comes over a session of its own, which gives way whenever the pictures need the place.
/// Subscribers stay with the feed, whatever stream it uses. Used from the GUI thread; owned by the pool.
class CameraFeed
{
public:
    struct Means
    {
        const base::Clock& clock;
        media::OpenGate& gate;
        const media::SessionFactory& factory;
        StreamRetirement& retirement;
        const media::SoundFactory& sound; ///< may be empty: no camera has any
    };

    CameraFeed(CameraSource source, Means means);
    ~CameraFeed() = default;
    CameraFeed(const CameraFeed&) = delete;
    CameraFeed& operator=(const CameraFeed&) = delete;

    [[nodiscard]] const CameraSource& source() const { return m_source; }
    [[nodiscard]] media::FrameHub& hub() { return *m_hub; }

    /// The stream that is wanted from now on, or none. Where the camera has only the other one, that is taken.
    void want(std::optional<domain::StreamKind> kind, domain::DecodeEffort effort = domain::DecodeEffort::Full);
    /// Whether somebody listens; to begin with nobody does.
    void listen(bool isListening);
    /// Carries on with a change of streams; some ten times a second.
    void tick();
    /// Tells its streams to stop and hands them over to the retirement.
    void close();

    /// Of the stream that is shown; its counts are those of all streams so far.
    [[nodiscard]] media::StreamStatus status() const;
    /// The stream that the newest picture came from; nothing while none is open.
    [[nodiscard]] std::optional<domain::StreamKind> shown() const;
    /// Where its sound goes; nullptr while none is fetched.
    [[nodiscard]] const std::shared_ptr<media::SoundRing>& sound() const { return m_ring; }
    /// Idle while nobody listens. Once it is known that there is nothing to hear, Unsupported with the reason until
    /// somebody listens anew.
    [[nodiscard]] media::StreamStatus soundStatus() const;
    /// Streams that are open or still on their way out: sessions at the camera.
    [[nodiscard]] int openStreams() const { return m_open->load(); }
    /// Of this stream's pictures; 0 x 0 before its first one.
    [[nodiscard]] media::PixelSize knownSize(domain::StreamKind kind) const { return known(kind).size; }
    /// It has failed for so long that it is not asked for just now. Never both of them.
    [[nodiscard]] bool isResting(domain::StreamKind kind) const;

private:
    /// What the streams of one kind have shown so far.
    struct Known
    {
        media::PixelSize size;
        /// Was asked for and sent no picture from then on.
        std::optional<base::SteadyTime> failedSince;
        std::optional<base::SteadyTime> restsUntil;
    };

    [[nodiscard]] const std::optional<media::StreamSpec>& spec(domain::StreamKind kind) const;
    [[nodiscard]] const Known& known(domain::StreamKind kind) const;
    [[nodiscard]] Known& known(domain::StreamKind kind);
    /// The wanted stream, or the other one while that rests.
    [[nodiscard]] std::optional<domain::StreamKind> target() const;
    [[nodiscard]] std::unique_ptr<OpenStream> open(domain::StreamKind kind);
    void retire(std::unique_ptr<OpenStream>& stream);
    void judgeChange();
    void judgeGuess();
    void completeChange();
    void abandonChange();
    void beginChange(domain::StreamKind kind);
    void note(const OpenStream& stream);
    void rest(domain::StreamKind kind);
    /// The stream whose sound is asked for: main, unless it has none.
    [[nodiscard]] domain::StreamKind soundKind() const;
    void tickSound();
    void judgeSound();
    void endSound();
    [[nodiscard]] bool pictureStands() const;

    const CameraSource m_source;
    const Means m_means;
    const std::shared_ptr<media::FrameHub> m_hub = std::make_shared<media::FrameHub>();
    const std::shared_ptr<media::FrameSwitch> m_switch = std::make_shared<media::FrameSwitch>(m_hub);
    const std::shared_ptr<std::atomic<int>> m_open = std::make_shared<std::atomic<int>>(0);

    std::optional<domain::StreamKind> m_wanted;
    domain::DecodeEffort m_effort = domain::DecodeEffort::Full;
    std::unique_ptr<OpenStream> m_current;
    std::unique_ptr<OpenStream> m_next; ///< opened to take over from the current one
    int m_lastNumber = 0;
    /// Guessed, because the camera refused a second one.
    bool m_oneSession = false;
    std::optional<std::uint64_t> m_triesBefore;   ///< of the current stream, before it was the only one
    std::optional<base::SteadyTime> m_noGuessYet; ///< the guess was wrong; no new one before
    bool m_listening = false;
    std::unique_ptr<OpenStream> m_sound;
    std::shared_ptr<media::SoundRing> m_ring;      ///< of the sound
    std::optional<media::StreamFailure> m_noSound; ///< why there is nothing to hear
    std::array<bool, 2> m_isMute{};                ///< by kind: it has no sound for who listens now
    media::StreamStatus m_past;                    ///< of the streams that were retired
    base::SteadyTime m_retiredAt;                  ///< the last of them; before the first one, when this was made
    std::array<Known, 2> m_known;                  ///< by kind
};

} // namespace pantau::engine
