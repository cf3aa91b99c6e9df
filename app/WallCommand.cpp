// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/WallCommand.h"

#include "app/EndLimit.h"
#include "app/EndSignals.h"
#include "app/HostCheck.h"
#include "app/LoadMeter.h"
#include "app/MetricsServer.h"
#include "app/MetricsText.h"
#include "app/Refusal.h"
#include "app/StatsLog.h"
#include "app/WallSampler.h"
#include "app/WallStart.h"
#include "core/base/Log.h"
#include "core/media/ffmpeg/FfmpegSession.h"
#include "core/media/ffmpeg/SystemDevice.h"
#include "widgets/models/StreamWords.h"
#include "widgets/wall/WallScreens.h"

#include <QGuiApplication>
#include <QScreen>

namespace pantau::app {

namespace {

class Words
{
    Q_DECLARE_TR_FUNCTIONS(WallCommand)
};

/// Both streams of a camera are at the same host but for a strange list.
QString endpointOf(const WallOptions::Source& source)
{
    return (source.source.main ? source.source.main : source.source.sub)->endpoint();
}

QString unreachableSentence(const WallOptions::Source& source, media::StreamReason reason)
{
    return Words::tr("%1: the host %2 cannot be reached (%3).")
        .arg(source.place, endpointOf(source), widgets::StreamWords::reason({reason, 0}));
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

bool works(const std::vector<media::HardwareReport>& reports)
{
    return std::any_of(reports.begin(), reports.end(), [](const auto& report) { return report.works(); });
}

/// Nothing when the hardware that was named decodes, or none was.
std::optional<QString> missingHardware(const media::ffmpeg::HardwareAccess& hardware, const WallOptions& options,
                                       const base::Clock& clock)
{
    const auto reports = hardware.reports();
    const bool named = options.decode == media::HardwareWish::Cuda || options.decode == media::HardwareWish::Vaapi;
    if (!named || works(reports)) {
        return std::nullopt;
    }
    QStringList there{QStringLiteral("software")};
    const media::ffmpeg::HardwareAccess any(clock, media::HardwareWish::Automatic, options.gpuMemoryBytes,
                                            media::ffmpeg::openSystemDevice);
    for (const media::HardwareReport& report : any.reports()) {
        if (report.works()) {
            there.prepend(QString::fromLatin1(media::name(report.kind)).toLower());
        }
    }
    return Words::tr("--decode %1: that does not decode on this machine (%2); there is: %3.")
        .arg(QString::fromLatin1(media::name(reports.front().kind)).toLower(),
             widgets::StreamWords::whySoftware(reports.front().h264), there.join(QStringLiteral(", ")));
}

/// Nothing when the figures are served; else the sentence that says why not.
std::optional<QString> serve(MetricsServer& metrics, const MetricsAddress& address, const WallSampler& sampler)
{
    if (auto sentence = metrics.listen(address)) {
        return sentence;
    }
    QObject::connect(&sampler, &WallSampler::sampled, &metrics, &MetricsServer::renew);
    qCInfo(base::logApp, "metrics: %s", qUtf8Printable(metrics.url()));
    return std::nullopt;
}

} // namespace

std::optional<QString> unreachableSource(const WallOptions& options)
{
    QStringList hosts;
    for (const WallOptions::Source& source : options.sources) {
        const QString host = endpointOf(source);
        if (!host.isEmpty() && !hosts.contains(host)) {
            hosts.append(host);
        }
    }
    const auto results = checkHosts(hosts, std::chrono::milliseconds(3000));
    const WallOptions::Source* silent = nullptr;
    bool anyAnswers = false;
    for (const WallOptions::Source& source : options.sources) {
        const auto reason = results.value(endpointOf(source), media::StreamReason::None);
        if (reason == media::StreamReason::HostNotFound) {
            return unreachableSentence(source, reason);
        }
        anyAnswers = anyAnswers || reason == media::StreamReason::None;
        silent = silent == nullptr && reason != media::StreamReason::None ? &source : silent;
    }
    if (silent != nullptr && !anyAnswers) {
        return unreachableSentence(*silent, results.value(endpointOf(*silent)));
    }
    return std::nullopt;
}

int runWall(GuiApplication& application, const WallOptions& options)
{
    std::vector<wall::ScreenFacts> screens = widgets::WallScreens::screens();
    if (!options.screen.isEmpty()) {
        std::erase_if(screens, [&](const wall::ScreenFacts& screen) { return screen.name != options.screen; });
    }
    if (screens.empty()) {
        return refuse(
            Words::tr("--screen %1: there is no such screen; there are: %2.").arg(options.screen, screenNames()));
    }
    if (options.windowed) {
        screens = {{{}, {}, QRect(QPoint(0, 0), *options.windowed)}};
    }
    const auto renderer =
        chooseRenderer(options.renderer, options.renderer == RendererWish::Raster ? DisplayFacts() : probeDisplay());
    if (!renderer.ok()) {
        return refuse(renderer.error());
    }
    qCInfo(base::logApp, "renderer: %s (%s)", renderer.value().isOpenGl ? "OpenGL" : "raster",
           qUtf8Printable(renderer.value().why));
    const base::Clock& clock = base::Clock::system();
    media::ffmpeg::HardwareAccess hardware(clock, options.decode, options.gpuMemoryBytes,
                                           media::ffmpeg::openSystemDevice);
    if (const auto sentence = missingHardware(hardware, options, clock)) {
        return refuse(*sentence);
    }
    engine::CameraPool pool(clock, media::ffmpeg::sessionFactory(&hardware));
    std::vector<engine::CameraSource> sources;
    for (const WallOptions::Source& source : options.sources) {
        sources.push_back(source.source);
    }
    pool.add(std::move(sources));
    engine::StreamSupervisor streams(pool, clock);

    wall::Wall wall;
    const std::vector<wall::MonitorBinding> monitors = monitorsFor(std::move(screens));
    for (const auto& [name, state] : spreadCameras(pool, monitors)) {
        static_cast<void>(wall.addMonitor(name, state));
    }
    widgets::WallScreens walls(
        {wall, streams, clock}, [&] { return makeRenderer(renderer.value()); }, monitors);
    LoadMeter meter;
    streams.setLoadMeter([&] { return meter.take(walls); });
    WallSampler sampler(clock, application, streams, walls);
    StatsLog stats(sampler);
    if (!options.statsFile.isEmpty() && !stats.open(options.statsFile)) {
        return refuse(Words::tr("--stats %1: %2.").arg(options.statsFile, stats.error()));
    }
    MetricsServer metrics([&sampler] { return metricsText(sampler.latest()); });
    if (options.metrics) {
        if (const auto sentence = serve(metrics, *options.metrics, sampler)) {
            return refuse(*sentence);
        }
    }
    sampler.start();
    const EndSignals signals;
    QObject::connect(&signals, &EndSignals::asked, &application, &QCoreApplication::quit);
    if (options.duration) {
        QTimer::singleShot(*options.duration, &application, &QCoreApplication::quit);
    }
    options.windowed ? walls.showWindowed(*options.windowed) : walls.show();
    int code = QCoreApplication::exec();
    if (!options.screenshotFile.isEmpty() && !walls.windows().front()->snapshot().save(options.screenshotFile)) {
        code = refuse(Words::tr("--screenshot %1: the picture could not be written.").arg(options.screenshotFile));
    }
    walls.hide();
    const EndLimit limit(std::chrono::milliseconds(1500), code);
    pool.shutdown();
    return code;
}

} // namespace pantau::app
