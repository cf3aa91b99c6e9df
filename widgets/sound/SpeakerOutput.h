// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Clock.h"
#include "widgets/sound/SoundOutput.h"

#include <QByteArray>

class QAudioSink;
class QMediaDevices;

namespace pantau::widgets {

class RingReader;

/// The machine's own loudspeaker, through QtMultimedia, which is touched only when something is to be played: it loads
/// plugins and asks for the devices. GUI thread; owned by the sound desk.
class SpeakerOutput final : public SoundOutput
{
public:
    explicit SpeakerOutput(const base::Clock& clock);
    ~SpeakerOutput() override;
    SpeakerOutput(const SpeakerOutput&) = delete;
    SpeakerOutput& operator=(const SpeakerOutput&) = delete;

    State play(std::shared_ptr<media::SoundRing> ring) override;
    void stop() override;
    void setVolume(double volume) override;
    [[nodiscard]] State state() override;

private:
    void lookForDevice();

    const base::Clock& m_clock;
    std::unique_ptr<QMediaDevices> m_devices;
    QByteArray m_device; ///< that is played on
    std::unique_ptr<RingReader> m_source;
    std::unique_ptr<QAudioSink> m_sink; ///< reads from the source, so it goes first
    double m_volume = 1;
    bool m_isLost = false;
    std::uint64_t m_pulls = 0; ///< of the sink, when it was last seen to pull
    base::SteadyTime m_pulledAt;
};

} // namespace pantau::widgets
