// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/console/MonitorPreview.h"

#include "widgets/console/AccessiblePreview.h"
#include "widgets/console/MonitorWords.h"
#include "widgets/console/StateIcons.h"
#include "widgets/models/CameraMime.h"
#include "widgets/models/CameraWords.h"
#include "widgets/models/TileMime.h"
#include "widgets/style/Theme.h"

#include <QAccessible>
#include <QApplication>
#include <QDrag>
#include <QDropEvent>
#include <QKeyEvent>
#include <QPaintEvent>
#include <QPainter>
#include <QPixmap>

#include <algorithm>
#include <utility>

namespace pantau::widgets {

namespace {

constexpr int TitleHeight = 24;
constexpr int Padding = 3;
constexpr int MarkSide = 8;
constexpr int MarkGap = 3;
constexpr double Aspect = 16.0 / 9.0;
const wall::MonitorState Nothing;

} // namespace

MonitorPreview::MonitorPreview(QString monitor, const wall::Wall& wall, const CameraModel& cameras, QWidget* parent)
    : QWidget(parent)
    , m_monitor(std::move(monitor))
    , m_wall(wall)
    , m_cameras(cameras)
{
    setFocusPolicy(Qt::StrongFocus);
    QSizePolicy policy(QSizePolicy::Expanding, QSizePolicy::Preferred);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
    setAcceptDrops(true);
    AccessiblePreview::install();
    follow();
    connect(this, &MonitorPreview::chosen, this, &MonitorPreview::announce);
    connect(&cameras, &CameraModel::dataChanged, this, &MonitorPreview::followCameras);
    connect(&cameras, &CameraModel::modelReset, this, qOverload<>(&QWidget::update));
    connect(&cameras, &CameraModel::modelReset, this, &MonitorPreview::announce); // guests hear no secret name
}

const wall::MonitorState& MonitorPreview::state() const
{
    const wall::MonitorState* const state = m_wall.monitor(m_monitor);
    return state == nullptr ? Nothing : *state;
}

void MonitorPreview::setTile(int tile)
{
    m_selection.choose(tile);
    update();
    announce();
}

void MonitorPreview::setChosen(bool chosen)
{
    m_isChosen = chosen;
    update();
}

void MonitorPreview::setParked(bool parked)
{
    m_isParked = parked;
    follow();
}

void MonitorPreview::follow()
{
    m_selection.follow(state().layout, state().enlarged);
    keepLooks();
    update();
    setAccessibleName(tr("Monitor %1").arg(m_monitor));
    announce();
}

QString MonitorPreview::spoken() const
{
    return MonitorWords::monitor(state(), tile(), m_isParked, m_cameras);
}

void MonitorPreview::announce()
{
    QAccessibleEvent event(this, QAccessible::DescriptionChanged);
    QAccessible::updateAccessibility(&event);
}

QSize MonitorPreview::minimumSizeHint() const
{
    return {320, 180 + TitleHeight};
}

int MonitorPreview::heightForWidth(int width) const
{
    return static_cast<int>(width / Aspect) + TitleHeight + 2;
}

const wall::TileContent& MonitorPreview::contentOf(int tile) const
{
    return state().tiles[static_cast<std::size_t>(tile)];
}

QRect MonitorPreview::screen() const
{
    const QSize free(width() - 2, height() - TitleHeight - 2);
    QSize size(free.width(), static_cast<int>(free.width() / Aspect));
    if (size.height() > free.height()) {
        size = QSize(static_cast<int>(free.height() * Aspect), free.height());
    }
    return {QPoint((width() - size.width()) / 2, TitleHeight), size};
}

QRect MonitorPreview::tileRect(int tile) const
{
    const QRect all = screen();
    const wall::MonitorState& shown = state();
    if (shown.enlarged == tile) {
        return all;
    }
    const wall::Cell& cell = shown.layout.tiles()[static_cast<std::size_t>(tile)];
    const auto x = [&](int column) { return all.left() + (all.width() * column / shown.layout.columns()); };
    const auto y = [&](int row) { return all.top() + (all.height() * row / shown.layout.rows()); };
    return {QPoint(x(cell.column), y(cell.row)),
            QPoint(x(cell.column + cell.columns) - 1, y(cell.row + cell.rows) - 1)};
}

std::optional<int> MonitorPreview::tileAt(QPoint point) const
{
    if (state().enlarged && screen().contains(point)) {
        return state().enlarged;
    }
    for (int tile = 0; tile < state().layout.size(); ++tile) {
        if (tileRect(tile).contains(point)) {
            return tile;
        }
    }
    return std::nullopt;
}

void MonitorPreview::followCameras(const QModelIndex& first, const QModelIndex& last)
{
    if (first.column() > CameraModel::StateColumn) {
        return; // as every second the frame rates do; painting 200 tiles for them took 26 ms
    }
    for (int tile = 0; tile < state().layout.size(); ++tile) {
        const auto* const shown = std::get_if<wall::CameraContent>(&contentOf(tile));
        const auto row = shown == nullptr ? std::nullopt : m_cameras.rowOf(shown->camera);
        if (row && *row >= first.row() && *row <= last.row()) {
            update(tileRect(tile));
        }
    }
}

void MonitorPreview::keepLooks()
{
    std::vector<Look> before = std::exchange(m_looks, {});
    m_looks.resize(state().tiles.size());
    for (std::size_t i = 0; i < m_looks.size(); ++i) {
        m_looks[i].content = state().tiles[i];
        const auto same = std::find_if(before.begin(), before.end(), [&](const Look& look) {
            return look.content == m_looks[i].content && look.glimpse.decodedAt.has_value();
        });
        if (same != before.end()) {
            m_looks[i].glimpse = std::exchange(same->glimpse, {});
        }
    }
}

void MonitorPreview::look(int turn, const GlimpseOf& glimpseOf)
{
    if (visibleRegion().isEmpty()) {
        return;
    }
    for (int tile = turn; tile < state().layout.size(); tile += Turns) {
        const bool isShown = !state().enlarged || state().enlarged == tile;
        if (isShown && takeLook(tile, glimpseOf)) {
            update(tileRect(tile));
        }
    }
}

bool MonitorPreview::takeLook(int tile, const GlimpseOf& glimpseOf)
{
    TileGlimpse& known = m_looks[static_cast<std::size_t>(tile)].glimpse;
    TileGlimpse now = glimpseOf({m_monitor, tile}, insideOf(tile).size() * devicePixelRatio(), known.decodedAt);
    const bool isSame = now.decodedAt == known.decodedAt && now.words == known.words;
    if (now.picture.isNull() && now.decodedAt == known.decodedAt) {
        now.picture = std::move(known.picture);
    }
    known = std::move(now);
    return !isSame;
}

QRect MonitorPreview::insideOf(int tile) const
{
    constexpr int Frame = 3;
    return tileRect(tile).adjusted(Frame, Frame, -Frame, -Frame);
}

void MonitorPreview::paintEvent(QPaintEvent* event)
{
    QPainter painter(this);
    paintTitle(painter);
    painter.fillRect(screen(), palette().color(QPalette::Base));
    if (state().enlarged) {
        paintTile(painter, *state().enlarged);
    } else {
        for (int tile = 0; tile < state().layout.size(); ++tile) {
            if (event->region().intersects(tileRect(tile))) {
                paintTile(painter, tile);
            }
        }
    }
    if (hasFocus()) {
        painter.setPen(QPen(palette().color(QPalette::Active, QPalette::Highlight).lighter(160), 1));
        painter.setBrush(Qt::NoBrush);
        painter.drawRect(rect().adjusted(0, 0, -1, -1));
    }
}

void MonitorPreview::paintTitle(QPainter& painter) const
{
    QFont font = this->font();
    font.setBold(m_isChosen);
    painter.setFont(font);
    painter.setPen(palette().color(QPalette::WindowText));
    const QString title = m_isParked ? tr("%1 - no screen, its tiles stay ready").arg(m_monitor) : m_monitor;
    const QRect line(screen().left(), 0, screen().width(), TitleHeight);
    painter.drawText(line, Qt::AlignLeft | Qt::AlignVCenter,
                     painter.fontMetrics().elidedText(title, Qt::ElideRight, line.width()));
}

void MonitorPreview::paintTile(QPainter& painter, int tile) const
{
    const QRect box = tileRect(tile).adjusted(1, 1, -1, -1);
    const wall::TileContent& content = contentOf(tile);
    painter.fillRect(box, palette().color(wall::isEmpty(content) ? QPalette::Base : QPalette::Button));
    const bool isMeant = m_isChosen && m_selection.contains(tile);
    const QColor accent = palette().color(QPalette::Active, QPalette::Highlight);
    QPen pen(palette().color(QPalette::Mid), 1);
    if (m_dropTile == tile) {
        pen = QPen(accent.lighter(160), 2, Qt::DashLine);
    } else if (isMeant) {
        pen = QPen(tile == m_selection.tile() ? accent.lighter(130) : accent, 2);
    }
    painter.setPen(pen);
    painter.setBrush(Qt::NoBrush);
    painter.drawRect(box.adjusted(0, 0, -1, -1));
    painter.save();
    painter.setClipRect(insideOf(tile));
    paintContent(painter, box.adjusted(Padding, Padding, -Padding, -Padding), content, tile);
    painter.restore();
}

void MonitorPreview::paintContent(QPainter& painter, const QRect& inside, const wall::TileContent& content,
                                  int tile) const
{
    const TileGlimpse& glimpse = m_looks[static_cast<std::size_t>(tile)].glimpse;
    painter.setFont(font());
    QString words = CameraWords::number(qint64{tile} + 1);
    QColor colour = palette().color(QPalette::PlaceholderText);
    if (const auto* camera = std::get_if<wall::CameraContent>(&content)) {
        paintCamera(painter, inside, camera->camera, tile);
        return;
    }
    if (!wall::isEmpty(content)) {
        colour = palette().color(QPalette::Text);
    }
    if (const auto* text = std::get_if<wall::TextContent>(&content)) {
        words = text->text;
    } else if (std::holds_alternative<wall::ClockContent>(content)) {
        words = glimpse.words.isEmpty() ? tr("Clock") : glimpse.words;
    } else if (const auto* panel = std::get_if<wall::PanelContent>(&content)) {
        words = panel->panel;
    } else if (const auto* tour = std::get_if<wall::TourContent>(&content)) {
        words = tr("Tour: %1").arg(tour->tour);
        if (glimpse.isKnown()) {
            const QRect area = insideOf(tile);
            glimpse.paint(painter, area, media::StreamState::Stalled);
            TileGlimpse::paintName(painter, TileGlimpse::paintStrip(painter, area), words);
            return;
        }
    }
    painter.setPen(colour);
    painter.drawText(inside, Qt::AlignCenter | Qt::TextWordWrap, words);
}

void MonitorPreview::paintCamera(QPainter& painter, const QRect& inside, const QString& id, int tile) const
{
    const auto row = m_cameras.rowOf(id);
    const QModelIndex camera = row ? m_cameras.index(*row, 0) : QModelIndex();
    const auto state = static_cast<media::StreamState>(camera.data(CameraModel::StateRole).toInt());
    const QString name = row ? camera.siblingAtColumn(CameraModel::NameColumn).data().toString() : QString();
    const TileGlimpse& glimpse = m_looks[static_cast<std::size_t>(tile)].glimpse;
    const bool isPictured = row && glimpse.isKnown();
    QFont font = painter.font();
    font.setPixelSize(Theme::SmallestText);
    painter.setFont(font);
    const QFontMetrics metrics = painter.fontMetrics();
    QRect line(inside.left(), inside.top(), inside.width(), metrics.height());
    if (isPictured) {
        glimpse.paint(painter, insideOf(tile), state);
        line = TileGlimpse::paintStrip(painter, insideOf(tile));
    }
    if (row) {
        StateIcons::paint(painter, QRectF(line.left(), line.center().y() - (MarkSide / 2.0), MarkSide, MarkSide),
                          state);
        line.setLeft(line.left() + MarkSide + MarkGap);
    }
    line.setRight(line.right() + Padding); // the code may use the margin: 8 x 8 tiles leave no more
    if (isPictured) {
        TileGlimpse::paintName(painter, line, QStringLiteral("%1 %2").arg(id, name));
        return;
    }
    painter.setPen(palette().color(QPalette::Text));
    painter.drawText(line, Qt::AlignLeft | Qt::AlignVCenter, metrics.elidedText(id, Qt::ElideRight, line.width()));
    const int lines = (inside.height() - metrics.height()) / metrics.lineSpacing(); // whole ones
    if (lines > 0) {
        painter.setPen(palette().color(QPalette::PlaceholderText));
        painter.drawText(QRect(inside.left(), line.bottom() + 1, inside.width(), lines * metrics.lineSpacing()),
                         Qt::AlignLeft | Qt::AlignTop | Qt::TextWordWrap, row ? name : tr("not in the registry"));
    }
}

void MonitorPreview::mousePressEvent(QMouseEvent* event)
{
    m_pressedAt.reset();
    if (const auto tile = tileAt(event->pos())) {
        if (event->modifiers().testFlag(Qt::ShiftModifier)) {
            m_selection.extendTo(*tile);
        } else if (event->modifiers().testFlag(Qt::ControlModifier)) {
            m_selection.toggle(*tile);
        } else if (event->button() != Qt::RightButton || !m_selection.contains(*tile)) {
            m_selection.choose(*tile); // a menu is asked for all that are chosen
            if (event->button() == Qt::LeftButton && !wall::isEmpty(contentOf(*tile))) {
                m_pressedAt = event->pos();
            }
        }
        update();
        Q_EMIT chosen();
        Q_EMIT touched();
    }
}

void MonitorPreview::mouseMoveEvent(QMouseEvent* event)
{
    if (!m_pressedAt || (event->pos() - *m_pressedAt).manhattanLength() < QApplication::startDragDistance()) {
        return;
    }
    m_pressedAt.reset(); // the release goes to the drag
    auto drag = std::make_unique<QDrag>(this);
    drag->setMimeData(TileMime::data({m_monitor, tile()}).release());
    const QImage& picture = m_looks[static_cast<std::size_t>(tile())].glimpse.picture;
    if (!picture.isNull()) {
        drag->setPixmap(QPixmap::fromImage(picture));
    }
    drag.release()->exec(Qt::MoveAction); // which ends with Qt deleting it
}

void MonitorPreview::mouseDoubleClickEvent(QMouseEvent* event)
{
    if (const auto tile = tileAt(event->pos())) {
        setTile(*tile);
        Q_EMIT chosen();
        Q_EMIT enlargeAsked();
    }
}

void MonitorPreview::keyPressEvent(QKeyEvent* event)
{
    if (const auto tile = neighbour(event->key())) {
        if (state().enlarged) {
            Q_EMIT pageAsked(*tile);
        } else {
            event->modifiers().testFlag(Qt::ShiftModifier) ? m_selection.extendTo(*tile) : m_selection.choose(*tile);
            update();
        }
        Q_EMIT chosen();
        Q_EMIT touched();
        return;
    }
    QWidget::keyPressEvent(event);
}

/// While a tile is enlarged empty ones are passed over.
std::optional<int> MonitorPreview::beside(int columns, int rows) const
{
    return state().enlarged ? wall::filledTileBeside(state(), tile(), columns, rows)
                            : state().layout.tileBeside(tile(), columns, rows);
}

std::optional<int> MonitorPreview::neighbour(int key) const
{
    switch (key) {
    case Qt::Key_Left:
        return beside(-1, 0).value_or(tile());
    case Qt::Key_Right:
        return beside(1, 0).value_or(tile());
    case Qt::Key_Up:
        return beside(0, -1).value_or(tile());
    case Qt::Key_Down:
        return beside(0, 1).value_or(tile());
    case Qt::Key_Home:
        return state().enlarged.value_or(0);
    case Qt::Key_End:
        return state().enlarged.value_or(state().layout.size() - 1);
    default:
        return std::nullopt;
    }
}

void MonitorPreview::focusInEvent(QFocusEvent* event)
{
    QWidget::focusInEvent(event);
    Q_EMIT chosen();
    if (event->reason() == Qt::TabFocusReason || event->reason() == Qt::BacktabFocusReason) {
        Q_EMIT touched();
    }
}

void MonitorPreview::dragEnterEvent(QDragEnterEvent* event)
{
    if (TileMime::tile(*event->mimeData()) || !CameraMime::ids(*event->mimeData()).isEmpty()) {
        event->acceptProposedAction();
    }
}

void MonitorPreview::dragMoveEvent(QDragMoveEvent* event)
{
    m_dropTile = tileAt(event->position().toPoint());
    event->setAccepted(m_dropTile.has_value());
    update();
}

void MonitorPreview::dragLeaveEvent(QDragLeaveEvent* /*event*/)
{
    m_dropTile.reset();
    update();
}

void MonitorPreview::dropEvent(QDropEvent* event)
{
    m_dropTile.reset();
    update();
    if (const auto tile = tileAt(event->position().toPoint())) {
        event->acceptProposedAction();
        setTile(*tile);
        Q_EMIT chosen();
        if (const auto from = TileMime::tile(*event->mimeData())) {
            Q_EMIT tileDropped(*tile, *from);
        } else {
            Q_EMIT camerasDropped(*tile, CameraMime::ids(*event->mimeData()));
        }
    }
}

} // namespace pantau::widgets
