// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/core/media/FakeStream.h"
#include "widgets/models/CameraModel.h"

#include <vector>

namespace pantau::test {

// A small registry, and the readings that the console would take from the pool.
struct ModelCameras
{
    FakeClock clock;
    widgets::CameraModel model{clock};
    std::vector<media::StreamStatus> statuses;

    ModelCameras()
    {
        std::vector<domain::Camera> cameras{
            camera("PK-01", "Pemkot", "lalu_lintas", "Taman PHB", "Sirimau"),
            camera("PK-10", "Pemkot/BPJN", "lalu_lintas", "Jembatan Merah Putih", "Sirimau/Teluk Ambon"),
            camera("PK-24", "Pemkot", "das", "Wai Batu Gantung", "Nusaniwe"),
            camera("PM-02", "Polda", "etle", "Jl. Sultan Hairun", "Sirimau"),
        };
        cameras[2].isLocationSecret = true;
        statuses.resize(cameras.size());
        model.setCameras(std::move(cameras));
    }

    static domain::Camera camera(const char* id, const char* owner, const char* category, const char* name,
                                 const char* district)
    {
        domain::Camera camera;
        camera.id = QString::fromUtf8(id);
        camera.owner = QString::fromUtf8(owner);
        camera.category = QString::fromUtf8(category);
        camera.name = QString::fromUtf8(name);
        camera.district = QString::fromUtf8(district);
        return camera;
    }

    // The camera streams since this moment.
    void stream(std::size_t row)
    {
        statuses[row].state = media::StreamState::Streaming;
        statuses[row].since = clock.steady();
        statuses[row].failure = {};
        statuses[row].width = 640;
        statuses[row].height = 360;
        statuses[row].decoder = "h264 SW";
    }
    void lose(std::size_t row, media::StreamReason reason)
    {
        statuses[row].state = media::StreamState::Backoff;
        statuses[row].since = clock.steady();
        statuses[row].failure = {reason, 0};
    }
    void refresh() { model.refresh(statuses); }
    [[nodiscard]] QString said(int row, int column) const { return model.index(row, column).data().toString(); }
};

} // namespace pantau::test
