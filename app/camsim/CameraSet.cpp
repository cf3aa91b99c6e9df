// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/camsim/CameraSet.h"

#include <QRegularExpression>

#include <algorithm>
#include <cmath>

namespace pantau::camsim {

Nanoseconds CameraSet::phaseOf(std::size_t index)
{
    // Multiples of the golden ratio spread evenly over the interval for any number of cameras.
    const double share = std::fmod(static_cast<double>(index) * 0.6180339887498949, 1.0);
    return Nanoseconds(static_cast<std::int64_t>(share * 40'000'000));
}

std::uint64_t CameraSet::firstFrameOf(std::size_t index)
{
    // Sub and main stream of a camera follow each other and show the same. 31 steps through the 50 frames between two
    // key frames as evenly as can be: cameras that were not switched on together do not send them together.
    constexpr std::uint64_t Step = 31;
    return index / 2 * Step;
}

Camera& CameraSet::add(const QString& mount, const ClipKey& source)
{
    const std::size_t index = m_cameras.size();
    const auto seed = static_cast<std::uint32_t>(0x9E3779B9U * (index + 1));
    m_cameras.push_back(
        std::make_unique<Camera>(mount, source, Camera::Start{phaseOf(index), firstFrameOf(index)}, seed, m_cache));
    return *m_cameras.back();
}

Camera* CameraSet::byPath(const QString& path) const
{
    Camera* best = nullptr;
    for (const auto& camera : m_cameras) {
        const QString root = QLatin1Char('/') + camera->mount();
        const bool inside = path == root || path.startsWith(root + QLatin1Char('/'));
        if (inside && (best == nullptr || camera->mount().size() > best->mount().size())) {
            best = camera.get();
        }
    }
    return best;
}

std::vector<Camera*> CameraSet::match(const QString& target) const
{
    std::vector<QRegularExpression> patterns;
    for (const QString& part : target.split(QLatin1Char(','), Qt::SkipEmptyParts)) {
        const QString glob = part == QStringLiteral("all") ? QStringLiteral("*") : part;
        // A glob over mounts crosses '/', unlike one over files: "*" is every mount, clips too.
        QString expression = QRegularExpression::escape(glob);
        expression.replace(QStringLiteral("\\*"), QStringLiteral(".*"))
            .replace(QStringLiteral("\\?"), QStringLiteral("."));
        patterns.emplace_back(QRegularExpression::anchoredPattern(expression));
    }
    std::vector<Camera*> found;
    for (const auto& camera : m_cameras) {
        if (std::any_of(patterns.begin(), patterns.end(),
                        [&camera](const auto& pattern) { return pattern.match(camera->mount()).hasMatch(); })) {
            found.push_back(camera.get());
        }
    }
    return found;
}

} // namespace pantau::camsim
