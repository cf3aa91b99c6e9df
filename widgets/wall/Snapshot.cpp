// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/wall/Snapshot.h"

#include "core/render/WallLook.h"
#include "widgets/models/WitTime.h"

#include <QDateTime>
#include <QDir>
#include <QFileInfo>
#include <QPainter>
#include <QSaveFile>

#include <algorithm>

namespace pantau::widgets::Snapshot {

namespace {

constexpr int LabelShare = 24; ///< of the picture's height
constexpr int SmallestLabel = 20;

} // namespace

QImage labelled(const QImage& picture, const domain::Camera& camera, base::WallTime takenAt, const QString& overlay)
{
    const int height = std::max(SmallestLabel, picture.height() / LabelShare);
    const int lines = overlay.isEmpty() ? 1 : 2;
    QImage whole(picture.width(), picture.height() + (lines * height), QImage::Format_RGB32);
    whole.fill(render::WallLook::CaptionBackground);
    QPainter painter(&whole);
    painter.drawImage(0, 0, picture);
    painter.setPen(render::WallLook::Text);
    painter.setFont(render::WallLook::font(height, false));
    const QRect label(4, picture.height(), picture.width() - 8, height);
    const QString when = WitTime::dateAndClock(takenAt);
    painter.drawText(label, Qt::AlignRight | Qt::AlignVCenter, when);
    const int left = label.width() - painter.fontMetrics().horizontalAdvance(when) - height;
    const QString name = QStringLiteral("%1 %2").arg(camera.id, camera.name);
    painter.drawText(label, Qt::AlignLeft | Qt::AlignVCenter,
                     painter.fontMetrics().elidedText(name, Qt::ElideRight, std::max(0, left)));
    painter.drawText(label.translated(0, height), Qt::AlignLeft | Qt::AlignVCenter,
                     painter.fontMetrics().elidedText(overlay, Qt::ElideRight, label.width()));
    return whole;
}

QString fileName(const domain::Camera& camera, base::WallTime takenAt)
{
    QString code = camera.id;
    std::replace_if(
        code.begin(), code.end(), [](QChar c) { return !c.isLetterOrNumber() && c != QLatin1Char('-'); },
        QLatin1Char('_'));
    const QString when = WitTime::dateTime(takenAt).toString(QStringLiteral("yyyyMMdd-HHmmss"));
    return QStringLiteral("%1-%2.png").arg(when, code);
}

std::optional<QString> write(const QImage& picture, const QString& fileName, const QString& folder)
{
    if (!QDir().mkpath(folder)) {
        return std::nullopt;
    }
    const QFileInfo wanted(QDir(folder), fileName);
    QString path = wanted.filePath();
    for (int number = 2; QFileInfo::exists(path); ++number) {
        path = QStringLiteral("%1/%2-%3.png").arg(folder, wanted.completeBaseName()).arg(number);
    }
    QSaveFile file(path);
    // Flushed by hand, as in writeWallFile(): a full disk leaves no half of a picture.
    const bool isWritten = file.open(QIODevice::WriteOnly) && picture.save(&file, "PNG") && file.flush() &&
                           file.error() == QFileDevice::NoError && file.commit();
    return isWritten ? std::optional(path) : std::nullopt;
}

} // namespace pantau::widgets::Snapshot
