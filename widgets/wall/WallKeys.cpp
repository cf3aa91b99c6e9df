// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/wall/WallKeys.h"

#include "widgets/models/WallWords.h"

#include <QKeyEvent>

#include <algorithm>

namespace pantau::widgets {

namespace {

constexpr QPointF Middle{0.5, 0.5};
constexpr std::chrono::milliseconds LookInterval{100};

std::vector<QString> codesOf(const engine::CameraPool& pool)
{
    std::vector<QString> codes;
    codes.reserve(static_cast<std::size_t>(pool.size()));
    for (int i = 0; i < pool.size(); ++i) {
        codes.push_back(pool.camera(i).id);
    }
    return codes;
}

/// As the table writes it: without the keypad's mark, and without the Shift that a character needed.
QKeySequence keyOf(const QKeyEvent& event)
{
    Qt::KeyboardModifiers modifiers = event.modifiers() & ~Qt::KeyboardModifiers(Qt::KeypadModifier);
    if (modifiers == Qt::ShiftModifier && event.key() < Qt::Key_Escape) {
        modifiers = Qt::NoModifier;
    }
    return QKeySequence(QKeyCombination(modifiers, static_cast<Qt::Key>(event.key())));
}

} // namespace

WallKeys::WallKeys(WallWindow& window, wall::Wall& wall, const engine::CameraPool& pool, const base::Clock& clock)
    : m_window(window)
    , m_wall(wall)
    , m_pool(pool)
    , m_clock(clock)
{
    m_number.setCodes(codesOf(pool));
    connect(&window, &WallWindow::keyPressed, this, [this](QKeyEvent* event) { press(*event); });
    m_looking.setInterval(LookInterval);
    connect(&m_looking, &QTimer::timeout, this, &WallKeys::look);
}

void WallKeys::look()
{
    const base::SteadyTime now = m_clock.steady();
    if (m_saidUntil && now >= *m_saidUntil) {
        sayNumber();
    }
    if (const auto called = m_number.tick(now)) {
        call(*called);
    }
}

void WallKeys::press(const QKeyEvent& event)
{
    const bool isPlain = !event.modifiers().testAnyFlags(Qt::ControlModifier | Qt::AltModifier | Qt::MetaModifier);
    if (isPlain && (pressNumber(event) || pressMove(event))) {
        return;
    }
    const QKeySequence key = keyOf(event);
    if (const auto action = ActionTable::onWall(key)) {
        run(*action);
    } else {
        Q_EMIT otherPressed(key);
    }
}

void WallKeys::run(ActionId action)
{
    switch (action) {
    case ActionId::Quit:
        Q_EMIT quitAsked();
        break;
    case ActionId::Undo:
        Q_EMIT undoAsked();
        break;
    case ActionId::Redo:
        Q_EMIT redoAsked();
        break;
    case ActionId::Shortcuts:
        Q_EMIT shortcutsAsked();
        break;
    case ActionId::FullScreen:
        m_window.toggleFullScreen();
        break;
    case ActionId::ResumeTour:
        m_window.resumeTours();
        break;
    case ActionId::MergeTiles:
        merge();
        break;
    default:
        if (const auto tile = m_window.selected()) {
            runOn(action, *tile);
        }
    }
}

bool WallKeys::pressNumber(const QKeyEvent& event)
{
    const base::SteadyTime now = m_clock.steady();
    const bool isTyping = !m_number.typed().isEmpty();
    const bool isEnter = event.key() == Qt::Key_Return || event.key() == Qt::Key_Enter;
    // A zero begins no number: it is the key that takes the zoom away.
    const bool isDigit = event.key() >= (isTyping ? Qt::Key_0 : Qt::Key_1) && event.key() <= Qt::Key_9;
    if (isDigit) {
        m_number.digit(event.key() - Qt::Key_0, now);
    } else if (isTyping && isEnter) {
        call(m_number.commit(now).value_or(wall::CameraNumber::Call{}));
        return true;
    } else if (isTyping && event.key() == Qt::Key_Backspace) {
        m_number.backspace(now);
    } else if (isTyping && event.key() == Qt::Key_Escape) {
        m_number.cancel();
    } else {
        return false;
    }
    sayNumber();
    return true;
}

bool WallKeys::pressMove(const QKeyEvent& event)
{
    const bool extends = event.modifiers().testFlag(Qt::ShiftModifier);
    switch (event.key()) {
    case Qt::Key_Left:
        move(-1, 0, extends);
        return true;
    case Qt::Key_Right:
        move(1, 0, extends);
        return true;
    case Qt::Key_Up:
        move(0, -1, extends);
        return true;
    case Qt::Key_Down:
        move(0, 1, extends);
        return true;
    case Qt::Key_Escape:
        leave();
        return true;
    default:
        return false;
    }
}

void WallKeys::runOn(ActionId action, int tile)
{
    switch (action) {
    case ActionId::EnlargeTile:
        m_window.toggleEnlarged(tile);
        break;
    case ActionId::EmptyTile:
        static_cast<void>(m_wall.remove(m_window.monitor(), tile));
        break;
    case ActionId::ZoomIn:
        sayRefusal(m_window.zoom(tile, Middle, wall::ZoomStep));
        break;
    case ActionId::ZoomOut:
        sayRefusal(m_window.zoom(tile, Middle, 1 / wall::ZoomStep));
        break;
    case ActionId::WholePicture:
        sayRefusal(m_window.zoom(tile, Middle, 1 / wall::MostZoom));
        break;
    case ActionId::PlaceClock:
        static_cast<void>(m_wall.place(m_window.monitor(), tile, wall::ClockContent{}));
        break;
    case ActionId::SplitTile:
        sayRefusal(m_wall.split(m_window.monitor(), tile));
        break;
    case ActionId::StreamBySize:
        sayRefusal(m_wall.pin(m_window.monitor(), tile, std::nullopt));
        break;
    case ActionId::StreamMain:
        sayRefusal(m_wall.pin(m_window.monitor(), tile, domain::StreamKind::Main));
        break;
    case ActionId::StreamSub:
        sayRefusal(m_wall.pin(m_window.monitor(), tile, domain::StreamKind::Sub));
        break;
    case ActionId::Snapshot:
        askPicture(tile);
        break;
    case ActionId::Sound:
        if (m_window.selectedTiles().empty()) {
            m_window.select(tile); // what is said is seen there, and the sound follows
        }
        Q_EMIT soundAsked();
        break;
    default:
        break; // has no keys on a wall
    }
}

void WallKeys::askPicture(int tile)
{
    const auto code = m_window.cameraIn(tile);
    if (const auto camera = code ? m_pool.indexOf(*code) : std::nullopt) {
        Q_EMIT snapshotAsked(tile, *camera);
    } else {
        say(noCamera());
    }
}

QString WallKeys::noCamera()
{
    return tr("Only a tile that shows a camera of the list can be kept as a picture.");
}

void WallKeys::move(int columns, int rows, bool extends)
{
    const wall::MonitorState* const state = m_wall.monitor(m_window.monitor());
    if (state == nullptr) {
        return;
    }
    if (state->enlarged) {
        if (const auto next = wall::filledTileBeside(*state, *state->enlarged, columns, rows)) {
            m_window.enlarge(*next);
        }
        return;
    }
    const auto selected = m_window.selected();
    if (!selected || *selected >= state->layout.size()) {
        m_window.select(0);
    } else if (const auto next = state->layout.tileBeside(*selected, columns, rows)) {
        extends ? m_window.selectUpTo(*next) : m_window.select(next);
    }
}

void WallKeys::merge()
{
    const auto left = m_wall.merge(m_window.monitor(), m_window.selectedTiles());
    sayRefusal(left.ok() ? std::nullopt : std::optional(left.error()));
}

void WallKeys::sayRefusal(std::optional<wall::WallRefusal> refusal)
{
    if (refusal) {
        say(WallWords::refusal(*refusal));
    }
}

void WallKeys::say(const QString& sentence)
{
    if (const auto tile = m_window.selected()) {
        if (m_window.selectedTiles().empty()) {
            m_window.select(*tile); // the sentence is seen there
        }
        m_window.setNotice(sentence);
        m_saidUntil = m_clock.steady() + SaidFor;
        m_looking.start();
    }
}

void WallKeys::leave()
{
    const wall::MonitorState* const state = m_wall.monitor(m_window.monitor());
    if (state != nullptr && state->enlarged) {
        static_cast<void>(m_wall.restore(m_window.monitor()));
    } else {
        m_window.select(std::nullopt);
    }
}

void WallKeys::call(const wall::CameraNumber::Call& called)
{
    if (!m_saidUntil) { // a sentence that came after the digits stays
        sayNumber();
    }
    if (const auto tile = m_window.selected(); tile && called.camera) {
        const wall::CameraContent content{m_pool.camera(*called.camera).id, {}};
        static_cast<void>(m_wall.place(m_window.monitor(), *tile, content));
    }
}

void WallKeys::sayNumber()
{
    m_saidUntil.reset();
    const QString& typed = m_number.typed();
    if (typed.isEmpty()) {
        m_looking.stop();
        m_window.setNotice({});
        return;
    }
    if (m_window.selectedTiles().empty()) {
        m_window.select(m_window.selected().value_or(0)); // the number is seen there
    }
    m_looking.start();
    QStringList names;
    for (const int camera : m_number.matches(m_clock.steady())) {
        names.append(m_pool.camera(camera).id);
    }
    m_window.setNotice(tr("Camera %1: %2").arg(typed, names.isEmpty() ? tr("none") : names.join(QStringLiteral(", "))));
}

} // namespace pantau::widgets
