// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/console/TourActions.h"

#include "core/base/Parented.h"
#include "widgets/console/TourDialog.h"
#include "widgets/models/CameraGroups.h"
#include "widgets/models/CameraWords.h"

namespace pantau::widgets {

TourActions::TourActions(Parts parts, const std::vector<wall::Scene>& scenes, TourDesk& desk)
    : m_parts(parts)
    , m_scenes(scenes)
    , m_desk(desk)
{
    ActionSet& actions = m_parts.actions;
    actions.handle(ActionId::NewTour, [this] { make(); });
    actions.handle(ActionId::ChangeTour, [this] { change(); });
    actions.handle(ActionId::RemoveTour, [this] { remove(); });
    actions.handle(ActionId::StartTour, [this] { start(); });
    actions.handle(ActionId::StartTourOnMonitor,
                   [this] { Q_EMIT said(m_desk.startOnMonitor(m_parts.book.currentTour())); });
    actions.handle(ActionId::PauseTour, [this] { pause(); });
    actions.handle(ActionId::ResumeTour, [this] { Q_EMIT said(m_desk.resume()); });
    actions.handle(ActionId::StopTour, [this] { Q_EMIT said(m_desk.stop()); });
    connect(&m_parts.book, &ScenePane::tourChosen, this, &TourActions::start);
}

/// Through what is selected: the scene where the keyboard is on one, else the cameras, or the group that they make.
wall::Tour TourActions::draft() const
{
    wall::Tour tour;
    const QStringList ids = m_parts.pane.selectedIds();
    const QString scene = m_parts.book.currentScene();
    const bool isGroup = m_parts.pane.currentId().isEmpty() && !ids.isEmpty();
    const auto group = isGroup ? CameraGroups::meaning(m_parts.cameras, ids) : std::nullopt;
    if (m_parts.window.focusWidget() == &m_parts.book.scenes() && !scene.isEmpty()) {
        tour.stops = wall::SceneStops{{scene}};
    } else if (group) {
        tour.stops = wall::GroupStops{*group};
    } else {
        tour.stops = wall::CameraStops{{ids.begin(), ids.end()}};
    }
    return tour;
}

void TourActions::edit(const QString& title, const QString& old, const wall::Tour& tour)
{
    const auto take = [this, old](const wall::Tour& typed) { return m_desk.save(old, typed); };
    auto* const dialog = base::makeParented<TourDialog>(title, tour, m_parts.cameras, m_scenes, take, &m_parts.window);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->open();
}

void TourActions::make()
{
    edit(tr("New tour"), {}, draft());
}

void TourActions::change()
{
    if (const wall::Tour* const tour = m_desk.tour(m_parts.book.currentTour())) {
        edit(tr("Tour"), tour->name, *tour);
    } else {
        Q_EMIT said(tr("Choose a tour first."));
    }
}

void TourActions::remove()
{
    const QString name = m_parts.book.currentTour();
    const auto failure = m_desk.remove(name);
    Q_EMIT said(failure ? failure
                        : tr("The tour '%1' is removed; %2 brings it back.")
                              .arg(name, ActionTable::keysText(ActionTable::spec(ActionId::Undo))));
}

void TourActions::start()
{
    Q_EMIT said(m_desk.start(m_parts.book.currentTour()));
}

void TourActions::pause()
{
    if (const auto failure = m_desk.pause()) {
        Q_EMIT said(failure);
    } else {
        sayPaused();
    }
}

void TourActions::sayPaused()
{
    Q_EMIT said(tr("Paused. It goes on after %1 s without a touch, or with %2.")
                    .arg(CameraWords::number(static_cast<qint64>(engine::TourPlayer::Idle.count())),
                         ActionTable::keysText(ActionTable::spec(ActionId::ResumeTour))));
}

} // namespace pantau::widgets
