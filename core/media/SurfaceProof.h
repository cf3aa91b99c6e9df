// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/media/VideoFrame.h"

#include <string>
#include <vector>

namespace pantau::media {

/// A known picture as the device decodes it and leaves it on the graphics processor, for who would show it from there.
struct SurfaceProof
{
    struct Point
    {
        double x = 0; ///< in shares of the picture's sides, like y
        double y = 0;
        std::array<int, 3> sample{}; ///< what is there: luma, Cb, Cr in 8 bits
    };

    std::string device;               ///< kind and name, for the log; empty when no device decodes
    std::vector<VideoFrame> pictures; ///< as decoded and scaled; empty where the device keeps them to itself
    std::vector<Point> points;
};

} // namespace pantau::media
