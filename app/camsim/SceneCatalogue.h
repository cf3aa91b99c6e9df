// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/camsim/Scene.h"

#include <QMap>
#include <QString>
#include <QStringList>

#include <memory>

namespace pantau::camsim {

// All scenes by name. Any thread.
class SceneCatalogue
{
public:
    static QStringList names();
    // Null when there is no scene of that name.
    static std::unique_ptr<Scene> make(const QString& name);

    // Gives the cameras of a register their scenes by category, in turn, so that neighbours look different.
    class Chooser
    {
    public:
        QString sceneFor(const QString& category, const QString& place);

    private:
        QMap<QString, int> m_given;
    };
};

} // namespace pantau::camsim
