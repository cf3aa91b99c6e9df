// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/console/NearbyPage.h"

#include "core/base/Parented.h"
#include "widgets/models/CameraWords.h"
#include "widgets/models/PointText.h"
#include "widgets/models/WitTime.h"
#include "widgets/style/Theme.h"

#include <QFileDialog>
#include <QFormLayout>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QSaveFile>
#include <QVBoxLayout>

namespace pantau::widgets {

using base::makeParented;

NearbyPage::NearbyPage(const CameraModel& cameras, const engine::PoolHistory& history, const base::Clock& clock,
                       QWidget* parent)
    : QDialog(parent)
    , m_cameras(cameras)
    , m_clock(clock)
    , m_model(cameras, history)
    , m_find(tr("&Find"))
    , m_save(tr("&Save as CSV..."))
{
    setWindowTitle(tr("Cameras near a point"));
    resize(1120, 400);
    m_point.setObjectName(QStringLiteral("nearby.point"));
    m_point.setPlaceholderText(tr("Latitude, longitude - for example -3.6954, 128.1814"));
    m_time.setObjectName(QStringLiteral("nearby.time"));
    m_time.setTimeSpec(Qt::UTC); // holds what is typed; it is meant as WIT
    m_time.setDisplayFormat(QStringLiteral("dd/MM/yyyy %1 'WIT'").arg(WitTime::clockFormat()));
    m_table.setObjectName(QStringLiteral("nearby.table"));
    m_table.setModel(&m_model);
    m_table.setSelectionBehavior(QAbstractItemView::SelectRows);
    m_table.setTabKeyNavigation(false);
    m_table.setShowGrid(false);
    m_table.verticalHeader()->hide();
    m_table.horizontalHeader()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    m_table.horizontalHeader()->setSectionResizeMode(QHeaderView::ResizeToContents);
    m_table.horizontalHeader()->setSectionResizeMode(NearbyModel::NameColumn, QHeaderView::Stretch);
    m_table.setAccessibleName(windowTitle());
    m_stack.setView(m_table);
    m_note.setWordWrap(true);
    m_note.setProperty("role", QStringLiteral("faint"));
    m_find.setDefault(true);
    connect(&m_find, &QPushButton::clicked, this, &NearbyPage::find);
    connect(&m_save, &QPushButton::clicked, this, &NearbyPage::save);
    connect(&cameras, &CameraModel::modelReset, this, [this] {
        m_model.clear(); // a guest must not read what was asked before, nor where
        m_point.clear();
        sayWhatIsLeftOut();
    });

    auto* const form = makeParented<QFormLayout>();
    form->setSpacing(Theme::Step);
    form->setLabelAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    form->addRow(tr("&Point"), &m_point);
    form->addRow(tr("&Time"), &m_time);
    auto* const buttons = makeParented<QHBoxLayout>();
    buttons->addWidget(&m_note, 1);
    buttons->addWidget(&m_find);
    buttons->addWidget(&m_save);
    auto* const column = makeParented<QVBoxLayout>(this);
    column->setContentsMargins(2 * Theme::Step, 2 * Theme::Step, 2 * Theme::Step, 2 * Theme::Step);
    column->setSpacing(Theme::Step);
    column->addLayout(form);
    column->addWidget(&m_stack, 1);
    column->addLayout(buttons);
    sayWhatIsLeftOut();
}

void NearbyPage::ask(const QString& id)
{
    m_point.clear();
    if (const auto row = m_cameras.rowOf(id)) {
        const domain::Camera& camera = m_cameras.cameras()[static_cast<std::size_t>(*row)];
        const auto place = domain::placeOf(camera);
        if (place && !CameraWords::isHidden(camera, m_cameras.audience())) {
            m_point.setText(PointText::write(*place));
        }
    }
    const QDateTime now = WitTime::dateTime(m_clock.wall());
    m_time.setDateTime(QDateTime(now.date(), now.time(), Qt::UTC));
    m_point.setFocus();
    m_point.selectAll();
    show();
    raise();
    activateWindow();
}

void NearbyPage::find()
{
    const auto point = PointText::read(m_point.text());
    if (!point) {
        m_model.clear();
        m_save.setEnabled(false);
        m_note.clear();
        m_stack.say(tr("This is no point: type latitude and longitude in degrees, for example -3.6954, 128.1814."));
        m_point.setFocus();
        return;
    }
    m_model.ask({*point, WitTime::fromTyped(m_time.dateTime())});
    sayWhatIsLeftOut();
}

void NearbyPage::sayWhatIsLeftOut()
{
    const bool wasAsked = !m_model.csv().isEmpty();
    m_save.setEnabled(wasAsked);
    QStringList notes;
    if (m_model.withoutPlace() > 0) {
        notes.append(tr("%Ln camera(s) have no place in the registry.", nullptr, m_model.withoutPlace()));
    }
    if (m_model.hidden() > 0) {
        notes.append(tr("%Ln camera(s) of secret places are not shown to guests.", nullptr, m_model.hidden()));
    }
    m_note.setText(notes.join(u' '));
    if (m_model.rowCount() > 0) {
        m_stack.say({});
    } else {
        m_stack.say(wasAsked ? tr("No camera of the registry has a place.")
                             : tr("Type a point and a time, then press Enter."));
    }
}

void NearbyPage::save()
{
    const QString file = QFileDialog::getSaveFileName(this, tr("Save as CSV"), QStringLiteral("kamera-terdekat.csv"),
                                                      tr("Comma-separated values (*.csv)"));
    if (file.isEmpty()) {
        return;
    }
    const auto failure = saveTo(file);
    m_note.setText(failure ? *failure : tr("Saved: %1").arg(file));
}

std::optional<QString> NearbyPage::saveTo(const QString& file) const
{
    QSaveFile out(file);
    const QByteArray bytes = m_model.csv();
    // Flushed by hand, as in wall::writeWallFile(): a full disk leaves the old file.
    if (!out.open(QIODevice::WriteOnly) || out.write(bytes) != bytes.size() || !out.flush() || !out.commit()) {
        return tr("%1 cannot be written: %2").arg(file, out.errorString());
    }
    return std::nullopt;
}

} // namespace pantau::widgets
