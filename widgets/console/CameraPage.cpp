// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/console/CameraPage.h"

#include "core/base/Parented.h"
#include "widgets/models/CameraWords.h"
#include "widgets/models/PointText.h"
#include "widgets/models/StreamWords.h"
#include "widgets/style/Theme.h"

#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QVBoxLayout>

namespace pantau::widgets {

using base::makeParented;

namespace {

QString count(std::uint64_t number)
{
    return CameraWords::number(static_cast<qint64>(number));
}

} // namespace

CameraPage::CameraPage(const CameraModel& cameras, const engine::PoolHistory& history, const base::Clock& clock,
                       QWidget* parent)
    : QDialog(parent)
    , m_cameras(cameras)
    , m_history(history)
    , m_changes(clock)
    , m_form(makeParented<QFormLayout>())
{
    resize(1040, 640);
    m_table.setObjectName(QStringLiteral("camera.history"));
    m_table.setModel(&m_changes);
    m_table.setSelectionBehavior(QAbstractItemView::SelectRows);
    m_table.setTabKeyNavigation(false);
    m_table.setShowGrid(false);
    m_table.verticalHeader()->hide();
    m_table.horizontalHeader()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    m_table.horizontalHeader()->setSectionResizeMode(QHeaderView::ResizeToContents);
    m_table.horizontalHeader()->setSectionResizeMode(HistoryModel::ReasonColumn, QHeaderView::Stretch);
    m_table.setAccessibleName(tr("What the camera went through"));
    m_stack.setView(m_table);

    auto* const title = makeParented<QLabel>(tr("What the camera went through"), this);
    title->setProperty("role", QStringLiteral("title"));
    auto* const right = makeParented<QVBoxLayout>();
    right->addWidget(title);
    right->addWidget(&m_stack, 1);
    m_form->setVerticalSpacing(Theme::Step);
    m_form->setHorizontalSpacing(2 * Theme::Step);
    auto* const row = makeParented<QHBoxLayout>(this);
    row->setContentsMargins(2 * Theme::Step, 2 * Theme::Step, 2 * Theme::Step, 2 * Theme::Step);
    row->setSpacing(3 * Theme::Step);
    row->addLayout(m_form, 2);
    row->addLayout(right, 3);
}

void CameraPage::setCamera(const QString& id)
{
    m_id = id;
}

void CameraPage::refresh(const std::vector<media::StreamStatus>& statuses)
{
    const auto row = m_cameras.rowOf(m_id);
    if (!isVisible() || !row) {
        return;
    }
    const auto place = static_cast<std::size_t>(*row);
    const domain::Camera& camera = m_cameras.cameras()[place];
    setWindowTitle(QStringLiteral("%1 %2").arg(camera.id, CameraWords::name(camera, m_cameras.audience())));
    std::vector<Line> lines = registryLines(camera);
    const std::vector<Line> stream = streamLines(*row, statuses.at(place));
    lines.insert(lines.end(), stream.begin(), stream.end());
    write(lines);
    m_changes.setChanges(m_history.of(*row).changes());
    m_stack.say(m_changes.rowCount() == 0 ? tr("Nothing has been recorded of this camera yet.") : QString());
}

std::vector<CameraPage::Line> CameraPage::registryLines(const domain::Camera& camera) const
{
    const Audience audience = m_cameras.audience();
    const QString unknown = tr("not in the registry");
    const bool hidden = CameraWords::isHidden(camera, audience);
    const auto place = domain::placeOf(camera);
    const QString secret = tr("kept secret");
    const auto measure = [&](const std::optional<double>& value, QString (*say)(double)) {
        return hidden ? secret : value ? say(*value) : unknown;
    };
    return {
        {tr("Code"), camera.id},
        {tr("Name"), CameraWords::name(camera, audience)},
        {tr("Owner"), camera.owner},
        {tr("Category"), CameraWords::category(camera.category)},
        {tr("District"), CameraWords::district(camera, audience)},
        {tr("Place"), hidden  ? secret
                      : place ? PointText::write(*place)
                              : unknown},
        {tr("Looks to"), measure(camera.bearing, &CameraWords::degrees)},
        {tr("Field of view"), measure(camera.fieldOfView, &CameraWords::degrees)},
        {tr("Reach"), measure(camera.reachMetres, &CameraWords::metres)},
    };
}

std::vector<CameraPage::Line> CameraPage::streamLines(int row, const media::StreamStatus& status) const
{
    const auto said = [&](int column) { return m_cameras.index(row, column).data().toString(); };
    const QString reason = said(CameraModel::ReasonColumn);
    return {
        {tr("State"), said(CameraModel::StateColumn)},
        {tr("Reason"), reason.isEmpty() ? QStringLiteral("–") : reason},
        {tr("Since"), said(CameraModel::SinceColumn)},
        {tr("Pictures/s"), said(CameraModel::RateColumn)},
        {tr("Picture size"), said(CameraModel::SizeColumn)},
        {tr("Decoder"), said(CameraModel::DecoderColumn)},
        {tr("Pictures decoded"), count(status.decoded)},
        {tr("Pictures broken"), count(status.corrupt)},
        {tr("Packets lost"), count(status.lostPackets)},
        {tr("Packets thrown away"), count(status.discarded)},
        {tr("Connections after the first"), count(status.reconnects)},
        {tr("First picture after"),
         status.firstPicture ? tr("%1 ms").arg(CameraWords::number(static_cast<qint64>(status.firstPicture->count())))
                             : QStringLiteral("–")},
    };
}

void CameraPage::write(const std::vector<Line>& lines)
{
    for (std::size_t i = m_labels.size(); i < lines.size(); ++i) {
        auto* const title = makeParented<QLabel>(this);
        auto* const text = makeParented<QLabel>(this);
        title->setProperty("role", QStringLiteral("faint"));
        text->setWordWrap(true);
        text->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
        m_form->addRow(title, text);
        m_labels.emplace_back(title, text);
    }
    for (std::size_t i = 0; i < lines.size(); ++i) {
        m_labels[i].first->setText(lines[i].title);
        m_labels[i].second->setText(lines[i].text);
    }
}

} // namespace pantau::widgets
