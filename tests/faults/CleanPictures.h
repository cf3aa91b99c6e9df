// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/support/CamSim.h"
#include "tests/support/StreamProbe.h"

#include <map>
#include <set>
#include <string>
#include <utility>

namespace pantau::test {

// Knows how every picture of the simulator's clip looks when nothing is wrong, so that a damaged one cannot pass.
// Decoding is deterministic: the same packets give the same pixels. Thread-bound.
class CleanPictures
{
public:
    // The simulator's scenes repeat after this many pictures and have a key frame at each multiple of KeyInterval.
    static constexpr std::uint64_t ClipLength = 500;
    static constexpr std::uint64_t KeyInterval = 50;

    // Plays a mount that has no fault at four times its pace until each picture was seen, and some twice to prove that
    // they repeat. What it learns is added, so that several sizes and codecs can be known. Throws when it cannot.
    void learn(CamSim& sim, const QString& mount);

    // Says what is wrong with the pictures from index `from` on, in order: not clean, or an order that goes back, or a
    // gap that does not end with a key frame. Empty when all is well.
    [[nodiscard]] std::string complaint(const Seen& seen, std::size_t from = 0) const;

    [[nodiscard]] static bool isKey(const SeenFrame& frame) { return frame.number % KeyInterval == 0; }

private:
    [[nodiscard]] bool clean(const SeenFrame& frame) const;
    // A picture that lost its stamp is found by its looks: the next number after `before` that looks like it.
    [[nodiscard]] std::optional<std::uint64_t> numberOf(const SeenFrame& frame, std::uint64_t before) const;

    // By width and number in the clip; two where two codecs have the same size.
    std::map<std::pair<int, std::uint64_t>, std::set<std::uint64_t>> m_known;
};

// Prints a measured figure, so that a run's log holds the table of results.
void figure(const char* test, const std::string& what, double value, const char* unit);

// The middle of some values, which must not be empty.
[[nodiscard]] double quantile(std::vector<double> values, double share);

} // namespace pantau::test
