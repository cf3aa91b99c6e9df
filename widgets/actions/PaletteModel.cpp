// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/actions/PaletteModel.h"

#include "widgets/models/WordSearch.h"

#include <algorithm>
#include <utility>

namespace pantau::widgets {

void PaletteModel::setEntries(std::vector<PaletteEntry> entries)
{
    beginResetModel();
    m_entries = std::move(entries);
    find();
    endResetModel();
}

void PaletteModel::search(const QString& typed)
{
    beginResetModel();
    m_typed = typed;
    find();
    endResetModel();
}

void PaletteModel::find()
{
    constexpr int Called = -1; // better than every rank of a search
    const WordSearch search(m_typed);
    const QString typed = m_typed.trimmed();
    std::vector<std::pair<int, std::size_t>> ranked;
    for (std::size_t i = 0; i < m_entries.size(); ++i) {
        const PaletteEntry& entry = m_entries[i];
        if (entry.isCalledBy && entry.isCalledBy(typed)) {
            ranked.emplace_back(Called, i);
        } else if (const auto rank = search.rank(QStringLiteral("%1 %2").arg(entry.text, entry.detail))) {
            ranked.emplace_back(*rank, i);
        }
    }
    std::sort(ranked.begin(), ranked.end());
    m_found.clear();
    for (const auto& [rank, place] : ranked) {
        m_found.push_back(place);
    }
}

const PaletteEntry& PaletteModel::entry(int row) const
{
    return m_entries[m_found.at(static_cast<std::size_t>(row))];
}

int PaletteModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_found.size());
}

QVariant PaletteModel::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid)) {
        return {};
    }
    const PaletteEntry& shown = entry(index.row());
    switch (role) {
    case Qt::DisplayRole:
        return shown.text;
    case Qt::DecorationRole:
        return shown.icon;
    case DetailRole:
        return shown.detail;
    case KeysRole:
        return shown.keys;
    case Qt::AccessibleTextRole:
        return QStringLiteral("%1, %2").arg(shown.text, shown.detail);
    default:
        return {};
    }
}

} // namespace pantau::widgets
