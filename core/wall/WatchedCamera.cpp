// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/wall/WatchedCamera.h"

#include "core/wall/QualityRules.h"

namespace pantau::wall {

namespace {

constexpr double UsualAspect = 16.0 / 9.0;

double pixelsOf(const StreamOffer& stream, int usualHeight)
{
    const double height = stream.height > 0 ? stream.height : usualHeight;
    const double width = stream.width > 0 ? stream.width : height * UsualAspect;
    return width * height;
}

double part(domain::DecodeEffort effort)
{
    switch (effort) {
    case domain::DecodeEffort::Full:
        return 1.0;
    case domain::DecodeEffort::Cheap:
        return QualityRules::CheapCost;
    case domain::DecodeEffort::HalfRate:
        return QualityRules::HalfRateCost;
    case domain::DecodeEffort::KeyFramesOnly:
        return QualityRules::KeyFramesCost;
    }
    return 1.0;
}

} // namespace

double WatchedCamera::cost(domain::DecodeEffort at) const
{
    if (!stream) {
        return 0;
    }
    const bool isMain = *stream == domain::StreamKind::Main;
    const std::optional<StreamOffer>& offered = isMain ? offer.main : offer.sub;
    const int usualHeight = isMain ? QualityRules::UsualMainHeight : QualityRules::UsualSubHeight;
    return offered ? pixelsOf(*offered, usualHeight) * part(at) : 0;
}

} // namespace pantau::wall
