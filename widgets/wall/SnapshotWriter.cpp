// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/wall/SnapshotWriter.h"

#include <QCoreApplication>

#include <utility>

namespace pantau::widgets {

SnapshotWriter::SnapshotWriter(Write write) : m_write(std::move(write))
{
    m_thread.setMaxThreadCount(1);
}

SnapshotWriter::~SnapshotWriter()
{
    m_thread.waitForDone(); // it tells this object how it went
}

bool SnapshotWriter::keep(const QImage& picture, const QString& fileName, const QString& folder, Told told)
{
    if (m_waiting >= MostWaiting) {
        return false;
    }
    ++m_waiting;
    m_thread.start([this, picture, fileName, folder, told = std::move(told)] {
        const std::optional<QString> path = m_write(picture, fileName, folder);
        QMetaObject::invokeMethod(
            this,
            [this, path, told] {
                --m_waiting;
                told(path);
            },
            Qt::QueuedConnection);
    });
    return true;
}

void SnapshotWriter::finish()
{
    m_thread.waitForDone();
    QCoreApplication::sendPostedEvents(this);
}

} // namespace pantau::widgets
