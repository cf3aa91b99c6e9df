// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/camsim/RtpFaults.h"

#include <gst/rtp/gstrtcpbuffer.h>
#include <gst/rtp/gstrtpbuffer.h>

#include <utility>

namespace pantau::camsim {

namespace {

constexpr std::uint32_t ClockRate = 90'000;
constexpr std::uint32_t MarkEvery = 2 * ClockRate;
constexpr std::uint32_t JumpBack = 9'800U * ClockRate;
constexpr std::uint32_t JumpAhead = 37'600U * ClockRate;

using FaultsHandle = std::shared_ptr<RtpFaults>;

// A pad probe's user data is one pointer; this holds the shared ownership behind it.
void dropHandle(gpointer data)
{
    const std::unique_ptr<FaultsHandle> handle(static_cast<FaultsHandle*>(data));
}

GstPadProbeReturn spoilOne(RtpFaults& faults, GstPadProbeInfo* info)
{
    GstBuffer* packet = gst_buffer_make_writable(static_cast<GstBuffer*>(GST_PAD_PROBE_INFO_DATA(info)));
    GST_PAD_PROBE_INFO_DATA(info) = packet;
    return faults.spoil(packet) ? GST_PAD_PROBE_OK : GST_PAD_PROBE_DROP;
}

gboolean spoilListed(GstBuffer** packet, guint, gpointer data)
{
    *packet = gst_buffer_make_writable(*packet);
    if (!static_cast<RtpFaults*>(data)->spoil(*packet)) {
        gst_clear_buffer(packet);
    }
    return TRUE;
}

GstPadProbeReturn onPackets(GstPad*, GstPadProbeInfo* info, gpointer data)
{
    RtpFaults& faults = **static_cast<FaultsHandle*>(data);
    if (faults.idle()) {
        return GST_PAD_PROBE_OK;
    }
    if ((info->type & GST_PAD_PROBE_TYPE_BUFFER) != 0) {
        return spoilOne(faults, info);
    }
    GstBufferList* list = gst_buffer_list_make_writable(static_cast<GstBufferList*>(GST_PAD_PROBE_INFO_DATA(info)));
    gst_buffer_list_foreach(list, spoilListed, &faults);
    GST_PAD_PROBE_INFO_DATA(info) = list;
    return gst_buffer_list_length(list) > 0 ? GST_PAD_PROBE_OK : GST_PAD_PROBE_DROP;
}

gboolean spoilListedReport(GstBuffer** report, guint, gpointer data)
{
    *report = gst_buffer_make_writable(*report);
    static_cast<RtpFaults*>(data)->spoilReport(*report);
    return TRUE;
}

GstPadProbeReturn onReports(GstPad*, GstPadProbeInfo* info, gpointer data)
{
    RtpFaults& faults = **static_cast<FaultsHandle*>(data);
    if ((info->type & GST_PAD_PROBE_TYPE_BUFFER) != 0) {
        GstBuffer* report = gst_buffer_make_writable(static_cast<GstBuffer*>(GST_PAD_PROBE_INFO_DATA(info)));
        GST_PAD_PROBE_INFO_DATA(info) = report;
        faults.spoilReport(report);
        return GST_PAD_PROBE_OK;
    }
    GstBufferList* list = gst_buffer_list_make_writable(static_cast<GstBufferList*>(GST_PAD_PROBE_INFO_DATA(info)));
    gst_buffer_list_foreach(list, spoilListedReport, &faults);
    GST_PAD_PROBE_INFO_DATA(info) = list;
    return GST_PAD_PROBE_OK;
}

void addProbe(const FaultsHandle& faults, GstPad* pad, GstPadProbeCallback callback)
{
    auto handle = std::make_unique<FaultsHandle>(faults);
    gst_pad_add_probe(pad, static_cast<GstPadProbeType>(GST_PAD_PROBE_TYPE_BUFFER | GST_PAD_PROBE_TYPE_BUFFER_LIST),
                      callback, handle.release(), dropHandle);
}

} // namespace

RtpFaults::RtpFaults(std::shared_ptr<RtpFaultSettings> settings)
    : m_settings(std::move(settings))
    , m_random(m_settings->seed | 1U)
{
}

void RtpFaults::watchPackets(const std::shared_ptr<RtpFaults>& faults, GstPad* pad)
{
    addProbe(faults, pad, onPackets);
}

void RtpFaults::watchReports(const std::shared_ptr<RtpFaults>& faults, GstPad* pad)
{
    addProbe(faults, pad, onReports);
}

bool RtpFaults::idle() const
{
    // Once a time stamp was moved for good, every later packet has to follow.
    return !m_touched && m_settings->lossPercent <= 0 && m_settings->timestamps == TimestampFault::Normal &&
           m_settings->clockStepMs == 0 && m_settings->garbagePackets == 0;
}

std::uint32_t RtpFaults::nextRandom()
{
    m_random ^= m_random << 13;
    m_random ^= m_random >> 17;
    m_random ^= m_random << 5;
    return m_random;
}

std::uint32_t RtpFaults::faultyTimestamp(std::uint32_t original)
{
    const TimestampFault fault = m_settings->timestamps;
    const bool newUnit = !m_started || original != m_lastOriginal;
    if (newUnit) {
        ++m_unit;
        m_jump = 0;
        const bool mark = m_started && original - m_lastMarkTime >= MarkEvery;
        if (!m_started || mark) {
            m_lastMarkTime = original;
        }
        if (mark && fault == TimestampFault::Jump) {
            m_jumpForward = !m_jumpForward;
            m_jump = m_jumpForward ? JumpAhead : 0U - JumpBack;
        }
        if (mark && fault == TimestampFault::Back) {
            m_backOffset += ClockRate;
        }
        m_started = true;
        m_lastOriginal = original;
    }
    if (fault == TimestampFault::Equal && m_unit % 2 == 0) {
        return m_lastSent;
    }
    const auto step = static_cast<std::uint32_t>(m_settings->clockStepMs * (ClockRate / 1000));
    m_lastSent = original + step + m_jump - m_backOffset;
    return m_lastSent;
}

bool RtpFaults::spoil(GstBuffer* packet)
{
    m_touched = true;
    GstRTPBuffer rtp = GST_RTP_BUFFER_INIT;
    if (!gst_rtp_buffer_map(packet, GST_MAP_READWRITE, &rtp)) {
        return true;
    }
    gst_rtp_buffer_set_timestamp(&rtp, faultyTimestamp(gst_rtp_buffer_get_timestamp(&rtp)));
    int left = m_settings->garbagePackets;
    while (left > 0 && !m_settings->garbagePackets.compare_exchange_weak(left, left - 1)) {
    }
    if (left > 0) {
        auto* payload = static_cast<std::uint8_t*>(gst_rtp_buffer_get_payload(&rtp));
        for (guint i = 0; i < gst_rtp_buffer_get_payload_len(&rtp); ++i) {
            payload[i] = static_cast<std::uint8_t>(nextRandom() >> 8);
        }
    }
    gst_rtp_buffer_unmap(&rtp);
    const double share = m_settings->lossPercent;
    return share <= 0 || static_cast<double>(nextRandom() % 100'000) >= share * 1000;
}

void RtpFaults::spoilReport(GstBuffer* report) const
{
    const std::int64_t stepMs = m_settings->clockStepMs;
    if (stepMs == 0) {
        return;
    }
    GstRTCPBuffer rtcp = GST_RTCP_BUFFER_INIT;
    if (!gst_rtcp_buffer_map(report, GST_MAP_READWRITE, &rtcp)) {
        return;
    }
    GstRTCPPacket packet;
    if (gst_rtcp_buffer_get_first_packet(&rtcp, &packet) && gst_rtcp_packet_get_type(&packet) == GST_RTCP_TYPE_SR) {
        guint32 ssrc = 0;
        guint64 ntp = 0;
        guint32 rtpTime = 0;
        guint32 packets = 0;
        guint32 octets = 0;
        gst_rtcp_packet_sr_get_sender_info(&packet, &ssrc, &ntp, &rtpTime, &packets, &octets);
        const auto fraction = static_cast<std::uint64_t>(stepMs * (std::int64_t{1} << 32) / 1000);
        gst_rtcp_packet_sr_set_sender_info(&packet, ssrc, ntp + fraction, rtpTime, packets, octets);
    }
    gst_rtcp_buffer_unmap(&rtcp);
}

} // namespace pantau::camsim
