// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <vector>

namespace pantau::media::ffmpeg {

/// The FFmpeg that this program runs with.
struct FfmpegBuild
{
    struct Library
    {
        std::string name;
        std::string version; ///< the one that runs, e.g. 59.37.100
        bool fits = false;   ///< the same major version that we were built for
    };
    std::string version; ///< of the whole, e.g. 5.1.6-0+deb12u1
    std::vector<Library> libraries;
};

/// A format that cameras and clips use.
struct SoftwareDecoder
{
    std::string codec;   ///< h264, hevc, ...
    std::string decoder; ///< that FFmpeg would take; empty where it has none
};

[[nodiscard]] FfmpegBuild ffmpegBuild();
/// Looks them up; that one decodes is not proven by this.
[[nodiscard]] std::vector<SoftwareDecoder> softwareDecoders();

} // namespace pantau::media::ffmpeg
