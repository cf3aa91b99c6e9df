// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/wall/JsonReader.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>
#include <cmath>

namespace pantau::wall {

using Kind = WallFileError::Kind;

namespace {

JsonPath longer(const JsonPath& path, std::variant<QString, int> step)
{
    JsonPath next = path;
    next.push_back(std::move(step));
    return next;
}

/// Qt's parser stops behind what it cannot read, and may have gone over the end of that line.
int lineOfFault(const QByteArray& text, const QJsonParseError& fault)
{
    qsizetype end = fault.offset;
    if (fault.error != QJsonParseError::GarbageAtEnd) {
        while (end > 0 && end <= text.size() && QByteArrayView(" \t\r\n").contains(text[end - 1])) {
            --end;
        }
    }
    return lineOfOffset(text, end);
}

} // namespace

JsonNode JsonNode::member(const QString& name) const
{
    return {value.toObject().value(name), longer(path, name)};
}

JsonReader::JsonReader(QByteArray text, int version) : m_text(std::move(text))
{
    QJsonParseError fault;
    const QJsonDocument document = QJsonDocument::fromJson(m_text, &fault);
    if (fault.error != QJsonParseError::NoError) {
        m_error = WallFileError{Kind::Syntax, lineOfFault(m_text, fault), {}, fault.errorString()};
        return;
    }
    if (const auto twice = duplicateMember(m_text)) {
        fail(Kind::DuplicateMember, *twice);
    }
    m_root.value = document.isArray() ? QJsonValue(document.array()) : QJsonValue(document.object());
    const JsonNode found = needed(m_root, QStringLiteral("version"));
    if (found.value != QJsonValue(version)) {
        fail(Kind::UnknownVersion, found.path, found.value.toVariant().toString());
    }
}

void JsonReader::fail(Kind kind, const JsonPath& at, const QString& detail)
{
    if (!m_error) {
        m_error = WallFileError{kind, lineOfPath(m_text, at), pathText(at), detail};
    }
}

JsonNode JsonReader::needed(const JsonNode& object, const QString& name)
{
    JsonNode node = object.member(name);
    if (!object.value.isObject()) {
        fail(Kind::WrongType, object.path, QStringLiteral("object"));
    } else if (!node.isThere()) {
        fail(Kind::MissingMember, object.path, name);
    }
    return node;
}

void JsonReader::expectMembers(const JsonNode& node, std::initializer_list<const char16_t*> names)
{
    if (!node.value.isObject()) {
        return fail(Kind::WrongType, node.path, QStringLiteral("object"));
    }
    const QJsonObject object = node.value.toObject();
    for (auto member = object.begin(); member != object.end(); ++member) {
        const QString name = member.key();
        if (std::none_of(names.begin(), names.end(),
                         [&](const char16_t* known) { return name == QStringView(known); })) {
            return fail(Kind::UnknownMember, longer(node.path, name));
        }
    }
}

QString JsonReader::text(const JsonNode& node)
{
    if (!node.value.isString()) {
        fail(Kind::WrongType, node.path, QStringLiteral("text"));
    }
    return node.value.toString();
}

QString JsonReader::filledText(const JsonNode& node)
{
    QString found = text(node);
    if (found.isEmpty()) {
        fail(Kind::Empty, node.path);
    }
    return found;
}

int JsonReader::integer(const JsonNode& node, int least, int most)
{
    const double found = number(node);
    if (std::trunc(found) != found) {
        fail(Kind::WrongType, node.path, QStringLiteral("whole number"));
    }
    if (!(found >= least && found <= most)) {
        fail(Kind::NumberOutOfRange, node.path,
             QStringLiteral("%1, %2..%3").arg(node.value.toVariant().toString()).arg(least).arg(most));
    }
    return failed() ? least : static_cast<int>(found);
}

double JsonReader::number(const JsonNode& node)
{
    if (!node.value.isDouble()) {
        fail(Kind::WrongType, node.path, QStringLiteral("number"));
    }
    return node.value.toDouble();
}

bool JsonReader::truth(const JsonNode& node)
{
    if (!node.value.isBool()) {
        fail(Kind::WrongType, node.path, QStringLiteral("truth value"));
    }
    return node.value.toBool();
}

void JsonReader::forEachElement(const JsonNode& node, const std::function<void(const JsonNode&)>& read)
{
    if (!node.isThere()) {
        return;
    }
    if (!node.value.isArray()) {
        return fail(Kind::WrongType, node.path, QStringLiteral("array"));
    }
    int index = 0;
    const QJsonArray array = node.value.toArray();
    for (const QJsonValue element : array) {
        if (failed()) {
            return;
        }
        read({element, longer(node.path, index++)});
    }
}

void JsonReader::forEachMember(const JsonNode& node, const std::function<void(const QString&, const JsonNode&)>& read)
{
    if (!node.isThere()) {
        return;
    }
    if (!node.value.isObject()) {
        return fail(Kind::WrongType, node.path, QStringLiteral("object"));
    }
    const QJsonObject object = node.value.toObject();
    for (auto member = object.begin(); member != object.end() && !failed(); ++member) {
        read(member.key(), {member.value(), longer(node.path, member.key())});
    }
}

} // namespace pantau::wall
