// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/models/WitTime.h"

#include <QLocale>

namespace pantau::widgets {

namespace {

constexpr int OffsetSeconds = 9 * 3600;

QString said(const QDateTime& time, const QString& format)
{
    return QLocale().toString(time, format) + QStringLiteral(" WIT");
}

} // namespace

QString WitTime::clockFormat()
{
    const bool hasDot = QLocale().timeFormat(QLocale::ShortFormat).contains(u'.');
    return hasDot ? QStringLiteral("HH.mm") : QStringLiteral("HH:mm");
}

QString WitTime::clock(base::WallTime time)
{
    return said(dateTime(time), clockFormat());
}

QString WitTime::dateAndClock(base::WallTime time)
{
    return QStringLiteral("%1 %2").arg(QLocale().toString(dateTime(time), QStringLiteral("dd/MM/yyyy")),
                                       clockWithSeconds(time));
}

QString WitTime::clockWithSeconds(base::WallTime time)
{
    const QString format = clockFormat();
    return said(dateTime(time), format + format.at(2) + QStringLiteral("ss"));
}

QString WitTime::shortest(base::WallTime time, base::WallTime now)
{
    const bool sameDay = dateTime(time).date() == dateTime(now).date();
    return sameDay ? clock(time) : said(dateTime(time), QStringLiteral("dd/MM ") + clockFormat());
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
