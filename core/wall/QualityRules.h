// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <chrono>
#include <cstddef>

namespace pantau::wall {

/// The figures of the quality control, each with where it comes from. "RADASS" is the automatic control of Nx Witness,
/// whose published constants were read; "ours" was reasoned here and is exercised by the simulated walls of the tests.
struct QualityRules
{
    using milliseconds = std::chrono::milliseconds;

    /// How often the caller ticks (RADASS).
    static constexpr milliseconds Tick{500};
    /// What a timer of Qt may be late.
    static constexpr milliseconds TickSlack = Tick / 20;

    /// Up to this height a tile is never worth a main stream (RADASS: 240 / 1.4), in device pixels.
    static constexpr int SmallTileHeight = 171;
    /// A main stream is taken only above the small height times this, in percent (RADASS: 171 -> 230).
    static constexpr int HysteresisPercent = 134;
    /// Assumed until a camera's sub stream has shown its height: 640x360 is the usual small stream.
    static constexpr int UsualSubHeight = 360;
    static constexpr int UsualMainHeight = 1080;

    /// A main stream that nobody needs any more is kept this long (RADASS), so that a tile that is resized to and fro
    /// costs one switch. That of an enlarged tile goes at once when the tile is put back (ours): its sub stream needs
    /// up to a group of pictures to come, and until then the main stream goes on anyway.
    static constexpr milliseconds SmallFor{1000};
    static_assert(SmallFor + Tick + TickSlack <= milliseconds{2000},
                  "a tile that became small is in sub after at most 2 s");
    /// A camera that nobody sees is decoded this long, so that a scene and straight back costs nothing (ours).
    static constexpr milliseconds HiddenLinger{400};
    static_assert(HiddenLinger + Tick + TickSlack <= milliseconds{1000}, "hidden tiles stop within 1 s");

    /// Main streams at the same time, where a sub stream could be had instead (section 3.14: 4 to 9).
    static constexpr int MostMains = 4;
    /// With more cameras than this on the walls, new ones start in sub (RADASS).
    static constexpr std::size_t MostStartingInMain = 16;
    /// At least so long between two switches to main that no operator caused, on all walls together (RADASS).
    static constexpr milliseconds SwitchPace{5000};

    /// Above: bad, and bad in earnest; below: good. Between good and bad nothing is changed, which is what brings the
    /// wall to rest (ours). One step of one stream of 640x360 is some 0.01 of two cores, one main stream some 0.06, so
    /// the gap from good to bad holds two main streams.
    static constexpr double GoodCpu = 0.75;
    static constexpr double BadCpu = 0.90;
    static constexpr double VeryBadCpu = 0.97;
    /// Half the machine is idle: several are raised at once.
    static constexpr double AmpleCpu = 0.50;
    static constexpr double GoodLate = 0.02;
    static constexpr double BadLate = 0.10;
    static constexpr double VeryBadLate = 0.30;
    /// Stalls of the GUI thread within one tick. Three of more than 50 ms are a third of it.
    static constexpr int BadStalls = 1;
    static constexpr int VeryBadStalls = 3;

    /// So many ticks in a row must be bad: one late tick is no overload (ours).
    static constexpr int BadTicks = 2;
    /// After a new layout and after switches between main and sub the load is not judged for so long: opening a stream
    /// costs more than running it, the old stream goes on until the new one's key frame, and the first pictures of 55
    /// streams came within 2.1 s.
    static constexpr milliseconds SettleFor{2000};
    /// One of so many streams is lowered a step at a time, at least one. 200 sub streams on two cores must lose some
    /// 500 steps; at a sixth of them each tick the simulated wall is within what the machine can do 9.5 s after the
    /// layout.
    static constexpr std::size_t VeryBadShare = 6;
    static constexpr std::size_t BadShare = 32;

    /// Load must have been good for so long since the last step before one is raised.
    static constexpr milliseconds RaisePace{5000};
    /// Bad load so soon after a raise is taken for its work.
    static constexpr milliseconds RaiseProof{10000};
    /// After so many failed raises none is tried until the layout changes or this time has passed (RADASS). From then
    /// on a single failure stops it again: a wall that runs for weeks must not open streams in vain.
    static constexpr int MostFailures = 3;
    static constexpr std::chrono::minutes StopFor{10};

    /// What the steps cost, of full decoding. Measured with FFmpeg 5.1 on H.264 of 640x360 and 1920x1080, a key frame
    /// each 2 s: 0.80 and 0.84 with deblocking on key frames only, 0.12 for key frames alone. That half of the pictures
    /// are neither scaled nor painted is estimated.
    static constexpr double CheapCost = 0.8;
    static constexpr double HalfRateCost = 0.7;
    static constexpr double KeyFramesCost = 0.12;
};

} // namespace pantau::wall
