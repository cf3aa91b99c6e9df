// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/sound/SoundDesk.h"

#include "tests/core/engine/ScriptedCamera.h"
#include "tests/core/media/FakeStream.h"
#include "tests/support/catch.h"

#include <QCoreApplication>

using namespace pantau;
using media::StreamReason;
using media::StreamState;
using widgets::SoundDesk;
using widgets::SoundOutput;
using widgets::SoundVolume;

namespace {

// What it was told to play; the test says what the machine has.
struct Loudspeaker
{
    bool isThere = true;
    bool isLost = false;
    std::shared_ptr<media::SoundRing> ring; // nullptr: silent
    int plays = 0;
    double volume = 0;
};

class FakeOutput final : public SoundOutput
{
public:
    explicit FakeOutput(Loudspeaker& speaker) : m_speaker(speaker) {}

    State play(std::shared_ptr<media::SoundRing> ring) override
    {
        ++m_speaker.plays;
        m_speaker.ring = m_speaker.isThere ? std::move(ring) : nullptr;
        return m_speaker.isThere ? State::Playing : State::NoDevice;
    }
    void stop() override
    {
        m_speaker.ring.reset();
        m_speaker.isLost = false;
    }
    void setVolume(double volume) override { m_speaker.volume = volume; }
    [[nodiscard]] State state() override
    {
        return m_speaker.isLost ? State::Lost : m_speaker.ring ? State::Playing : State::Silent;
    }

private:
    Loudspeaker& m_speaker;
};

QString mainOf(int camera)
{
    return QStringLiteral("rtsp://10.0.0.%1/main").arg(camera + 1);
}

// Two cameras on one wall, a sound desk, and all that was said.
struct Room
{
    int count = 1;
    std::array<char, 5> name{"test"};
    std::array<char*, 2> arguments{name.data(), nullptr};
    QCoreApplication application{count, arguments.data()};
    test::FakeClock clock;
    test::ScriptedCamera camera;
    engine::CameraPool pool{clock, camera.factory(),
                            [this](const std::shared_ptr<media::SoundRing>&) { return soundFactory(); }};
    engine::StreamSupervisor streams{pool, clock};
    Loudspeaker speaker;
    std::optional<int> selected = 0;
    SoundDesk desk{streams, std::make_unique<FakeOutput>(speaker), [this] { return selected; }};
    QStringList said;
    std::vector<bool> changes;
    std::map<QString, StreamReason> refusals; // of the sounds alone

    explicit Room(StreamReason refusal = StreamReason::None)
    {
        camera.allow(8);
        camera.stream(mainOf(0)).refusal.store(refusal);
        std::vector<engine::CameraSource> sources(2);
        for (int i = 0; i < 2; ++i) {
            camera.stream(mainOf(i)).height.store(360);
            sources.at(static_cast<std::size_t>(i)).camera.id = QStringLiteral("PK-%1").arg(i + 1);
            sources.at(static_cast<std::size_t>(i)).main = media::streamSpec(mainOf(i), media::Transport::Tcp);
        }
        pool.add(std::move(sources));
        show({0, 1});
        QObject::connect(&desk, &SoundDesk::said, &desk, [this](const QString& sentence) { said.append(sentence); });
        QObject::connect(&desk, &SoundDesk::onChanged, &desk, [this](bool isOn) { changes.push_back(isOn); });
    }
    ~Room() { pool.shutdown(); }
    Room(const Room&) = delete;
    Room& operator=(const Room&) = delete;

    void show(const std::vector<int>& cameras)
    {
        std::vector<wall::TileDemand> demands;
        for (const int each : cameras) {
            wall::TileDemand demand;
            demand.tile = each;
            demand.camera = each;
            demand.heightPx = 500;
            demands.push_back(demand);
        }
        streams.setDemands(QStringLiteral("LAYAR-1"), demands, wall::TileChange::Layout);
    }
    [[nodiscard]] bool await(const std::function<bool()>& condition)
    {
        return test::FakeStream::await([&] {
            pool.tick();
            desk.look();
            return condition();
        });
    }
    [[nodiscard]] bool awaitSoundOf(int index)
    {
        return await([&] {
            return pool.listened() == index && speaker.ring != nullptr && speaker.ring == pool.feed(index).sound() &&
                   pool.feed(index).soundStatus().state == StreamState::Streaming;
        });
    }

private:
    media::SessionFactory soundFactory()
    {
        return [this](const media::StreamSpec& spec, const media::StreamContext& context,
                      media::StreamSession::KeepWaiting keepWaiting) -> std::unique_ptr<media::StreamSession> {
            const auto refusal = refusals.find(spec.url);
            if (refusal == refusals.end()) {
                return camera.factory()(spec, context, std::move(keepWaiting));
            }
            return std::make_unique<Refused>(refusal->second);
        };
    }
    class Refused final : public media::StreamSession
    {
    public:
        explicit Refused(StreamReason reason) : m_reason(reason) {}
        std::optional<media::StreamFailure> open() override { return failure(); }
        Step step() override { return Step::Failed; }
        [[nodiscard]] media::StreamFailure failure() const override { return {m_reason, 0}; }

    private:
        const StreamReason m_reason;
    };
};

} // namespace

TEST_CASE("nothing is heard until it is asked for")
{
    Room room;
    REQUIRE(room.await([&] { return room.pool.status(0).state == StreamState::Streaming; }));
    CHECK_FALSE(room.desk.isOn());
    CHECK_FALSE(room.pool.listened().has_value());
    CHECK(room.speaker.plays == 0);
    CHECK(room.said.isEmpty());
    CHECK(room.desk.volumePercent() == SoundVolume::FirstPercent);
}

TEST_CASE("the selected camera is heard, and silenced again")
{
    Room room;
    room.desk.toggle();
    REQUIRE(room.awaitSoundOf(0));
    CHECK(room.speaker.volume == Approx(SoundVolume::FirstPercent / 100.0));
    CHECK(room.said == QStringList{QStringLiteral("Sound of PK-1")});
    room.desk.toggle();
    CHECK(room.speaker.ring == nullptr);
    CHECK_FALSE(room.pool.listened().has_value());
    CHECK(room.said.last() == QStringLiteral("Sound is off."));
    CHECK(room.changes == std::vector<bool>{true, false});
}

TEST_CASE("the sound follows the selection, one camera at a time, and stays where nothing is selected")
{
    Room room;
    room.desk.toggle();
    REQUIRE(room.awaitSoundOf(0));
    room.selected = 1;
    REQUIRE(room.awaitSoundOf(1));
    CHECK(room.pool.feed(0).sound() == nullptr);
    room.selected.reset();
    room.desk.look();
    CHECK(room.awaitSoundOf(1));
    CHECK(room.desk.isOn());
}

TEST_CASE("where no camera is selected no sound begins")
{
    Room room;
    room.selected.reset();
    room.desk.toggle();
    CHECK_FALSE(room.desk.isOn());
    CHECK(room.changes.empty());
    CHECK(room.said == QStringList{QStringLiteral("Choose a tile with a camera first.")});
}

TEST_CASE("the sound goes off and says so when its camera leaves the wall")
{
    Room room;
    room.desk.toggle();
    REQUIRE(room.awaitSoundOf(0));
    room.selected.reset();
    room.show({1});
    room.clock.advance(std::chrono::milliseconds(1000)); // quality control waits before it closes what was left
    REQUIRE(room.await([&] {
        QCoreApplication::processEvents(); // its ticks
        return !room.desk.isOn();
    }));
    CHECK(room.speaker.ring == nullptr);
    CHECK_FALSE(room.pool.listened().has_value());
    CHECK(room.said.last() == QStringLiteral("Sound is off: PK-1 is not on the wall any more."));
}

TEST_CASE("the sound goes off and says so when the stream is lost")
{
    Room room(StreamReason::ConnectionRefused);
    REQUIRE(room.await([&] { return room.pool.status(0).state == StreamState::Backoff; }));
    room.desk.toggle();
    REQUIRE(room.await([&] { return !room.desk.isOn(); }));
    CHECK(room.said.last() == QStringLiteral("Sound is off: PK-1 has no signal."));
}

TEST_CASE("a machine without a sound device says so, and one that loses it too")
{
    Room room;
    room.speaker.isThere = false;
    room.desk.toggle();
    REQUIRE(room.await([&] { return !room.desk.isOn(); }));
    CHECK(room.said.last() == QStringLiteral("Sound is off: this machine has no sound device."));
    CHECK(room.speaker.plays == 1);
    CHECK_FALSE(room.pool.listened().has_value());
    room.speaker.isThere = true;
    room.desk.toggle();
    REQUIRE(room.awaitSoundOf(0));
    room.speaker.isLost = true;
    REQUIRE(room.await([&] { return !room.desk.isOn(); }));
    CHECK(room.said.last() == QStringLiteral("Sound is off: the sound device is gone."));
}

TEST_CASE("a camera without sound is said once, and the sound stays on for the next camera")
{
    Room room;
    room.refusals[mainOf(0)] = StreamReason::NoSoundTrack;
    room.desk.toggle();
    const QString none = QStringLiteral("PK-1: No sound");
    REQUIRE(room.await([&] { return room.said.contains(none); }));
    for (int i = 0; i < 50; ++i) {
        room.desk.look();
    }
    CHECK(room.said.count(none) == 1);
    CHECK(room.desk.isOn());
    room.selected = 1;
    CHECK(room.awaitSoundOf(1));
}

TEST_CASE("the volume has ten steps and an end on both sides")
{
    Room room;
    room.desk.changeVolume(1);
    CHECK(room.speaker.volume == Approx(0.8));
    CHECK(room.said.last() == QStringLiteral("Volume 80 %"));
    room.desk.changeVolume(9);
    CHECK(room.desk.volumePercent() == 100);
    room.desk.changeVolume(-20);
    CHECK(room.desk.volumePercent() == 0);
    CHECK(room.speaker.volume == Approx(0).margin(0.001));
}

TEST_CASE("a volume of before is taken without a word, one that the operator chooses is told")
{
    Room room;
    std::vector<int> told;
    QObject::connect(&room.desk, &widgets::SoundDesk::volumeChanged, [&](int percent) { told.push_back(percent); });
    room.desk.setVolumePercent(25);
    CHECK(room.speaker.volume == Approx(0.25));
    CHECK(told.empty());
    CHECK(room.said.isEmpty());
    room.desk.changeVolume(-1);
    CHECK(told == std::vector{15});
    room.desk.setVolumePercent(900);
    CHECK(room.desk.volumePercent() == 100);
}
