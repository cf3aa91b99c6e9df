// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/camsim/Scene.h"
#include "app/camsim/SceneShapes.h"

#include <vector>

namespace pantau::camsim {

// A car park with two rows of slots on one aisle; some cars come and go. The truth is the occupancy of every slot.
class SceneCarPark final : public Scene
{
public:
    explicit SceneCarPark(const SceneLook& look);

    QString kind() const override { return QStringLiteral("car_park"); }
    QJsonObject truth(int frame) const override;
    QJsonObject fixedTruth() const override;

    int slotCount() const { return static_cast<int>(m_slots.size()); }
    bool occupied(int slot, int frame) const;

protected:
    void drawBackdrop(QPainter& painter) const override;
    void drawMoving(QPainter& painter, int frame) const override;

private:
    enum class Use
    {
        Empty,
        Parked,
        Changing
    };
    struct Slot
    {
        double x = 0;
        bool farRow = false;
        Use use = Use::Empty;
        int arrives = 0; // frame when the car stands in the slot
        int leaves = 0;  // frame when it starts to back out
        VehicleKind kind = VehicleKind::Car;
        QColor colour;
    };

    Vehicle parked(const Slot& slot) const;
    // Where a coming (share 0 to 1) or leaving (1 to 2) car is.
    Vehicle moving(const Slot& slot, double share) const;
    SceneShapes shapes(QPainter& painter) const;

    std::vector<Slot> m_slots;
};

} // namespace pantau::camsim
