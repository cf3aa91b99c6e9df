// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/actions/ActionSet.h"
#include "widgets/console/CameraPane.h"
#include "widgets/console/ScenePane.h"
#include "widgets/console/TourDesk.h"

namespace pantau::widgets {

/// The console's actions with tours: asks for what is to be kept, and says what came of it. GUI thread; owned by the
/// console, whose parts outlive it.
class TourActions final : public QObject
{
    Q_OBJECT

public:
    /// The parts of the console that tours are made and chosen in.
    struct Parts
    {
        ActionSet& actions;
        ScenePane& book;
        const CameraPane& pane;
        const CameraModel& cameras;
        QWidget& window;
    };

    TourActions(Parts parts, const std::vector<wall::Scene>& scenes, TourDesk& desk);

    /// How a tour that pauses goes on.
    void sayPaused();

Q_SIGNALS:
    /// Why something was not done, or how it can be undone; else nothing.
    void said(const std::optional<QString>& words);

private:
    [[nodiscard]] wall::Tour draft() const;
    void edit(const QString& title, const QString& old, const wall::Tour& tour);
    void make();
    void change();
    void remove();
    void start();
    void pause();

    const Parts m_parts;
    const std::vector<wall::Scene>& m_scenes;
    TourDesk& m_desk;
};

} // namespace pantau::widgets
