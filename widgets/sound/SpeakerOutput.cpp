// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/sound/SpeakerOutput.h"

#include "widgets/sound/RingReader.h"

#include <QAudioDevice>
#include <QAudioSink>
#include <QMediaDevices>

#include <algorithm>
#include <utility>

namespace pantau::widgets {

using media::SoundRing;

namespace {

/// What the sink holds beside the ring: together they stay near 300 ms.
constexpr std::chrono::milliseconds SinkBuffer{60};

/// A sink that pulls nothing for so long has lost its device: of a sound card that was unplugged QtMultimedia tells
/// neither by the sink's error nor by its state.
constexpr std::chrono::milliseconds PullLimit{3000};

QAudioFormat ringFormat()
{
    QAudioFormat format;
    format.setSampleRate(SoundRing::Rate);
    format.setChannelCount(SoundRing::Channels);
    format.setSampleFormat(QAudioFormat::Int16);
    return format;
}

} // namespace

SpeakerOutput::SpeakerOutput(const base::Clock& clock) : m_clock(clock)
{
}

SpeakerOutput::~SpeakerOutput()
{
    stop();
}

SoundOutput::State SpeakerOutput::play(std::shared_ptr<SoundRing> ring)
{
    stop();
    if (!m_devices) {
        m_devices = std::make_unique<QMediaDevices>();
        QObject::connect(m_devices.get(), &QMediaDevices::audioOutputsChanged, m_devices.get(),
                         [this] { lookForDevice(); });
    }
    const QAudioDevice device = QMediaDevices::defaultAudioOutput();
    if (device.isNull() || !device.isFormatSupported(ringFormat())) {
        return State::NoDevice;
    }
    m_device = device.id();
    m_source = std::make_unique<RingReader>(std::move(ring));
    m_sink = std::make_unique<QAudioSink>(device, ringFormat());
    m_sink->setBufferSize(static_cast<qsizetype>(SoundRing::samplesIn(SinkBuffer)) * qsizetype{sizeof(std::int16_t)});
    setVolume(m_volume);
    m_pulledAt = m_clock.steady();
    m_sink->start(m_source.get());
    if (state() == State::Playing) {
        return State::Playing;
    }
    stop();
    return State::NoDevice;
}

void SpeakerOutput::stop()
{
    if (m_sink) {
        m_sink->stop();
    }
    m_sink.reset();
    m_source.reset();
    m_isLost = false;
}

void SpeakerOutput::setVolume(double volume)
{
    m_volume = volume;
    if (m_sink) {
        const float loudness = QAudio::convertVolume(static_cast<float>(volume), QAudio::LogarithmicVolumeScale,
                                                     QAudio::LinearVolumeScale);
        m_sink->setVolume(static_cast<qreal>(loudness));
    }
}

SoundOutput::State SpeakerOutput::state()
{
    if (!m_sink) {
        return State::Silent;
    }
    const base::SteadyTime now = m_clock.steady();
    if (std::exchange(m_pulls, m_source->pulls()) != m_source->pulls()) {
        m_pulledAt = now;
    }
    const QAudio::Error error = m_sink->error();
    const bool isBroken = (error != QAudio::NoError && error != QAudio::UnderrunError) ||
                          m_sink->state() == QAudio::StoppedState || now - m_pulledAt > PullLimit;
    m_isLost = m_isLost || isBroken;
    return m_isLost ? State::Lost : State::Playing;
}

void SpeakerOutput::lookForDevice()
{
    const auto devices = QMediaDevices::audioOutputs();
    const bool isThere = std::any_of(devices.begin(), devices.end(),
                                     [this](const QAudioDevice& device) { return device.id() == m_device; });
    m_isLost = m_isLost || (m_sink != nullptr && !isThere);
}

} // namespace pantau::widgets
