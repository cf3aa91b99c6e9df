// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringView>

#include <variant>
#include <vector>

namespace pantau::ingest {

/// One record of a comma-separated file; it may span several lines when a quoted field does.
struct CsvRecord
{
    int line; ///< 1-based, where the record begins
    std::vector<QString> fields;
};

struct CsvFault
{
    enum class Kind
    {
        UnterminatedQuote, ///< the line is where the quote was opened
        StrayQuote,        ///< a quote inside an unquoted field, or text after a closing quote
    };
    Kind kind;
    int line; ///< 1-based
};

/// Reads RFC 4180: fields apart by commas, records by CRLF, LF or CR, quotes doubled within quotes. Empty lines are
/// left out. Reentrant.
[[nodiscard]] std::variant<std::vector<CsvRecord>, CsvFault> parseCsv(QStringView text);

} // namespace pantau::ingest
