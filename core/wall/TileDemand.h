// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/StreamKind.h"

#include <cstdint>
#include <optional>

namespace pantau::wall {

/// What one tile asks of its camera.
struct TileDemand
{
    int tile = 0;        ///< the same as long as the tile stands; no two tiles of all monitors share one
    int camera = 0;      ///< the camera's place in the registry
    int heightPx = 0;    ///< of the picture as shown, device pixels
    bool visible = true; ///< false: covered, minimised, or its monitor is gone
    bool enlarged = false;
    bool zoomed = false;
    bool selected = false;
    bool alarmed = false;
    std::optional<domain::StreamKind> pinned; ///< by the operator
};

/// Why the tiles are told anew.
enum class TileChange : std::uint8_t
{
    Layout = 1, ///< another layout or scene: everything is judged anew and at once
    Tile        ///< a tile was resized, enlarged, zoomed, pinned, selected, alarmed, covered, or shows another camera
};

/// One stream that a camera offers: the size of its newest picture, in pixels; 0 before the first one.
struct StreamOffer
{
    int width = 0;
    int height = 0;

    friend bool operator==(const StreamOffer&, const StreamOffer&) = default;
};

/// What a camera can send. Nothing: not offered, or failed for so long that it is not worth asking for.
struct CameraOffer
{
    int camera = 0;
    std::optional<StreamOffer> main;
    std::optional<StreamOffer> sub;
    bool mainFailed = false;  ///< why `main` is nothing
    bool networkSlow = false; ///< the stream in use loses packets or falls behind, and not for want of CPU

    friend bool operator==(const CameraOffer&, const CameraOffer&) = default;
};

/// How the machine copes, measured since the last tick.
struct LoadSample
{
    /// 0..1 of all cores. Without what runs at a lower priority (the column `nice` of /proc/stat), since that gives way
    /// by itself: a nightly backup must not turn the wall into stills.
    double cpuShare = 0;
    double lateShare = 0; ///< 0..1: pictures that were dropped after decoding or painted late, of all that were decoded
    int stalls = 0;       ///< of the GUI thread, longer than 50 ms
};

} // namespace pantau::wall
