// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/media/HardwareDecoding.h"

namespace pantau::media {

const char* name(HardwareKind kind)
{
    switch (kind) {
    case HardwareKind::Cuda:
        return "CUDA";
    case HardwareKind::Vaapi:
        return "VAAPI";
    case HardwareKind::Vulkan:
        return "Vulkan";
    case HardwareKind::Vdpau:
        return "VDPAU";
    case HardwareKind::Drm:
        return "DRM";
    }
    return "";
}

const char* name(HardwareReason reason)
{
    switch (reason) {
    case HardwareReason::None:
        return "";
    case HardwareReason::NotTried:
        return "not_tried";
    case HardwareReason::NotBuilt:
        return "not_built";
    case HardwareReason::NoDevice:
        return "no_device";
    case HardwareReason::DriverRefused:
        return "driver_refused";
    case HardwareReason::CodecMissing:
        return "codec_missing";
    case HardwareReason::NoPicture:
        return "no_picture";
    case HardwareReason::WrongPicture:
        return "wrong_picture";
    case HardwareReason::MemoryFull:
        return "memory_full";
    case HardwareReason::IntraRefresh:
        return "intra_refresh";
    case HardwareReason::Failed:
        return "failed";
    }
    return "";
}

} // namespace pantau::media
