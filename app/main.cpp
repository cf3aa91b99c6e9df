// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/DisplayProbe.h"
#include "app/DoctorCommand.h"
#include "app/Language.h"
#include "app/Refusal.h"
#include "app/WallCommand.h"
#include "core/base/Log.h"
#include "core/base/LogFile.h"
#include "core/base/Redaction.h"

#include <CLI/CLI.hpp>

#include <malloc.h>

#include <cstdio>
#include <cstdlib>

namespace {

using pantau::app::refuse;

class ProgramWords
{
    Q_DECLARE_TR_FUNCTIONS(Program)
};

std::string said(const QString& sentence)
{
    return sentence.toStdString();
}

/// What `wall` and `console` have in common.
void addWallOptions(CLI::App* command, pantau::app::WallArguments& wall)
{
    command->add_option("URL", wall.urls, said(ProgramWords::tr("Camera addresses (rtsp://...) or video files")));
    command->add_option("--cameras", wall.cameras, said(ProgramWords::tr("Camera list (CSV)")))->type_name("FILE");
    command->add_option("--scenes", wall.scenes, said(ProgramWords::tr("Scenes of the wall (JSON)")))
        ->type_name("FILE");
    command->add_option("--scene", wall.scene, said(ProgramWords::tr("Show this scene first")))->type_name("NAME");
    command
        ->add_option("--windowed", wall.windowed,
                     said(ProgramWords::tr("As a window of this size instead of full screen")))
        ->type_name("WxH");
    command->add_option("--screen", wall.screen, said(ProgramWords::tr("Full screen on this monitor")))
        ->type_name("NAME");
    command
        ->add_option("--transport", wall.transport, said(ProgramWords::tr("How pictures travel: tcp (default) or udp")))
        ->type_name("tcp|udp");
    command
        ->add_option("--stream", wall.stream,
                     said(ProgramWords::tr(
                         "Which streams of listed cameras: auto (default: by the size of the tile), sub or main")))
        ->type_name("auto|sub|main");
    command
        ->add_option("--decode", wall.decode,
                     said(ProgramWords::tr(
                         "What decodes: auto (default: hardware where it is proven), software, vaapi or cuda")))
        ->type_name("auto|software|vaapi|cuda");
    command
        ->add_option("--gpu-memory", wall.gpuMemory,
                     said(ProgramWords::tr("Memory of the GPU for decoding (default 2048)")))
        ->type_name("MIB");
    command
        ->add_option("--mains", wall.mains,
                     said(ProgramWords::tr("Most main streams at once where there is a sub stream too (default 4)")))
        ->type_name("N");
    command
        ->add_option(
            "--renderer", wall.renderer,
            said(ProgramWords::tr("What draws: auto (default: OpenGL where there is a GPU), raster or opengl")))
        ->type_name("auto|raster|opengl")
        ->envname("PANTAU_RENDERER");
    command->add_option("--stats", wall.stats, said(ProgramWords::tr("Append figures to this file each second (JSON)")))
        ->type_name("FILE");
    command
        ->add_option(
            "--metrics", wall.metrics,
            said(ProgramWords::tr("Serve figures to Prometheus at this loopback address, for example 127.0.0.1:9464")))
        ->type_name("ADDRESS:PORT");
    command
        ->add_option("--log", wall.log,
                     said(ProgramWords::tr("Write messages to this file too (JSON, at most 50 MiB in 5 files)")))
        ->type_name("FILE");
    command->add_option("--for", wall.seconds, said(ProgramWords::tr("End after so many seconds")))
        ->type_name("SECONDS");
    command
        ->add_option("--screenshot", wall.screenshot, said(ProgramWords::tr("Save the wall as a picture at the end")))
        ->type_name("FILE");
    command->add_flag("--allow-unreachable", wall.allowUnreachable,
                      said(ProgramWords::tr("Open the wall even when no camera can be reached yet")));
    command->add_flag("--guest", wall.guest,
                      said(ProgramWords::tr("Hide the names and places of secret cameras (guest mode)")));
    command
        ->add_option("--state", wall.state,
                     said(ProgramWords::tr("Remember scenes, screens and the wall in this folder")))
        ->type_name("FOLDER");
}

/// Where Qt cannot open the display it says why and aborts, with an advice that helps nobody. This ends the program
/// with a sentence in the user's language, made while there is a translator, and the reason that Qt gave.
QString s_noDisplay;
QString s_lastWarning;

void endWithoutDisplay(QtMsgType type, const QMessageLogContext& /*context*/, const QString& message)
{
    if (type == QtFatalMsg) {
        std::_Exit(refuse(QStringLiteral("%1 (%2)").arg(s_noDisplay, s_lastWarning.simplified())));
    }
    if (type == QtWarningMsg) {
        s_lastWarning = message;
    }
}

/// Reads and checks the command line; an exit code when the program is already done.
std::optional<int> prepare(int argc, char** argv, pantau::app::WallOptions& options)
{
    QCoreApplication application(argc, argv);
    pantau::app::Language language;
    language.install(pantau::app::Language::wished());
    CLI::App program(said(ProgramWords::tr("Pantau: the video wall of the Ambon command center")), "pantau");
    pantau::app::WallArguments wall;
    addWallOptions(program.add_subcommand("wall", said(ProgramWords::tr("Show cameras live on the screens"))), wall);
    CLI::App* const console = program.add_subcommand(
        "console", said(ProgramWords::tr("The operator's window, and the wall on the other screens")));
    addWallOptions(console, wall);
    CLI::App* const doctor =
        program.add_subcommand("doctor", said(ProgramWords::tr("Look whether this machine suits the wall")));
    bool asJson = false;
    doctor->add_flag("--json", asJson, said(ProgramWords::tr("Print the verdicts as JSON")));
    program.require_subcommand(1);
    try {
        program.parse(argc, argv);
    } catch (const CLI::CallForHelp&) {
        std::printf("%s", program.help().c_str());
        return 0;
    } catch (const CLI::ParseError& error) {
        const QString reason = pantau::base::redactedAddress(QString::fromUtf8(error.what()).simplified());
        return refuse(
            ProgramWords::tr("the command line was not understood (%1); see: pantau wall --help").arg(reason));
    }
    if (doctor->parsed()) {
        return pantau::app::runDoctor(pantau::base::Clock::system(), asJson);
    }
    wall.console = console->parsed();
    auto checked = pantau::app::wallOptions(wall);
    if (!checked.ok()) {
        return refuse(checked.error());
    }
    options = std::move(checked).value();
    if (!options.allowUnreachable) {
        if (const auto sentence = pantau::app::unreachableSource(options)) {
            return refuse(*sentence);
        }
    }
    if (!pantau::app::hasDisplay()) {
        return refuse(ProgramWords::tr("there is no display: start it in a graphical session, or set DISPLAY."));
    }
    s_noDisplay = ProgramWords::tr("the display %1 cannot be opened: start it in a graphical session, or set DISPLAY.")
                      .arg(qEnvironmentVariable("DISPLAY", qEnvironmentVariable("WAYLAND_DISPLAY")));
    return std::nullopt;
}

} // namespace

int main(int argc, char** argv)
{
    // One malloc arena for each thread. Where workers share that of the wall's thread, it waits for a worker that holds
    // the lock and has no turn: with 200 streams on two busy cores that were seconds.
    mallopt(M_ARENA_MAX, 1024);
    // A name server that is silent must not hold up the end of an opening: two seconds each, asked twice.
    if (!qEnvironmentVariableIsSet("RES_OPTIONS")) {
        qputenv("RES_OPTIONS", "timeout:2 attempts:2");
    }
    // Tiles are laid out in pixels: the wall is never scaled.
    qputenv("QT_ENABLE_HIGHDPI_SCALING", "0");
    if (pantau::app::isDisplayProbe(argc, argv)) {
        return pantau::app::printDisplay(argc, argv);
    }
    pantau::base::installLogOutput();
    pantau::app::WallOptions options;
    if (const auto code = prepare(argc, argv, options)) {
        return *code;
    }
    std::optional<pantau::base::LogFile> log;
    qInstallMessageHandler(endWithoutDisplay);
    pantau::app::GuiApplication application(argc, argv, pantau::base::Clock::system());
    if (!options.logFile.isEmpty()) {
        log.emplace(options.logFile);
    }
    pantau::base::installLogOutput(log ? &*log : nullptr);
    if (log) {
        qCInfo(pantau::base::logApp, "the log begins, Qt %s", qVersion());
    }
    pantau::app::Language language;
    language.install(pantau::app::Language::wished());
    const int code = pantau::app::runWall(application, language, options);
    pantau::base::installLogOutput(); // the file goes first
    return code;
}
