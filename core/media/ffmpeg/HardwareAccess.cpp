// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/media/ffmpeg/HardwareAccess.h"

#include "core/base/Log.h"
#include "core/media/ffmpeg/DecoderProof.h"

#include <algorithm>

namespace pantau::media::ffmpeg {

namespace {

std::vector<HardwareKind> kindsFor(HardwareWish wish)
{
    switch (wish) {
    case HardwareWish::Automatic:
        return {HardwareKind::Cuda, HardwareKind::Vaapi, HardwareKind::Vulkan, HardwareKind::Vdpau, HardwareKind::Drm};
    case HardwareWish::Software:
        return {};
    case HardwareWish::Cuda:
        return {HardwareKind::Cuda};
    case HardwareWish::Vaapi:
        return {HardwareKind::Vaapi};
    }
    return {};
}

/// One line, where a device was opened at all.
void say(const std::vector<HardwareReport>& reports)
{
    const auto verdict = [](HardwareReason reason) {
        return std::string(reason == HardwareReason::None ? "works" : name(reason));
    };
    std::string line;
    for (const HardwareReport& report : reports) {
        if (!report.device.empty()) {
            line += std::string(line.empty() ? "" : "; ") + name(report.kind) + " on " + report.device;
            line += ": H.264 " + verdict(report.h264) + ", H.265 " + verdict(report.h265);
        }
    }
    if (!line.empty()) {
        qCInfo(base::logMedia, "decoding in hardware: %s", line.c_str());
    }
}

/// Of the codec in the report of the device in use.
HardwareReason verdictOn(const std::vector<HardwareReport>& reports, AVCodecID codec)
{
    const auto working =
        std::find_if(reports.begin(), reports.end(), [](const HardwareReport& report) { return report.works(); });
    if (working == reports.end()) {
        return HardwareReason::NoDevice;
    }
    switch (codec) {
    case AV_CODEC_ID_H264:
        return working->h264;
    case AV_CODEC_ID_HEVC:
        return working->h265;
    default:
        return HardwareReason::CodecMissing;
    }
}

} // namespace

HardwareAccess::HardwareAccess(const base::Clock& clock, HardwareWish wish, std::int64_t memoryBytes, Opener open)
    : m_clock(clock)
    , m_wish(wish)
    , m_open(std::move(open))
    , m_memory(memoryBytes)
    , m_found(look())
    , m_atStart(m_found.reports)
{
}

HardwareAccess::Found HardwareAccess::look() const
{
    Found found;
    for (const HardwareKind kind : kindsFor(m_wish)) {
        HardwareReport report;
        report.kind = kind;
        if (found.device == nullptr) {
            const auto device = m_open(kind);
            if (device.ok()) {
                report.device = device.value()->name();
                report.h264 = proveDecoder(device.value(), AV_CODEC_ID_H264);
                report.h265 = proveDecoder(device.value(), AV_CODEC_ID_HEVC);
                found.device = report.works() ? device.value() : nullptr;
            } else {
                report.h264 = device.error();
                report.h265 = device.error();
            }
        }
        found.reports.push_back(std::move(report));
    }
    say(found.reports);
    return found;
}

HardwareGrant HardwareAccess::grant(AVCodecID codec)
{
    if (takeTurnToLook()) {
        Found found = look();
        const base::SteadyTime now = m_clock.steady();
        const base::MutexLock lock(m_mutex);
        m_looking = false;
        m_found = std::move(found);
        m_failedAt = hasLostCodec(m_found.reports) ? std::optional(now) : std::nullopt;
    }
    const base::MutexLock lock(m_mutex);
    if (m_wish == HardwareWish::Software) {
        return {};
    }
    if (m_failedAt && m_found.device == nullptr) {
        return {nullptr, nullptr, HardwareReason::Failed};
    }
    const HardwareReason reason = verdictOn(m_found.reports, codec);
    if (reason != HardwareReason::None) {
        return {nullptr, nullptr, reason};
    }
    return {m_found.device, &m_memory, HardwareReason::None};
}

bool HardwareAccess::takeTurnToLook()
{
    const base::SteadyTime now = m_clock.steady();
    const base::MutexLock lock(m_mutex);
    if (m_looking || !m_failedAt || now - *m_failedAt < PauseAfterFailure) {
        return false;
    }
    m_looking = true; // the others go on in software meanwhile
    return true;
}

bool HardwareAccess::hasLostCodec(const std::vector<HardwareReport>& reports) const
{
    const auto lost = [&](AVCodecID codec) {
        return verdictOn(m_atStart, codec) == HardwareReason::None && verdictOn(reports, codec) != HardwareReason::None;
    };
    return lost(AV_CODEC_ID_H264) || lost(AV_CODEC_ID_HEVC);
}

void HardwareAccess::failed(const HardwareGrant& grant)
{
    const base::SteadyTime now = m_clock.steady();
    {
        const base::MutexLock lock(m_mutex);
        if (grant.device == nullptr || grant.device != m_found.device) {
            return; // another stream has said it
        }
        m_found.device.reset();
        m_failedAt = now;
    }
    qCWarning(base::logMedia, "%s failed on %s: its streams go on in software", name(grant.device->kind()),
              grant.device->name().c_str());
}

SurfaceProof HardwareAccess::surfaceProof()
{
    std::shared_ptr<const HardwareDevice> device;
    AVCodecID codec = AV_CODEC_ID_H264;
    {
        const base::MutexLock lock(m_mutex);
        device = m_found.device;
        if (verdictOn(m_found.reports, codec) != HardwareReason::None) {
            codec = AV_CODEC_ID_HEVC;
        }
    }
    return device != nullptr ? lendProof(device, codec, m_memory) : SurfaceProof();
}

std::vector<HardwareReport> HardwareAccess::reports() const
{
    const base::MutexLock lock(m_mutex);
    return m_found.reports;
}

} // namespace pantau::media::ffmpeg
