// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/models/WordSearch.h"

#include <algorithm>

namespace pantau::widgets {

namespace {

bool beginsAWord(const QString& text, const QString& word)
{
    for (qsizetype at = text.indexOf(word, 0, Qt::CaseInsensitive); at >= 0;
         at = text.indexOf(word, at + 1, Qt::CaseInsensitive)) {
        if (at == 0 || !text[at - 1].isLetterOrNumber()) {
            return true;
        }
    }
    return false;
}

} // namespace

WordSearch::WordSearch(const QString& typed) : m_words(typed.simplified().split(u' ', Qt::SkipEmptyParts))
{
}

bool WordSearch::finds(const QString& text) const
{
    return std::all_of(m_words.begin(), m_words.end(),
                       [&](const QString& word) { return text.contains(word, Qt::CaseInsensitive); });
}

std::optional<int> WordSearch::rank(const QString& text) const
{
    if (!finds(text)) {
        return std::nullopt;
    }
    if (text.startsWith(m_words.join(u' '), Qt::CaseInsensitive)) {
        return 0;
    }
    const bool allBegin =
        std::all_of(m_words.begin(), m_words.end(), [&](const QString& word) { return beginsAWord(text, word); });
    return allBegin ? 1 : 2;
}

} // namespace pantau::widgets
