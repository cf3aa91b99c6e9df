// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QCoreApplication>
#include <QString>

#include <optional>

namespace pantau::widgets {

/// Which keys may recall a scene: F keys, and keys with Ctrl, Alt or Meta, as others are needed for typing and moving;
/// none that a text field or a menu takes, and none that an action has. Keys are portable text, such as "Ctrl+F5".
/// Reentrant, but for the translation that is installed.
class SceneKeys
{
    Q_DECLARE_TR_FUNCTIONS(SceneKeys)

public:
    /// Why a scene cannot have this key; nothing where it can, or where the key is empty.
    [[nodiscard]] static std::optional<QString> refusal(const QString& key);
    [[nodiscard]] static bool isAllowed(const QString& key) { return !refusal(key); }
};

} // namespace pantau::widgets
