// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/camsim/Camera.h"
#include "app/camsim/Gst.h"

#include <gst/rtsp-server/rtsp-server.h>

namespace pantau::camsim {

// The GstRTSPMediaFactory of one camera: a shared media per shape that the camera offers.
// Called on client threads. The camera must outlive the factory.
GObjectPtr<GstRTSPMediaFactory> makeMediaFactory(Camera& camera);

} // namespace pantau::camsim
