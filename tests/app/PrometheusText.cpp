// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/app/PrometheusText.h"

#include <QString>

#include <cstdlib>
#include <regex>
#include <set>
#include <sstream>

namespace pantau::test {

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
    static const std::regex pattern("# (HELP|TYPE) ([a-zA-Z_:][a-zA-Z0-9_:]*) (.+)");
    std::smatch match;
    if (!std::regex_match(line, match, pattern)) {
        fault("neither HELP nor TYPE");
        return;
    }
    auto& known = match[1] == "HELP" ? m_helps : m_types;
    if (!known.emplace(match[2], match[3]).second) {
        fault(match[1].str() + " of " + match[2].str() + " stands there twice");
    }
    if (match[1] == "HELP") {
        return;
    }
    m_current = match[2];
    static const std::set<std::string> Types{"counter", "gauge"};
    if (!Types.contains(match[3])) {
        fault("unknown type " + match[3].str());
    }
    const bool isTotal = m_current.size() > 6 && m_current.substr(m_current.size() - 6) == "_total";
    if (isTotal != (match[3] == "counter")) {
        fault(m_current + ": counters, and only they, end in _total");
    }
    if (!m_helps.contains(m_current)) {
        fault(m_current + " has no HELP before its TYPE");
    }
}

void PrometheusText::readSample(const std::string& line)
{
    static const std::regex name("^[a-zA-Z_:][a-zA-Z0-9_:]*");
    std::smatch match;
    if (!std::regex_search(line, match, name) || match.str() != m_current) {
        fault("a sample that does not stand below its own TYPE");
        return;
    }
    std::size_t end = match.str().size();
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
    char* rest = nullptr;
    const double value = std::strtod(number.c_str(), &rest);
    static const std::regex pattern(R"([-+]?\d+(\.\d+)?(e[-+]?\d+)?)");
    if (!std::regex_match(number, pattern) || *rest != '\0') {
        fault("'" + number + "' is no value");
    }
    if (m_types[m_current] == "counter" && value < 0) {
        fault("a counter below 0");
    }
    if (!m_values.emplace(line.substr(0, end), value).second) {
        fault("the same series twice");
    }
}

std::optional<std::size_t> PrometheusText::endOfLabels(const std::string& line, std::size_t from)
{
    static const std::regex label(R"re(^[a-zA-Z_][a-zA-Z0-9_]*="((?:[^"\\]|\\\\|\\"|\\n)*)")re");
    for (;;) {
        std::smatch match;
        const std::string rest = line.substr(from);
        if (!std::regex_search(rest, match, label)) {
            return std::nullopt;
        }
        from += match.str().size();
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
