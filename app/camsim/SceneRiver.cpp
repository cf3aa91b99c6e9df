// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/camsim/SceneRiver.h"

#include <QFont>
#include <QJsonArray>
#include <QLinearGradient>
#include <QPainter>

#include <array>
#include <cmath>
#include <numbers>
#include <random>

namespace pantau::camsim {

namespace {

constexpr double ChannelHalfWidth = 5.5;
constexpr double WallTop = 4.4;
constexpr double FarEnd = 110;
constexpr double GaugeX = 1.9;
constexpr double GaugeZ = 10.5;
constexpr double GaugeHeight = 4;
constexpr double GaugeHalf = 0.34;

} // namespace

SceneShapes SceneRiver::shapes(QPainter& painter) const
{
    return {painter, view(), [this](const QColor& colour) { return tone(colour); }};
}

double SceneRiver::levelCm(int frame) const
{
    static constexpr std::array Means{95.0, 165.0, 285.0};
    static constexpr std::array Swings{12.0, 20.0, 32.0};
    const auto variant = static_cast<std::size_t>(look().variant);
    return Means[variant] + Swings[variant] * std::sin(2 * std::numbers::pi * phase(frame));
}

double SceneRiver::waterlineRow(int frame) const
{
    return view().project({GaugeX, levelCm(frame) / 100, GaugeZ}).y();
}

void SceneRiver::drawBank(SceneShapes& shape, double side) const
{
    std::minstd_rand random(look().seed * 5 + (side > 0 ? 50U : 2U));
    const double wall = side * ChannelHalfWidth;
    shape.ground({{wall, 0, 1}, {wall, WallTop, 1}, {wall, WallTop, FarEnd}, {wall, 0, FarEnd}}, QColor(138, 134, 126));
    for (double z = 3; z < 80; z += 4) {
        shape.ground({{wall, 0, z}, {wall, WallTop, z}, {wall, WallTop, z + 0.12}, {wall, 0, z + 0.12}},
                     QColor(104, 102, 98));
    }
    shape.ground({{wall, 0, 1}, {wall, 1.5, 1}, {wall, 1.5, FarEnd}, {wall, 0, FarEnd}}, QColor(74, 86, 62, 120));
    shape.ground({{wall, WallTop, 1},
                  {wall + side * 60, WallTop, 1},
                  {wall + side * 60, WallTop, FarEnd},
                  {wall, WallTop, FarEnd}},
                 QColor(104, 132, 78));
    shape.ground({{wall, WallTop, 1},
                  {wall + side * 2.4, WallTop, 1},
                  {wall + side * 2.4, WallTop, FarEnd},
                  {wall, WallTop, FarEnd}},
                 QColor(168, 162, 150));
    static const std::array<QColor, 5> walls{QColor(216, 206, 190), QColor(190, 200, 206), QColor(222, 196, 168),
                                             QColor(180, 192, 172), QColor(206, 178, 172)};
    int index = 0;
    for (double z = 96; z > 9; z -= 8.5) {
        const double x = wall + side * (8 + static_cast<double>(random() % 30) / 10);
        if (index % 3 == 2) {
            shape.tree({wall + side * 5, WallTop, z}, 6, look().seed + static_cast<unsigned>(index));
        } else {
            Box house{{x, WallTop, z},
                      7,
                      3.4 + static_cast<double>(random() % 30) / 10,
                      7,
                      0,
                      walls[random() % walls.size()]};
            shape.box(house);
            Box roof{{x, WallTop + house.height, z}, 7.8, 0.5, 7.8, 0, QColor(150, 82, 62)};
            shape.box(roof);
        }
        shape.tree({wall + side * 3.4, WallTop, z - 4}, 3.6, look().seed * 9 + static_cast<unsigned>(index));
        ++index;
    }
    for (double z = 60; z > 3; z -= 2) {
        shape.box({{wall + side * 0.3, WallTop, z}, 0.1, 0.95, 0.1, 0, QColor(206, 206, 200)});
    }
    for (const double y : {0.45, 0.92}) {
        shape.ground({{wall + side * 0.3, WallTop + y, 2},
                      {wall + side * 0.3, WallTop + y + 0.07, 2},
                      {wall + side * 0.3, WallTop + y + 0.07, 60},
                      {wall + side * 0.3, WallTop + y, 60}},
                     QColor(206, 206, 200));
    }
}

void SceneRiver::drawGauge(QPainter& painter) const
{
    SceneShapes shape = shapes(painter);
    shape.box({{GaugeX, 0, GaugeZ + 0.35}, 1.0, GaugeHeight + 0.25, 0.6, 0, QColor(150, 148, 142)});
    const auto plate = [&](double left, double right, double low, double high) {
        return view().project({{GaugeX + left, low, GaugeZ},
                               {GaugeX + right, low, GaugeZ},
                               {GaugeX + right, high, GaugeZ},
                               {GaugeX + left, high, GaugeZ}});
    };
    painter.setPen(Qt::NoPen);
    painter.setBrush(tone(244, 244, 238));
    painter.drawPolygon(plate(-GaugeHalf, GaugeHalf, 0, GaugeHeight));
    for (int step = 0; step < 40; ++step) {
        const double low = step * 0.1;
        const bool red = (step / 10) % 2 == 1;
        painter.setBrush(red ? tone(190, 28, 30) : tone(24, 26, 30));
        const bool left = step % 2 == 0;
        painter.drawPolygon(plate(left ? -GaugeHalf : -0.1, left ? -0.1 : 0.08, low, low + 0.1));
        if (step % 5 == 0) {
            painter.drawPolygon(plate(-GaugeHalf, GaugeHalf, low - 0.012, low + 0.012));
        }
    }
    const double scale = view().scaleAt({GaugeX, 2, GaugeZ});
    QFont font(QStringLiteral("DejaVu Sans"));
    font.setBold(true);
    font.setPixelSize(static_cast<int>(0.22 * scale));
    painter.setFont(font);
    painter.setPen(tone(20, 20, 24));
    for (int half = 1; half < 8; ++half) {
        const QPointF at = view().project({GaugeX + 0.09, half * 0.5 + 0.05, GaugeZ});
        painter.drawText(at, QString::number(half * 0.5, 'f', 1));
    }
    painter.setPen(Qt::NoPen);
}

void SceneRiver::drawWater(QPainter& painter, double level, double nearZ, double farZ) const
{
    const QPolygonF surface = view().project({{-ChannelHalfWidth, level, nearZ},
                                              {ChannelHalfWidth, level, nearZ},
                                              {ChannelHalfWidth, level, farZ},
                                              {-ChannelHalfWidth, level, farZ}});
    const QColor deep = flood() ? QColor(112, 84, 54) : QColor(62, 84, 76);
    const QColor shine = flood() ? QColor(158, 132, 100) : QColor(150, 176, 180);
    QLinearGradient colour(0, view().project({0, level, 60}).y(), 0, SceneView::Height);
    colour.setColorAt(0, tone(shine));
    colour.setColorAt(0.35, tone(QColor((deep.red() + shine.red()) / 2, (deep.green() + shine.green()) / 2,
                                        (deep.blue() + shine.blue()) / 2)));
    colour.setColorAt(1, tone(deep));
    painter.setPen(Qt::NoPen);
    painter.setBrush(colour);
    painter.drawPolygon(surface);
    for (const double side : {-1.0, 1.0}) {
        painter.setBrush(tone(30, 32, 28, 80));
        painter.drawPolygon(view().project({{side * ChannelHalfWidth, level, nearZ},
                                            {side * (ChannelHalfWidth - 1.6), level, nearZ},
                                            {side * (ChannelHalfWidth - 1.6), level, farZ},
                                            {side * ChannelHalfWidth, level, farZ}}));
    }
}

void SceneRiver::drawRipples(QPainter& painter, double level, int frame) const
{
    std::minstd_rand random(look().seed + 19);
    std::uniform_real_distribution<double> unit(0, 1);
    constexpr double Range = 46;
    for (int i = 0; i < 130; ++i) {
        const double x = (unit(random) * 2 - 1) * (ChannelHalfWidth - 0.4);
        const int rounds = flood() ? 2 + i % 2 : 1;
        const double along = std::fmod(unit(random) + rounds * (1 - phase(frame)), 1.0);
        const double z = 2.5 + Range * along;
        const double length = 0.4 + 1.1 * unit(random);
        const bool besideGauge = std::abs(x - GaugeX) < 1.6 && std::abs(z - GaugeZ) < 1.6;
        const double fade = std::min({1.0, along * 8, (1 - along) * 8}) * (besideGauge ? 0 : 1);
        const QColor light = i % 3 == 0 ? QColor(40, 44, 40, static_cast<int>(70 * fade))
                                        : QColor(225, 232, 232, static_cast<int>(85 * fade));
        const QPointF from = view().project({x - length / 2, level, z});
        const QPointF to = view().project({x + length / 2, level, z + 0.2});
        painter.setPen(
            QPen(tone(light), std::max(0.6, 0.045 * view().scaleAt({x, level, z})), Qt::SolidLine, Qt::RoundCap));
        painter.drawLine(from, to);
    }
    painter.setPen(Qt::NoPen);
}

void SceneRiver::drawBackdrop(QPainter& painter) const
{
    drawSky(painter);
    drawGround(painter, QColor(96, 118, 82));
    SceneShapes shape = shapes(painter);
    drawBank(shape, -1);
    drawBank(shape, 1);
}

void SceneRiver::drawMoving(QPainter& painter, int frame) const
{
    const double level = levelCm(frame) / 100;
    drawWater(painter, level, GaugeZ, FarEnd);
    drawGauge(painter);
    drawWater(painter, level, 1, GaugeZ);
    drawRipples(painter, level, frame);
    const QPointF foot = view().project({GaugeX, level, GaugeZ});
    painter.setPen(QPen(tone(235, 240, 240, 150), 0.8));
    painter.drawLine(foot + QPointF(-0.6 * view().scaleAt({GaugeX, level, GaugeZ}), 0.8),
                     foot + QPointF(0.6 * view().scaleAt({GaugeX, level, GaugeZ}), 0.8));
    painter.setPen(Qt::NoPen);
    if (look().time == TimeOfDay::Infrared) {
        glow(painter, view().project({GaugeX, 2.4, GaugeZ}), 120, QColor(120, 120, 120, 70));
    }
}

QJsonObject SceneRiver::truth(int frame) const
{
    return {{QStringLiteral("frame"), frame},
            {QStringLiteral("level_cm"), levelCm(frame)},
            {QStringLiteral("waterline"), waterlineRow(frame) / SceneView::Height}};
}

QJsonObject SceneRiver::fixedTruth() const
{
    const QPointF zero = view().project({GaugeX, 0, GaugeZ});
    const QPointF top = view().project({GaugeX, GaugeHeight, GaugeZ});
    const double half = GaugeHalf * view().scaleAt({GaugeX, GaugeHeight / 2, GaugeZ});
    return {{QStringLiteral("gauge_x"), zero.x() / SceneView::Width},
            {QStringLiteral("gauge_half_width"), half / SceneView::Width},
            {QStringLiteral("gauge_zero_y"), zero.y() / SceneView::Height},
            {QStringLiteral("gauge_top_y"), top.y() / SceneView::Height},
            {QStringLiteral("gauge_top_cm"), GaugeHeight * 100}};
}

} // namespace pantau::camsim
