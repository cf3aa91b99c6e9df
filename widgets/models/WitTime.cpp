// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/models/WitTime.h"

#include <QLocale>

namespace pantau::widgets {

namespace {

constexpr int OffsetSeconds = 9 * 3600;

// The words of CLDR for Indonesia: a dot between hours and minutes.
QString said(const QDateTime& time, const QString& format)
{
    static const QLocale indonesian(QLocale::Indonesian, QLocale::Indonesia);
    return indonesian.toString(time, format) + QStringLiteral(" WIT");
}

} // namespace

QString WitTime::clock(base::WallTime time)
{
    return said(dateTime(time), QStringLiteral("HH.mm"));
}

QString WitTime::dateAndClock(base::WallTime time)
{
    return said(dateTime(time), QStringLiteral("dd/MM/yyyy HH.mm.ss"));
}

QString WitTime::shortest(base::WallTime time, base::WallTime now)
{
    const bool sameDay = dateTime(time).date() == dateTime(now).date();
    return sameDay ? clock(time) : said(dateTime(time), QStringLiteral("dd/MM HH.mm"));
}

QString WitTime::iso(base::WallTime time)
{
    return dateTime(time).toString(Qt::ISODate);
}

QDateTime WitTime::dateTime(base::WallTime time)
{
    const auto sinceEpoch = std::chrono::duration_cast<std::chrono::milliseconds>(time.time_since_epoch());
    return QDateTime::fromMSecsSinceEpoch(sinceEpoch.count(), Qt::OffsetFromUTC, OffsetSeconds);
}

base::WallTime WitTime::fromTyped(const QDateTime& typed)
{
    const QDateTime meant(typed.date(), typed.time(), Qt::OffsetFromUTC, OffsetSeconds);
    return base::WallTime(std::chrono::milliseconds(meant.toMSecsSinceEpoch()));
}

} // namespace pantau::widgets
