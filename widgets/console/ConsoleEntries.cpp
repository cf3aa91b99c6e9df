// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/console/ConsoleEntries.h"

#include "core/wall/CameraNumber.h"

#include <algorithm>

namespace pantau::widgets {

ConsoleEntries::Entries ConsoleEntries::actions(const ActionSet& actions)
{
    Entries entries;
    for (const ActionSpec& spec : ActionTable::all()) {
        if (spec.id == ActionId::Palette) {
            continue; // it is open
        }
        QAction& action = actions.action(spec.id);
        entries.push_back({ActionTable::text(spec), ActionTable::menuTitle(spec.menu).remove(u'&'),
                           ActionTable::keysText(spec), action.icon(), [&action] { action.trigger(); }});
    }
    return entries;
}

ConsoleEntries::Entries ConsoleEntries::cameras(const CameraModel& cameras, const Run& run)
{
    Entries entries;
    for (int row = 0; row < cameras.rowCount(); ++row) {
        const auto said = [&](int column) { return cameras.index(row, column).data().toString(); };
        const QString id = said(CameraModel::CodeColumn);
        const QString text = QStringLiteral("%1 %2").arg(id, said(CameraModel::NameColumn));
        entries.push_back({text,
                           said(CameraModel::DistrictColumn),
                           said(CameraModel::StateColumn),
                           {},
                           [run, id] { run(id); },
                           [id](const QString& typed) { return wall::CameraNumber::calls(typed, id); }});
    }
    // Of several cameras with one number the first code of the alphabet is meant, and the text begins with the code.
    std::stable_sort(entries.begin(), entries.end(),
                     [](const PaletteEntry& a, const PaletteEntry& b) { return a.text < b.text; });
    return entries;
}

ConsoleEntries::Entries ConsoleEntries::scenes(const wall::SceneBook& book, const Run& run)
{
    Entries entries;
    for (const wall::Scene& scene : book.scenes) {
        entries.push_back({scene.name, tr("Scene"), scene.key, {}, [run, name = scene.name] { run(name); }});
    }
    return entries;
}

} // namespace pantau::widgets
