// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/console/CameraPane.h"

#include "core/base/Parented.h"
#include "widgets/models/CameraWords.h"
#include "widgets/models/StreamWords.h"
#include "widgets/style/Theme.h"

#include <QGridLayout>
#include <QKeyEvent>
#include <QSignalBlocker>

#include <functional>
#include <map>

namespace pantau::widgets {

using media::StreamState;

namespace {

constexpr int EachState = 0;
constexpr int NotLive = -1; ///< everything that is wrong, or not yet right
const std::vector notLiveStates{StreamState::Connecting, StreamState::Stalled, StreamState::Backoff,
                                StreamState::LoginRefused, StreamState::Unsupported};

/// Fills a filter anew and keeps what was chosen, if it is still there. The first choice lets everything pass.
void refill(QComboBox& box, const QString& everything, const std::map<QString, QString>& choices)
{
    const QSignalBlocker quiet(box);
    const QVariant chosen = box.currentData();
    box.clear();
    box.addItem(everything, QString());
    for (const auto& [key, word] : choices) {
        box.addItem(word, key);
    }
    box.setCurrentIndex(std::max(0, box.findData(chosen)));
}

} // namespace

CameraPane::CameraPane(CameraModel& cameras, QWidget* parent)
    : QWidget(parent)
    , m_cameras(cameras)
    , m_tree(cameras)
    , m_found(m_tree)
    , m_view(m_found)
{
    m_stack.setView(m_view);
    m_search.setObjectName(QStringLiteral("cameras.search"));
    m_search.setClearButtonEnabled(true);
    m_search.installEventFilter(this);
    m_view.setObjectName(QStringLiteral("cameras.tree"));
    connect(&m_search, &QLineEdit::textChanged, this, &CameraPane::filter);
    for (QComboBox* const box : {&m_owner, &m_category, &m_district, &m_state}) {
        box->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
        connect(box, &QComboBox::currentIndexChanged, this, &CameraPane::filter);
    }
    connect(&m_view, &QTreeView::doubleClicked, this, [this](const QModelIndex& index) {
        if (const QString id = index.data(CameraModel::IdRole).toString(); !id.isEmpty()) {
            Q_EMIT chosen(id);
        }
    });
    connect(&m_cameras, &CameraModel::modelReset, this, &CameraPane::fillFilters);
    for (const auto signal : {&CameraFilterModel::rowsInserted, &CameraFilterModel::rowsRemoved}) {
        connect(&m_found, signal, this, &CameraPane::sayWhatIsMissing);
    }
    connect(&m_found, &CameraFilterModel::modelReset, this, &CameraPane::sayWhatIsMissing);

    auto* const grid = base::makeParented<QGridLayout>(this);
    grid->setContentsMargins(Theme::Step, Theme::Step, Theme::Step, Theme::Step);
    grid->setSpacing(Theme::Step);
    grid->addWidget(&m_search, 0, 0, 1, 4);
    int column = 0;
    for (QComboBox* const box : {&m_owner, &m_category, &m_district, &m_state}) {
        grid->addWidget(box, 1, column);
        grid->setColumnStretch(column++, 1);
    }
    grid->addWidget(&m_stack, 2, 0, 1, 4);
    retranslate();
}

QStringList CameraPane::selectedIds() const
{
    return m_found.idsOf(m_view.selectionModel()->selectedRows());
}

QString CameraPane::currentId() const
{
    return m_view.currentIndex().data(CameraModel::IdRole).toString();
}

void CameraPane::focusSearch()
{
    m_search.setFocus(Qt::ShortcutFocusReason);
    m_search.selectAll();
}

void CameraPane::showAll()
{
    m_search.clear();
    for (QComboBox* const box : {&m_owner, &m_category, &m_district, &m_state}) {
        box->setCurrentIndex(0);
    }
}

void CameraPane::retranslate()
{
    m_search.setPlaceholderText(tr("Search code, name or district"));
    m_search.setAccessibleName(m_search.placeholderText());
    m_owner.setAccessibleName(tr("Owner"));
    m_category.setAccessibleName(tr("Category"));
    m_district.setAccessibleName(tr("District"));
    m_state.setAccessibleName(tr("State"));
    m_view.setAccessibleName(tr("Cameras"));
    const QSignalBlocker quiet(m_state);
    const int chosen = std::max(0, m_state.currentIndex());
    m_state.clear();
    m_state.addItem(tr("Every state"), EachState);
    m_state.addItem(tr("Not live"), NotLive);
    for (int state = 1; state <= static_cast<int>(StreamState::Unsupported); ++state) {
        m_state.addItem(StreamWords::state(static_cast<StreamState>(state)), state);
    }
    m_state.setCurrentIndex(chosen);
    fillFilters();
}

void CameraPane::fillFilters()
{
    std::map<QString, QString> owners;
    std::map<QString, QString> categories;
    std::map<QString, QString> districts;
    for (const domain::Camera& camera : m_cameras.cameras()) {
        const QString owner = domain::ownerClass(camera);
        owners[owner] = CameraWords::owner(owner);
        categories[camera.category] = CameraWords::category(camera.category);
        if (!CameraWords::isHidden(camera, m_cameras.audience())) {
            for (const QString& district : camera.district.split(u'/', Qt::SkipEmptyParts)) {
                districts[district] = district;
            }
        }
    }
    // What is empty in the registry cannot be filtered by: the empty choice lets everything pass.
    owners.erase(QString());
    categories.erase(QString());
    refill(m_owner, tr("Every owner"), owners);
    refill(m_category, tr("Every category"), categories);
    refill(m_district, tr("Every district"), districts);
    filter();
}

void CameraPane::filter()
{
    CameraFilter filter{m_search.text(),
                        m_owner.currentData().toString(),
                        m_category.currentData().toString(),
                        m_district.currentData().toString(),
                        {}};
    const int state = m_state.currentData().toInt();
    if (state == NotLive) {
        filter.states = notLiveStates;
    } else if (state != EachState) {
        filter.states = {static_cast<StreamState>(state)};
    }
    m_found.setFilter(filter);
    sayWhatIsMissing();
}

void CameraPane::sayWhatIsMissing()
{
    if (m_found.rowCount() > 0) {
        m_stack.say({});
    } else if (m_cameras.rowCount() == 0) {
        m_stack.say(tr("The registry holds no camera yet."));
    } else {
        m_stack.say(tr("No camera fits. Ctrl+Shift+F shows all of them."));
    }
}

/// A field takes the keys of undo and redo for itself even where it has nothing to take back: then they are the
/// console's.
bool CameraPane::leavesToConsole(const QKeyEvent& key) const
{
    return (key.matches(QKeySequence::Undo) && !m_search.isUndoAvailable()) ||
           (key.matches(QKeySequence::Redo) && !m_search.isRedoAvailable());
}

bool CameraPane::eventFilter(QObject* watched, QEvent* event)
{
    if (watched == &m_search && event->type() == QEvent::ShortcutOverride &&
        leavesToConsole(*static_cast<QKeyEvent*>(event))) {
        event->ignore();
        return true;
    }
    if (watched == &m_search && event->type() == QEvent::KeyPress) {
        const int key = static_cast<QKeyEvent*>(event)->key();
        if (key == Qt::Key_Escape && !m_search.text().isEmpty()) {
            m_search.clear();
            return true;
        }
        if ((key == Qt::Key_Down || key == Qt::Key_Return || key == Qt::Key_Enter) && m_found.rowCount() > 0) {
            m_view.selectFirst();
            m_view.setFocus(Qt::OtherFocusReason);
            return true;
        }
    }
    return QWidget::eventFilter(watched, event);
}

} // namespace pantau::widgets
