// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/media/StreamState.h"
#include "widgets/models/WordSearch.h"

#include <QCollator>
#include <QSortFilterProxyModel>
#include <QStringList>

#include <vector>

namespace pantau::widgets {

/// Which cameras are shown. An empty member lets every camera pass.
struct CameraFilter
{
    QString text; ///< every word of it must stand in code, name or district, whatever the case
    QString owner;
    QString category; ///< the registry's key
    QString district; ///< a camera on the border of two belongs to both
    std::vector<media::StreamState> states;

    friend bool operator==(const CameraFilter&, const CameraFilter&) = default;
};

/// Searches, filters and sorts the camera model or the camera tree; a group stays while one of its cameras does.
/// GUI thread; owned by whoever shows it.
class CameraFilterModel final : public QSortFilterProxyModel
{
    Q_OBJECT

public:
    /// `cameras`: the camera model or the camera tree; it outlives this.
    explicit CameraFilterModel(QAbstractItemModel& cameras, QObject* parent = nullptr);

    void setFilter(const CameraFilter& filter);
    [[nodiscard]] const CameraFilter& filter() const { return m_filter; }
    /// The codes of the cameras in these rows and, for a group, of those below it that pass the filter; each once.
    [[nodiscard]] QStringList idsOf(const QModelIndexList& indexes) const;
    [[nodiscard]] QMimeData* mimeData(const QModelIndexList& indexes) const override;

protected:
    [[nodiscard]] bool filterAcceptsRow(int row, const QModelIndex& parent) const override;
    [[nodiscard]] bool lessThan(const QModelIndex& left, const QModelIndex& right) const override;

private:
    void addIds(const QModelIndex& index, QStringList& ids) const;

    CameraFilter m_filter;
    WordSearch m_search; ///< for the filter's text
    QCollator m_collator;
};

} // namespace pantau::widgets
