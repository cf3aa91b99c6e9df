// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/console/TourDialog.h"

#include "core/base/Parented.h"
#include "widgets/models/CameraGroups.h"
#include "widgets/models/WordSearch.h"
#include "widgets/style/Theme.h"

#include <QDialogButtonBox>
#include <QFormLayout>
#include <QGridLayout>
#include <QKeyEvent>
#include <QVBoxLayout>

#include <utility>

namespace pantau::widgets {

using base::makeParented;

namespace {

/// In the order of Tour::stops.
enum Kind
{
    CameraKind,
    GroupKind,
    SceneKind
};

} // namespace

TourDialog::TourDialog(const QString& title, const wall::Tour& tour, const CameraModel& cameras,
                       const std::vector<wall::Scene>& scenes, Take take, QWidget* parent)
    : AskingDialog(title, parent)
    , m_cameras(cameras)
    , m_scenes(scenes)
    , m_take(std::move(take))
    , m_add(tr("&Add"))
    , m_takeAway(tr("&Remove"))
    , m_up(tr("&Up"))
    , m_down(tr("&Down"))
{
    resize(800, 560);
    m_name.setObjectName(QStringLiteral("tour.name"));
    m_dwell.setObjectName(QStringLiteral("tour.dwell"));
    m_kind.setObjectName(QStringLiteral("tour.kind"));
    m_search.setObjectName(QStringLiteral("tour.search"));
    m_choices.setObjectName(QStringLiteral("tour.choices"));
    m_chosen.setObjectName(QStringLiteral("tour.stops"));
    m_choiceStack.setView(m_choices);
    m_stopStack.setView(m_chosen);
    fill(tour);
    layOut();
    listen();
    showChoices();
    showStops(0);
}

void TourDialog::fill(const wall::Tour& tour)
{
    m_name.setText(tour.name);
    m_dwell.setRange(static_cast<int>(wall::Tour::ShortestDwell.count()),
                     static_cast<int>(wall::Tour::LongestDwell.count()));
    m_dwell.setSuffix(tr(" s"));
    m_dwell.setGroupSeparatorShown(true);
    m_dwell.setValue(static_cast<int>(tour.dwell.count()));
    m_kind.addItems({tr("Cameras"), tr("A group of cameras"), tr("Scenes, on the whole wall")});
    m_kind.setCurrentIndex(static_cast<int>(tour.stops.index()));
    if (const auto* const cameras = std::get_if<wall::CameraStops>(&tour.stops)) {
        m_stops[CameraKind] = QStringList(cameras->cameras.begin(), cameras->cameras.end());
    } else if (const auto* const scenes = std::get_if<wall::SceneStops>(&tour.stops)) {
        m_stops[SceneKind] = QStringList(scenes->scenes.begin(), scenes->scenes.end());
    } else {
        m_stops[GroupKind] = QStringList{std::get<wall::GroupStops>(tour.stops).group};
    }
    m_search.setPlaceholderText(tr("Search, Enter adds"));
    m_search.setAccessibleName(m_search.placeholderText());
    m_search.setClearButtonEnabled(true);
    m_choices.setAccessibleName(tr("What can be chosen"));
    m_chosen.setAccessibleName(tr("Stops in their order"));
}

void TourDialog::layOut()
{
    auto* const form = makeParented<QFormLayout>();
    form->setSpacing(Theme::Step);
    form->setLabelAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    form->addRow(tr("&Name"), &m_name);
    form->addRow(tr("D&well"), &m_dwell);
    form->addRow(tr("&Steps through"), &m_kind);
    auto* const moves = makeParented<QVBoxLayout>();
    for (QPushButton* const button : {&m_add, &m_takeAway, &m_up, &m_down}) {
        button->setAutoDefault(false); // Enter in a field saves
        moves->addWidget(button);
    }
    moves->addStretch();
    auto* const stopTitle = makeParented<QLabel>(tr("S&tops, in their order"));
    stopTitle->setBuddy(&m_chosen);
    auto* const lists = makeParented<QGridLayout>();
    lists->setSpacing(Theme::Step);
    lists->addWidget(&m_search, 0, 0);
    lists->addWidget(stopTitle, 0, 2);
    lists->addWidget(&m_choiceStack, 1, 0);
    lists->addLayout(moves, 1, 1);
    lists->addWidget(&m_stopStack, 1, 2);
    lists->setColumnStretch(0, 1);
    lists->setColumnStretch(2, 1);
    // Made after the fields, so that the keyboard comes to them first.
    auto* const buttons = makeParented<QDialogButtonBox>(this);
    buttons->addButton(tr("Sa&ve"), QDialogButtonBox::AcceptRole)->setDefault(true);
    buttons->addButton(tr("&Cancel"), QDialogButtonBox::RejectRole);
    connect(buttons, &QDialogButtonBox::accepted, this, &TourDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &TourDialog::reject);
    auto* const column = makeParented<QVBoxLayout>(this);
    column->setContentsMargins(2 * Theme::Step, 2 * Theme::Step, 2 * Theme::Step, 2 * Theme::Step);
    column->setSpacing(Theme::Step);
    column->addLayout(form);
    column->addLayout(lists, 1);
    column->addWidget(&refusal());
    column->addWidget(buttons);
    QWidget* before = &m_name;
    for (QWidget* const next : std::initializer_list<QWidget*>{&m_dwell, &m_kind, &m_search, &m_choices, &m_add,
                                                               &m_takeAway, &m_up, &m_down, &m_chosen}) {
        setTabOrder(before, next);
        before = next;
    }
    setTabOrder(before, buttons->buttons().front());
    m_name.setFocus();
}

void TourDialog::listen()
{
    for (QWidget* const widget : std::initializer_list<QWidget*>{&m_search, &m_choices, &m_chosen}) {
        widget->installEventFilter(this);
    }
    connect(&m_kind, &QComboBox::currentIndexChanged, this, [this] {
        m_search.clear();
        showChoices();
        showStops(0);
    });
    connect(&m_search, &QLineEdit::textChanged, this, &TourDialog::showChoices);
    connect(&m_choices, &QListWidget::itemDoubleClicked, this, &TourDialog::add);
    connect(&m_add, &QPushButton::clicked, this, &TourDialog::add);
    connect(&m_takeAway, &QPushButton::clicked, this, &TourDialog::take);
    connect(&m_up, &QPushButton::clicked, this, [this] { move(-1); });
    connect(&m_down, &QPushButton::clicked, this, [this] { move(1); });
}

QStringList& TourDialog::stops()
{
    return m_stops.at(static_cast<std::size_t>(m_kind.currentIndex()));
}

std::vector<QString> TourDialog::choices() const
{
    std::vector<QString> choices;
    if (m_kind.currentIndex() == GroupKind) {
        return CameraGroups::all(m_cameras);
    }
    if (m_kind.currentIndex() == SceneKind) {
        for (const wall::Scene& scene : m_scenes) {
            choices.push_back(scene.name);
        }
        return choices;
    }
    for (const domain::Camera& camera : m_cameras.cameras()) {
        choices.push_back(camera.id);
    }
    return choices;
}

QString TourDialog::wordsOf(const QString& stop) const
{
    if (m_kind.currentIndex() == GroupKind) {
        return CameraGroups::words(stop);
    }
    const auto row = m_kind.currentIndex() == CameraKind ? m_cameras.rowOf(stop) : std::nullopt;
    return row ? QStringLiteral("%1  %2").arg(stop, m_cameras.index(*row, CameraModel::NameColumn).data().toString())
               : stop;
}

void TourDialog::showChoices()
{
    const WordSearch search(m_search.text());
    m_choices.clear();
    const std::vector<QString> all = choices();
    for (const QString& stop : all) {
        const QString words = wordsOf(stop);
        if (search.finds(words)) {
            auto* const item = makeParented<QListWidgetItem>(words, &m_choices);
            item->setData(Qt::UserRole, stop);
        }
    }
    m_choices.setCurrentRow(0);
    m_choiceStack.say(all.empty()              ? tr("There is nothing to choose yet.")
                      : m_choices.count() == 0 ? tr("Nothing fits.")
                                               : QString());
}

void TourDialog::showStops(int current)
{
    m_chosen.clear();
    for (const QString& stop : stops()) {
        m_chosen.addItem(wordsOf(stop));
    }
    m_chosen.setCurrentRow(std::clamp(current, 0, std::max(0, m_chosen.count() - 1)));
    m_stopStack.say(m_chosen.count() == 0 ? tr("Nothing is chosen yet.") : QString());
}

void TourDialog::add()
{
    const QListWidgetItem* const item = m_choices.currentItem();
    if (item == nullptr) {
        return;
    }
    if (m_kind.currentIndex() == GroupKind) {
        stops().clear(); // a tour goes through one group
    }
    stops().append(item->data(Qt::UserRole).toString());
    showStops(static_cast<int>(stops().size()) - 1);
    m_search.selectAll();
}

void TourDialog::take()
{
    const int row = m_chosen.currentRow();
    if (row >= 0) {
        stops().removeAt(row);
        showStops(row);
    }
}

void TourDialog::move(int step)
{
    const int row = m_chosen.currentRow();
    const int to = row + step;
    if (row >= 0 && to >= 0 && to < m_chosen.count()) {
        stops().swapItemsAt(row, to);
        showStops(to);
    }
}

bool TourDialog::eventFilter(QObject* watched, QEvent* event)
{
    if (event->type() == QEvent::KeyPress) {
        const int key = static_cast<QKeyEvent*>(event)->key();
        const bool isEnter = key == Qt::Key_Return || key == Qt::Key_Enter;
        if (isEnter && watched != &m_chosen) {
            add();
            return true;
        }
        if (key == Qt::Key_Delete && watched == &m_chosen) {
            take();
            return true;
        }
        if (key == Qt::Key_Down && watched == &m_search && m_choices.count() > 0) {
            m_choices.setFocus(Qt::OtherFocusReason);
            return true;
        }
    }
    return QDialog::eventFilter(watched, event);
}

wall::Tour TourDialog::typed() const
{
    wall::Tour tour;
    tour.name = m_name.text().simplified();
    tour.dwell = std::chrono::seconds(m_dwell.value());
    const QStringList& stops = m_stops.at(static_cast<std::size_t>(m_kind.currentIndex()));
    switch (m_kind.currentIndex()) {
    case GroupKind:
        tour.stops = wall::GroupStops{stops.value(0)};
        break;
    case SceneKind:
        tour.stops = wall::SceneStops{{stops.begin(), stops.end()}};
        break;
    default:
        tour.stops = wall::CameraStops{{stops.begin(), stops.end()}};
    }
    return tour;
}

} // namespace pantau::widgets
