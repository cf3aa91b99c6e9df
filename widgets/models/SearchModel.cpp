// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/models/SearchModel.h"

namespace pantau::widgets {

void SearchModel::search(const QString& typed)
{
    m_search = WordSearch(typed);
    invalidateFilter();
}

bool SearchModel::filterAcceptsRow(int row, const QModelIndex& parent) const
{
    QStringList texts;
    for (int column = 0; column < sourceModel()->columnCount(parent); ++column) {
        texts.append(sourceModel()->index(row, column, parent).data().toString());
    }
    return m_search.finds(texts.join(u' '));
}

} // namespace pantau::widgets
