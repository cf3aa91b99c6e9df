// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/console/SceneKeys.h"

#include "widgets/actions/ActionTable.h"

#include <QKeySequence>

#include <algorithm>

namespace pantau::widgets {

namespace {

bool isActionKey(const QKeySequence& key)
{
    const auto& all = ActionTable::all();
    return std::any_of(all.begin(), all.end(),
                       [&](const ActionSpec& spec) { return ActionTable::keys(spec).contains(key); });
}

/// One stroke that types nothing and moves nowhere.
bool isCommand(const QKeySequence& key)
{
    constexpr Qt::KeyboardModifiers Modifiers = Qt::ControlModifier | Qt::AltModifier | Qt::MetaModifier;
    if (key.count() != 1 || key[0].key() == Qt::Key_unknown) {
        return false;
    }
    const bool isFunctionKey = key[0].key() >= Qt::Key_F1 && key[0].key() <= Qt::Key_F35;
    return isFunctionKey || key[0].keyboardModifiers().testAnyFlags(Modifiers);
}

/// Opens a menu or a pane, in one language or the other.
bool isMnemonic(const QKeySequence& key)
{
    return key[0].keyboardModifiers() == Qt::AltModifier && key[0].key() >= Qt::Key_A && key[0].key() <= Qt::Key_Z;
}

} // namespace

std::optional<QString> SceneKeys::refusal(const QString& key)
{
    if (key.isEmpty()) {
        return std::nullopt;
    }
    const QKeySequence sequence(key, QKeySequence::PortableText);
    if (!isCommand(sequence)) {
        return tr("A scene cannot have the key %1: it takes an F key, or one with Ctrl, Alt or Meta.").arg(key);
    }
    if (isMnemonic(sequence)) {
        return tr("The key %1 is for menus.").arg(key);
    }
    if (isActionKey(sequence)) {
        return tr("The key %1 belongs to an action already.").arg(key);
    }
    return std::nullopt;
}

} // namespace pantau::widgets
