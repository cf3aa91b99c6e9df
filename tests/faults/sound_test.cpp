// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/media/ffmpeg/SoundSession.h"

#include "tests/faults/CleanPictures.h"
#include "tests/support/Tone.h"
#include "tests/support/catch.h"

using namespace pantau;
using namespace pantau::test;
using namespace std::chrono_literals;
using media::SoundRing;
using media::StreamReason;
using media::StreamState;

namespace {

const QString Picture = QStringLiteral("sub1");

// Somebody who listens to one mount with the real media engine.
class Listener
{
public:
    explicit Listener(const media::StreamSpec& spec)
        : m_worker(std::make_unique<media::StreamWorker>(
              spec, media::StreamContext{base::Clock::system(), m_gate, m_hub, m_monitor, m_control},
              media::ffmpeg::soundSessionFactory(m_ring)))
    {
    }

    // Hears on until there is so much sound, or the limit is over.
    std::vector<std::int16_t> hear(std::chrono::milliseconds length, std::chrono::milliseconds limit)
    {
        std::vector<std::int16_t> samples;
        static_cast<void>(waitUntil(limit, [&] {
            takeAll(*m_ring, samples);
            return samples.size() >= SoundRing::samplesIn(length);
        }));
        return samples;
    }
    [[nodiscard]] bool waitForReason(StreamReason reason, std::chrono::milliseconds limit)
    {
        return waitUntil(limit, [&] {
            const media::StreamStatus status = m_monitor.status();
            return status.state == StreamState::Unsupported && status.failure.reason == reason;
        });
    }
    [[nodiscard]] const SoundRing& ring() const { return *m_ring; }

private:
    [[nodiscard]] static bool waitUntil(std::chrono::milliseconds limit, const std::function<bool()>& reached)
    {
        const base::SteadyTime end = now() + limit;
        std::mutex mutex;
        std::condition_variable never;
        std::unique_lock lock(mutex);
        while (!reached()) {
            if (now() > end) {
                return false;
            }
            never.wait_for(lock, 10ms);
        }
        return true;
    }

    const std::shared_ptr<SoundRing> m_ring = std::make_shared<SoundRing>();
    media::OpenGate m_gate{1};
    media::FrameHub m_hub;
    media::StreamMonitor m_monitor;
    media::StreamControl m_control;
    std::unique_ptr<media::StreamWorker> m_worker; // last: its thread uses all the rest
};

// True when the numbers of the pictures from this one on rise by one each.
bool isWhole(const Seen& seen, std::size_t from)
{
    for (std::size_t i = from + 1; i < seen.frames.size(); ++i) {
        if (seen.frames[i].number != seen.frames[i - 1].number + 1) {
            return false;
        }
    }
    return seen.frames.size() > from + 1;
}

} // namespace

TEST_CASE("a camera is heard with its own tone, and its picture loses nothing when the sound comes and goes")
{
    const QString codec = GENERATE(QStringLiteral("pcma"), QStringLiteral("pcmu"));
    const QString heard = GENERATE(QStringLiteral("main1"), QStringLiteral("sub1"));
    CamSim sim;
    sim.command(QStringLiteral("all withaudio ") + codec);
    const double tone = sim.mount(heard)[QStringLiteral("tone_hertz")].toDouble();
    REQUIRE(tone >= 400);
    StreamProbe probe(tcp(sim.url(Picture)));
    REQUIRE(probe.waitForFrames(10, 30s));
    const std::size_t before = probe.frameCount();
    {
        Listener listener(tcp(sim.url(heard)));
        const std::vector<std::int16_t> samples = listener.hear(2000ms, 30s);
        INFO(heard.toStdString() << " " << codec.toStdString());
        REQUIRE(samples.size() >= SoundRing::samplesIn(2000ms));
        const Tone sound = toneOf(samples);
        CHECK(sound.hertz == Approx(tone).epsilon(0.01));
        CHECK(sound.loudest > 1000);
        CHECK(listener.ring().held() <= SoundRing::Longest);
    }
    REQUIRE(probe.waitForFrames(25, 30s));
    CHECK(isWhole(probe.seen(), before));
    CHECK(probe.seen().sessions.size() == 1);
}

TEST_CASE("a camera that sends over UDP is heard, too")
{
    CamSim sim;
    sim.command(QStringLiteral("all withaudio on"));
    const double tone = sim.mount(Picture)[QStringLiteral("tone_hertz")].toDouble();
    Listener listener(udp(sim.url(Picture)));
    const std::vector<std::int16_t> samples = listener.hear(1000ms, 30s);
    REQUIRE(samples.size() >= SoundRing::samplesIn(1000ms));
    CHECK(toneOf(samples).hertz == Approx(tone).epsilon(0.01));
}

TEST_CASE("a camera without sound and one with a sound that nobody knows say so, and their pictures go on")
{
    CamSim sim;
    const bool isForeign = GENERATE(false, true);
    sim.command(isForeign ? QStringLiteral("all withaudio foreign") : QStringLiteral("all withaudio off"));
    StreamProbe probe(tcp(sim.url(Picture)));
    REQUIRE(probe.waitForFrames(10, 30s));
    const std::size_t before = probe.frameCount();
    {
        Listener listener(tcp(sim.url(Picture)));
        CHECK(listener.waitForReason(isForeign ? StreamReason::CodecUnsupported : StreamReason::NoSoundTrack, 15s));
    }
    REQUIRE(probe.waitForFrames(25, 30s));
    CHECK(isWhole(probe.seen(), before));
}

TEST_CASE("a sound comes back after the camera was away")
{
    CamSim sim;
    sim.command(QStringLiteral("all withaudio on"));
    Listener listener(tcp(sim.url(Picture)));
    REQUIRE(listener.hear(500ms, 30s).size() >= SoundRing::samplesIn(500ms));
    sim.command(QStringLiteral("sub1 drop"));
    CHECK(listener.hear(500ms, 30s).size() >= SoundRing::samplesIn(500ms));
}
