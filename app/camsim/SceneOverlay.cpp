// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/camsim/SceneOverlay.h"

#include <QFont>
#include <QPainter>
#include <QPainterPath>
#include <QRadialGradient>

#include <cmath>
#include <random>

namespace pantau::camsim {

namespace {

void outlinedText(QPainter& painter, QPointF at, const QString& text, double pixels)
{
    QFont font(QStringLiteral("DejaVu Sans Mono"));
    font.setPixelSize(static_cast<int>(pixels));
    font.setBold(true);
    QPainterPath path;
    path.addText(at, font, text);
    painter.setPen(QPen(QColor(0, 0, 0, 190), pixels / 5, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    painter.setBrush(Qt::NoBrush);
    painter.drawPath(path);
    painter.fillPath(path, QColor(245, 245, 245));
}

} // namespace

void drawRain(QPainter& painter, int frame, unsigned seed)
{
    std::minstd_rand random(seed + 77);
    std::uniform_real_distribution<double> unit(0, 1);
    painter.setPen(QPen(QColor(215, 222, 230, 70), 0.9));
    QList<QLineF> drops;
    for (int i = 0; i < 170; ++i) {
        const double x = unit(random) * (SceneView::Width + 60);
        const double start = unit(random);
        // A whole number of falls per loop brings every drop back to its place.
        const int falls = 24 + static_cast<int>(unit(random) * 10);
        const double fallen = std::fmod(start + falls * static_cast<double>(frame) / SceneFrames, 1.0);
        const double y = fallen * (SceneView::Height + 40) - 20;
        const double length = 10 + 12 * unit(random);
        drops.append(QLineF(x - y * 0.12, y, x - (y + length) * 0.12, y + length));
    }
    painter.drawLines(drops);
}

void drawLensShade(QPainter& painter, TimeOfDay time)
{
    const QPointF centre(SceneView::Width / 2, SceneView::Height / 2);
    QRadialGradient shade(centre, SceneView::Width * 0.62);
    const int edge = time == TimeOfDay::Infrared ? 210 : time == TimeOfDay::Night ? 130 : 85;
    shade.setColorAt(0.0, QColor(0, 0, 0, 0));
    shade.setColorAt(time == TimeOfDay::Infrared ? 0.35 : 0.6, QColor(0, 0, 0, 0));
    shade.setColorAt(1.0, QColor(0, 0, 0, edge));
    painter.fillRect(QRectF(0, 0, SceneView::Width, SceneView::Height), shade);
}

void drawCaption(QPainter& painter, const SceneLook& look)
{
    outlinedText(painter, {12, 22}, look.place, 13);
    outlinedText(painter, {12, SceneView::Height - 12}, QStringLiteral("DATA PERAGAAN"), 13);
}

void drawCounter(QPainter& painter, int frame)
{
    const QString counter =
        QStringLiteral("%1.%2").arg(frame / 25, 2, 10, QLatin1Char('0')).arg(frame % 25, 2, 10, QLatin1Char('0'));
    outlinedText(painter, {SceneView::Width - 55, SceneView::Height - 12}, counter, 13);
}

} // namespace pantau::camsim
