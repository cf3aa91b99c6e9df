// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/CameraView.h"
#include "core/engine/RegistrySummary.h"
#include "widgets/models/Audience.h"

#include <QCoreApplication>

namespace pantau::widgets {

/// Says what the registry holds in the operator's words. Numbers are written as QLocale's default
/// has it. Reentrant, but for that and the translation that is installed.
class CameraWords
{
    Q_DECLARE_TR_FUNCTIONS(CameraWords)

public:
    /// Whether this audience may not learn where the camera is.
    [[nodiscard]] static bool isHidden(const domain::Camera& camera, Audience audience);
    [[nodiscard]] static QString name(const domain::Camera& camera, Audience audience);
    [[nodiscard]] static QString district(const domain::Camera& camera, Audience audience);
    /// The one in whose number the camera counts.
    [[nodiscard]] static QString owner(const QString& ownerClass);
    /// Of the registry's key, e.g. lalu_lintas; an unknown key is its own word.
    [[nodiscard]] static QString category(const QString& key);
    [[nodiscard]] static QString inView(domain::InView inView);

    /// 37 Pemkot + 23 Polda, 58 alive.
    [[nodiscard]] static QString summary(const engine::RegistrySummary& summary);
    /// 1.234 m in Indonesian.
    [[nodiscard]] static QString metres(double metres);
    /// 211°.
    [[nodiscard]] static QString degrees(double degrees);
    /// A whole number with its thousands apart: 1.234.567 in Indonesian.
    [[nodiscard]] static QString number(qint64 number);
    /// 76,9 in Indonesian.
    [[nodiscard]] static QString number(double number, int decimals);
};

} // namespace pantau::widgets
