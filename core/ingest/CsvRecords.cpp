// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/ingest/CsvRecords.h"

#include <optional>

namespace pantau::ingest {
namespace {

class CsvScanner
{
public:
    explicit CsvScanner(QStringView text) : m_text(text) {}

    std::variant<std::vector<CsvRecord>, CsvFault> scan()
    {
        std::vector<CsvRecord> records;
        while (!atEnd()) {
            if (skipLineEnd())
                continue;
            CsvRecord record{m_line, {}};
            if (const auto fault = scanRecord(record))
                return *fault;
            records.push_back(std::move(record));
        }
        return records;
    }

private:
    [[nodiscard]] bool atEnd() const { return m_at == m_text.size(); }
    [[nodiscard]] bool at(char16_t c) const { return !atEnd() && m_text[m_at] == QChar(c); }

    bool skipLineEnd()
    {
        if (!at(u'\r') && !at(u'\n'))
            return false;
        m_at += m_text.sliced(m_at).startsWith(u"\r\n") ? 2 : 1;
        ++m_line;
        return true;
    }

    std::optional<CsvFault> scanRecord(CsvRecord& record)
    {
        while (true) {
            QString field;
            if (const auto fault = at(u'"') ? scanQuoted(field) : scanPlain(field))
                return fault;
            record.fields.push_back(std::move(field));
            if (at(u',')) {
                ++m_at;
                continue;
            }
            if (atEnd() || skipLineEnd())
                return std::nullopt;
            return CsvFault{CsvFault::Kind::StrayQuote, m_line};
        }
    }

    std::optional<CsvFault> scanPlain(QString& field)
    {
        const qsizetype from = m_at;
        while (!atEnd() && !at(u',') && !at(u'\r') && !at(u'\n')) {
            if (at(u'"'))
                return CsvFault{CsvFault::Kind::StrayQuote, m_line};
            ++m_at;
        }
        field = m_text.sliced(from, m_at - from).toString();
        return std::nullopt;
    }

    std::optional<CsvFault> scanQuoted(QString& field)
    {
        const int openedAt = m_line;
        ++m_at;
        while (!atEnd()) {
            const qsizetype from = m_at;
            if (skipLineEnd()) {
                field += m_text.sliced(from, m_at - from);
                continue;
            }
            const QChar c = m_text[m_at++];
            if (c != QChar(u'"'))
                field += c;
            else if (at(u'"'))
                field += m_text[m_at++];
            else
                return std::nullopt;
        }
        return CsvFault{CsvFault::Kind::UnterminatedQuote, openedAt};
    }

    QStringView m_text;
    qsizetype m_at = 0;
    int m_line = 1;
};

} // namespace

std::variant<std::vector<CsvRecord>, CsvFault> parseCsv(QStringView text)
{
    return CsvScanner(text).scan();
}

} // namespace pantau::ingest
