// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/console/SceneKeys.h"

#include "widgets/models/ActionTable.h"

#include <QKeySequence>

#include <algorithm>

namespace pantau::widgets {

namespace {

bool isActionKey(const QKeySequence& key)
{
    const auto& all = ActionTable::all();
    return std::any_of(all.begin(), all.end(), [&](const ActionSpec& spec) {
        return ActionTable::keys(spec).contains(key) || ActionTable::wallKeys(spec).contains(key);
    });
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

/// A text field takes these for itself: all, copy, cut and paste, and moving or deleting by words and to the ends. Not
/// QKeySequence's standard keys: a file that one display takes must not be refused on another.
bool isEditing(const QKeySequence& key)
{
    const Qt::KeyboardModifiers modifiers = key[0].keyboardModifiers();
    switch (key[0].key()) {
    case Qt::Key_A:
    case Qt::Key_C:
    case Qt::Key_V:
    case Qt::Key_X:
        return modifiers == Qt::ControlModifier;
    case Qt::Key_Insert:
    case Qt::Key_Delete:
    case Qt::Key_Backspace:
    case Qt::Key_Left:
    case Qt::Key_Right:
    case Qt::Key_Home:
    case Qt::Key_End:
        return (modifiers & ~Qt::ShiftModifier) == Qt::ControlModifier;
    default:
        return false;
    }
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
    if (isEditing(sequence)) {
        return tr("The key %1 is for text fields.").arg(key);
    }
    if (isActionKey(sequence)) {
        return tr("The key %1 belongs to an action already.").arg(key);
    }
    return std::nullopt;
}

} // namespace pantau::widgets
