// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/ingest/CameraCsv.h"

#include "core/ingest/CsvRecords.h"

#include <QFile>
#include <QFileInfo>
#include <QRegularExpression>
#include <QSet>
#include <QUrl>

#include <algorithm>
#include <array>
#include <cmath>
#include <variant>

namespace pantau::ingest {
namespace {

using domain::Camera;
using Error = CameraCsvError;
using Kind = CameraCsvError::Kind;
using Fault = std::optional<Error>;

// Takes the text of one field into the camera. The error has no line yet: the caller knows it.
using Take = Fault (*)(Camera& camera, const QString& text);

template <QString Camera::*Member> Fault takeText(Camera& camera, const QString& text)
{
    camera.*Member = text;
    return std::nullopt;
}

Fault takeCode(Camera& camera, const QString& text)
{
    camera.id = text;
    return text.isEmpty() ? Fault(Error{Kind::EmptyCode, 0, {}, {}}) : std::nullopt;
}

Fault takeName(Camera& camera, const QString& text)
{
    camera.name = text;
    return text.isEmpty() ? Fault(Error{Kind::EmptyName, 0, {}, {}}) : std::nullopt;
}

Fault takeNumber(std::optional<double>& member, const QString& text, Kind bad, bool (*isGood)(double))
{
    if (text.isEmpty())
        return std::nullopt;
    bool isNumber = false;
    const double number = text.toDouble(&isNumber);
    if (!isNumber || !std::isfinite(number) || !isGood(number))
        return Error{bad, 0, {}, text};
    member = number;
    return std::nullopt;
}

Fault takeLatitude(Camera& camera, const QString& text)
{
    return takeNumber(camera.latitude, text, Kind::BadLatitude, [](double d) { return d >= -90 && d <= 90; });
}

Fault takeLongitude(Camera& camera, const QString& text)
{
    return takeNumber(camera.longitude, text, Kind::BadLongitude, [](double d) { return d >= -180 && d <= 180; });
}

Fault takeBearing(Camera& camera, const QString& text)
{
    return takeNumber(camera.bearing, text, Kind::BadBearing, [](double d) { return d >= 0 && d <= 360; });
}

Fault takeFieldOfView(Camera& camera, const QString& text)
{
    return takeNumber(camera.fieldOfView, text, Kind::BadFieldOfView, [](double d) { return d > 0 && d <= 360; });
}

Fault takeReach(Camera& camera, const QString& text)
{
    return takeNumber(camera.reachMetres, text, Kind::BadReach, [](double metres) { return metres > 0; });
}

Fault takeSecrecy(Camera& camera, const QString& text)
{
    const bool yes = text == QStringLiteral("ya") || text == QStringLiteral("1");
    if (!yes && !text.isEmpty() && text != QStringLiteral("tidak") && text != QStringLiteral("0"))
        return Error{Kind::BadSecrecy, 0, {}, text};
    camera.isLocationSecret = yes;
    return std::nullopt;
}

template <QString Camera::*Member> Fault takeUrl(Camera& camera, const QString& text)
{
    if (text.isEmpty())
        return std::nullopt;
    const QUrl url(text);
    const QString scheme = url.scheme();
    if (!url.isValid() || scheme.isEmpty())
        return Error{Kind::BadUrl, 0, {}, {}};
    const bool isFile = scheme == QStringLiteral("file");
    if (!isFile && scheme != QStringLiteral("rtsp") && scheme != QStringLiteral("rtsps"))
        return Error{Kind::BadUrlScheme, 0, {}, scheme};
    if (isFile ? url.path().isEmpty() : url.host().isEmpty())
        return Error{Kind::BadUrl, 0, {}, {}};
    camera.*Member = text;
    return std::nullopt;
}

Fault takeCredential(Camera& camera, const QString& text)
{
    static const QRegularExpression reference(QStringLiteral("^(env:[A-Za-z_][A-Za-z0-9_]*|file:[^\\s].*)$"));
    if (!text.isEmpty() && !reference.match(text).hasMatch())
        return Error{Kind::BadCredential, 0, {}, {}};
    camera.credential = text;
    return std::nullopt;
}

Fault takeTransport(Camera& camera, const QString& text)
{
    if (text == QStringLiteral("tcp")) {
        camera.transport = domain::Transport::Tcp;
    } else if (text == QStringLiteral("udp")) {
        camera.transport = domain::Transport::Udp;
    } else if (!text.isEmpty()) {
        return Error{Kind::BadTransport, 0, {}, text};
    }
    return std::nullopt;
}

struct Column
{
    const char16_t* name = nullptr;
    Take take = nullptr;
    bool needed = false;
};

constexpr std::array columns{
    Column{u"kode", takeCode, true},
    Column{u"pemilik", takeText<&Camera::owner>},
    Column{u"kategori", takeText<&Camera::category>},
    Column{u"nama", takeName, true},
    Column{u"kecamatan", takeText<&Camera::district>},
    Column{u"kelurahan", takeText<&Camera::village>},
    Column{u"lat", takeLatitude},
    Column{u"lon", takeLongitude},
    Column{u"arah", takeBearing},
    Column{u"fov", takeFieldOfView},
    Column{u"jarak_m", takeReach},
    Column{u"kerahasiaan_lokasi", takeSecrecy},
    Column{u"status_tempat", takeText<&Camera::placeStatus>},
    Column{u"sumber", takeText<&Camera::source>},
    Column{u"catatan", takeText<&Camera::note>},
    Column{u"main_url", takeUrl<&Camera::mainUrl>},
    Column{u"sub_url", takeUrl<&Camera::subUrl>},
    Column{u"credential", takeCredential},
    Column{u"transport", takeTransport},
};

QString nameOf(const Column& column)
{
    return QString::fromUtf16(column.name);
}

Fault readHeader(const CsvRecord& header, std::vector<const Column*>& order)
{
    if (header.fields.size() == 1 && (header.fields[0].contains(u';') || header.fields[0].contains(u'\t')))
        return Error{Kind::NotCommaSeparated, header.line, {}, {}};
    for (const QString& field : header.fields) {
        const QString name = field.trimmed();
        const auto* column =
            std::find_if(columns.begin(), columns.end(), [&](const Column& c) { return nameOf(c) == name; });
        if (column == columns.end())
            return Error{Kind::UnknownColumn, header.line, name, {}};
        if (std::find(order.begin(), order.end(), column) != order.end())
            return Error{Kind::DuplicateColumn, header.line, name, {}};
        order.push_back(column);
    }
    for (const Column& column : columns) {
        if (column.needed && std::find(order.begin(), order.end(), &column) == order.end())
            return Error{Kind::MissingColumn, header.line, nameOf(column), {}};
    }
    return std::nullopt;
}

std::variant<Camera, Error> readRow(const CsvRecord& row, const std::vector<const Column*>& order)
{
    if (row.fields.size() != order.size())
        return Error{
            Kind::WrongFieldCount, row.line, {}, QStringLiteral("%1/%2").arg(row.fields.size()).arg(order.size())};
    Camera camera;
    for (std::size_t i = 0; i < order.size(); ++i) {
        if (auto fault = order[i]->take(camera, row.fields[i].trimmed())) {
            fault->line = row.line;
            fault->column = nameOf(*order[i]);
            return *fault;
        }
    }
    if (camera.mainUrl.isEmpty() && camera.subUrl.isEmpty())
        return Error{Kind::NoUrl, row.line, {}, camera.id};
    return camera;
}

base::Result<std::vector<CameraRow>, Error> readRows(const std::vector<CsvRecord>& records)
{
    std::vector<const Column*> order;
    if (const auto fault = readHeader(records.front(), order))
        return *fault;
    if (records.size() == 1)
        return Error{Kind::NoCameras, 0, {}, {}};
    std::vector<CameraRow> cameras;
    cameras.reserve(records.size() - 1);
    QSet<QString> codes;
    for (std::size_t i = 1; i < records.size(); ++i) {
        auto row = readRow(records[i], order);
        if (const auto* fault = std::get_if<Error>(&row))
            return *fault;
        auto& camera = std::get<Camera>(row);
        if (codes.contains(camera.id))
            return Error{Kind::DuplicateCode, records[i].line, QStringLiteral("kode"), camera.id};
        codes.insert(camera.id);
        cameras.push_back({std::move(camera), records[i].line});
    }
    return cameras;
}

// The first line that is not UTF-8, 1-based; 0 when all are.
int lineThatIsNotUtf8(const QByteArray& bytes)
{
    if (bytes.isValidUtf8())
        return 0;
    int number = 1;
    for (qsizetype from = 0; from < bytes.size(); ++number) {
        const qsizetype newline = bytes.indexOf('\n', from);
        const qsizetype end = newline < 0 ? bytes.size() : newline;
        if (!QByteArrayView(bytes).sliced(from, end - from).isValidUtf8())
            break;
        from = end + 1;
    }
    return number;
}

} // namespace

base::Result<std::vector<CameraRow>, CameraCsvError> parseCameraCsv(const QByteArray& bytes)
{
    if (const int line = lineThatIsNotUtf8(bytes); line > 0)
        return Error{Kind::InvalidUtf8, line, {}, {}};
    QString text = QString::fromUtf8(bytes);
    if (text.startsWith(QChar(QChar::ByteOrderMark)))
        text.remove(0, 1);
    const auto parsed = parseCsv(text);
    if (const auto* fault = std::get_if<CsvFault>(&parsed)) {
        const bool open = fault->kind == CsvFault::Kind::UnterminatedQuote;
        return Error{open ? Kind::UnterminatedQuote : Kind::StrayQuote, fault->line, {}, {}};
    }
    const auto& records = std::get<std::vector<CsvRecord>>(parsed);
    if (records.empty())
        return Error{Kind::FileEmpty, 0, {}, {}};
    return readRows(records);
}

base::Result<std::vector<CameraRow>, CameraCsvError> readCameraCsv(const QString& path)
{
    const QFileInfo info(path);
    if (!info.exists())
        return Error{Kind::FileMissing, 0, {}, {}};
    QFile file(path);
    if (info.isDir() || !file.open(QIODevice::ReadOnly))
        return Error{Kind::FileUnreadable, 0, {}, file.errorString()};
    // Read rather than trust the size: a pipe or /dev/zero has none.
    const QByteArray bytes = file.read(cameraCsvMaxBytes + 1);
    if (file.error() != QFileDevice::NoError)
        return Error{Kind::FileUnreadable, 0, {}, file.errorString()};
    if (bytes.size() > cameraCsvMaxBytes)
        return Error{Kind::FileTooLarge, 0, {}, QString::number(std::max<qint64>(info.size(), bytes.size()))};
    return parseCameraCsv(bytes);
}

} // namespace pantau::ingest
