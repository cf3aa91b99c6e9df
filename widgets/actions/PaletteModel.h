// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAbstractListModel>
#include <QIcon>

#include <functional>
#include <vector>

namespace pantau::widgets {

/// Something that the command palette can do: run an action, show a camera, recall a scene.
struct PaletteEntry
{
    QString text;
    QString detail; ///< what kind of thing it is, or where it belongs; searched too
    QString keys;
    QIcon icon;
    std::function<void()> run;
    /// Whether what was typed means this one, whatever else has those words. May be empty: nothing does.
    std::function<bool(const QString& typed)> isCalledBy = {};
};

/// The entries that have all the words that were typed, the best fit first, equal ones in the order they were given.
/// What is called by what was typed, such as a camera by its number, comes before all of them.
/// GUI thread; owned by the palette.
class PaletteModel final : public QAbstractListModel
{
    Q_OBJECT

public:
    enum Role
    {
        DetailRole = Qt::UserRole + 1, ///< QString
        KeysRole                       ///< QString
    };

    using QAbstractListModel::QAbstractListModel;

    void setEntries(std::vector<PaletteEntry> entries);
    void search(const QString& typed);
    /// Of a row that is shown.
    [[nodiscard]] const PaletteEntry& entry(int row) const;

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;

private:
    void find();

    std::vector<PaletteEntry> m_entries;
    std::vector<std::size_t> m_found; ///< places in m_entries, as shown
    QString m_typed;
};

} // namespace pantau::widgets
