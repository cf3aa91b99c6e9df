// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QSize>
#include <QString>

#include <cstdint>
#include <optional>
#include <vector>

namespace pantau::app {

/// A monitor as the wall would find it.
struct ScreenFacts
{
    QString name;
    QString maker;
    QString model;
    QString serial; ///< empty where the monitor tells none
    QSize pixels;
    double hertz = 0;
};

/// What draws, in the driver's own words.
struct OpenGlFacts
{
    QString vendor;
    QString renderer;
    QString version;
    bool drawsWall = false; ///< the wall's OpenGL renderer works with it

    /// The processor draws (Mesa's llvmpipe, softpipe, swrast).
    [[nodiscard]] bool isSoftware() const;
};

struct DisplayFacts
{
    enum class State : std::uint8_t
    {
        None = 1, ///< there is no graphical session here
        Open,
        Failed ///< there should be one, but it cannot be opened
    };
    State state = State::None;
    QString reason; ///< why it failed, in the words of Qt or of the system
    std::vector<ScreenFacts> screens;
    std::optional<OpenGlFacts> openGl; ///< nothing when no OpenGL can be had
};

/// Looks at screens and OpenGL in a child process: where a display does not answer Qt aborts, and a broken graphics
/// driver may crash or hang, which `pantau doctor` must survive to tell it. Needs a QCoreApplication; blocks for at
/// most 15 s.
[[nodiscard]] DisplayFacts probeDisplay();

/// True when this process is that child: then main does nothing but printDisplay().
[[nodiscard]] bool isDisplayProbe(int argc, char** argv);
/// The child's work: prints the facts as JSON; returns its exit code.
[[nodiscard]] int printDisplay(int argc, char** argv);

/// Whether the environment names a display (or a platform that needs none).
[[nodiscard]] bool hasDisplay();

} // namespace pantau::app
