// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>

#include <map>
#include <optional>
#include <string>
#include <vector>

namespace pantau::test {

// A page in Prometheus' text format 0.0.4, read strictly: anything that the format's description does not allow, or
// that its naming rules advise against, is a fault with its line.
class PrometheusText
{
public:
    explicit PrometheusText(const QByteArray& page);

    // Empty when the page is sound.
    [[nodiscard]] const std::vector<std::string>& faults() const { return m_faults; }
    // The value of a series, written as NAME{label="value",...} with labels in the order of the page.
    [[nodiscard]] std::optional<double> value(const std::string& series) const;
    [[nodiscard]] bool knows(const std::string& metric) const { return m_types.contains(metric); }
    [[nodiscard]] std::size_t series() const { return m_values.size(); }

private:
    void readLine(const std::string& line);
    void readComment(const std::string& line);
    void readSample(const std::string& line);
    // The end of the label set that begins at `from`; nothing when it is broken.
    [[nodiscard]] std::optional<std::size_t> endOfLabels(const std::string& line, std::size_t from);
    void fault(const std::string& what);

    int m_line = 0;
    std::string m_current; // the metric whose TYPE was read last
    std::map<std::string, std::string> m_types;
    std::map<std::string, std::string> m_helps;
    std::map<std::string, double> m_values;
    std::vector<std::string> m_faults;
};

} // namespace pantau::test
