// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/camsim/SceneBin.h"

#include <QJsonArray>
#include <QPainter>

#include <algorithm>
#include <array>
#include <cmath>
#include <random>

namespace pantau::camsim {

namespace {

constexpr double BinHalfWidth = 2.4;
constexpr double FrontZ = 8.6;
constexpr double BackZ = 11;
constexpr double Rim = 1.7;
// Frames when a bag falls in; the visitor comes 70 frames before and is gone 70 frames after.
constexpr std::array Throws{80, 180, 260, 350, 420};
constexpr int VisitFrames = 70;
constexpr int EmptyingFrames = 30;

} // namespace

SceneShapes SceneBin::shapes(QPainter& painter) const
{
    return {painter, view(), [this](const QColor& colour) { return tone(colour); }};
}

double SceneBin::fillPercent(int frame) const
{
    const double first = look().variant == 0 ? 22 : 78;
    const double step = look().variant == 0 ? 12 : 9;
    const auto thrown = std::count_if(Throws.begin(), Throws.end(), [frame](int at) { return frame >= at; });
    const double full = first + step * static_cast<double>(thrown);
    const int left = SceneFrames - frame;
    return left >= EmptyingFrames ? full : first + (full - first) * left / EmptyingFrames;
}

void SceneBin::drawContainerBack(SceneShapes& shape) const
{
    const QColor inside(44, 70, 52);
    shape.contactShadow({0, 0, (FrontZ + BackZ) / 2}, 2 * BinHalfWidth, BackZ - FrontZ, 0);
    shape.ground({{-BinHalfWidth, 0.2, BackZ},
                  {BinHalfWidth, 0.2, BackZ},
                  {BinHalfWidth, Rim, BackZ},
                  {-BinHalfWidth, Rim, BackZ}},
                 inside);
    for (const double side : {-1.0, 1.0}) {
        shape.ground({{side * BinHalfWidth, 0.2, FrontZ},
                      {side * BinHalfWidth, 0.2, BackZ},
                      {side * BinHalfWidth, Rim, BackZ},
                      {side * BinHalfWidth, Rim, FrontZ}},
                     side > 0 ? inside.darker(118) : inside.lighter(112));
    }
    shape.ground({{-BinHalfWidth, 0.2, FrontZ},
                  {BinHalfWidth, 0.2, FrontZ},
                  {BinHalfWidth, 0.2, BackZ},
                  {-BinHalfWidth, 0.2, BackZ}},
                 QColor(30, 40, 34));
}

void SceneBin::drawRubbish(QPainter& painter, double fill) const
{
    std::minstd_rand random(look().seed * 3 + 1);
    std::uniform_real_distribution<double> unit(0, 1);
    static const std::array<QColor, 7> bags{QColor(36, 38, 44),  QColor(52, 54, 62),  QColor(206, 206, 202),
                                            QColor(40, 84, 140), QColor(170, 54, 44), QColor(190, 168, 96),
                                            QColor(72, 110, 70)};
    const double top = 0.2 + (Rim - 0.2) * fill / 100;
    painter.setPen(Qt::NoPen);
    for (int layer = 0; layer < 3; ++layer) {
        const double y = top - 0.5 + 0.25 * layer;
        for (double z = BackZ - 0.25; z > FrontZ + 0.1; z -= 0.42) {
            for (double x = -BinHalfWidth + 0.3; x < BinHalfWidth - 0.2; x += 0.46) {
                const double heap = 0.3 * (1 - std::abs(x) / BinHalfWidth);
                const Point3 at{x + 0.2 * unit(random), y + heap + 0.12 * unit(random), z};
                const QColor bag = bags[random() % bags.size()];
                const double size = (0.24 + 0.1 * unit(random)) * view().scaleAt(at);
                const QPointF centre = view().project(at);
                painter.setBrush(tone(bag.darker(layer == 2 ? 100 : 150)));
                painter.drawEllipse(centre, size * 1.1, size * 0.85);
                painter.setBrush(tone(bag.lighter(150).red(), bag.lighter(150).green(), bag.lighter(150).blue(), 90));
                painter.drawEllipse(centre + QPointF(size * 0.25, -size * 0.3), size * 0.35, size * 0.22);
            }
        }
    }
    // What no longer fits lies in front of the container.
    const int spilled = fill > 92 ? static_cast<int>((fill - 92) / 3) : 0;
    for (int i = 0; i < spilled; ++i) {
        const Point3 at{-3.6 + unit(random) * 7.2, 0.2, FrontZ - 0.5 - unit(random) * 0.9};
        const double size = 0.3 * view().scaleAt(at);
        painter.setBrush(tone(bags[random() % bags.size()]));
        painter.drawEllipse(view().project(at), size * 1.15, size * 0.8);
    }
}

void SceneBin::drawContainerFront(SceneShapes& shape) const
{
    const QColor steel = look().variant == 0 ? QColor(52, 112, 70) : QColor(48, 88, 138);
    shape.ground({{-BinHalfWidth, 0.2, FrontZ},
                  {BinHalfWidth, 0.2, FrontZ},
                  {BinHalfWidth, Rim, FrontZ},
                  {-BinHalfWidth, Rim, FrontZ}},
                 steel);
    for (int rib = 0; rib <= 8; ++rib) {
        const double x = -BinHalfWidth + rib * (2 * BinHalfWidth - 0.12) / 8;
        shape.ground({{x, 0.2, FrontZ - 0.02},
                      {x + 0.12, 0.2, FrontZ - 0.02},
                      {x + 0.12, Rim, FrontZ - 0.02},
                      {x, Rim, FrontZ - 0.02}},
                     steel.darker(132));
    }
    shape.box({{0, Rim - 0.1, FrontZ}, 2 * BinHalfWidth + 0.16, 0.14, 0.14, 0, steel.lighter(128)});
    for (const double side : {-1.0, 1.0}) {
        shape.box({{side * BinHalfWidth, Rim - 0.1, (FrontZ + BackZ) / 2},
                   0.14,
                   0.14,
                   BackZ - FrontZ,
                   0,
                   steel.lighter(118)});
        shape.ground({{side * BinHalfWidth - 0.2, 0, FrontZ},
                      {side * BinHalfWidth + 0.2, 0, FrontZ},
                      {side * BinHalfWidth + 0.2, 0.22, FrontZ},
                      {side * BinHalfWidth - 0.2, 0.22, FrontZ}},
                     QColor(30, 30, 32));
    }
}

void SceneBin::drawPeople(SceneShapes& shape, int frame) const
{
    static const std::array<QColor, 5> shirts{QColor(196, 60, 52), QColor(52, 96, 170), QColor(226, 196, 70),
                                              QColor(80, 140, 90), QColor(170, 90, 150)};
    for (std::size_t i = 0; i < Throws.size(); ++i) {
        const int offset = frame - Throws[i];
        if (std::abs(offset) > VisitFrames) {
            continue;
        }
        const double side = i % 2 == 0 ? -1 : 1;
        const double way = std::max(0.0, (std::abs(offset) - 8) / static_cast<double>(VisitFrames - 8));
        Person person{{side * (1.0 + 8.5 * way), 0, FrontZ - 0.7}, shirts[i]};
        person.walking = std::abs(offset) > 8;
        person.step = offset * 0.045;
        person.carrying = offset < 0;
        shape.person(person);
    }
}

int SceneBin::peopleInView(int frame) const
{
    const auto count = std::count_if(Throws.begin(), Throws.end(),
                                     [frame](int at) { return std::abs(frame - at) <= VisitFrames - 10; });
    return static_cast<int>(count);
}

void SceneBin::drawBackdrop(QPainter& painter) const
{
    drawSky(painter);
    SceneShapes shape = shapes(painter);
    drawGround(painter, QColor(148, 140, 128));
    shape.ground({{-60, 0, 19}, {60, 0, 19}, {60, 0, 26}, {-60, 0, 26}}, QColor(92, 94, 98));
    shape.ground({{-60, 0, 22.4}, {60, 0, 22.4}, {60, 0, 22.6}, {-60, 0, 22.6}}, QColor(220, 220, 214));
    static const std::array<QColor, 5> walls{QColor(220, 206, 180), QColor(188, 200, 208), QColor(214, 184, 160),
                                             QColor(196, 206, 178), QColor(226, 220, 208)};
    std::minstd_rand random(look().seed);
    for (int i = 0; i < 9; ++i) {
        const double x = -36 + i * 8.5;
        const double height = 3.6 + static_cast<double>(random() % 36) / 10;
        shape.box({{x, 0, 33}, 7.6, height, 8, 0, walls[random() % walls.size()]});
        shape.box({{x, height, 33}, 8.2, 0.4, 8.6, 0, QColor(150, 84, 66)});
        for (const double dx : {-2.0, 1.2}) {
            shape.ground({{x + dx, 1, 28.9}, {x + dx + 1.4, 1, 28.9}, {x + dx + 1.4, 2.4, 28.9}, {x + dx, 2.4, 28.9}},
                         QColor(66, 82, 94));
        }
    }
    for (int i = 0; i < 6; ++i) {
        shape.tree({-19 + i * 7.6, 0, 17.5}, 4.6 + static_cast<double>(random() % 20) / 10,
                   look().seed + static_cast<unsigned>(i));
    }
    shape.box({{0, 0, 13.6}, 17, 1.9, 0.3, 0, QColor(196, 190, 178)});
    for (int i = 0; i < 30; ++i) {
        const double x = -8 + static_cast<double>(random() % 160) / 10;
        const double z = 5 + static_cast<double>(random() % 70) / 10;
        shape.ground({{x, 0, z}, {x + 0.8, 0, z + 0.1}, {x + 0.7, 0, z + 0.6}, {x - 0.1, 0, z + 0.4}},
                     QColor(96, 88, 78, 80));
    }
}

void SceneBin::drawMoving(QPainter& painter, int frame) const
{
    SceneShapes shape = shapes(painter);
    drawContainerBack(shape);
    drawRubbish(painter, fillPercent(frame));
    drawContainerFront(shape);
    drawPeople(shape, frame);
}

QJsonObject SceneBin::truth(int frame) const
{
    return {{QStringLiteral("frame"), frame},
            {QStringLiteral("fill_percent"), fillPercent(frame)},
            {QStringLiteral("people"), peopleInView(frame)}};
}

QJsonObject SceneBin::fixedTruth() const
{
    const QPointF low = view().project({-BinHalfWidth, 0, FrontZ});
    const QPointF high = view().project({BinHalfWidth, Rim, BackZ});
    return {{QStringLiteral("container"),
             QJsonArray{low.x() / SceneView::Width, high.y() / SceneView::Height,
                        (view().project({BinHalfWidth, 0, FrontZ}).x() - low.x()) / SceneView::Width,
                        (low.y() - high.y()) / SceneView::Height}}};
}

} // namespace pantau::camsim
