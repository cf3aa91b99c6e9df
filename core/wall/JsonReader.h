// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/wall/JsonPosition.h"
#include "core/wall/WallFile.h"

#include <QJsonValue>

#include <functional>
#include <initializer_list>

namespace pantau::wall {

/// A value of a JSON file and the way to it.
struct JsonNode
{
    QJsonValue value; ///< undefined where the file has none
    JsonPath path;

    [[nodiscard]] bool isThere() const { return !value.isUndefined(); }
    /// Undefined where this is no object or has no such member.
    [[nodiscard]] JsonNode member(const QString& name) const;
};

/// Reads typed values out of a JSON file of the wall. The first fault stands, with its line and path; after it every
/// reading gives a harmless value, so a caller asks failed() only where it would go on for long. Strict: a member that
/// nobody knows is a fault, since it is a misspelt one more often than a new one. Lives for one file; thread-bound.
class JsonReader
{
public:
    /// Refuses what is no JSON object, has a member twice, or has another "version" than this.
    JsonReader(QByteArray text, int version);

    [[nodiscard]] bool failed() const { return m_error.has_value(); }
    /// Only when failed().
    [[nodiscard]] const WallFileError& error() const { return *m_error; }
    [[nodiscard]] const JsonNode& root() const { return m_root; }

    void fail(WallFileError::Kind kind, const JsonPath& at, const QString& detail = {});

    /// A member that must be there.
    [[nodiscard]] JsonNode needed(const JsonNode& object, const QString& name);
    /// `node` must be an object without other members than these.
    void expectMembers(const JsonNode& node, std::initializer_list<const char16_t*> names);
    [[nodiscard]] QString text(const JsonNode& node);
    [[nodiscard]] QString filledText(const JsonNode& node);
    [[nodiscard]] int integer(const JsonNode& node, int least, int most);
    [[nodiscard]] double number(const JsonNode& node);
    [[nodiscard]] bool truth(const JsonNode& node);
    /// Calls `read` for each element in turn, until a fault; a node that is not there has none.
    void forEachElement(const JsonNode& node, const std::function<void(const JsonNode&)>& read);
    /// The same for the members of an object.
    void forEachMember(const JsonNode& node, const std::function<void(const QString&, const JsonNode&)>& read);

private:
    const QByteArray m_text;
    JsonNode m_root;
    std::optional<WallFileError> m_error;
};

} // namespace pantau::wall
