// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/camsim/SceneView.h"

#include <QColor>
#include <QImage>
#include <QJsonObject>
#include <QString>

class QPainter;

namespace pantau::camsim {

// All scenes repeat after this many frames at 25 per second.
inline constexpr int SceneFrames = 500;
// Part of the cache key: raise it whenever a scene's drawing or truth changes.
inline constexpr int SceneVersion = 4;

enum class TimeOfDay
{
    Day,
    Morning,
    Dusk,
    Night,
    Infrared
};

// What tells one variant of a scene from another.
struct SceneLook
{
    QString name;  // in the catalogue and the cache
    QString place; // burnt in
    SceneView::Pose pose;
    TimeOfDay time = TimeOfDay::Day;
    bool rain = false;
    unsigned seed = 1;
    int variant = 0; // a scene's own choice: density, door open, level...
};

// A drawn place with known truth. picture() may run on any one thread after prepare(). Owner: ClipCache's encoding.
class Scene
{
public:
    explicit Scene(SceneLook look);
    virtual ~Scene() = default;
    Scene(const Scene&) = delete;
    Scene& operator=(const Scene&) = delete;

    // Paints what never moves, once per size.
    void prepare(QSize size);
    // The whole picture of a frame, 0 to SceneFrames - 1, as Format_RGB32. Needs prepare().
    QImage picture(int frame) const;

    const SceneLook& look() const { return m_look; }
    virtual QString kind() const = 0;
    // What is true in this frame. Image places are given as shares of the picture's width and height.
    virtual QJsonObject truth(int frame) const = 0;
    // What is true in every frame.
    virtual QJsonObject fixedTruth() const { return {}; }

protected:
    // Both draw in a picture of SceneView::Width x Height.
    virtual void drawBackdrop(QPainter& painter) const = 0;
    virtual void drawMoving(QPainter& painter, int frame) const = 0;

    const SceneView& view() const { return m_view; }
    bool dark() const { return m_look.time == TimeOfDay::Night || m_look.time == TimeOfDay::Infrared; }
    // A colour as this time of day shows it.
    QColor tone(const QColor& colour) const;
    QColor tone(int red, int green, int blue, int alpha = 255) const { return tone(QColor(red, green, blue, alpha)); }
    // Light that adds to the picture: a lamp's halo, a window, a headlight on the road.
    void glow(QPainter& painter, QPointF centre, double radius, QColor colour) const;
    // Sky down to the horizon, clouds, and the hills behind the town.
    void drawSky(QPainter& painter) const;
    // Fills everything below the horizon.
    void drawGround(QPainter& painter, const QColor& colour) const;
    // 0 to 1 over the loop, for motion that ends where it began.
    static double phase(int frame) { return static_cast<double>(frame) / SceneFrames; }

private:
    SceneLook m_look;
    SceneView m_view;
    QImage m_backdrop;
    QImage m_overlay; // lens shade and caption, which never move
};

} // namespace pantau::camsim
