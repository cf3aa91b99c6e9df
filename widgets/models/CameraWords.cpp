// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/models/CameraWords.h"

#include <QLocale>

#include <array>
#include <cmath>

namespace pantau::widgets {

namespace {

struct Category
{
    const char16_t* key;
    const char* word;
};

constexpr std::array categories{
    Category{u"lalu_lintas", QT_TRANSLATE_NOOP("CameraWords", "Traffic")},
    Category{u"das", QT_TRANSLATE_NOOP("CameraWords", "River")},
    Category{u"tps", QT_TRANSLATE_NOOP("CameraWords", "Waste point")},
    Category{u"pasar", QT_TRANSLATE_NOOP("CameraWords", "Market")},
    Category{u"kamtibmas", QT_TRANSLATE_NOOP("CameraWords", "Public order")},
    Category{u"etle", QT_TRANSLATE_NOOP("CameraWords", "Traffic enforcement (ETLE)")},
    Category{u"puskesmas", QT_TRANSLATE_NOOP("CameraWords", "Health centre")},
    Category{u"kantor", QT_TRANSLATE_NOOP("CameraWords", "Public office")},
};

} // namespace

bool CameraWords::isHidden(const domain::Camera& camera, Audience audience)
{
    return camera.isLocationSecret && audience == Audience::Guest;
}

QString CameraWords::name(const domain::Camera& camera, Audience audience)
{
    return isHidden(camera, audience) ? tr("Location kept secret") : camera.name;
}

QString CameraWords::district(const domain::Camera& camera, Audience audience)
{
    return isHidden(camera, audience) ? tr("Location kept secret") : camera.district;
}

QString CameraWords::owner(const QString& ownerClass)
{
    return ownerClass.isEmpty() ? tr("Without owner") : ownerClass;
}

QString CameraWords::category(const QString& key)
{
    for (const Category& category : categories) {
        if (key == QStringView(category.key)) {
            return tr(category.word);
        }
    }
    return key.isEmpty() ? tr("Without category") : key;
}

QString CameraWords::inView(domain::InView inView)
{
    switch (inView) {
    case domain::InView::Yes:
        return tr("Yes");
    case domain::InView::No:
        return tr("No");
    case domain::InView::Unknown:
        return tr("Not known");
    }
    return {};
}

QString CameraWords::summary(const engine::RegistrySummary& summary)
{
    QStringList owners;
    for (const engine::RegistrySummary::Count& count : summary.owners()) {
        owners.append(
            tr("%1 %2", "number of cameras, their owner").arg(number(qint64{count.cameras}), owner(count.owner)));
    }
    if (owners.isEmpty()) {
        return tr("No camera in the registry");
    }
    const QString all = owners.join(QStringLiteral(" + "));
    const QString alive = number(qint64{summary.total().alive});
    return summary.total().off > 0
               ? tr("%1, %2 alive, %3 not watched").arg(all, alive, number(qint64{summary.total().off}))
               : tr("%1, %2 alive").arg(all, alive);
}

QString CameraWords::metres(double metres)
{
    return tr("%1 m").arg(number(metres, 0));
}

QString CameraWords::degrees(double degrees)
{
    return QStringLiteral("%1°").arg(number(std::fmod(std::round(degrees), 360.0), 0));
}

QString CameraWords::number(qint64 number)
{
    return QLocale().toString(number);
}

QString CameraWords::number(double number, int decimals)
{
    return QLocale().toString(number, 'f', decimals);
}

} // namespace pantau::widgets
