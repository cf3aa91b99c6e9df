// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/Camera.h"
#include "core/media/StreamState.h"

#include <QString>

#include <vector>

namespace pantau::engine {

/// How many cameras each owner has in the registry and how many of them are alive: counted, never written down.
/// A plain value.
class RegistrySummary
{
public:
    struct Count
    {
        QString owner; ///< up to its first '/'; empty for cameras of nobody
        int cameras = 0;
        int alive = 0; ///< pictures arrive
        int off = 0;   ///< nobody watches them, so that nobody knows
    };

    void add(const domain::Camera& camera, media::StreamState state);

    /// In the order in which the registry names them first.
    [[nodiscard]] const std::vector<Count>& owners() const { return m_owners; }
    /// The same for all of them; its owner is empty.
    [[nodiscard]] const Count& total() const { return m_total; }

private:
    std::vector<Count> m_owners;
    Count m_total;
};

} // namespace pantau::engine
