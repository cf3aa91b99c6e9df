// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/Camera.h"
#include "core/media/StreamWorker.h"

#include <memory>
#include <vector>

namespace pantau::engine {

/// A camera and the stream that it is watched by.
struct CameraSource
{
    domain::Camera camera;
    media::StreamSpec stream;
};

/// Keeps a stream open for each camera: one worker, one hub, one monitor each.
/// Owned by the application, used from the GUI thread; its hubs, monitors and controls are thread-safe.
class CameraPool
{
public:
    /// Opens at most so many streams of one host at the same time.
    static constexpr int OpensPerHost = 8;

    CameraPool(const base::Clock& clock, media::SessionFactory factory);
    ~CameraPool();
    CameraPool(const CameraPool&) = delete;
    CameraPool& operator=(const CameraPool&) = delete;

    /// Adds the cameras without opening anything.
    void add(std::vector<CameraSource> sources);
    /// Starts every worker.
    void start();
    /// Tells every worker to stop, then waits for all: network waits end within 100 ms, TEARDOWN within 500 ms.
    /// Only when no event loop needs the calling thread any more.
    void shutdown();

    [[nodiscard]] int size() const { return static_cast<int>(m_feeds.size()); }
    [[nodiscard]] const domain::Camera& camera(int index) const;
    [[nodiscard]] media::FrameHub& hub(int index);
    [[nodiscard]] media::StreamControl& control(int index);
    [[nodiscard]] media::StreamStatus status(int index) const;

private:
    struct Feed
    {
        CameraSource source;
        media::FrameHub hub;
        media::StreamMonitor monitor;
        media::StreamControl control;
        std::unique_ptr<media::StreamWorker> worker;
    };
    [[nodiscard]] const Feed& feed(int index) const { return *m_feeds.at(static_cast<std::size_t>(index)); }

    const base::Clock& m_clock;
    const media::SessionFactory m_factory;
    media::OpenGate m_gate{OpensPerHost};
    std::vector<std::unique_ptr<Feed>> m_feeds;
};

} // namespace pantau::engine
