// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/actions/ActionTable.h"

#include <QCoreApplication>
#include <QStringList>

#include <algorithm>
#include <string_view>

namespace pantau::widgets {

namespace {

using Id = ActionId;
using Menu = ActionMenu;
using In = ActionContext;

QString translated(const char* words)
{
    return QCoreApplication::translate("Actions", words);
}

std::vector<ActionSpec> table()
{
    return {
        {Id::Quit, "program.quit", Menu::Program, In::Window, QT_TRANSLATE_NOOP("Actions", "&Quit"),
         QT_TRANSLATE_NOOP("Actions", "Ends the program and closes every wall."), "", "Ctrl+Q"},

        {Id::Palette, "view.palette", Menu::View, In::Window, QT_TRANSLATE_NOOP("Actions", "&Command palette..."),
         QT_TRANSLATE_NOOP("Actions", "Finds actions, cameras and scenes by their words and runs them."), "palette",
         "Ctrl+K; Ctrl+Shift+P"},
        {Id::FindCamera, "view.find-camera", Menu::View, In::Window, QT_TRANSLATE_NOOP("Actions", "&Find a camera"),
         QT_TRANSLATE_NOOP("Actions", "Goes to the search field above the cameras."), "search", "Ctrl+F"},
        {Id::ShowAllCameras, "view.show-all", Menu::View, In::Window, QT_TRANSLATE_NOOP("Actions", "Show &all cameras"),
         QT_TRANSLATE_NOOP("Actions", "Empties the search field and takes every filter away."), "", "Ctrl+Shift+F"},
        {Id::GroupByDistrict, "view.group-district", Menu::View, In::Window,
         QT_TRANSLATE_NOOP("Actions", "Group by &district"),
         QT_TRANSLATE_NOOP("Actions", "Orders the cameras by owner and district."), "", "", true},
        {Id::GroupByCategory, "view.group-category", Menu::View, In::Window,
         QT_TRANSLATE_NOOP("Actions", "Group by cate&gory"),
         QT_TRANSLATE_NOOP("Actions", "Orders the cameras by owner and category."), "", "", true},
        {Id::NextPane, "view.next-pane", Menu::View, In::Window, QT_TRANSLATE_NOOP("Actions", "&Next pane"),
         QT_TRANSLATE_NOOP("Actions", "Goes on to the next part of the window."), "", "F6"},
        {Id::PreviousPane, "view.previous-pane", Menu::View, In::Window, QT_TRANSLATE_NOOP("Actions", "&Previous pane"),
         QT_TRANSLATE_NOOP("Actions", "Goes back to the part of the window before."), "", "Shift+F6"},
        {Id::GuestMode, "view.guest", Menu::View, In::Window, QT_TRANSLATE_NOOP("Actions", "G&uest mode"),
         QT_TRANSLATE_NOOP("Actions", "Hides the names and places of cameras whose location is kept secret."), "guest",
         "Ctrl+Shift+G", true},
        {Id::LightTheme, "view.light", Menu::View, In::Window, QT_TRANSLATE_NOOP("Actions", "&Light theme"),
         QT_TRANSLATE_NOOP("Actions", "Light colours, for a bright office."), "", "Ctrl+Shift+L", true},

        {Id::PlaceCamera, "camera.place", Menu::Camera, In::CameraTree, QT_TRANSLATE_NOOP("Actions", "&Place on wall"),
         QT_TRANSLATE_NOOP("Actions", "Shows the selected camera in the next free tile of the selected monitor."),
         "place", "Return; Enter"},
        {Id::CameraPage, "camera.page", Menu::Camera, In::Window, QT_TRANSLATE_NOOP("Actions", "Camera pa&ge..."),
         QT_TRANSLATE_NOOP("Actions", "Shows what the selected camera does now and what it went through."), "page",
         "Ctrl+I"},
        {Id::CallCamera, "camera.call", Menu::Camera, In::Window, QT_TRANSLATE_NOOP("Actions", "&Call by number..."),
         QT_TRANSLATE_NOOP("Actions", "Shows the camera of the number that you type; a digit begins it too."), "call",
         "Ctrl+G"},
        {Id::CamerasNearby, "camera.nearby", Menu::Camera, In::Window,
         QT_TRANSLATE_NOOP("Actions", "Cameras &near a point..."),
         QT_TRANSLATE_NOOP("Actions", "Which cameras see a point, and whether they worked at a given time."), "nearby",
         "Ctrl+T"},

        {Id::Shortcuts, "help.shortcuts", Menu::Help, In::Window, QT_TRANSLATE_NOOP("Actions", "&Keyboard shortcuts"),
         QT_TRANSLATE_NOOP("Actions", "Lists every action with its keys."), "", "F1"},
    };
}

} // namespace

const std::vector<ActionSpec>& ActionTable::all()
{
    static const std::vector<ActionSpec> actions = table();
    return actions;
}

const ActionSpec& ActionTable::spec(ActionId id)
{
    const auto found = std::find_if(all().begin(), all().end(), [id](const ActionSpec& s) { return s.id == id; });
    Q_ASSERT(found != all().end());
    return *found;
}

QString ActionTable::menuText(const ActionSpec& spec)
{
    return translated(spec.text);
}

QString ActionTable::text(const ActionSpec& spec)
{
    QString text = menuText(spec);
    return text.remove(u'&');
}

QString ActionTable::help(const ActionSpec& spec)
{
    return translated(spec.help);
}

QString ActionTable::menuTitle(ActionMenu menu)
{
    switch (menu) {
    case ActionMenu::Program:
        return QCoreApplication::translate("Actions", "&Program");
    case ActionMenu::View:
        return QCoreApplication::translate("Actions", "&View");
    case ActionMenu::Camera:
        return QCoreApplication::translate("Actions", "&Camera");
    case ActionMenu::Help:
        return QCoreApplication::translate("Actions", "&Help");
    }
    return {};
}

QList<QKeySequence> ActionTable::keys(const ActionSpec& spec)
{
    if (std::string_view(spec.keys).empty()) {
        return {}; // Qt would make an empty sequence of it
    }
    return QKeySequence::listFromString(QString::fromLatin1(spec.keys), QKeySequence::PortableText);
}

QString ActionTable::keysText(const ActionSpec& spec)
{
    QStringList keys;
    for (const QKeySequence& key : ActionTable::keys(spec)) {
        keys.append(key.toString(QKeySequence::NativeText));
    }
    return keys.join(QStringLiteral(", "));
}

} // namespace pantau::widgets
