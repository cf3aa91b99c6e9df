// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/WallCommand.h"

#include "app/EndLimit.h"
#include "app/EndSignals.h"
#include "app/HostCheck.h"
#include "app/Refusal.h"
#include "app/StatsLog.h"
#include "core/media/ffmpeg/FfmpegSession.h"
#include "core/render/RasterRenderer.h"
#include "widgets/models/StreamWords.h"
#include "widgets/wall/WallWindow.h"

#include <QGuiApplication>
#include <QScreen>

namespace pantau::app {

namespace {

class Words
{
    Q_DECLARE_TR_FUNCTIONS(WallCommand)
};

QString unreachableSentence(const WallOptions::Source& source, media::StreamReason reason)
{
    return Words::tr("%1: the host %2 cannot be reached (%3).")
        .arg(source.place, source.source.stream.endpoint(), widgets::StreamWords::reason({reason, 0}));
}

QScreen* screenNamed(const QString& name)
{
    const QList<QScreen*> screens = QGuiApplication::screens();
    const auto found =
        std::find_if(screens.begin(), screens.end(), [&](const QScreen* s) { return s->name() == name; });
    return found == screens.end() ? nullptr : *found;
}

QString screenNames()
{
    QStringList names;
    for (const QScreen* screen : QGuiApplication::screens()) {
        names.append(QStringLiteral("%1 (%2x%3)")
                         .arg(screen->name())
                         .arg(screen->geometry().width())
                         .arg(screen->geometry().height()));
    }
    return names.join(QStringLiteral(", "));
}

void show(widgets::WallWindow& window, const WallOptions& options, QScreen* screen)
{
    window.setTitle(Words::tr("Pantau - Video Wall"));
    window.setScreen(screen);
    if (options.windowed) {
        window.setGeometry(QRect(screen->geometry().topLeft(), *options.windowed));
        window.show();
    } else {
        window.setGeometry(screen->geometry());
        window.showFullScreen();
    }
}

} // namespace

std::optional<QString> unreachableSource(const WallOptions& options)
{
    QStringList hosts;
    for (const WallOptions::Source& source : options.sources) {
        const QString host = source.source.stream.endpoint();
        if (!host.isEmpty() && !hosts.contains(host)) {
            hosts.append(host);
        }
    }
    const auto results = checkHosts(hosts, std::chrono::milliseconds(3000));
    const WallOptions::Source* silent = nullptr;
    bool anyAnswers = false;
    for (const WallOptions::Source& source : options.sources) {
        const auto reason = results.value(source.source.stream.endpoint(), media::StreamReason::None);
        if (reason == media::StreamReason::HostNotFound) {
            return unreachableSentence(source, reason);
        }
        anyAnswers = anyAnswers || reason == media::StreamReason::None;
        silent = silent == nullptr && reason != media::StreamReason::None ? &source : silent;
    }
    if (silent != nullptr && !anyAnswers) {
        return unreachableSentence(*silent, results.value(silent->source.stream.endpoint()));
    }
    return std::nullopt;
}

int runWall(GuiApplication& application, const WallOptions& options)
{
    QScreen* const screen = options.screen.isEmpty() ? QGuiApplication::primaryScreen() : screenNamed(options.screen);
    if (screen == nullptr) {
        return refuse(
            Words::tr("--screen %1: there is no such screen; there are: %2.").arg(options.screen, screenNames()));
    }
    const base::Clock& clock = base::Clock::system();
    engine::CameraPool pool(clock, media::ffmpeg::sessionFactory());
    std::vector<engine::CameraSource> sources;
    for (const WallOptions::Source& source : options.sources) {
        sources.push_back(source.source);
    }
    pool.add(std::move(sources));

    widgets::WallWindow window(pool, clock, std::make_unique<render::RasterRenderer>());
    StatsLog stats(clock, application, pool, window);
    if (!options.statsFile.isEmpty() && !stats.open(options.statsFile)) {
        return refuse(Words::tr("--stats %1: %2.").arg(options.statsFile, stats.error()));
    }
    const EndSignals signals;
    QObject::connect(&signals, &EndSignals::asked, &application, &QCoreApplication::quit);
    if (options.duration) {
        QTimer::singleShot(*options.duration, &application, &QCoreApplication::quit);
    }
    show(window, options, screen);
    pool.start();
    int code = QCoreApplication::exec();
    if (!options.screenshotFile.isEmpty() && !window.snapshot().save(options.screenshotFile)) {
        code = refuse(Words::tr("--screenshot %1: the picture could not be written.").arg(options.screenshotFile));
    }
    window.hide();
    const EndLimit limit(std::chrono::milliseconds(1500), code);
    pool.shutdown();
    return code;
}

} // namespace pantau::app
