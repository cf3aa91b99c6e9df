// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/models/WordSearch.h"

#include <QSortFilterProxyModel>

namespace pantau::widgets {

/// The rows of a table that have every typed word in one of their columns. GUI thread; owned by whoever shows it.
class SearchModel final : public QSortFilterProxyModel
{
    Q_OBJECT

public:
    using QSortFilterProxyModel::QSortFilterProxyModel;

    void search(const QString& typed);

protected:
    [[nodiscard]] bool filterAcceptsRow(int row, const QModelIndex& parent) const override;

private:
    WordSearch m_search;
};

} // namespace pantau::widgets
