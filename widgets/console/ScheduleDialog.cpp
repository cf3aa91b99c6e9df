// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/console/ScheduleDialog.h"

#include "core/base/Parented.h"
#include "widgets/models/WitTime.h"
#include "widgets/style/Theme.h"

#include <QDialogButtonBox>
#include <QFormLayout>
#include <QHBoxLayout>
#include <QLocale>
#include <QPushButton>

#include <utility>

namespace pantau::widgets {

using base::makeParented;

namespace {

constexpr std::chrono::hours WholeDay{24};

QTime timeOf(std::chrono::minutes sinceMidnight)
{
    return QTime(0, 0).addSecs(static_cast<int>(std::chrono::seconds(sinceMidnight).count())); // 24.00 is 00.00
}

std::chrono::minutes minutesOf(QTime time)
{
    return std::chrono::minutes((time.hour() * 60) + time.minute());
}

} // namespace

ScheduleDialog::ScheduleDialog(const QString& title, const wall::Schedule& schedule,
                               const std::vector<wall::Scene>& scenes, Take take, QWidget* parent)
    : AskingDialog(title, parent)
    , m_take(std::move(take))
{
    m_name.setObjectName(QStringLiteral("schedule.name"));
    m_scene.setObjectName(QStringLiteral("schedule.scene"));
    m_from.setObjectName(QStringLiteral("schedule.from"));
    m_enabled.setObjectName(QStringLiteral("schedule.active"));
    m_to.setObjectName(QStringLiteral("schedule.to"));
    fill(schedule, scenes);
    layOut();
}

void ScheduleDialog::fill(const wall::Schedule& schedule, const std::vector<wall::Scene>& scenes)
{
    m_name.setText(schedule.name);
    for (const wall::Scene& scene : scenes) {
        m_scene.addItem(scene.name);
    }
    m_scene.setCurrentIndex(std::max(0, m_scene.findText(schedule.scene)));
    for (std::size_t i = 0; i < m_days.size(); ++i) {
        const int day = static_cast<int>(i) + 1;
        m_days[i].setText(QLocale().dayName(day, QLocale::ShortFormat));
        m_days[i].setAccessibleName(QLocale().dayName(day));
        m_days[i].setChecked(schedule.days.contains(static_cast<Qt::DayOfWeek>(day)));
    }
    for (QTimeEdit* const edit : {&m_from, &m_to}) {
        edit->setDisplayFormat(WitTime::clockFormat() + QStringLiteral(" 'WIT'"));
    }
    m_from.setTime(timeOf(schedule.from));
    m_to.setTime(timeOf(schedule.to));
    m_enabled.setText(tr("&Active"));
    m_enabled.setChecked(schedule.enabled);
}

void ScheduleDialog::layOut()
{
    auto* const days = makeParented<QHBoxLayout>();
    days->setSpacing(2 * Theme::Step);
    for (QCheckBox& day : m_days) {
        days->addWidget(&day);
    }
    auto* const form = makeParented<QFormLayout>(this);
    form->setContentsMargins(2 * Theme::Step, 2 * Theme::Step, 2 * Theme::Step, 2 * Theme::Step);
    form->setSpacing(Theme::Step);
    form->setLabelAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    form->addRow(tr("&Name"), &m_name);
    form->addRow(tr("&Scene"), &m_scene);
    form->addRow(tr("Days"), days);
    form->addRow(tr("&From"), &m_from);
    form->addRow(tr("&To, next day if earlier"), &m_to);
    form->addRow(QString(), &m_enabled);
    // Made after the fields, so that the keyboard comes to them first.
    auto* const buttons = makeParented<QDialogButtonBox>(this);
    buttons->addButton(tr("Sa&ve"), QDialogButtonBox::AcceptRole);
    buttons->addButton(tr("&Cancel"), QDialogButtonBox::RejectRole);
    connect(buttons, &QDialogButtonBox::accepted, this, &ScheduleDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &ScheduleDialog::reject);
    form->addRow(&refusal());
    form->addRow(buttons);
}

wall::Schedule ScheduleDialog::typed() const
{
    wall::Schedule schedule;
    schedule.name = m_name.text().simplified();
    schedule.scene = m_scene.currentText();
    for (std::size_t i = 0; i < m_days.size(); ++i) {
        if (m_days[i].isChecked()) {
            schedule.days.insert(static_cast<Qt::DayOfWeek>(i + 1));
        }
    }
    schedule.from = minutesOf(m_from.time());
    const std::chrono::minutes to = minutesOf(m_to.time());
    schedule.to = to == std::chrono::minutes::zero() ? WholeDay : to;
    schedule.enabled = m_enabled.isChecked();
    return schedule;
}

} // namespace pantau::widgets
