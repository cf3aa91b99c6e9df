// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/camsim/CameraCsv.h"

#include <QFile>

#include <algorithm>

namespace pantau::camsim {

namespace {

struct Record
{
    QStringList fields;
    int line = 0;
};

// RFC 4180: quoted fields may hold commas, line breaks and doubled quotes.
Outcome<std::vector<Record>> records(const QString& name, const QString& text)
{
    std::vector<Record> found;
    Record record{{}, 1};
    QString field;
    bool quoted = false;
    int line = 1;
    const auto endRecord = [&] {
        record.fields.append(field);
        field.clear();
        if (record.fields.size() > 1 || !record.fields.first().isEmpty()) {
            found.push_back(record);
        }
        record = {{}, line + 1};
    };
    for (qsizetype i = 0; i < text.size(); ++i) {
        const QChar letter = text[i];
        if (quoted && letter == QLatin1Char('"')) {
            const bool doubled = i + 1 < text.size() && text[i + 1] == QLatin1Char('"');
            if (doubled) {
                field.append(letter);
                ++i;
            }
            quoted = doubled;
        } else if (letter == QLatin1Char('"') && !quoted && field.isEmpty()) {
            quoted = true;
        } else if (letter == QLatin1Char(',') && !quoted) {
            record.fields.append(field);
            field.clear();
        } else if (letter == QLatin1Char('\n') && !quoted) {
            endRecord();
        } else if (letter != QLatin1Char('\r') || quoted) {
            field.append(letter);
        }
        line += letter == QLatin1Char('\n') ? 1 : 0;
    }
    if (quoted) {
        return Outcome<std::vector<Record>>::failure(
            QStringLiteral("%1:%2: a quoted field has no end").arg(name).arg(record.line));
    }
    endRecord();
    return Outcome<std::vector<Record>>::success(std::move(found));
}

QString quotedField(const QString& field)
{
    static const QString special = QStringLiteral(",\"\r\n");
    const bool needed = std::any_of(field.begin(), field.end(), [](QChar letter) { return special.contains(letter); });
    if (!needed) {
        return field;
    }
    QString inner = field;
    inner.replace(QLatin1Char('"'), QStringLiteral("\"\""));
    return QLatin1Char('"') + inner + QLatin1Char('"');
}

QString joined(const QStringList& fields)
{
    QStringList quoted;
    for (const QString& field : fields) {
        quoted.append(quotedField(field));
    }
    return quoted.join(QLatin1Char(',')) + QLatin1Char('\n');
}

} // namespace

Outcome<CameraCsv> CameraCsv::parse(const QString& name, const QString& text)
{
    const auto parsed = records(name, text);
    if (!parsed.ok()) {
        return Outcome<CameraCsv>::failure(parsed.error);
    }
    CameraCsv csv;
    for (const Record& record : parsed.value) {
        if (csv.m_header.isEmpty()) {
            csv.m_header = record.fields;
        } else if (record.fields.size() != csv.m_header.size()) {
            return Outcome<CameraCsv>::failure(QStringLiteral("%1:%2: %3 fields, but the header has %4")
                                                   .arg(name)
                                                   .arg(record.line)
                                                   .arg(record.fields.size())
                                                   .arg(csv.m_header.size()));
        } else {
            csv.m_rows.push_back(record.fields);
        }
    }
    if (!csv.m_header.contains(QStringLiteral("kode")) || !csv.m_header.contains(QStringLiteral("kategori"))) {
        return Outcome<CameraCsv>::failure(
            QStringLiteral("%1:1: the header must have the columns 'kode' and 'kategori'").arg(name));
    }
    return Outcome<CameraCsv>::success(std::move(csv));
}

Outcome<CameraCsv> CameraCsv::read(const QString& path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly)) {
        return Outcome<CameraCsv>::failure(QStringLiteral("cannot read '%1': %2").arg(path, file.errorString()));
    }
    return parse(path, QString::fromUtf8(file.readAll()));
}

CameraCsv CameraCsv::invented(int count)
{
    static const QStringList kinds{QStringLiteral("lalu_lintas"), QStringLiteral("lalu_lintas"),
                                   QStringLiteral("das"),         QStringLiteral("tps"),
                                   QStringLiteral("pasar"),       QStringLiteral("kamtibmas")};
    CameraCsv csv;
    csv.m_header = QStringLiteral("kode,pemilik,kategori,nama,kecamatan,lat,lon,status_tempat,sumber,catatan")
                       .split(QLatin1Char(','));
    for (int i = 0; i < count; ++i) {
        QStringList row(csv.m_header.size());
        row[0] = QStringLiteral("SIM-%1").arg(i + 1, 2, 10, QLatin1Char('0'));
        row[2] = kinds[i % kinds.size()];
        row[3] = QStringLiteral("Kamera peragaan %1").arg(i + 1);
        csv.m_rows.push_back(row);
    }
    return csv;
}

void CameraCsv::limit(int count)
{
    m_rows.resize(std::min(m_rows.size(), static_cast<std::size_t>(std::max(0, count))));
}

QString CameraCsv::field(int row, const QString& column) const
{
    const qsizetype index = m_header.indexOf(column);
    return index < 0 ? QString() : m_rows[static_cast<std::size_t>(row)][index];
}

QString CameraCsv::withUrls(const QString& base) const
{
    QString text = joined(
        m_header + QStringList{QStringLiteral("main_url"), QStringLiteral("sub_url"), QStringLiteral("credential")});
    for (std::size_t i = 0; i < m_rows.size(); ++i) {
        text += joined(m_rows[i] + QStringList{QStringLiteral("%1/main%2").arg(base).arg(i + 1),
                                               QStringLiteral("%1/sub%2").arg(base).arg(i + 1), QString()});
    }
    return text;
}

} // namespace pantau::camsim
