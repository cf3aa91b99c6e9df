// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/media/StreamWorker.h"

#include <atomic>
#include <map>
#include <memory>
#include <thread>

namespace pantau::test {

// What one stream of a camera does; the test sets it, its sessions on their workers' threads follow.
struct ScriptedStream
{
    std::atomic<bool> sends{true};                                       // a picture each millisecond
    std::atomic<media::StreamReason> refusal{media::StreamReason::None}; // of the opening
    std::atomic<int> height{360};
    std::atomic<int> opens{0};
};

// Cameras whose streams are named by their URL, and how many sessions there are and were at once.
class ScriptedCamera
{
public:
    [[nodiscard]] ScriptedStream& stream(const QString& url) { return m_streams[url]; }
    [[nodiscard]] int sessions() const { return m_sessions.load(); }
    [[nodiscard]] int mostSessions() const { return m_most.load(); }
    // A camera of one session refuses the second, as T8 has it.
    void allow(int sessions) { m_allowed.store(sessions); }

    [[nodiscard]] media::SessionFactory factory()
    {
        return [this](const media::StreamSpec& spec, const media::StreamContext& context,
                      media::StreamSession::KeepWaiting keepWaiting) {
            return std::make_unique<Session>(*this, m_streams.at(spec.url), context, std::move(keepWaiting));
        };
    }

private:
    class Session final : public media::StreamSession
    {
    public:
        Session(ScriptedCamera& camera, ScriptedStream& stream, const media::StreamContext& context,
                KeepWaiting keepWaiting)
            : m_camera(camera)
            , m_stream(stream)
            , m_context(context)
            , m_keepWaiting(std::move(keepWaiting))
        {
        }
        ~Session() override
        {
            if (m_isOpen) {
                m_camera.m_sessions.fetch_sub(1);
            }
        }
        Session(const Session&) = delete;
        Session& operator=(const Session&) = delete;

        std::optional<media::StreamFailure> open() override
        {
            m_stream.opens.fetch_add(1);
            if (m_stream.refusal.load() != media::StreamReason::None) {
                return media::StreamFailure{m_stream.refusal.load(), 0};
            }
            if (m_camera.m_sessions.fetch_add(1) >= m_camera.m_allowed.load()) {
                m_camera.m_sessions.fetch_sub(1);
                return media::StreamFailure{media::StreamReason::TooManySessions, 453};
            }
            m_isOpen = true;
            int most = m_camera.m_most.load();
            while (most < m_camera.m_sessions.load() &&
                   !m_camera.m_most.compare_exchange_weak(most, m_camera.m_sessions)) {
            }
            return std::nullopt;
        }
        Step step() override
        {
            while (m_keepWaiting() && !m_stream.sends.load()) {
                std::this_thread::yield();
            }
            if (!m_keepWaiting()) {
                return Step::Failed;
            }
            std::this_thread::yield();
            const int height = m_stream.height.load();
            const int width = height * 16 / 9;
            m_pixels.resize(static_cast<std::size_t>(width * height * 2), 128);
            media::VideoFrame frame;
            frame.width = width;
            frame.height = height;
            frame.planes = {media::Plane{m_pixels.data(), width}, media::Plane{m_pixels.data(), width},
                            media::Plane{m_pixels.data(), width}};
            frame.decodedAt = m_context.clock.steady();
            m_context.monitor.frameDecoded(width, height, frame.decodedAt);
            m_context.hub.publish(frame);
            return Step::Frame;
        }
        [[nodiscard]] media::StreamFailure failure() const override
        {
            return {media::StreamReason::ConnectionClosed, 0};
        }

    private:
        ScriptedCamera& m_camera;
        ScriptedStream& m_stream;
        const media::StreamContext& m_context;
        const KeepWaiting m_keepWaiting;
        std::vector<std::uint8_t> m_pixels;
        bool m_isOpen = false;
    };

    std::map<QString, ScriptedStream> m_streams;
    std::atomic<int> m_sessions{0};
    std::atomic<int> m_most{0};
    std::atomic<int> m_allowed{2};
};

} // namespace pantau::test
