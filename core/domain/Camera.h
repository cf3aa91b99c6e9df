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
    QString district;                  ///< kecamatan; two of them apart by '/' where it stands on the border
    QString village;                   ///< kelurahan, negeri or desa
    std::optional<double> latitude;    ///< degrees, south is negative
    std::optional<double> longitude;   ///< degrees, east is positive
    std::optional<double> bearing;     ///< where it looks, degrees clockwise from north, 0 to 360 (column arah)
    std::optional<double> fieldOfView; ///< opening angle, degrees, above 0 to 360 (column fov)
    std::optional<double> reachMetres; ///< how far something can be made out, above 0 (column jarak_m)
    bool isLocationSecret = false;     ///< guests see neither name nor place (column kerahasiaan_lokasi)
    QString placeStatus;               ///< how sure the place is (column status_tempat)
    QString source;
    QString note;
    QString mainUrl;
    QString subUrl;
    QString credential;
    std::optional<Transport> transport; ///< nothing: as the wall is told

    friend bool operator==(const Camera&, const Camera&) = default;
};

/// Whose number a camera counts in: the owner up to the first '/', so that Pemkot/BPJN counts as Pemkot.
[[nodiscard]] QString ownerClass(const Camera& camera);

} // namespace pantau::domain
