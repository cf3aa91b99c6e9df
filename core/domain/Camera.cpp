// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/Camera.h"

namespace pantau::domain {

QString ownerClass(const Camera& camera)
{
    return camera.owner.section(u'/', 0, 0).trimmed();
}

} // namespace pantau::domain
