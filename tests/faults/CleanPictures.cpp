// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/faults/CleanPictures.h"

#include <algorithm>
#include <cstdio>
#include <stdexcept>

namespace pantau::test {

namespace {

constexpr std::chrono::seconds LearnLimit{120};

std::string described(const SeenFrame& frame)
{
    return std::to_string(frame.number) + " (" + std::to_string(frame.width) + "x" + std::to_string(frame.height) + ")";
}

} // namespace

void CleanPictures::learn(CamSim& sim, const QString& mount)
{
    sim.command(mount + QStringLiteral(" rate 100"));
    std::map<std::uint64_t, std::uint64_t> fresh;
    int width = 0;
    {
        StreamProbe probe(tcp(sim.url(mount)));
        std::size_t read = 0;
        bool repeats = true;
        const bool done = probe.waitUntil(LearnLimit, [&](const Seen& all) {
            for (; read < all.frames.size(); ++read) {
                const SeenFrame& frame = all.frames[read];
                repeats = repeats && frame.stamped;
                width = frame.width;
                const auto [known, isNew] = fresh.emplace(frame.number % ClipLength, frame.checksum);
                repeats = repeats && (isNew || known->second == frame.checksum);
            }
            return fresh.size() == ClipLength && read > ClipLength + KeyInterval;
        });
        if (!done || !repeats) {
            throw std::runtime_error("the clip of the simulator does not repeat as this test believes");
        }
    }
    sim.command(mount + QStringLiteral(" rate 25"));
    for (const auto& [number, checksum] : fresh) {
        m_known[{width, number}].insert(checksum);
    }
}

bool CleanPictures::clean(const SeenFrame& frame) const
{
    const auto found = m_known.find({frame.width, frame.number % ClipLength});
    return found != m_known.end() && found->second.contains(frame.checksum);
}

std::optional<std::uint64_t> CleanPictures::numberOf(const SeenFrame& frame, std::uint64_t before) const
{
    if (frame.stamped) {
        return frame.number;
    }
    SeenFrame guess = frame;
    for (guess.number = before + 1; guess.number <= before + ClipLength; ++guess.number) {
        if (clean(guess)) {
            return guess.number;
        }
    }
    return std::nullopt;
}

std::string CleanPictures::complaint(const Seen& seen, std::size_t from) const
{
    std::optional<std::uint64_t> before = from > 0 ? std::optional(seen.frames[from - 1].number) : std::nullopt;
    for (std::size_t i = from; i < seen.frames.size(); ++i) {
        SeenFrame frame = seen.frames[i];
        const std::optional<std::uint64_t> number = numberOf(frame, before.value_or(0));
        frame.number = number.value_or(0);
        if (!number || !clean(frame)) {
            return "picture " + described(frame) + ", the " + std::to_string(i) + "th, after " +
                   std::to_string(before.value_or(0)) + ", is damaged";
        }
        if (before && frame.number <= *before) {
            return "picture " + described(frame) + " comes after " + std::to_string(*before);
        }
        if ((!before || frame.number != *before + 1) && !isKey(frame)) {
            return "picture " + described(frame) + " follows a gap and is no key frame";
        }
        before = frame.number;
    }
    return {};
}

void figure(const char* test, const std::string& what, double value, const char* unit)
{
    std::printf("FIGURE %-5s %s: %.3f %s\n", test, what.c_str(), value, unit);
    std::fflush(stdout);
}

double quantile(std::vector<double> values, double share)
{
    const auto at = values.begin() + static_cast<std::ptrdiff_t>(share * static_cast<double>(values.size() - 1));
    std::nth_element(values.begin(), at, values.end());
    return *at;
}

} // namespace pantau::test
