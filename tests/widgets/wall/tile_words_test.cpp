// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/catch.h"
#include "widgets/wall/ContentWords.h"
#include "widgets/wall/TileWords.h"

using pantau::domain::Camera;
using pantau::engine::TourTrouble;
using pantau::media::StreamReason;
using pantau::media::StreamState;
using pantau::media::StreamStatus;
using pantau::render::TileCaption;
using pantau::render::TileMark;
using pantau::widgets::ContentWords;
using pantau::widgets::TileWords;
using std::chrono::milliseconds;

namespace {

Camera camera()
{
    Camera camera;
    camera.id = QStringLiteral("PK-01");
    camera.name = QStringLiteral("Simpang Trikora");
    camera.owner = QStringLiteral("Pemkot");
    return camera;
}

TileCaption captionOf(StreamState state, std::optional<milliseconds> age, StreamReason reason = StreamReason::None,
                      int fps = 25)
{
    StreamStatus status;
    status.state = state;
    status.failure = {reason, 0};
    return TileWords::caption(camera(), status, age, fps);
}

QString said(const char* text)
{
    return QString::fromUtf8(text);
}

} // namespace

TEST_CASE("a live camera has code, name, owner, state and rate, and nothing over its picture")
{
    const TileCaption caption = captionOf(StreamState::Streaming, milliseconds(40));
    CHECK(caption.mark == TileMark::Normal);
    CHECK(caption.name == said("PK-01 Simpang Trikora"));
    CHECK(caption.state == said("Pemkot · Live · 25 fps"));
    CHECK(caption.overlay.isEmpty());
    CHECK(caption.reason.isEmpty());
}

TEST_CASE("a tile whose tour pauses says so first, and what lets it go on")
{
    const TileCaption live = captionOf(StreamState::Streaming, milliseconds(40));
    CHECK(ContentWords::paused(live).state == said("Tour paused; Ctrl+R goes on · Pemkot · Live · 25 fps"));
    CHECK(ContentWords::paused(TileCaption()).state == said("Tour paused; Ctrl+R goes on"));
}

TEST_CASE("T23 a live tile says whether hardware or software decodes, and none that does not live")
{
    StreamStatus status;
    status.state = StreamState::Streaming;
    const auto saidOf = [&](const char* decoder) {
        status.decoder = decoder;
        return TileWords::caption(camera(), status, milliseconds(40), 25).state;
    };
    CHECK(saidOf("h264 SW") == said("Pemkot · Live · 25 fps · SW"));
    CHECK(saidOf("h264 VAAPI") == said("Pemkot · Live · 25 fps · HW"));
    CHECK(saidOf("hevc CUDA") == said("Pemkot · Live · 25 fps · HW"));
    CHECK(saidOf("") == said("Pemkot · Live · 25 fps"));
    status.state = StreamState::Connecting;
    CHECK_FALSE(saidOf("h264 SW").contains(said("SW")));
}

TEST_CASE("a camera without name and owner has its code and state")
{
    Camera bare;
    bare.id = said("PK-02");
    StreamStatus status;
    status.state = StreamState::Connecting;
    const TileCaption caption = TileWords::caption(bare, status, std::nullopt, 0);
    CHECK(caption.name == said("PK-02"));
    CHECK(caption.state == said("Connecting"));
}

TEST_CASE("a picture of 3 s and more is called frozen with its age")
{
    CHECK(captionOf(StreamState::Stalled, milliseconds(42500)).overlay == said("Frozen 00:42"));
    CHECK(captionOf(StreamState::Stalled, milliseconds(3000)).overlay == said("Frozen 00:03"));
    CHECK(captionOf(StreamState::Streaming, milliseconds(2999)).overlay.isEmpty());
    CHECK(captionOf(StreamState::Stalled, milliseconds(42500)).mark == TileMark::Attention);
}

TEST_CASE("a worker that still says streaming does not hide an old picture")
{
    const TileCaption caption = captionOf(StreamState::Streaming, milliseconds(3000));
    CHECK(caption.overlay == said("Frozen 00:03"));
    CHECK(caption.mark == TileMark::Attention);
    CHECK(caption.state == said("Pemkot · Frozen"));
    CHECK(caption.reason == said("computer too busy, or its graphics driver hangs"));
}

TEST_CASE("where only key frames are decoded, a picture of 10 s is live and one of 13 s frozen")
{
    StreamStatus status;
    status.state = StreamState::Streaming;
    status.effort = pantau::domain::DecodeEffort::KeyFramesOnly;
    CHECK(TileWords::caption(camera(), status, milliseconds(12999), 0).overlay.isEmpty());
    CHECK(TileWords::caption(camera(), status, milliseconds(13000), 0).overlay == said("Frozen 00:13"));
    status.state = StreamState::Stalled;
    CHECK(TileWords::caption(camera(), status, milliseconds(3000), 0).overlay == said("Frozen 00:03"));
}

TEST_CASE("an old picture says its age in every state")
{
    for (int state = 1; state <= static_cast<int>(StreamState::Unsupported); ++state) {
        CAPTURE(state);
        const TileCaption caption = captionOf(static_cast<StreamState>(state), milliseconds(61000));
        CHECK(caption.overlay == (static_cast<StreamState>(state) == StreamState::Idle ? said("Not watched 01:01")
                                                                                       : said("Frozen 01:01")));
        CHECK(caption.mark != TileMark::Normal);
    }
}

TEST_CASE("a lost camera says why, with its old picture and without")
{
    const TileCaption without = captionOf(StreamState::Backoff, std::nullopt, StreamReason::ConnectionRefused);
    CHECK(without.mark == TileMark::Failed);
    CHECK(without.overlay == said("No signal"));
    CHECK(without.reason == said("connection refused"));
    const TileCaption with = captionOf(StreamState::Backoff, milliseconds(9000), StreamReason::ConnectionRefused);
    CHECK(with.overlay == said("Frozen 00:09"));
    CHECK(with.reason == said("No signal: connection refused"));
    CHECK(captionOf(StreamState::Backoff, milliseconds(9000)).reason == said("No signal"));
    const TileCaption fresh = captionOf(StreamState::LoginRefused, milliseconds(100), StreamReason::WrongLogin);
    CHECK(fresh.overlay == said("Login refused"));
}

TEST_CASE("a camera that connects anew keeps its fresh picture bare, and before the first picture says what it does")
{
    CHECK(captionOf(StreamState::Connecting, milliseconds(500)).overlay.isEmpty());
    const TileCaption first = captionOf(StreamState::Connecting, std::nullopt, StreamReason::WaitingForTurn);
    CHECK(first.overlay == said("Connecting"));
    CHECK(first.reason == said("waiting for its turn to connect"));
    CHECK(first.mark == TileMark::Waiting);
}

TEST_CASE("a camera that nobody watches is not said to be frozen, and its picture tells how old it is")
{
    CHECK(captionOf(StreamState::Idle, milliseconds(4000)).overlay == said("Not watched 00:04"));
    CHECK(captionOf(StreamState::Stalled, milliseconds(4000)).overlay == said("Frozen 00:04"));
}

TEST_CASE("only a live picture has a rate")
{
    for (const StreamState state : {StreamState::Idle, StreamState::Connecting, StreamState::Stalled,
                                    StreamState::Backoff, StreamState::LoginRefused, StreamState::Unsupported}) {
        CHECK_FALSE(captionOf(state, milliseconds(100)).state.contains(said("fps")));
    }
}

TEST_CASE("a tour's tile names the tour beside the camera, and says when no camera of it lives")
{
    const TileCaption live = captionOf(StreamState::Streaming, milliseconds(40));
    const TileCaption toured = ContentWords::inTour(live, said("Pasar"), std::nullopt);
    CHECK(toured.name == said("PK-01 Simpang Trikora · Tour: Pasar"));
    CHECK(toured.state == live.state);
    CHECK(toured.overlay.isEmpty());
    const TileCaption dead = captionOf(StreamState::Backoff, milliseconds(40), StreamReason::NotFound);
    const TileCaption last = ContentWords::inTour(dead, said("Pasar"), TourTrouble::NoneAlive);
    CHECK(last.overlay == dead.overlay);
    CHECK(last.state == dead.state + said(" · No camera of this tour is alive"));
}

TEST_CASE("a tour without a camera says why in its tile")
{
    const auto overlay = [](TourTrouble trouble) {
        const TileCaption caption = ContentWords::inTour(
            ContentWords::caption(pantau::wall::TourContent{said("Pasar")}, {}), said("Pasar"), trouble);
        CHECK(caption.name == said("Tour: Pasar"));
        CHECK(caption.mark == TileMark::Attention);
        return caption.overlay;
    };
    CHECK(overlay(TourTrouble::NoSuchTour) == said("There is no such tour"));
    CHECK(overlay(TourTrouble::NoCameras) == said("This tour has no cameras"));
    CHECK(overlay(TourTrouble::NoneAlive) == said("No camera of this tour is alive"));
}

TEST_CASE("a tile says that its stream is pinned, and nothing where all is as it should be")
{
    using pantau::wall::QualityReason;
    CHECK(ContentWords::reason(QualityReason::Pinned) == said("Stream pinned"));
    CHECK(ContentWords::reason(QualityReason::None).isEmpty());
}

TEST_CASE("a tile that is heard says so first, and why when there is nothing to hear")
{
    StreamStatus sound;
    sound.state = StreamState::Streaming;
    const TileCaption plain = captionOf(StreamState::Streaming, milliseconds(40));
    CHECK(TileWords::heard(plain, sound).state == said("♪ Sound · Pemkot · Live · 25 fps"));
    sound.state = StreamState::Unsupported;
    sound.failure.reason = StreamReason::NoSoundTrack;
    CHECK(TileWords::heard(plain, sound).state == said("♪ No sound · Pemkot · Live · 25 fps"));
    CHECK(TileWords::heard(plain, sound).name == plain.name);
}
