// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/wall/CameraNumber.h"

#include <algorithm>
#include <numeric>
#include <utility>

namespace pantau::wall {

using base::SteadyTime;

namespace {

bool isDigit(QChar character)
{
    return character >= QLatin1Char('0') && character <= QLatin1Char('9');
}

/// The number at the end without its leading zeros, "0" for zeros alone; empty where the text ends in no digit.
QString numberAtEnd(const QString& text)
{
    qsizetype from = text.size();
    while (from > 0 && isDigit(text.at(from - 1))) {
        --from;
    }
    while (from + 1 < text.size() && text.at(from) == QLatin1Char('0')) {
        ++from;
    }
    return text.mid(from);
}

} // namespace

bool CameraNumber::calls(const QString& typed, const QString& code)
{
    const bool isNumber = !typed.isEmpty() && std::all_of(typed.begin(), typed.end(), isDigit);
    return isNumber && numberAtEnd(typed) == numberAtEnd(code);
}

void CameraNumber::setCodes(const std::vector<QString>& codes)
{
    cancel();
    m_last.reset();
    m_cameras.clear();
    std::vector<int> byCode(codes.size());
    std::iota(byCode.begin(), byCode.end(), 0);
    const auto code = [&codes](int camera) -> const QString& { return codes[static_cast<std::size_t>(camera)]; };
    std::stable_sort(byCode.begin(), byCode.end(), [&code](int a, int b) { return code(a) < code(b); });
    for (const int camera : byCode) {
        const QString number = numberAtEnd(code(camera));
        if (!number.isEmpty()) {
            m_cameras[number].push_back(camera);
        }
    }
}

void CameraNumber::digit(int digit, SteadyTime now)
{
    m_typedAt = now;
    if (m_typed.size() < MostDigits) {
        m_typed += QChar(u'0' + static_cast<char16_t>(digit));
    }
}

void CameraNumber::backspace(SteadyTime now)
{
    m_typedAt = now;
    m_typed.chop(1);
}

std::optional<CameraNumber::Call> CameraNumber::commit(SteadyTime now)
{
    if (m_typed.isEmpty()) {
        return std::nullopt;
    }
    const QString number = numberAtEnd(m_typed);
    Call call{std::exchange(m_typed, {}), std::nullopt};
    const auto found = m_cameras.find(number);
    if (found == m_cameras.end()) {
        m_last.reset();
        return call;
    }
    const std::size_t place = firstPlace(number, found->second.size(), now);
    call.camera = found->second[place];
    m_last = Last{number, place, now};
    return call;
}

std::optional<CameraNumber::Call> CameraNumber::tick(SteadyTime now)
{
    return now - m_typedAt >= CommitAfter ? commit(now) : std::nullopt;
}

std::vector<int> CameraNumber::matches(SteadyTime now) const
{
    const QString number = numberAtEnd(m_typed);
    const auto found = m_cameras.find(number);
    if (found == m_cameras.end()) {
        return {};
    }
    std::vector<int> cameras = found->second;
    const auto first = static_cast<std::ptrdiff_t>(firstPlace(number, cameras.size(), now));
    std::rotate(cameras.begin(), cameras.begin() + first, cameras.end());
    return cameras;
}

/// Where among the `count` cameras of this number the one stands that it means now.
std::size_t CameraNumber::firstPlace(const QString& number, std::size_t count, SteadyTime now) const
{
    const bool isRepeated = m_last && m_last->number == number && now - m_last->at <= RepeatWithin;
    return isRepeated ? (m_last->place + 1) % count : 0;
}

} // namespace pantau::wall
