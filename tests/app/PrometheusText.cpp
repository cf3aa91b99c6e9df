// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/app/PrometheusText.h"

#include <QRegularExpression>
#include <QString>

#include <set>
#include <sstream>

namespace pantau::test {

namespace {

QRegularExpressionMatch matched(const QRegularExpression& pattern, const std::string& text)
{
    return pattern.match(QString::fromStdString(text));
}

std::string captured(const QRegularExpressionMatch& match, int group = 0)
{
    return match.captured(group).toStdString();
}

} // namespace

PrometheusText::PrometheusText(const QByteArray& page)
{
    const std::string text = page.toStdString();
    if (text.empty() || text.back() != '\n') {
        fault("the last line does not end");
    }
    if (QString::fromUtf8(page).contains(QChar::ReplacementCharacter)) {
        fault("not UTF-8");
    }
    std::istringstream lines(text);
    for (std::string line; std::getline(lines, line);) {
        ++m_line;
        readLine(line);
    }
    for (const auto& [name, help] : m_helps) {
        if (!m_types.contains(name)) {
            fault(name + " has HELP and no TYPE");
        }
    }
}

std::optional<double> PrometheusText::value(const std::string& series) const
{
    const auto found = m_values.find(series);
    return found == m_values.end() ? std::nullopt : std::optional(found->second);
}

void PrometheusText::readLine(const std::string& line)
{
    if (line.empty()) {
        fault("an empty line");
    } else if (line.front() == '#') {
        readComment(line);
    } else {
        readSample(line);
    }
}

void PrometheusText::readComment(const std::string& line)
{
    static const QRegularExpression pattern(QStringLiteral("^# (HELP|TYPE) ([a-zA-Z_:][a-zA-Z0-9_:]*) (.+)$"));
    const QRegularExpressionMatch match = matched(pattern, line);
    if (!match.hasMatch()) {
        fault("neither HELP nor TYPE");
        return;
    }
    const bool isHelp = captured(match, 1) == "HELP";
    const std::string name = captured(match, 2);
    const std::string text = captured(match, 3);
    if (!(isHelp ? m_helps : m_types).emplace(name, text).second) {
        fault(captured(match, 1) + " of " + name + " stands there twice");
    }
    if (isHelp) {
        return;
    }
    m_current = name;
    static const std::set<std::string> Types{"counter", "gauge"};
    if (!Types.contains(text)) {
        fault("unknown type " + text);
    }
    if (name.ends_with("_total") != (text == "counter")) {
        fault(name + ": counters, and only they, end in _total");
    }
    if (!m_helps.contains(m_current)) {
        fault(m_current + " has no HELP before its TYPE");
    }
}

void PrometheusText::readSample(const std::string& line)
{
    static const QRegularExpression pattern(QStringLiteral("^[a-zA-Z_:][a-zA-Z0-9_:]*"));
    const std::string name = captured(matched(pattern, line));
    if (name.empty() || name != m_current) {
        fault("a sample that does not stand below its own TYPE");
        return;
    }
    std::size_t end = name.size();
    if (end < line.size() && line[end] == '{') {
        const auto labels = endOfLabels(line, end + 1);
        if (!labels) {
            fault("broken labels");
            return;
        }
        end = *labels;
    }
    if (end >= line.size() || line[end] != ' ') {
        fault("no blank before the value");
        return;
    }
    const std::string number = line.substr(end + 1);
    static const QRegularExpression valuePattern(QStringLiteral("^[-+]?\\d+(\\.\\d+)?(e[-+]?\\d+)?$"));
    if (!matched(valuePattern, number).hasMatch()) {
        fault("'" + number + "' is no value");
    }
    const double value = QString::fromStdString(number).toDouble();
    if (m_types[m_current] == "counter" && value < 0) {
        fault("a counter below 0");
    }
    if (!m_values.emplace(line.substr(0, end), value).second) {
        fault("the same series twice");
    }
}

std::optional<std::size_t> PrometheusText::endOfLabels(const std::string& line, std::size_t from)
{
    static const QRegularExpression label(QStringLiteral("^[a-zA-Z_][a-zA-Z0-9_]*=\"(?:[^\"\\\\]|\\\\[\\\\\"n])*\""));
    for (;;) {
        const std::string found = captured(matched(label, line.substr(from)));
        if (found.empty()) {
            return std::nullopt;
        }
        from += found.size();
        if (from >= line.size() || (line[from] != ',' && line[from] != '}')) {
            return std::nullopt;
        }
        if (line[from++] == '}') {
            return from;
        }
    }
}

void PrometheusText::fault(const std::string& what)
{
    m_faults.push_back("line " + std::to_string(m_line) + ": " + what);
}

} // namespace pantau::test
