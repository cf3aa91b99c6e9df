// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/wall/ContentWords.h"

#include "widgets/models/WitTime.h"

#include <QDateTime>
#include <QLocale>

namespace pantau::widgets {

using engine::TourTrouble;

render::TileCaption ContentWords::caption(const wall::TileContent& content, base::WallTime now)
{
    render::TileCaption caption;
    caption.mark = render::TileMark::Plain;
    if (const auto* const text = std::get_if<wall::TextContent>(&content)) {
        caption.overlay = text->text;
    } else if (std::holds_alternative<wall::ClockContent>(content)) {
        const QDateTime time = WitTime::dateTime(now);
        caption.overlay = WitTime::clockWithSeconds(now);
        caption.reason = QLocale().toString(time.date(), QStringLiteral("dddd, d MMMM yyyy"));
    } else if (const auto* const camera = std::get_if<wall::CameraContent>(&content)) {
        caption.mark = render::TileMark::Attention;
        caption.name = camera->camera;
        caption.overlay = tr("Not in the camera list");
    } else if (const auto* const panel = std::get_if<wall::PanelContent>(&content)) {
        caption.name = panel->panel;
        caption.overlay = tr("This board is not part of this version");
    }
    return caption;
}

render::TileCaption ContentWords::inTour(render::TileCaption caption, const QString& tour,
                                         std::optional<TourTrouble> trouble)
{
    const QString name = tr("Tour: %1").arg(tour);
    caption.name = caption.name.isEmpty() ? name : QStringLiteral("%1 · %2").arg(caption.name, name);
    if (!trouble) {
        return caption;
    }
    const QString words = *trouble == TourTrouble::NoSuchTour  ? tr("There is no such tour")
                          : *trouble == TourTrouble::NoCameras ? tr("This tour has no cameras")
                                                               : tr("No camera of this tour is alive");
    if (caption.mark == render::TileMark::Plain) {
        caption.mark = render::TileMark::Attention;
        caption.overlay = words;
    } else {
        caption.state = caption.state.isEmpty() ? words : QStringLiteral("%1 · %2").arg(caption.state, words);
    }
    return caption;
}

render::TileCaption ContentWords::paused(render::TileCaption caption)
{
    // First, so that it is read in a narrow tile too.
    const QString words = tr("Tour paused; Ctrl+R goes on");
    caption.state = caption.state.isEmpty() ? words : QStringLiteral("%1 · %2").arg(words, caption.state);
    return caption;
}

QString ContentWords::reason(wall::QualityReason reason)
{
    switch (reason) {
    case wall::QualityReason::SmallTile:
        return tr("Light: small tile");
    case wall::QualityReason::CpuFull:
        return tr("Light: CPU full");
    case wall::QualityReason::NetworkSlow:
        return tr("Light: network slow");
    case wall::QualityReason::BudgetFull:
        return tr("Light: main streams used up");
    case wall::QualityReason::MainFailed:
        return tr("Light: main stream failed");
    case wall::QualityReason::Pinned:
        return tr("Stream pinned");
    default:
        return {};
    }
}

} // namespace pantau::widgets
