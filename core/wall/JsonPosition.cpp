// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/wall/JsonPosition.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QSet>

#include <algorithm>

namespace pantau::wall {

namespace {

/// Walks over a JSON text that is known to be valid; at its end every look gives 0.
class Scanner
{
public:
    explicit Scanner(const QByteArray& text) : m_text(text)
    {
        if (text.startsWith("\xEF\xBB\xBF")) {
            m_at = 3;
        }
        skipSpace();
    }

    [[nodiscard]] char look() const { return m_at < m_text.size() ? m_text[m_at] : '\0'; }
    [[nodiscard]] qsizetype at() const { return m_at; }
    void goTo(qsizetype at) { m_at = at; }

    /// Over one character and the space behind it.
    void skipMark()
    {
        ++m_at;
        skipSpace();
    }

    /// Over a string and the space behind it.
    QString takeString()
    {
        const qsizetype from = m_at;
        skipString();
        const QByteArray quoted = m_text.mid(from, m_at - from);
        skipSpace();
        if (!quoted.contains('\\')) {
            return QString::fromUtf8(quoted.mid(1, quoted.size() - 2));
        }
        return QJsonDocument::fromJson('[' + quoted + ']').array().at(0).toString();
    }

    /// Over a value of any depth and the space behind it.
    void skipValue()
    {
        int depth = 0;
        do {
            const char mark = look();
            depth += mark == '{' || mark == '[' ? 1 : 0;
            depth -= mark == '}' || mark == ']' ? 1 : 0;
            if (mark == '"') {
                skipString();
            } else if (QByteArrayView("{[}],:").contains(mark)) {
                ++m_at;
            } else {
                skipPlain();
            }
            skipSpace();
        } while (depth > 0 && look() != '\0');
    }

    /// Over a number, true, false or null; always a step further.
    void skipPlain()
    {
        do {
            ++m_at;
        } while (look() != '\0' && !QByteArrayView("{[}],:\" \t\r\n").contains(look()));
    }

    void skipSpace()
    {
        while (look() == ' ' || look() == '\t' || look() == '\r' || look() == '\n') {
            ++m_at;
        }
    }

private:
    void skipString()
    {
        for (++m_at; look() != '"' && look() != '\0'; ++m_at) {
            m_at += look() == '\\' ? 1 : 0;
        }
        ++m_at;
    }

    const QByteArray& m_text;
    qsizetype m_at = 0;
};

/// From an object to a member's value; false, and not moved, when it has none of that name.
bool enter(Scanner& scanner, const QString& name)
{
    if (scanner.look() != '{') {
        return false;
    }
    const qsizetype from = scanner.at();
    std::optional<qsizetype> found;
    scanner.skipMark();
    while (scanner.look() == '"') {
        const qsizetype member = scanner.at();
        if (scanner.takeString() == name) {
            found = member;
        }
        scanner.skipMark();
        scanner.skipValue();
        if (scanner.look() == ',') {
            scanner.skipMark();
        }
    }
    scanner.goTo(found.value_or(from));
    if (found) {
        (void)scanner.takeString();
        scanner.skipMark();
    }
    return found.has_value();
}

/// From an array to an element; false, and not moved, when it is shorter.
bool enter(Scanner& scanner, int index)
{
    if (scanner.look() != '[') {
        return false;
    }
    const qsizetype from = scanner.at();
    scanner.skipMark();
    for (int i = 0; i < index && scanner.look() != ']' && scanner.look() != '\0'; ++i) {
        scanner.skipValue();
        if (scanner.look() == ',') {
            scanner.skipMark();
        }
    }
    if (scanner.look() == ']' || scanner.look() == '\0') {
        scanner.goTo(from);
        return false;
    }
    return true;
}

/// An object or array that is open at some place of the text.
struct Open
{
    bool isObject = false;
    bool expectsName = false;
    QSet<QString> names;
    QString name; ///< of the member at hand
    int index = 0;
};

JsonPath pathTo(const std::vector<Open>& open)
{
    JsonPath path;
    for (const Open& level : open) {
        if (level.isObject) {
            path.emplace_back(level.name);
        } else {
            path.emplace_back(level.index);
        }
    }
    return path;
}

/// Takes a member's name, or a string value; true for a name that the object has already.
bool takesNameAgain(Scanner& scanner, Open& level)
{
    const QString text = scanner.takeString();
    if (!level.expectsName) {
        return false;
    }
    level.name = text;
    level.expectsName = false;
    const bool again = level.names.contains(text);
    level.names.insert(text);
    return again;
}

} // namespace

QString pathText(const JsonPath& path)
{
    QString text;
    for (const auto& step : path) {
        if (const auto* name = std::get_if<QString>(&step)) {
            text += (text.isEmpty() ? QString() : QStringLiteral(".")) + *name;
        } else {
            text += QStringLiteral("[%1]").arg(std::get<int>(step));
        }
    }
    return text;
}

int lineOfOffset(const QByteArray& text, qsizetype offset)
{
    const auto end = text.begin() + std::clamp<qsizetype>(offset, 0, text.size());
    return 1 + static_cast<int>(std::count(text.begin(), end, '\n'));
}

int lineOfPath(const QByteArray& text, const JsonPath& path)
{
    Scanner scanner(text);
    for (const auto& step : path) {
        if (!std::visit([&](const auto& to) { return enter(scanner, to); }, step)) {
            break;
        }
    }
    return lineOfOffset(text, scanner.at());
}

std::optional<JsonPath> duplicateMember(const QByteArray& text)
{
    Scanner scanner(text);
    std::vector<Open> open;
    while (scanner.look() != '\0') {
        const char mark = scanner.look();
        if (mark == '"' && !open.empty()) {
            if (takesNameAgain(scanner, open.back())) {
                return pathTo(open);
            }
            continue;
        }
        if (mark == '{' || mark == '[') {
            open.push_back({mark == '{', mark == '{', {}, {}, 0});
        } else if ((mark == '}' || mark == ']') && !open.empty()) {
            open.pop_back();
        } else if (mark == ',' && !open.empty()) {
            open.back().expectsName = open.back().isObject;
            ++open.back().index;
        }
        scanner.skipMark();
    }
    return std::nullopt;
}

} // namespace pantau::wall
