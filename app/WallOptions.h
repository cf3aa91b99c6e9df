// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/MetricsAddress.h"
#include "app/RendererChoice.h"
#include "core/base/Result.h"
#include "core/engine/CameraPool.h"
#include "core/media/HardwareDecoding.h"
#include "core/wall/QualityRules.h"
#include "core/wall/SceneBook.h"
#include "core/wall/WallState.h"

#include <QSize>
#include <QString>
#include <QStringList>

#include <chrono>
#include <optional>
#include <vector>

namespace pantau::app {

/// The words of `pantau wall` as they were typed.
struct WallArguments
{
    std::vector<std::string> urls;
    std::string cameras;
    std::string scenes;
    std::string scene;
    std::string windowed;
    std::string screen;
    std::string transport = "tcp";
    std::string stream = "auto";
    std::string decode = "auto";
    std::string gpuMemory = "2048";
    std::string mains = "4";
    std::string renderer = "auto";
    std::string stats;
    std::string metrics;
    std::string log;
    std::string seconds;
    std::string screenshot;
    bool allowUnreachable = false;
    bool console = false;
    bool guest = false;
    std::string state;
};

/// The same, checked: everything in it can be used.
struct WallOptions
{
    struct Source
    {
        engine::CameraSource source;
        QString place; ///< where it was named: "FILE:LINE" or the redacted URL
    };
    std::vector<Source> sources;
    wall::WallState scene;         ///< what stands there first; empty = all cameras, spread over all monitors
    QString sceneName;             ///< of the book's scene that it is; what is remembered under that name is shown
    wall::SceneBook book;          ///< scenes, tours and schedules of the file that was named
    std::optional<QSize> windowed; ///< nothing = full screen
    QString screen;                ///< empty = every screen, with a console all but its own
    QString statsFile;
    std::optional<MetricsAddress> metrics;
    QString logFile;                                   ///< empty = standard error only
    std::optional<std::chrono::milliseconds> duration; ///< nothing = until it is ended
    QString screenshotFile;
    bool allowUnreachable = false;
    bool console = false; ///< with the operator's window
    bool guest = false;   ///< guests look on from the start, whatever was kept
    QString stateFolder;  ///< empty = nothing is remembered
    media::HardwareWish decode = media::HardwareWish::Automatic;
    std::int64_t gpuMemoryBytes = 0;
    int mostMains = wall::QualityRules::MostMains; ///< main streams at once, where a sub stream could be had instead
    RendererWish renderer = RendererWish::Automatic;
};

/// Checks what was typed and reads the camera list and the scenes; else one sentence for the user with place and
/// reason.
[[nodiscard]] base::Result<WallOptions, QString> wallOptions(const WallArguments& arguments);

} // namespace pantau::app
