// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Clock.h"

#include <QString>

#include <map>
#include <optional>
#include <vector>

namespace pantau::wall {

/// Calls a camera by its number, typed digit by digit: "12" and Enter, or a pause, means the camera whose registry code
/// ends in 12. Where several do (PK-12, PM-12) the first code of the alphabet is meant, and the same number typed again
/// soon means the next one.
/// Pure: time is passed in. GUI thread; owned by what takes the keys.
class CameraNumber
{
public:
    /// A pause this long after the last digit is as good as Enter.
    static constexpr std::chrono::milliseconds CommitAfter{1500};
    /// The same number within this time means the next camera of that number.
    static constexpr std::chrono::seconds RepeatWithin{10};
    /// Further digits are ignored.
    static constexpr int MostDigits = 9;

    /// Whether these digits, with leading zeros or without, call a camera of this code. Not where anything else is
    /// typed.
    [[nodiscard]] static bool calls(const QString& typed, const QString& code);

    /// The registry's codes; a camera is meant by its place in this list. Ends what was being typed.
    void setCodes(const std::vector<QString>& codes);

    /// What was called: the digits as typed, and the camera, or nothing where no code ends so.
    struct Call
    {
        QString typed;
        std::optional<int> camera;
    };

    /// `digit` in 0..9.
    void digit(int digit, base::SteadyTime now);
    void backspace(base::SteadyTime now);
    void cancel() { m_typed.clear(); }
    /// Enter. Nothing where nothing was typed.
    [[nodiscard]] std::optional<Call> commit(base::SteadyTime now);
    /// The same once the pause is over, else nothing. Call when CommitAfter has passed since the last key, or oftener.
    [[nodiscard]] std::optional<Call> tick(base::SteadyTime now);

    [[nodiscard]] const QString& typed() const { return m_typed; }
    /// Every camera of the typed number, the one that Enter would call first, so that all can be shown meanwhile.
    [[nodiscard]] std::vector<int> matches(base::SteadyTime now) const;

private:
    struct Last
    {
        QString number;
        std::size_t place = 0; ///< among the cameras of that number
        base::SteadyTime at;
    };
    [[nodiscard]] std::size_t firstPlace(const QString& number, std::size_t count, base::SteadyTime now) const;

    std::map<QString, std::vector<int>> m_cameras; ///< by number without leading zeros, ascending by code
    QString m_typed;
    base::SteadyTime m_typedAt;
    std::optional<Last> m_last;
};

} // namespace pantau::wall
