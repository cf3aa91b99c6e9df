// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/camsim/Scene.h"

#include "app/camsim/SceneOverlay.h"

#include <QLinearGradient>
#include <QPainter>
#include <QPainterPath>
#include <QRadialGradient>

#include <algorithm>
#include <cmath>
#include <random>
#include <utility>

namespace pantau::camsim {

namespace {

QColor multiplied(const QColor& colour, double red, double green, double blue)
{
    const auto part = [](int value, double factor) { return std::clamp(static_cast<int>(value * factor), 0, 255); };
    return QColor(part(colour.red(), red), part(colour.green(), green), part(colour.blue(), blue), colour.alpha());
}

struct SkyColours
{
    QColor top;
    QColor bottom;
    QColor hills;
};

SkyColours skyOf(const SceneLook& look)
{
    switch (look.time) {
    case TimeOfDay::Day:
        return look.rain ? SkyColours{{120, 132, 142}, {176, 184, 188}, {96, 112, 112}}
                         : SkyColours{{82, 140, 205}, {196, 222, 238}, {88, 124, 108}};
    case TimeOfDay::Morning:
        return {{132, 168, 206}, {250, 224, 188}, {112, 128, 124}};
    case TimeOfDay::Dusk:
        return {{62, 66, 112}, {236, 142, 92}, {58, 56, 74}};
    case TimeOfDay::Night:
        return {{8, 11, 24}, {26, 32, 52}, {12, 16, 24}};
    case TimeOfDay::Infrared:
        return {{20, 20, 20}, {46, 46, 46}, {38, 38, 38}};
    }
    return {};
}

QPainter& scaled(QPainter& painter, QSize size)
{
    painter.setRenderHint(QPainter::Antialiasing);
    painter.scale(size.width() / SceneView::Width, size.height() / SceneView::Height);
    return painter;
}

} // namespace

Scene::Scene(SceneLook look) : m_look(std::move(look)), m_view(m_look.pose)
{
}

void Scene::prepare(QSize size)
{
    m_backdrop = QImage(size, QImage::Format_RGB32);
    m_backdrop.fill(Qt::black);
    QPainter painter(&m_backdrop);
    drawBackdrop(scaled(painter, size));

    m_overlay = QImage(size, QImage::Format_ARGB32_Premultiplied);
    m_overlay.fill(Qt::transparent);
    QPainter overlay(&m_overlay);
    scaled(overlay, size);
    drawLensShade(overlay, m_look.time);
    drawCaption(overlay, m_look);
}

QImage Scene::picture(int frame) const
{
    QImage image = m_backdrop.copy();
    QPainter painter(&image);
    scaled(painter, image.size());
    drawMoving(painter, frame);
    painter.setCompositionMode(QPainter::CompositionMode_SourceOver);
    if (m_look.rain) {
        drawRain(painter, frame, m_look.seed);
    }
    painter.save();
    painter.resetTransform();
    painter.drawImage(0, 0, m_overlay);
    painter.restore();
    drawCounter(painter, frame);
    painter.end();
    // An infrared camera sees no colour at all, lamps included.
    return m_look.time == TimeOfDay::Infrared
               ? image.convertToFormat(QImage::Format_Grayscale8).convertToFormat(QImage::Format_RGB32)
               : image;
}

QColor Scene::tone(const QColor& colour) const
{
    switch (m_look.time) {
    case TimeOfDay::Day:
        return m_look.rain ? multiplied(colour, 0.68, 0.72, 0.76) : colour;
    case TimeOfDay::Morning:
        return multiplied(colour, 1.02, 0.95, 0.84);
    case TimeOfDay::Dusk:
        return multiplied(colour, 0.66, 0.52, 0.54);
    case TimeOfDay::Night:
        return multiplied(colour, 0.30, 0.32, 0.40);
    case TimeOfDay::Infrared: {
        const int grey = std::clamp(static_cast<int>(qGray(colour.rgb()) * 0.72), 0, 255);
        return QColor(grey, grey, grey, colour.alpha());
    }
    }
    return colour;
}

void Scene::glow(QPainter& painter, QPointF centre, double radius, QColor colour) const
{
    if (m_look.time == TimeOfDay::Infrared) {
        const int grey = qGray(colour.rgb());
        colour = QColor(grey, grey, grey, colour.alpha());
    }
    QRadialGradient gradient(centre, radius);
    gradient.setColorAt(0, colour);
    QColor middle = colour;
    middle.setAlpha(colour.alpha() / 3);
    gradient.setColorAt(0.35, middle);
    colour.setAlpha(0);
    gradient.setColorAt(1, colour);
    painter.save();
    painter.setPen(Qt::NoPen);
    painter.setCompositionMode(QPainter::CompositionMode_Plus);
    painter.setBrush(gradient);
    painter.drawEllipse(centre, radius, radius);
    painter.restore();
}

void Scene::drawSky(QPainter& painter) const
{
    const double horizon = std::clamp(m_view.horizon(), 0.0, SceneView::Height);
    const SkyColours colours = skyOf(m_look);
    QLinearGradient sky(0, std::min(0.0, horizon - 220), 0, horizon + 4);
    sky.setColorAt(0, colours.top);
    sky.setColorAt(1, colours.bottom);
    painter.fillRect(QRectF(0, 0, SceneView::Width, horizon + 6), sky);

    std::minstd_rand random(m_look.seed);
    std::uniform_real_distribution<double> unit(0, 1);
    painter.setPen(Qt::NoPen);
    if (!dark()) {
        painter.setBrush(QColor(255, 255, 255, m_look.rain ? 26 : 48));
        for (int i = 0; i < 26; ++i) {
            const double y = horizon * (0.05 + 0.6 * unit(random));
            painter.drawEllipse(QPointF(unit(random) * SceneView::Width, y), 40 + 60 * unit(random),
                                5 + 8 * unit(random));
        }
    }
    for (int layer = 0; layer < 2; ++layer) {
        QPainterPath hills(QPointF(-10, horizon + 8));
        const double height = 34 - 14 * layer;
        const double shift = unit(random) * 10;
        for (int x = -10; x <= 660; x += 10) {
            const double wave = std::sin(x * 0.011 + shift) + 0.5 * std::sin(x * 0.031 + 2 * shift);
            hills.lineTo(x, horizon - height * (0.55 + 0.3 * wave));
        }
        hills.lineTo(660, horizon + 8);
        painter.fillPath(hills, layer == 0 ? colours.hills.lighter(112) : colours.hills);
    }
}

void Scene::drawGround(QPainter& painter, const QColor& colour) const
{
    const double horizon = std::clamp(m_view.horizon(), 0.0, SceneView::Height);
    painter.setPen(Qt::NoPen);
    painter.setBrush(tone(colour));
    painter.drawRect(QRectF(0, horizon, SceneView::Width, SceneView::Height - horizon));
}

} // namespace pantau::camsim
