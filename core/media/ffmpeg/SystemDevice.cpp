// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/media/ffmpeg/SystemDevice.h"

#include "core/media/ffmpeg/FfmpegLog.h"
#include "core/media/ffmpeg/GpuReader.h"

#include <QDir>
#include <QFileInfo>

#include <algorithm>
#include <cctype>

extern "C" {
#include <libavutil/hwcontext.h>
}

namespace pantau::media::ffmpeg {

namespace {

using Opened = base::Result<std::shared_ptr<const HardwareDevice>, HardwareReason>;

AVHWDeviceType typeOf(HardwareKind kind)
{
    switch (kind) {
    case HardwareKind::Cuda:
        return AV_HWDEVICE_TYPE_CUDA;
    case HardwareKind::Vaapi:
        return AV_HWDEVICE_TYPE_VAAPI;
    case HardwareKind::Vulkan:
        return AV_HWDEVICE_TYPE_VULKAN;
    case HardwareKind::Vdpau:
        return AV_HWDEVICE_TYPE_VDPAU;
    case HardwareKind::Drm:
        return AV_HWDEVICE_TYPE_DRM;
    }
    return AV_HWDEVICE_TYPE_NONE;
}

AVPixelFormat surfaceFormatOf(HardwareKind kind, AVCodecID codec)
{
    const AVCodec* const decoder = avcodec_find_decoder(codec);
    for (int i = 0; decoder != nullptr; ++i) {
        const AVCodecHWConfig* const config = avcodec_get_hw_config(decoder, i);
        if (config == nullptr) {
            break;
        }
        if ((config->methods & AV_CODEC_HW_CONFIG_METHOD_HW_DEVICE_CTX) != 0 && config->device_type == typeOf(kind)) {
            return config->pix_fmt;
        }
    }
    return AV_PIX_FMT_NONE;
}

/// nullptr where FFmpeg has no scaler for that kind.
const char* scalerOf(HardwareKind kind)
{
    switch (kind) {
    case HardwareKind::Cuda:
        return "scale_cuda";
    case HardwareKind::Vaapi:
        return "scale_vaapi";
    case HardwareKind::Vulkan:
        return "scale_vulkan";
    case HardwareKind::Vdpau:
    case HardwareKind::Drm:
        break;
    }
    return nullptr;
}

/// How surfaces of that kind are lent; nullptr where they are not.
SurfaceExport exportOf(HardwareKind kind)
{
    switch (kind) {
    case HardwareKind::Cuda:
        return exportCuda;
    case HardwareKind::Vaapi:
        return exportDmaBuf;
    case HardwareKind::Vulkan:
    case HardwareKind::Vdpau:
    case HardwareKind::Drm:
        break;
    }
    return nullptr;
}

class SystemDevice final : public HardwareDevice
{
public:
    SystemDevice(HardwareKind kind, std::string name, BufferHandle context)
        : m_kind(kind)
        , m_name(std::move(name))
        , m_context(std::move(context))
    {
    }

    [[nodiscard]] HardwareKind kind() const override { return m_kind; }
    [[nodiscard]] std::string name() const override { return m_name; }
    [[nodiscard]] AVPixelFormat surfaceFormat(AVCodecID codec) const override { return surfaceFormatOf(m_kind, codec); }
    void attach(AVCodecContext& context) const override { context.hw_device_ctx = av_buffer_ref(m_context.get()); }
    [[nodiscard]] std::unique_ptr<SurfaceReader> reader() const override
    {
        return std::make_unique<GpuReader>(scalerOf(m_kind), exportOf(m_kind));
    }
    [[nodiscard]] std::optional<SurfaceKind> lends() const override
    {
        if (exportOf(m_kind) == nullptr) {
            return std::nullopt;
        }
        return m_kind == HardwareKind::Cuda ? SurfaceKind::Cuda : SurfaceKind::DmaBuf;
    }

private:
    const HardwareKind m_kind;
    const std::string m_name;
    const BufferHandle m_context;
};

/// `path` is as FFmpeg wants it, nullptr for the first one.
Opened open(HardwareKind kind, const char* path)
{
    const LogTap tap;
    AVBufferRef* created = nullptr;
    if (av_hwdevice_ctx_create(&created, typeOf(kind), path, nullptr, 0) < 0) {
        return HardwareReason::NoDevice;
    }
    BufferHandle context(created);
    if (kind == HardwareKind::Vaapi && refusedForVaapi(tap.vaapiDriver)) {
        return HardwareReason::DriverRefused;
    }
    std::string name = path != nullptr ? path : "the first device";
    if (!tap.vaapiDriver.empty()) {
        name += " (" + tap.vaapiDriver + ")";
    }
    return std::shared_ptr<const HardwareDevice>(
        std::make_shared<SystemDevice>(kind, std::move(name), std::move(context)));
}

Opened openVaapi(const std::vector<RenderNode>& nodes)
{
    HardwareReason reason = HardwareReason::NoDevice;
    for (const RenderNode& node : nodes) {
        if (refusedForVaapi(node.driver)) {
            reason = HardwareReason::DriverRefused;
            continue;
        }
        Opened opened = open(HardwareKind::Vaapi, node.path.c_str());
        if (opened.ok()) {
            return opened;
        }
        reason = opened.error();
    }
    return reason;
}

} // namespace

SystemGpus findGpus(const QString& root)
{
    SystemGpus gpus;
    const QDir top(root);
    gpus.nvidiaDriver = QFileInfo::exists(top.filePath(QStringLiteral("dev/nvidiactl")));
    const QDir nodes(top.filePath(QStringLiteral("dev/dri")));
    for (const QString& node : nodes.entryList({QStringLiteral("renderD*")}, QDir::System | QDir::Files, QDir::Name)) {
        const QFileInfo driver(top.filePath(QStringLiteral("sys/class/drm/%1/device/driver").arg(node)));
        gpus.nodes.push_back(
            {nodes.filePath(node).toStdString(), QFileInfo(driver.symLinkTarget()).fileName().toStdString()});
    }
    return gpus;
}

bool refusedForVaapi(std::string_view name)
{
    std::string lower(name);
    std::transform(lower.begin(), lower.end(), lower.begin(),
                   [](unsigned char letter) { return static_cast<char>(std::tolower(letter)); });
    return lower.find("nvidia") != std::string::npos || lower.find("nvdec") != std::string::npos;
}

Opened openSystemDevice(HardwareKind kind)
{
    installFfmpegLog();
    if (surfaceFormatOf(kind, AV_CODEC_ID_H264) == AV_PIX_FMT_NONE &&
        surfaceFormatOf(kind, AV_CODEC_ID_HEVC) == AV_PIX_FMT_NONE) {
        return HardwareReason::NotBuilt;
    }
    const SystemGpus gpus = findGpus(QStringLiteral("/"));
    if (kind == HardwareKind::Vaapi) {
        return openVaapi(gpus.nodes);
    }
    const bool there = gpus.nvidiaDriver || (kind != HardwareKind::Cuda && !gpus.nodes.empty());
    return there ? open(kind, nullptr) : HardwareReason::NoDevice;
}

} // namespace pantau::media::ffmpeg
