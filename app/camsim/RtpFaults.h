// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/camsim/Gst.h"

#include <atomic>
#include <cstdint>
#include <memory>

namespace pantau::camsim {

enum class TimestampFault
{
    Normal,
    Equal,
    Jump,
    Back
};

// What a mount does to its RTP packets. Set by the control thread, read by the streaming threads. Owner: Camera.
struct RtpFaultSettings
{
    std::atomic<double> lossPercent{0};
    std::atomic<TimestampFault> timestamps{TimestampFault::Normal};
    std::atomic<std::int64_t> clockStepMs{0}; // sum of all steps
    std::atomic<int> garbagePackets{0};       // packets still to be spoiled
    std::uint32_t seed = 1;
};

// Spoils the packets of one media stream behind its payloader, and the RTCP sender reports of its session.
// The work happens on the media's streaming threads. Owner: MediaFeed, and the pad probes while they live.
class RtpFaults
{
public:
    explicit RtpFaults(std::shared_ptr<RtpFaultSettings> settings);

    // Installs itself on a payloader's source pad.
    static void watchPackets(const std::shared_ptr<RtpFaults>& faults, GstPad* pad);
    // Installs itself on an rtpbin's send_rtcp_src pad.
    static void watchReports(const std::shared_ptr<RtpFaults>& faults, GstPad* pad);

    // False when the packet is to be lost. The buffer must be writable.
    bool spoil(GstBuffer* packet);
    // True when packets pass unchanged, so that nothing has to be copied.
    bool idle() const;
    // Moves the NTP time of a sender report by the clock step. The buffer must be writable.
    void spoilReport(GstBuffer* report) const;

private:
    std::uint32_t nextRandom();
    std::uint32_t faultyTimestamp(std::uint32_t original);

    std::shared_ptr<RtpFaultSettings> m_settings;
    std::uint32_t m_random;
    std::uint32_t m_lastOriginal = 0;
    std::uint32_t m_lastSent = 0;
    std::uint32_t m_backOffset = 0; // what Back has taken off for good
    std::uint64_t m_unit = 0;       // access units seen
    std::uint32_t m_jump = 0;       // added to the current access unit only
    std::uint32_t m_lastMarkTime = 0;
    bool m_jumpForward = false;
    bool m_started = false;
    std::atomic<bool> m_touched{false};
};

} // namespace pantau::camsim
