// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/wall/TileWords.h"

#include "core/media/FrameWatch.h"
#include "widgets/models/StreamWords.h"

namespace pantau::widgets {

using media::StreamState;
using render::TileMark;

namespace {

TileMark markOf(StreamState state)
{
    switch (state) {
    case StreamState::Streaming:
        return TileMark::Normal;
    case StreamState::Idle:
    case StreamState::Connecting:
        return TileMark::Waiting;
    case StreamState::Stalled:
        return TileMark::Attention;
    case StreamState::Backoff:
    case StreamState::LoginRefused:
    case StreamState::Unsupported:
        return TileMark::Failed;
    }
    return TileMark::Failed;
}

/// Who decodes, in the letters that everybody uses for it; nothing before that is known.
QString decoderBadge(const media::StreamStatus& status)
{
    if (status.decoder.empty()) {
        return {};
    }
    return QString::fromStdString(status.decoder).endsWith(QStringLiteral(" SW")) ? QStringLiteral("SW")
                                                                                  : QStringLiteral("HW");
}

} // namespace

render::TileCaption TileWords::caption(const domain::Camera& camera, const media::StreamStatus& status,
                                       std::optional<std::chrono::milliseconds> age, int shownFps)
{
    const auto limit = status.state == StreamState::Streaming ? media::FrameWatch::staleAfter(status.effort)
                                                              : media::FrameWatch::StaleAfter;
    const bool stale = age && *age >= limit;
    // The age of the shown picture has the last word: a worker that hangs still says "streaming".
    const StreamState effective = stale && status.state == StreamState::Streaming ? StreamState::Stalled : status.state;

    render::TileCaption caption;
    caption.mark = stale && effective == StreamState::Connecting ? TileMark::Attention : markOf(effective);
    caption.name = camera.name.isEmpty() ? camera.id : QStringLiteral("%1 %2").arg(camera.id, camera.name);
    const QString word = StreamWords::state(effective);
    const QString measure = effective == StreamState::Streaming ? tr("%1 fps").arg(shownFps) : QString();
    const QString badge = effective == StreamState::Streaming ? decoderBadge(status) : QString();
    QStringList parts{camera.owner, word, measure, badge};
    parts.removeAll(QString());
    caption.state = parts.join(QStringLiteral(" · "));
    const bool healthy = effective == StreamState::Streaming || effective == StreamState::Connecting;
    if (stale && effective == StreamState::Idle) {
        caption.overlay = QStringLiteral("%1 %2").arg(word, StreamWords::duration(*age)); // nothing froze: nobody looks
    } else if (stale) {
        caption.overlay = tr("Frozen %1").arg(StreamWords::duration(*age));
    } else if (!age || !healthy) {
        caption.overlay = word;
    }
    if (!caption.overlay.isEmpty()) {
        const bool isJudged = effective != status.state; // by the picture's age alone, as in media::judgedByAge()
        caption.reason =
            StreamWords::reason(isJudged ? media::StreamFailure{media::StreamReason::WorkerBehind, 0} : status.failure);
        if (stale && caption.mark == TileMark::Failed) {
            caption.reason = caption.reason.isEmpty() ? word : QStringLiteral("%1: %2").arg(word, caption.reason);
        }
    }
    return caption;
}

render::TileCaption TileWords::heard(render::TileCaption caption, const media::StreamStatus& sound)
{
    // First, so that it is read in a narrow tile too.
    caption.state = QStringLiteral("♪ %1 · %2").arg(StreamWords::sound(sound), caption.state);
    return caption;
}

} // namespace pantau::widgets
