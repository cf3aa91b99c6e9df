// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringList>

#include <optional>

namespace pantau::widgets {

/// What was typed into a search field: every word of it must stand in a text, in any order and whatever the case.
/// A plain value.
class WordSearch
{
public:
    WordSearch() = default;
    explicit WordSearch(const QString& typed);

    /// Nothing was typed: every text is found.
    [[nodiscard]] bool isEmpty() const { return m_words.isEmpty(); }
    [[nodiscard]] bool finds(const QString& text) const;
    /// How well it fits, 0 best: the text begins with what was typed, every word begins a word of the text, or it only
    /// stands somewhere in it. Nothing where the text is not found.
    [[nodiscard]] std::optional<int> rank(const QString& text) const;

private:
    QStringList m_words;
};

} // namespace pantau::widgets
