// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/console/MonitorPane.h"

#include "core/base/Parented.h"
#include "widgets/style/Theme.h"

#include <QVBoxLayout>
#include <QWindow>

#include <cmath>
#include <iterator>
#include <utility>

namespace pantau::widgets {

namespace {

constexpr std::chrono::milliseconds EveryLook{1000};

} // namespace

MonitorPane::MonitorPane(const wall::Wall& wall, const CameraModel& cameras, IsParked isParked, GlimpseOf glimpseOf,
                         QWidget* parent)
    : QWidget(parent)
    , m_wall(wall)
    , m_cameras(cameras)
    , m_isParked(std::move(isParked))
    , m_glimpseOf(std::move(glimpseOf))
{
    m_looking.setInterval(EveryLook / MonitorPreview::Turns);
    connect(&m_looking, &QTimer::timeout, this, &MonitorPane::look);
    setContextMenuPolicy(Qt::ActionsContextMenu); // of what works in this pane
    m_stack.setView(m_board);
    auto* const column = base::makeParented<QVBoxLayout>(this);
    column->setContentsMargins(Theme::Step, Theme::Step, Theme::Step, Theme::Step);
    column->addWidget(&m_stack);
    connect(&wall, &wall::Wall::monitorChanged, this, &MonitorPane::follow);
    rebuild();
}

void MonitorPane::showEvent(QShowEvent* event)
{
    QWidget::showEvent(event);
    if (m_glimpseOf) {
        m_looking.start();
    }
}

void MonitorPane::hideEvent(QHideEvent* event)
{
    QWidget::hideEvent(event);
    m_looking.stop();
}

/// A part of the tiles at a time, so that no tick of the wall waits for all of them.
void MonitorPane::look()
{
    // A minimised window stays visible where no window manager unmaps it.
    if (window()->isMinimized() || !window()->windowHandle()->isExposed()) {
        return;
    }
    for (const auto& [name, preview] : m_previews) {
        preview->look(m_turn, m_glimpseOf);
    }
    m_turn = (m_turn + 1) % MonitorPreview::Turns;
}

std::optional<wall::TileAddress> MonitorPane::chosen() const
{
    const auto found = m_previews.find(m_chosen);
    return found == m_previews.end() ? std::nullopt : std::optional(wall::TileAddress{m_chosen, found->second->tile()});
}

std::vector<int> MonitorPane::chosenTiles() const
{
    const auto found = m_previews.find(m_chosen);
    return found == m_previews.end() ? std::vector<int>() : found->second->tiles();
}

void MonitorPane::follow(const QString& monitor)
{
    const auto found = m_previews.find(monitor);
    if ((found == m_previews.end()) == (m_wall.monitor(monitor) == nullptr)) {
        if (found != m_previews.end()) {
            found->second->follow();
            found->second->update();
        }
        return;
    }
    rebuild();
}

void MonitorPane::rebuild()
{
    std::erase_if(m_previews, [this](const auto& preview) { return m_wall.monitor(preview.first) == nullptr; });
    for (const auto& [name, state] : m_wall.state()) {
        if (m_previews.contains(name)) {
            continue;
        }
        auto preview = std::make_unique<MonitorPreview>(name, m_wall, m_cameras);
        connect(preview.get(), &MonitorPreview::chosen, this, [this, monitor = name] { chooseMonitor(monitor); });
        connect(preview.get(), &MonitorPreview::touched, this, &MonitorPane::tellTouched);
        connect(preview.get(), &MonitorPreview::enlargeAsked, this, &MonitorPane::enlargeAsked);
        connect(preview.get(), &MonitorPreview::pageAsked, this, [this, monitor = name](int tile) {
            Q_EMIT pageAsked({monitor, tile});
        });
        connect(preview.get(), &MonitorPreview::camerasDropped, this,
                [this, monitor = name](int tile, const QStringList& ids) {
                    Q_EMIT camerasDropped({monitor, tile}, ids);
                });
        connect(preview.get(), &MonitorPreview::tileDropped, this,
                [this, monitor = name](int tile, const wall::TileAddress& from) {
                    Q_EMIT tileDropped({monitor, tile}, from);
                });
        m_previews.emplace(name, std::move(preview));
    }
    arrange();
    updateParked();
    if (!m_previews.contains(m_chosen)) {
        chooseMonitor(m_previews.empty() ? QString() : m_previews.begin()->first);
    }
    m_stack.say(m_previews.empty() ? tr("The wall has no monitor yet.") : QString());
}

void MonitorPane::arrange()
{
    {
        const std::unique_ptr<QLayout> before(m_board.layout()); // a layout cannot be emptied: it goes, a new one comes
    }
    auto* const grid = base::makeParented<QGridLayout>(&m_board);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setSpacing(Theme::Step);
    const int columns = static_cast<int>(std::ceil(std::sqrt(static_cast<double>(m_previews.size()))));
    int place = 0;
    for (const auto& [name, preview] : m_previews) {
        grid->addWidget(preview.get(), place / columns, place % columns);
        ++place;
    }
    grid->setRowStretch(grid->rowCount(), 1); // the previews stand at the top
}

void MonitorPane::chooseMonitor(const QString& monitor)
{
    m_chosen = monitor;
    for (const auto& [name, preview] : m_previews) {
        preview->setChosen(name == monitor);
    }
    Q_EMIT chosenChanged();
}

void MonitorPane::chooseMonitor(int step)
{
    const auto count = static_cast<int>(m_previews.size());
    const auto found = m_previews.find(m_chosen);
    if (found == m_previews.end()) {
        return;
    }
    const bool hadFocus = found->second->hasFocus();
    const auto place = static_cast<int>(std::distance(m_previews.begin(), found));
    const auto next = std::next(m_previews.begin(), (place + step + count) % count);
    chooseMonitor(next->first);
    if (hadFocus) {
        next->second->setFocus();
    }
    tellTouched();
}

void MonitorPane::tellTouched()
{
    if (const auto tile = chosen()) {
        Q_EMIT touched(*tile);
    }
}

void MonitorPane::choose(const wall::TileAddress& tile)
{
    if (const auto found = m_previews.find(tile.monitor); found != m_previews.end()) {
        found->second->setTile(tile.tile);
        chooseMonitor(tile.monitor);
    }
}

void MonitorPane::focusChosen()
{
    if (const auto found = m_previews.find(m_chosen); found != m_previews.end()) {
        found->second->setFocus(Qt::ShortcutFocusReason);
    }
}

void MonitorPane::updateParked()
{
    for (const auto& [name, preview] : m_previews) {
        preview->setParked(m_isParked && m_isParked(name));
    }
}

void MonitorPane::retranslate()
{
    for (const auto& [name, preview] : m_previews) {
        preview->follow();
    }
    rebuild();
}

} // namespace pantau::widgets
