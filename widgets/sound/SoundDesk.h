// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/engine/StreamSupervisor.h"
#include "widgets/sound/SoundOutput.h"
#include "widgets/sound/SoundVolume.h"

#include <QObject>
#include <QTimer>

#include <functional>
#include <memory>
#include <optional>

namespace pantau::widgets {

/// The sound of the selected camera: one at a time, and none until it is asked for. While it is on it follows the
/// selection; where nothing with a camera is selected, the last one goes on. It goes off by itself, and says why, when
/// the camera leaves the wall, when its stream is lost and when there is nothing to play on.
/// GUI thread; owned by the application; the streams outlive it.
class SoundDesk final : public QObject
{
    Q_OBJECT

public:
    /// The camera in the selected tile, by its index in the pool; nothing where there is none.
    using Selected = std::function<std::optional<int>()>;

    static constexpr int VolumeStep = 10;

    SoundDesk(engine::StreamSupervisor& streams, std::unique_ptr<SoundOutput> output, Selected selected);
    ~SoundDesk() override;

    [[nodiscard]] bool isOn() const { return m_isOn; }
    /// Sound on, or off again.
    void toggle();
    /// Louder for 1, softer for -1, and says how loud it is then.
    void changeVolume(int steps);
    /// As loud as the operator had it last, 0 to SoundVolume::LoudestPercent; not said.
    void setVolumePercent(int percent);
    [[nodiscard]] int volumePercent() const { return m_volumePercent; }
    /// Looks at selection, stream and device now; by itself ten times a second while the sound is on.
    void look();

Q_SIGNALS:
    /// Sound is on or off now.
    void onChanged(bool isOn);
    /// By changeVolume().
    void volumeChanged(int percent);
    /// A sentence for the operator.
    void said(const QString& sentence);

private:
    void turnOff(const QString& why);
    void follow();
    void play();
    /// Says that there is nothing to hear, once for each camera.
    void sayTrouble();
    /// Why the sound cannot stay on; empty when it can.
    [[nodiscard]] QString whyOff() const;
    [[nodiscard]] QString nameOf(int camera) const;

    engine::StreamSupervisor& m_streams;
    const std::unique_ptr<SoundOutput> m_output;
    const Selected m_selected;
    bool m_isOn = false;
    int m_volumePercent = SoundVolume::FirstPercent;
    std::shared_ptr<media::SoundRing> m_played;
    std::optional<int> m_troubleSaid; ///< of this camera
    QTimer m_timer;
};

} // namespace pantau::widgets
