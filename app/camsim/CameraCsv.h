// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/camsim/Outcome.h"

#include <QString>
#include <QStringList>

#include <vector>

namespace pantau::camsim {

// The city's register of cameras (RFC 4180 with a header line), read and written back with this server's addresses.
// Immutable after reading; any thread.
class CameraCsv
{
public:
    // Fails with one sentence, with the line's number where a row is broken.
    static Outcome<CameraCsv> parse(const QString& name, const QString& text);
    static Outcome<CameraCsv> read(const QString& path);
    // A register of `count` cameras without a file, for a server that was given none.
    static CameraCsv invented(int count);

    int count() const { return static_cast<int>(m_rows.size()); }
    void limit(int count);
    // A field by its column's name; empty when there is no such column.
    QString field(int row, const QString& column) const;

    // The same rows with the columns main_url, sub_url and credential; the URLs are BASE/mainN and BASE/subN.
    QString withUrls(const QString& base) const;

private:
    QStringList m_header;
    std::vector<QStringList> m_rows;
};

} // namespace pantau::camsim
