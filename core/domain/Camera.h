// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <cstdint>
#include <optional>

namespace pantau::domain {

/// How pictures travel.
enum class Transport : std::uint8_t
{
    Tcp = 1,
    Udp
};

/// One row of the camera registry: a plain value, copied freely, the same in every room.
/// A URL is as the list gives it and may hold a login, so it is shown only redacted; `credential` names where a login
/// is kept otherwise (env:NAME or file:PATH).
struct Camera
{
    QString id;       ///< registry code, e.g. PK-01 (column kode)
    QString owner;    ///< who answers for it, e.g. Pemkot, Polda (column pemilik)
    QString category; ///< lalu_lintas, das, tps, pasar, kamtibmas, etle (column kategori)
    QString name;
    QString district;                ///< kecamatan
    std::optional<double> latitude;  ///< degrees, south is negative
    std::optional<double> longitude; ///< degrees, east is positive
    QString placeStatus;             ///< how sure the place is (column status_tempat)
    QString source;
    QString note;
    QString mainUrl;
    QString subUrl;
    QString credential;
    std::optional<Transport> transport; ///< nothing: as the wall is told

    friend bool operator==(const Camera&, const Camera&) = default;
};

} // namespace pantau::domain
