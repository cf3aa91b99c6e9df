// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/camsim/Camera.h"

#include <QString>
#include <QStringList>

#include <memory>
#include <vector>

namespace pantau::camsim {

// All mounts of the simulator. Filled by main() before the server starts, then fixed; the cameras lock themselves.
// Owner: Simulator.
class CameraSet
{
public:
    explicit CameraSet(ClipCache& cache) : m_cache(cache) {}

    Camera& add(const QString& mount, const ClipKey& source);
    // Where in the frame interval the camera that is added as number `index` sends: spread evenly for any number.
    static Nanoseconds phaseOf(std::size_t index);
    // The number of the first frame of the camera that is added as number `index`.
    static std::uint64_t firstFrameOf(std::size_t index);

    const std::vector<std::unique_ptr<Camera>>& all() const { return m_cameras; }

    // The camera of an RTSP path like "/sub3" or "/clip/jalan/stream=0"; null when there is none.
    Camera* byPath(const QString& path) const;

    // The cameras that a TARGET names: a mount, a comma list, a glob, or "all". Empty when nothing matches.
    std::vector<Camera*> match(const QString& target) const;

private:
    ClipCache& m_cache;
    std::vector<std::unique_ptr<Camera>> m_cameras;
};

} // namespace pantau::camsim
