// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/sound/SoundDesk.h"

#include "widgets/models/StreamWords.h"

#include <algorithm>
#include <utility>

namespace pantau::widgets {

using media::StreamState;

namespace {

constexpr std::chrono::milliseconds LookInterval{100};

bool isLost(StreamState state)
{
    return state == StreamState::Backoff || state == StreamState::LoginRefused || state == StreamState::Unsupported;
}

} // namespace

SoundDesk::SoundDesk(engine::StreamSupervisor& streams, std::unique_ptr<SoundOutput> output, Selected selected)
    : m_streams(streams)
    , m_output(std::move(output))
    , m_selected(std::move(selected))
{
    m_timer.setInterval(LookInterval);
    connect(&m_timer, &QTimer::timeout, this, &SoundDesk::look);
}

SoundDesk::~SoundDesk()
{
    m_streams.pool().listen(std::nullopt);
}

void SoundDesk::toggle()
{
    if (m_isOn) {
        turnOff(tr("Sound is off."));
        return;
    }
    if (!m_selected()) {
        Q_EMIT said(tr("Choose a tile with a camera first."));
        return;
    }
    m_isOn = true;
    m_output->setVolume(static_cast<double>(m_volumePercent) / SoundVolume::LoudestPercent);
    m_timer.start();
    Q_EMIT onChanged(true);
    look();
}

void SoundDesk::changeVolume(int steps)
{
    setVolumePercent(m_volumePercent + steps * VolumeStep);
    Q_EMIT volumeChanged(m_volumePercent);
    Q_EMIT said(tr("Volume %1 %").arg(m_volumePercent));
}

void SoundDesk::setVolumePercent(int percent)
{
    m_volumePercent = std::clamp(percent, 0, SoundVolume::LoudestPercent);
    m_output->setVolume(static_cast<double>(m_volumePercent) / SoundVolume::LoudestPercent);
}

void SoundDesk::look()
{
    if (!m_isOn) {
        return;
    }
    follow();
    if (const QString why = whyOff(); !why.isEmpty()) {
        turnOff(why);
        return;
    }
    play();
}

void SoundDesk::follow()
{
    const std::optional<int> selected = m_selected();
    if (!selected || selected == m_streams.pool().listened()) {
        return;
    }
    m_troubleSaid.reset();
    m_streams.pool().listen(selected);
    Q_EMIT said(tr("Sound of %1").arg(nameOf(*selected)));
}

QString SoundDesk::whyOff() const
{
    const std::optional<int> heard = m_streams.pool().listened();
    if (!heard) {
        return tr("Sound is off."); // the pool is shut
    }
    if (m_output->state() == SoundOutput::State::Lost) {
        return tr("Sound is off: the sound device is gone.");
    }
    if (!m_streams.decision(*heard).stream) {
        return tr("Sound is off: %1 is not on the wall any more.").arg(nameOf(*heard));
    }
    const media::StreamStatus status = m_streams.pool().status(*heard);
    return isLost(status.state) ? tr("Sound is off: %1 has no signal.").arg(nameOf(*heard)) : QString();
}

void SoundDesk::play()
{
    const int heard = *m_streams.pool().listened();
    sayTrouble();
    const std::shared_ptr<media::SoundRing> ring = m_streams.pool().feed(heard).sound();
    if (ring == m_played) {
        return;
    }
    m_played = ring;
    if (!ring) {
        m_output->stop();
    } else if (m_output->play(ring) == SoundOutput::State::NoDevice) {
        turnOff(tr("Sound is off: this machine has no sound device."));
    }
}

void SoundDesk::sayTrouble()
{
    const int heard = *m_streams.pool().listened();
    const media::StreamStatus status = m_streams.pool().feed(heard).soundStatus();
    if (status.state == StreamState::Unsupported && std::exchange(m_troubleSaid, heard) != heard) {
        Q_EMIT said(QStringLiteral("%1: %2").arg(nameOf(heard), StreamWords::sound(status)));
    }
}

void SoundDesk::turnOff(const QString& why)
{
    m_isOn = false;
    m_timer.stop();
    m_output->stop();
    m_played.reset();
    m_troubleSaid.reset();
    m_streams.pool().listen(std::nullopt);
    Q_EMIT onChanged(false);
    Q_EMIT said(why);
}

QString SoundDesk::nameOf(int camera) const
{
    return m_streams.pool().camera(camera).id; // a guest may hear it, and names of secret places are not for guests
}

} // namespace pantau::widgets
