// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/engine/CameraFeed.h"

#include <QHash>

#include <memory>
#include <vector>

namespace pantau::engine {

/// All cameras of the registry, each with its feed. Nothing is opened until it is wanted.
/// Owned by the application, used from the GUI thread; its hubs are thread-safe.
class CameraPool
{
public:
    /// Opens at most so many streams of one host at the same time.
    static constexpr int OpensPerHost = 8;

    CameraPool(const base::Clock& clock, media::SessionFactory factory, media::SoundFactory sound = {});
    ~CameraPool();
    CameraPool(const CameraPool&) = delete;
    CameraPool& operator=(const CameraPool&) = delete;

    /// Adds the cameras without opening anything. Codes must differ.
    void add(std::vector<CameraSource> sources);
    /// The stream that is wanted of a camera from now on, or none.
    void want(int index, std::optional<domain::StreamKind> kind,
              domain::DecodeEffort effort = domain::DecodeEffort::Full)
    {
        if (!m_isShut) {
            feedAt(index).want(kind, effort);
        }
    }
    /// The one camera that is listened to from now on, or none; it sounds while its pictures are wanted.
    void listen(std::optional<int> camera);
    [[nodiscard]] std::optional<int> listened() const { return m_listened; }
    /// Carries on with changes of streams; some ten times a second.
    void tick();
    /// Tells every worker to stop, then waits for all: network waits end within 100 ms, TEARDOWN within 500 ms.
    /// Only when no event loop needs the calling thread any more. Nothing is opened afterwards.
    void shutdown();

    [[nodiscard]] int size() const { return static_cast<int>(m_feeds.size()); }
    [[nodiscard]] const domain::Camera& camera(int index) const { return feed(index).source().camera; }
    /// The camera with this code, if there is one.
    [[nodiscard]] std::optional<int> indexOf(const QString& id) const;
    [[nodiscard]] media::FrameHub& hub(int index) { return feedAt(index).hub(); }
    [[nodiscard]] media::StreamStatus status(int index) const { return feed(index).status(); }
    [[nodiscard]] const CameraFeed& feed(int index) const { return *m_feeds.at(static_cast<std::size_t>(index)); }

private:
    [[nodiscard]] CameraFeed& feedAt(int index) { return *m_feeds.at(static_cast<std::size_t>(index)); }

    const base::Clock& m_clock;
    const media::SessionFactory m_factory;
    const media::SoundFactory m_sound;
    media::OpenGate m_gate{OpensPerHost};
    StreamRetirement m_retirement;
    std::vector<std::unique_ptr<CameraFeed>> m_feeds;
    QHash<QString, int> m_indices; ///< by code
    std::optional<int> m_listened;
    bool m_isShut = false;
};

} // namespace pantau::engine
