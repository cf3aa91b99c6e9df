// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/ingest/CameraCsv.h"
#include "tests/support/SharedData.h"
#include "tests/support/catch.h"

#include <QFile>
#include <QTemporaryDir>

#include <array>
#include <ostream>

using pantau::ingest::CameraCsvError;
using pantau::ingest::parseCameraCsv;
using pantau::ingest::readCameraCsv;
using Kind = CameraCsvError::Kind;

namespace pantau::ingest {
std::ostream& operator<<(std::ostream& out, const CameraCsvError& e)
{
    return out << "kind " << static_cast<int>(e.kind) << " line " << e.line << " column '" << e.column.toStdString()
               << "' detail '" << e.detail.toStdString() << "'";
}
} // namespace pantau::ingest

namespace {

// The error that a header and one row give; the row stands on line 2.
CameraCsvError errorOf(const char* text)
{
    const auto cameras = parseCameraCsv(QByteArray(text));
    REQUIRE_FALSE(cameras.ok());
    return cameras.error();
}

CameraCsvError error(Kind kind, int line = 0, const char* column = "", const char* detail = "")
{
    return {kind, line, QString::fromUtf8(column), QString::fromUtf8(detail)};
}

QString fileWith(const QTemporaryDir& dir, const QByteArray& bytes)
{
    QString path = dir.filePath(QStringLiteral("cameras.csv"));
    QFile file(path);
    REQUIRE(file.open(QIODevice::WriteOnly));
    REQUIRE(file.write(bytes) == bytes.size());
    return path;
}

} // namespace

TEST_CASE("a camera list with all columns is read")
{
    const auto cameras = parseCameraCsv(
        "\xEF\xBB\xBFkode,pemilik,kategori,nama,kecamatan,lat,lon,status_tempat,sumber,catatan,main_url,sub_url,"
        "credential\r\n"
        "PK-01,Pemkot,lalu_lintas,\"Jl. A, \"\"Al-Fatah\"\"\",Sirimau,-3.696,128.177,S,A1,\"two\r\nlines\","
        "rtsp://10.0.0.1/main,rtsps://10.0.0.1:322/sub,env:CAM_LOGIN\r\n"
        "PK-02,,,Batu Merah – jembatan,,,,,,,,file:///srv/clip.mp4,file:/etc/pantau/login\r\n");
    REQUIRE(cameras.ok());
    REQUIRE(cameras.value().size() == 2);
    const auto& first = cameras.value()[0].camera;
    CHECK(first.id == QStringLiteral("PK-01"));
    CHECK(first.owner == QStringLiteral("Pemkot"));
    CHECK(first.category == QStringLiteral("lalu_lintas"));
    CHECK(first.name == QStringLiteral("Jl. A, \"Al-Fatah\""));
    CHECK(first.district == QStringLiteral("Sirimau"));
    CHECK(first.latitude == -3.696);
    CHECK(first.longitude == 128.177);
    CHECK(first.placeStatus == QStringLiteral("S"));
    CHECK(first.source == QStringLiteral("A1"));
    CHECK(first.note == QStringLiteral("two\r\nlines"));
    CHECK(first.mainUrl == QStringLiteral("rtsp://10.0.0.1/main"));
    CHECK(first.subUrl == QStringLiteral("rtsps://10.0.0.1:322/sub"));
    CHECK(first.credential == QStringLiteral("env:CAM_LOGIN"));
    const auto& second = cameras.value()[1].camera;
    CHECK(cameras.value()[0].line == 2);
    CHECK(cameras.value()[1].line == 4);
    CHECK(second.name == QStringLiteral("Batu Merah – jembatan"));
    CHECK_FALSE(second.latitude.has_value());
    CHECK(second.credential == QStringLiteral("file:/etc/pantau/login"));
}

TEST_CASE("the columns of a camera list may stand in any order and the optional ones be absent")
{
    const auto cameras = parseCameraCsv("sub_url, nama ,kode\nrtsp://h/s,Pasar,A1\n");
    REQUIRE(cameras.ok());
    CHECK(cameras.value()[0].camera.id == QStringLiteral("A1"));
    CHECK(cameras.value()[0].camera.name == QStringLiteral("Pasar"));
}

TEST_CASE("a camera list without usable lines is refused")
{
    CHECK(errorOf("") == error(Kind::FileEmpty));
    CHECK(errorOf("\xEF\xBB\xBF\r\n\n") == error(Kind::FileEmpty));
    CHECK(errorOf("kode,nama\n") == error(Kind::NoCameras));
    CHECK(errorOf("kode,nama\nA,\xFF\n") == error(Kind::InvalidUtf8, 2));
    CHECK(errorOf("kode,nama\nA,\"b\n") == error(Kind::UnterminatedQuote, 2));
    CHECK(errorOf("kode,nama\nA,b\"c\n") == error(Kind::StrayQuote, 2));
}

TEST_CASE("a wrong header of a camera list names the column")
{
    CHECK(errorOf("kode,nama,warna\n") == error(Kind::UnknownColumn, 1, "warna"));
    CHECK(errorOf("kode,nama,,lat\n") == error(Kind::UnknownColumn, 1));
    CHECK(errorOf("kode,nama,kode\n") == error(Kind::DuplicateColumn, 1, "kode"));
    CHECK(errorOf("kode,lat\n") == error(Kind::MissingColumn, 1, "nama"));
    CHECK(errorOf("nama,lat\n") == error(Kind::MissingColumn, 1, "kode"));
    CHECK(errorOf("kode;nama;sub_url\nA;b;rtsp://h/\n") == error(Kind::NotCommaSeparated, 1));
}

TEST_CASE("a wrong row of a camera list names line and column")
{
    CHECK(errorOf("kode,nama,sub_url\nA,b\n") == error(Kind::WrongFieldCount, 2, "", "2/3"));
    CHECK(errorOf("kode,nama,sub_url\n ,b,rtsp://h/s\n") == error(Kind::EmptyCode, 2, "kode"));
    CHECK(errorOf("kode,nama,sub_url\nA,,rtsp://h/s\n") == error(Kind::EmptyName, 2, "nama"));
    CHECK(errorOf("kode,nama,sub_url\nA,b,rtsp://h/s\n\nA,c,rtsp://h/t\n") ==
          error(Kind::DuplicateCode, 4, "kode", "A"));
    CHECK(errorOf("kode,nama,sub_url\nA,b,\n") == error(Kind::NoUrl, 2, "", "A"));
    CHECK(errorOf("kode,nama\nA,b\n") == error(Kind::NoUrl, 2, "", "A"));
}

TEST_CASE("the place of a camera is two numbers within the globe")
{
    for (const char* text : {"abc", "90.5", "-91", "nan", "inf", "3,6"})
        CHECK(errorOf((std::string("kode,nama,lat,sub_url\nA,b,\"") + text + "\",rtsp://h/s\n").c_str()) ==
              error(Kind::BadLatitude, 2, "lat", text));
    CHECK(errorOf("kode,nama,lon,sub_url\nA,b,180.1,rtsp://h/s\n") == error(Kind::BadLongitude, 2, "lon", "180.1"));
    CHECK(parseCameraCsv("kode,nama,lat,lon,sub_url\nA,b,-90,180,rtsp://h/s\n").ok());
}

TEST_CASE("the address of a camera is rtsp, rtsps or file")
{
    CHECK(errorOf("kode,nama,sub_url\nA,b,http://h/s\n") == error(Kind::BadUrlScheme, 2, "sub_url", "http"));
    CHECK(errorOf("kode,nama,main_url\nA,b,10.0.0.1/main\n") == error(Kind::BadUrl, 2, "main_url"));
    CHECK(errorOf("kode,nama,main_url\nA,b,rtsp:///main\n") == error(Kind::BadUrl, 2, "main_url"));
    CHECK(errorOf("kode,nama,main_url\nA,b,file:\n") == error(Kind::BadUrl, 2, "main_url"));
    CHECK(parseCameraCsv("kode,nama,sub_url\nA,b,rtsp://[fe80::1]:554/cam/realmonitor?channel=1&subtype=1\n").ok());
}

TEST_CASE("a camera may say how its pictures travel; otherwise that is left open")
{
    const auto transportOf = [](const char* text) {
        return parseCameraCsv((std::string("kode,nama,sub_url,transport\nA,b,rtsp://h/s,") + text + "\n").c_str())
            .value()
            .at(0)
            .camera.transport;
    };
    CHECK(transportOf("udp") == pantau::domain::Transport::Udp);
    CHECK(transportOf("tcp") == pantau::domain::Transport::Tcp);
    CHECK_FALSE(transportOf("").has_value());
    CHECK(errorOf("kode,nama,sub_url,transport\nA,b,rtsp://h/s,UDP\n") ==
          error(Kind::BadTransport, 2, "transport", "UDP"));
}

TEST_CASE("a camera says where it looks, how wide, how far, and whether its place is secret")
{
    const auto cameras = parseCameraCsv("kode,nama,sub_url,kelurahan,arah,fov,jarak_m,kerahasiaan_lokasi\n"
                                        "A,b,rtsp://h/s,Batu Merah,0,360,0.5,ya\n"
                                        "B,b,rtsp://h/s,,360,62.5,150,tidak\n"
                                        "C,b,rtsp://h/s,,,,,1\n"
                                        "D,b,rtsp://h/s,,,,,0\n"
                                        "E,b,rtsp://h/s,,,,,\n");
    REQUIRE(cameras.ok());
    const auto& rows = cameras.value();
    CHECK(rows[0].camera.village == QStringLiteral("Batu Merah"));
    CHECK(rows[0].camera.bearing == 0.0);
    CHECK(rows[0].camera.fieldOfView == 360.0);
    CHECK(rows[0].camera.reachMetres == 0.5);
    CHECK(rows[1].camera.bearing == 360.0);
    CHECK(rows[1].camera.fieldOfView == 62.5);
    CHECK_FALSE(rows[2].camera.bearing.has_value());
    CHECK_FALSE(rows[2].camera.fieldOfView.has_value());
    CHECK_FALSE(rows[2].camera.reachMetres.has_value());
    const std::array secret{true, false, true, false, false};
    for (std::size_t i = 0; i < secret.size(); ++i)
        CHECK(rows[i].camera.isLocationSecret == secret.at(i));
}

TEST_CASE("a direction, field of view, reach or secrecy that makes no sense is refused with line and column")
{
    const auto refused = [](const char* column, const char* text, Kind kind) {
        const std::string list = std::string("kode,nama,sub_url,") + column + "\nA,b,rtsp://h/s," + text + "\n";
        CHECK(errorOf(list.c_str()) == error(kind, 2, column, text));
    };
    for (const char* text : {"-1", "360.5", "nan", "utara"})
        refused("arah", text, Kind::BadBearing);
    for (const char* text : {"0", "-90", "361", "inf"})
        refused("fov", text, Kind::BadFieldOfView);
    for (const char* text : {"0", "-5", "inf", "jauh"})
        refused("jarak_m", text, Kind::BadReach);
    for (const char* text : {"yes", "Ya", "2", "true"})
        refused("kerahasiaan_lokasi", text, Kind::BadSecrecy);
}

TEST_CASE("a password in the column credential is refused and not repeated")
{
    for (const char* text :
         {"admin:planted-secret", "planted-secret", "env:", "env:NOT A NAME", "file:", "ENV:X", "env:1X"})
        CHECK(errorOf((std::string("kode,nama,sub_url,credential\nA,b,rtsp://h/s,") + text + "\n").c_str()) ==
              error(Kind::BadCredential, 2, "credential"));
}

TEST_CASE("a camera list that cannot be read is reported as a whole")
{
    const QTemporaryDir dir;
    CHECK(readCameraCsv(dir.filePath(QStringLiteral("absent.csv"))).error() == error(Kind::FileMissing));
    CHECK(readCameraCsv(dir.path()).error().kind == Kind::FileUnreadable);
    CHECK(readCameraCsv(fileWith(dir, {})).error() == error(Kind::FileEmpty));
    CHECK(readCameraCsv(fileWith(dir, "kode,nama,sub_url\nA,b,rtsp://h/s\n")).ok());
}

TEST_CASE("a camera list above 16 MiB is refused without reading on")
{
    const QTemporaryDir dir;
    const QByteArray big(pantau::ingest::cameraCsvMaxBytes + 1, 'x');
    CHECK(readCameraCsv(fileWith(dir, big)).error() == error(Kind::FileTooLarge, 0, "", "16777217"));
    CHECK(readCameraCsv(QStringLiteral("/dev/zero")).error().kind == Kind::FileTooLarge);
}

TEST_CASE("the demonstration list of the city has no addresses")
{
    const QString repository = QStringLiteral(PANTAU_SOURCE_DIR "/resources/demo/cameras.csv");
    CHECK(readCameraCsv(repository).error() == error(Kind::NoUrl, 2, "", "PK-01"));
    if (const auto shared = pantau::test::sharedData(QStringLiteral("cameras_demo.csv")))
        CHECK(readCameraCsv(*shared).error() == error(Kind::NoUrl, 2, "", "PK-01"));
}
