// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/sound/SpeakerOutput.h"

#include "tests/support/Messages.h"
#include "tests/support/catch.h"

#include <QCoreApplication>

using pantau::media::SoundRing;
using pantau::widgets::SoundOutput;
using pantau::widgets::SpeakerOutput;

TEST_CASE("a loudspeaker plays, or says that there is none, and is silent after it was stopped")
{
    int count = 1;
    std::array<char, 5> name{"test"};
    std::array<char*, 2> arguments{name.data(), nullptr};
    const QCoreApplication application(count, arguments.data());
    const pantau::test::ExpectedMessage noServer(QStringLiteral("PulseAudio|pulse|ALSA|audio device"));
    SpeakerOutput output(pantau::base::Clock::system());
    CHECK(output.state() == SoundOutput::State::Silent);
    const SoundOutput::State state = output.play(std::make_shared<SoundRing>());
    CHECK((state == SoundOutput::State::Playing || state == SoundOutput::State::NoDevice));
    CHECK(output.state() ==
          (state == SoundOutput::State::Playing ? SoundOutput::State::Playing : SoundOutput::State::Silent));
    output.setVolume(0.5);
    output.stop();
    CHECK(output.state() == SoundOutput::State::Silent);
}
