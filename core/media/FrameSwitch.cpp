// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/media/FrameSwitch.h"

#include <utility>

namespace pantau::media {

class FrameSwitch::Inlet final : public FrameSink
{
public:
    Inlet(std::shared_ptr<FrameSwitch> to, int number) : m_to(std::move(to)), m_number(number) {}
    void deliver(const VideoFrame& frame) override { m_to->publish(m_number, frame); }
    [[nodiscard]] PixelSize wantedSize() const override { return m_to->m_outlet->wantedSize(); }
    [[nodiscard]] bool takes(SurfaceKind kind) const override { return m_to->m_outlet->takes(kind); }

private:
    const std::shared_ptr<FrameSwitch> m_to;
    const int m_number;
};

std::shared_ptr<FrameSink> FrameSwitch::inlet(const std::shared_ptr<FrameSwitch>& to, int number)
{
    return std::make_shared<Inlet>(to, number);
}

int FrameSwitch::live() const
{
    const base::MutexLock lock(m_electing);
    return m_live;
}

bool FrameSwitch::shutOut(int number)
{
    const base::MutexLock lock(m_electing);
    if (m_live >= number) {
        return false;
    }
    m_shutOut = number;
    return true;
}

bool FrameSwitch::elect(int number)
{
    const base::MutexLock lock(m_electing);
    if (number < m_live || number == m_shutOut) {
        return false;
    }
    m_live = number;
    return true;
}

void FrameSwitch::publish(int number, const VideoFrame& frame)
{
    const base::MutexLock lock(m_publishing);
    if (elect(number)) {
        m_outlet->publish(frame);
    }
}

} // namespace pantau::media
