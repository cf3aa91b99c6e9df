// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/WallSound.h"

#include "core/base/Log.h"

namespace pantau::app {

WallSound::WallSound(Surroundings around, std::unique_ptr<widgets::SoundOutput> output)
    : m_around(around)
    , m_desk(around.streams, std::move(output), [this] { return selected(); })
{
    connect(&m_desk, &widgets::SoundDesk::said, this, &WallSound::say);
    connect(&m_desk, &widgets::SoundDesk::volumeChanged, this, &WallSound::volumeChanged);
}

void WallSound::join(widgets::WallWindow& window, widgets::WallKeys& keys)
{
    const auto choose = [this, &window, &keys] { select(window, keys); };
    connect(&window, &widgets::WallWindow::selectionChanged, this, choose);
    connect(&keys, &widgets::WallKeys::soundAsked, this, [this, choose] {
        choose();
        toggle();
    });
}

void WallSound::join(widgets::ConsoleWindow& console)
{
    m_console = &console;
    const auto choose = [this, &console] { m_tile = console.chosenTile(); };
    connect(&console, &widgets::ConsoleWindow::tileChosen, this, choose);
    connect(&console, &widgets::ConsoleWindow::soundAsked, this, [this, choose] {
        choose();
        toggle();
    });
    connect(&console, &widgets::ConsoleWindow::volumeAsked, &m_desk, &widgets::SoundDesk::changeVolume);
    connect(&m_desk, &widgets::SoundDesk::onChanged, &console, &widgets::ConsoleWindow::setSoundOn);
}

void WallSound::select(const widgets::WallWindow& window, widgets::WallKeys& keys)
{
    if (const auto tile = window.selected()) {
        m_tile = wall::TileAddress{window.monitor(), *tile};
        m_keys = &keys;
    }
}

void WallSound::toggle()
{
    m_desk.toggle();
    if (m_desk.isOn() && m_tile) {
        m_around.tours.touched(m_tile->monitor, m_tile->tile); // whoever begins to listen wants the camera to stay
    }
}

std::optional<int> WallSound::selected() const
{
    const auto camera = m_tile ? engine::shownCamera(m_around.wall, &m_around.tours, *m_tile) : std::nullopt;
    return camera ? m_around.streams.pool().indexOf(*camera) : std::nullopt;
}

void WallSound::say(const QString& sentence)
{
    qCInfo(base::logApp, "%s", qUtf8Printable(sentence));
    if (m_console != nullptr) {
        m_console->tell(sentence);
    } else if (m_keys != nullptr) {
        m_keys->say(sentence);
    }
}

} // namespace pantau::app
