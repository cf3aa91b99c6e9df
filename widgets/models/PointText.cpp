// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/models/PointText.h"

#include <QRegularExpression>

#include <cmath>

namespace pantau::widgets {

std::optional<domain::GeoPoint> PointText::read(const QString& typed)
{
    // A comma right before a digit is a decimal one unless both numbers have points.
    static const QRegularExpression withPoints(
        QStringLiteral(R"(^([+-]?\d+(?:\.\d+)?)(?:\s*;\s*|\s*,\s+|\s+)([+-]?\d+(?:\.\d+)?)$)"));
    static const QRegularExpression tight(QStringLiteral(R"(^([+-]?\d+\.\d+)\s*,([+-]?\d+\.\d+)$)"));
    static const QRegularExpression withCommas(
        QStringLiteral(R"(^([+-]?\d+(?:,\d+)?)(?:\s*;\s*|\s+)([+-]?\d+(?:,\d+)?)$)"));
    QString text = typed.trimmed();
    text.replace(QChar(0x2212), u'-'); // the minus sign of typesetters
    auto match = withPoints.match(text);
    for (const QRegularExpression* other : {&tight, &withCommas}) {
        match = match.hasMatch() ? match : other->match(text);
    }
    if (!match.hasMatch()) {
        return std::nullopt;
    }
    const auto number = [&](int group) { return match.captured(group).replace(u',', u'.').toDouble(); };
    const domain::GeoPoint point{number(1), number(2)};
    if (std::abs(point.latitude) > 90 || std::abs(point.longitude) > 180) {
        return std::nullopt;
    }
    return point;
}

QString PointText::write(domain::GeoPoint point)
{
    return QStringLiteral("%1, %2").arg(QString::number(point.latitude, 'f', 6),
                                        QString::number(point.longitude, 'f', 6));
}

} // namespace pantau::widgets
