// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/media/ffmpeg/SoundSession.h"

#include "tests/core/media/HastyClock.h"
#include "tests/core/media/SoundFile.h"
#include "tests/support/Tone.h"
#include "tests/support/catch.h"

#include <QTemporaryDir>

using namespace pantau;
using namespace pantau::test;
using media::SoundRing;
using media::StreamReason;
using Step = media::StreamSession::Step;

namespace {

// A real session on a file, and all that it stands on. One step is one packet.
struct Listening
{
    const HastyClock clock;
    media::OpenGate gate{1};
    media::FrameHub hub;
    media::StreamMonitor monitor;
    media::StreamControl control;
    const media::StreamContext context{clock, gate, hub, monitor, control};
    const std::shared_ptr<SoundRing> ring = std::make_shared<SoundRing>();
    std::unique_ptr<media::StreamSession> session;

    std::optional<media::StreamFailure> open(const QString& path)
    {
        session = media::ffmpeg::soundSessionFactory(ring)(media::streamSpec(path, media::Transport::Tcp), context,
                                                           [] { return true; });
        return session->open();
    }
    // All that these many packets sound like.
    std::vector<std::int16_t> listen(int packets)
    {
        std::vector<std::int16_t> samples;
        for (int i = 0; i < packets; ++i) {
            REQUIRE(session->step() != Step::Failed);
            takeAll(*ring, samples);
        }
        return samples;
    }
};

struct Kind
{
    const char* file;
    SoundFileOptions options;
};

} // namespace

TEST_CASE("a tone keeps its frequency, whatever codec, rate and channels a camera has")
{
    const Kind kind = GENERATE(Kind{"alaw.mkv", {AV_CODEC_ID_PCM_ALAW, 8000, 1, 400}},
                               Kind{"mulaw.mkv", {AV_CODEC_ID_PCM_MULAW, 8000, 1, 1000}},
                               Kind{"aac16.mp4", {AV_CODEC_ID_AAC, 16000, 1, 700}},
                               Kind{"aac44.mp4", {AV_CODEC_ID_AAC, 44100, 2, 440}});
    const QTemporaryDir folder;
    const QString path = folder.filePath(QString::fromLatin1(kind.file));
    writeSoundFile(path, kind.options);
    Listening listening;
    REQUIRE_FALSE(listening.open(path).has_value());
    const std::vector<std::int16_t> samples = listening.listen(40);
    INFO(kind.file);
    REQUIRE(samples.size() > SoundRing::samplesIn(std::chrono::milliseconds(500)));
    const Tone tone = toneOf(samples);
    CHECK(tone.hertz == Approx(kind.options.hertz).epsilon(0.01));
    CHECK(tone.loudest > 4000);
    CHECK(listening.ring->dropped() == 0);
    CHECK(listening.monitor.status().state == media::StreamState::Streaming);
}

TEST_CASE("a file begins again at its end without a word of it")
{
    const QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("short.mkv"));
    writeSoundFile(path, {AV_CODEC_ID_PCM_ALAW, 8000, 1, 400, 1});
    Listening listening;
    REQUIRE_FALSE(listening.open(path).has_value());
    const std::vector<std::int16_t> samples = listening.listen(60);
    CHECK(samples.size() > SoundRing::samplesIn(std::chrono::milliseconds(2000)));
    CHECK(toneOf(samples).hertz == Approx(400).epsilon(0.01));
}

TEST_CASE("a source without sound says so when it is opened")
{
    const QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("silent.avi"));
    writeSilentFile(path);
    Listening listening;
    const auto failure = listening.open(path);
    REQUIRE(failure.has_value());
    CHECK(failure->reason == StreamReason::NoSoundTrack);
}

TEST_CASE("a track that is nothing but noise is given up as a format that we do not know")
{
    const QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("noise.mp4"));
    SoundFileOptions options{AV_CODEC_ID_AAC, 16000, 1, 700, 10};
    options.isSpoiled = true;
    writeSoundFile(path, options);
    Listening listening;
    REQUIRE_FALSE(listening.open(path).has_value());
    Step step = Step::Nothing;
    for (int i = 0; i < 5000 && step != Step::Failed; ++i) {
        step = listening.session->step();
    }
    REQUIRE(step == Step::Failed);
    CHECK(listening.session->failure().reason == StreamReason::CodecUnsupported);
}
