// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QImage>
#include <QObject>
#include <QThreadPool>

#include <functional>
#include <optional>

namespace pantau::widgets {

/// Writes the pictures that operators keep, one after the other on a thread of its own: to compress a large one takes
/// longer than the wall may stand still, and a slow disk much longer. GUI thread; owned by the application.
class SnapshotWriter final : public QObject
{
    Q_OBJECT

public:
    /// As Snapshot::write. Called on the thread of this object's own.
    using Write =
        std::function<std::optional<QString>(const QImage& picture, const QString& fileName, const QString& folder)>;
    /// On the GUI thread: the path, or nothing when it could not be written.
    using Told = std::function<void(const std::optional<QString>& path)>;

    /// So many wait at most: a picture of 3840x2160 is 32 MiB of memory until it is written.
    static constexpr int MostWaiting = 4;

    explicit SnapshotWriter(Write write);
    /// Waits for what is being written; nobody is told any more.
    ~SnapshotWriter() override;

    /// False, and nothing is kept, where MostWaiting pictures wait already.
    [[nodiscard]] bool keep(const QImage& picture, const QString& fileName, const QString& folder, Told told);
    /// Waits until all are written, and tells so.
    void finish();

private:
    const Write m_write;
    int m_waiting = 0;
    QThreadPool m_thread; ///< one
};

} // namespace pantau::widgets
