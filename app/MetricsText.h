// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/WallSample.h"

#include <QByteArray>

namespace pantau::app {

/// A sample in Prometheus' text exposition format, version 0.0.4
/// (https://prometheus.io/docs/instrumenting/exposition_formats/). A camera is named by id and owner only. Reentrant.
[[nodiscard]] QByteArray metricsText(const WallSample& sample);

} // namespace pantau::app
