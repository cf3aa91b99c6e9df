// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/ingest/CsvRecords.h"
#include "tests/support/catch.h"

using pantau::ingest::CsvFault;
using pantau::ingest::CsvRecord;
using pantau::ingest::parseCsv;

namespace {

std::vector<CsvRecord> recordsOf(QStringView text)
{
    const auto parsed = parseCsv(text);
    REQUIRE(std::holds_alternative<std::vector<CsvRecord>>(parsed));
    return std::get<std::vector<CsvRecord>>(parsed);
}

CsvFault faultOf(QStringView text)
{
    const auto parsed = parseCsv(text);
    REQUIRE(std::holds_alternative<CsvFault>(parsed));
    return std::get<CsvFault>(parsed);
}

std::vector<std::vector<std::string>> fieldsOf(const QString& text)
{
    std::vector<std::vector<std::string>> all;
    for (const auto& record : recordsOf(text)) {
        auto& row = all.emplace_back();
        for (const QString& field : record.fields)
            row.push_back(field.toStdString());
    }
    return all;
}

using Rows = std::vector<std::vector<std::string>>;

} // namespace

TEST_CASE("CSV records end at CRLF, LF, CR and at the end of the text")
{
    CHECK(fieldsOf(QStringLiteral("a,b\r\nc,d\ne,f\rg,h")) == Rows{{"a", "b"}, {"c", "d"}, {"e", "f"}, {"g", "h"}});
    CHECK(fieldsOf(QStringLiteral("a,b\n")) == Rows{{"a", "b"}});
    CHECK(fieldsOf(QString()).empty());
}

TEST_CASE("empty CSV fields are kept and empty lines are not")
{
    CHECK(fieldsOf(QStringLiteral(",\n\n\r\n\"\"\na,\n")) == Rows{{"", ""}, {""}, {"a", ""}});
}

TEST_CASE("quoted CSV fields hold commas, quotes and line ends")
{
    CHECK(fieldsOf(QStringLiteral("\"a,b\",\"say \"\"hi\"\"\",\"x\r\ny\"\nlast")) ==
          Rows{{"a,b", "say \"hi\"", "x\r\ny"}, {"last"}});
}

TEST_CASE("a CSV record knows the line where it begins")
{
    const auto records = recordsOf(u"h\n\n\"1\n2\n3\"\nz");
    REQUIRE(records.size() == 3);
    CHECK(records[1].line == 3);
    CHECK(records[2].line == 6);
}

TEST_CASE("an open CSV quote is reported where it was opened")
{
    const CsvFault fault = faultOf(u"a,b\nc,\"d\ne,f\n");
    CHECK(fault.kind == CsvFault::Kind::UnterminatedQuote);
    CHECK(fault.line == 2);
}

TEST_CASE("a CSV quote in the middle of a field is refused")
{
    for (const auto* text : {u"a\nb\"c,d", u"a\n\"b\"c,d", u"a\n\"b\" ,c"}) {
        const CsvFault fault = faultOf(text);
        CHECK(fault.kind == CsvFault::Kind::StrayQuote);
        CHECK(fault.line == 2);
    }
}
