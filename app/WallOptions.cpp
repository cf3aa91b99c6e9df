// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/WallOptions.h"

#include "app/CameraCsvWords.h"
#include "app/Credential.h"
#include "app/SystemFacts.h"
#include "core/base/Redaction.h"
#include "core/ingest/CameraCsv.h"
#include "core/wall/SceneFile.h"
#include "widgets/console/SceneKeys.h"
#include "widgets/models/WallWords.h"

#include <QCoreApplication>
#include <QFileInfo>
#include <QImageWriter>
#include <QRegularExpression>
#include <QUrl>

#include <algorithm>
#include <map>

namespace pantau::app {

namespace {

using base::Result;

class WallOptionsWords
{
    Q_DECLARE_TR_FUNCTIONS(WallOptions)
};

/// Each has a thread and a few MiB; more than one screen can show is a mistake.
constexpr std::size_t MostCameras = 256;

/// A monitor has no more tiles that anybody looks at.
constexpr int MostMains = 64;

QString text(const std::string& typed)
{
    return QString::fromStdString(typed);
}

Result<QSize, QString> windowSize(const QString& typed)
{
    static const QRegularExpression pattern(QStringLiteral("^(\\d{1,5})x(\\d{1,5})$"));
    const QRegularExpressionMatch match = pattern.match(typed);
    const QSize size(match.captured(1).toInt(), match.captured(2).toInt());
    if (!match.hasMatch() || size.width() < 160 || size.height() < 120 || size.width() > 16384 ||
        size.height() > 16384) {
        return WallOptionsWords::tr("--windowed %1: a size is WIDTHxHEIGHT in pixels, from 160x120 to 16384x16384, "
                                    "for example 1280x720.")
            .arg(typed);
    }
    return size;
}

Result<std::chrono::milliseconds, QString> duration(const QString& typed)
{
    bool isNumber = false;
    const double seconds = typed.toDouble(&isNumber);
    constexpr double Year = 366.0 * 86400.0;
    if (!isNumber || !(seconds > 0) || seconds > Year) {
        return WallOptionsWords::tr("--for %1: a number of seconds above 0 is needed, for example 20.").arg(typed);
    }
    return std::chrono::milliseconds(static_cast<std::int64_t>(seconds * 1000));
}

std::optional<media::HardwareWish> decodeWish(const std::string& typed)
{
    static const std::map<std::string, media::HardwareWish> wishes{{"auto", media::HardwareWish::Automatic},
                                                                   {"software", media::HardwareWish::Software},
                                                                   {"vaapi", media::HardwareWish::Vaapi},
                                                                   {"cuda", media::HardwareWish::Cuda}};
    const auto found = wishes.find(typed);
    return found != wishes.end() ? std::optional(found->second) : std::nullopt;
}

std::optional<RendererWish> rendererWish(const std::string& typed)
{
    static const std::map<std::string, RendererWish> wishes{
        {"auto", RendererWish::Automatic}, {"raster", RendererWish::Raster}, {"opengl", RendererWish::OpenGl}};
    const auto found = wishes.find(typed);
    return found != wishes.end() ? std::optional(found->second) : std::nullopt;
}

Result<std::int64_t, QString> gpuMemory(const QString& typed)
{
    bool isNumber = false;
    const int mebibytes = typed.toInt(&isNumber);
    constexpr int Most = 1024 * 1024;
    if (!isNumber || mebibytes < 0 || mebibytes > Most) {
        return WallOptionsWords::tr("--gpu-memory %1: a number of MiB from 0 to %2 is needed, for example 2048.")
            .arg(typed)
            .arg(Most);
    }
    return mebibytes * std::int64_t(1024 * 1024);
}

Result<int, QString> mostMains(const QString& typed)
{
    bool isNumber = false;
    const int count = typed.toInt(&isNumber);
    if (!isNumber || count < 1 || count > MostMains) {
        return WallOptionsWords::tr("--mains %1: a number of main streams from 1 to %2 is needed, for example 4.")
            .arg(typed)
            .arg(MostMains);
    }
    return count;
}

/// Nothing when a file can be written there.
std::optional<QString> unwritable(const QString& option, const QString& file)
{
    const QFileInfo info(file);
    const QFileInfo folder(info.absolutePath());
    if (info.isDir() || !folder.isDir() || !folder.isWritable() || (info.exists() && !info.isWritable())) {
        return WallOptionsWords::tr("%1 %2: the file cannot be written there.").arg(option, file);
    }
    return std::nullopt;
}

bool isReadableFile(const QString& path)
{
    return QFileInfo(path).isFile() && QFileInfo(path).isReadable();
}

/// Nothing when pictures can be saved in the format that the file's name asks for.
std::optional<QString> unknownPicture(const QString& file)
{
    if (QImageWriter::supportedImageFormats().contains(QFileInfo(file).suffix().toLower().toUtf8())) {
        return std::nullopt;
    }
    return WallOptionsWords::tr(
               "--screenshot %1: the name must end with the format of the picture, for example .png or .jpg.")
        .arg(file);
}

QString nameOf(const media::StreamSpec& spec)
{
    return spec.isFile() ? QFileInfo(spec.url).fileName() : QUrl(spec.url).host(); // its path may hold a password
}

Result<WallOptions::Source, QString> typedSource(const QString& typed, media::Transport transport, int number)
{
    const QString shown = base::redactedAddress(typed);
    const media::StreamSpec spec = media::streamSpec(typed, transport);
    WallOptions::Source source{{{}, spec, {}}, shown};
    source.source.camera.id = QStringLiteral("%1").arg(number);
    source.source.camera.name = nameOf(spec);
    if (spec.isFile()) {
        if (!isReadableFile(spec.url)) {
            return WallOptionsWords::tr("%1: there is no such file, or it cannot be read.").arg(shown);
        }
        return source;
    }
    const QUrl url(spec.url);
    const bool rtsp = url.scheme() == QStringLiteral("rtsp") || url.scheme() == QStringLiteral("rtsps");
    if (!rtsp || url.host().isEmpty()) {
        return WallOptionsWords::tr("%1: a camera address begins with rtsp:// and a host, for example "
                                    "rtsp://192.168.1.20/stream2; a file is named by its path.")
            .arg(shown);
    }
    return source;
}

std::optional<QString> addTyped(WallOptions& options, const WallArguments& arguments, media::Transport transport)
{
    int number = 1;
    for (const std::string& url : arguments.urls) {
        auto source = typedSource(text(url), transport, number++);
        if (!source.ok()) {
            return source.error();
        }
        options.sources.push_back(std::move(source).value());
    }
    return std::nullopt;
}

/// What of a row is shown on the wall or written anywhere is redacted here.
domain::Camera shownCamera(domain::Camera camera)
{
    for (QString* text :
         {&camera.id, &camera.name, &camera.owner, &camera.category, &camera.district, &camera.village}) {
        *text = base::redacted(*text);
    }
    return camera;
}

/// The login goes into the stream, or a sentence says what is wrong with it.
std::optional<QString> completeStream(media::StreamSpec& stream, const QString& credential, const QString& place)
{
    if (stream.isFile() && !isReadableFile(stream.url)) {
        return WallOptionsWords::tr("%1: the file %2 does not exist, or it cannot be read.").arg(place, stream.url);
    }
    if (!credential.isEmpty()) {
        const auto login = readCredential(credential);
        if (!login.ok()) {
            return QStringLiteral("%1: %2").arg(place, login.error());
        }
        stream.user = login.value().user;
        stream.password = login.value().password;
    }
    return std::nullopt;
}

/// Both streams of a listed camera, or the one that is asked for where it has both.
Result<WallOptions::Source, QString> listedSource(const ingest::CameraRow& row, const std::string& stream,
                                                  media::Transport transport, const QString& place)
{
    const domain::Camera& camera = row.camera;
    WallOptions::Source source{{shownCamera(camera), {}, {}}, place};
    if (!camera.mainUrl.isEmpty() && (stream != "sub" || camera.subUrl.isEmpty())) {
        source.source.main = media::streamSpec(camera.mainUrl, camera.transport.value_or(transport));
    }
    if (!camera.subUrl.isEmpty() && (stream != "main" || camera.mainUrl.isEmpty())) {
        source.source.sub = media::streamSpec(camera.subUrl, camera.transport.value_or(transport));
    }
    for (std::optional<media::StreamSpec>* spec : {&source.source.main, &source.source.sub}) {
        if (*spec) {
            if (const auto fault = completeStream(**spec, camera.credential, place)) {
                return *fault;
            }
        }
    }
    return source;
}

std::optional<QString> addListed(WallOptions& options, const WallArguments& arguments, media::Transport transport)
{
    const QString file = text(arguments.cameras);
    const auto list = ingest::readCameraCsv(file);
    if (!list.ok()) {
        return base::redacted(CameraCsvWords::sentence(file, list.error()));
    }
    for (const ingest::CameraRow& row : list.value()) {
        auto source = listedSource(row, arguments.stream, transport, QStringLiteral("%1:%2").arg(file).arg(row.line));
        if (!source.ok()) {
            return source.error();
        }
        options.sources.push_back(std::move(source).value());
    }
    return std::nullopt;
}

QString sceneNames(const wall::SceneBook& book)
{
    QStringList names;
    for (const wall::Scene& scene : book.scenes) {
        names.append(scene.name);
    }
    return names.join(QStringLiteral(", "));
}

/// The scene that is named, else the wall that the file holds. A camera that is not in the list is no fault of the
/// file: its tile says so.
std::optional<QString> chooseScene(WallOptions& options, const WallArguments& arguments)
{
    const QString file = text(arguments.scenes);
    const auto known = [&](const QString& camera) {
        return std::any_of(options.sources.begin(), options.sources.end(),
                           [&](const auto& source) { return source.source.camera.id == camera; });
    };
    const auto read = wall::readSceneFile(file, known, widgets::SceneKeys::isAllowed);
    if (!read.ok()) {
        return base::redacted(widgets::WallWords::fileError(file, read.error()));
    }
    const wall::SceneBook& book = read.value().book;
    options.book = book;
    if (arguments.scene.empty()) {
        options.scene = book.wall;
        return std::nullopt;
    }
    const QString name = text(arguments.scene);
    const auto found = std::find_if(book.scenes.begin(), book.scenes.end(),
                                    [&](const wall::Scene& scene) { return scene.name == name; });
    if (found == book.scenes.end()) {
        return base::redacted(
            WallOptionsWords::tr("--scene %1: %2 has no such scene; there are: %3.").arg(name, file, sceneNames(book)));
    }
    options.scene = found->monitors;
    options.sceneName = name;
    return std::nullopt;
}

std::optional<QString> checkWords(const WallArguments& arguments)
{
    if (arguments.urls.empty() && arguments.cameras.empty()) {
        return WallOptionsWords::tr("No camera named: give addresses, or a list with --cameras FILE.csv.");
    }
    if (!arguments.scene.empty() && arguments.scenes.empty()) {
        return WallOptionsWords::tr("--scene %1: the file that holds it is needed too, with --scenes FILE.")
            .arg(text(arguments.scene));
    }
    if (!arguments.windowed.empty() && !arguments.screen.empty()) {
        return WallOptionsWords::tr(
            "--windowed and --screen exclude each other: a wall is a window or fills a screen.");
    }
    if (arguments.transport != "tcp" && arguments.transport != "udp") {
        return WallOptionsWords::tr("--transport %1: it is tcp or udp.").arg(text(arguments.transport));
    }
    if (arguments.stream != "auto" && arguments.stream != "main" && arguments.stream != "sub") {
        return WallOptionsWords::tr("--stream %1: it is auto, main or sub.").arg(text(arguments.stream));
    }
    if (!decodeWish(arguments.decode)) {
        return WallOptionsWords::tr("--decode %1: it is auto, software, vaapi or cuda.").arg(text(arguments.decode));
    }
    if (!rendererWish(arguments.renderer)) {
        return WallOptionsWords::tr("--renderer %1: it is auto, raster or opengl.").arg(text(arguments.renderer));
    }
    if (!arguments.stats.empty()) {
        if (auto fault = unwritable(QStringLiteral("--stats"), text(arguments.stats))) {
            return fault;
        }
    }
    if (!arguments.screenshot.empty()) {
        if (auto fault = unknownPicture(text(arguments.screenshot))) {
            return fault;
        }
        return unwritable(QStringLiteral("--screenshot"), text(arguments.screenshot));
    }
    return std::nullopt;
}

} // namespace

Result<WallOptions, QString> wallOptions(const WallArguments& arguments)
{
    if (const auto fault = checkWords(arguments)) {
        return *fault;
    }
    WallOptions options;
    options.screen = text(arguments.screen);
    options.statsFile = text(arguments.stats);
    options.logFile = text(arguments.log);
    options.screenshotFile = text(arguments.screenshot);
    options.allowUnreachable = arguments.allowUnreachable;
    options.console = arguments.console;
    options.guest = arguments.guest;
    options.stateFolder = text(arguments.state);
    if (options.console && options.stateFolder.isEmpty()) {
        options.stateFolder = stateFolder();
    }
    if (!arguments.windowed.empty()) {
        const auto size = windowSize(text(arguments.windowed));
        if (!size.ok()) {
            return size.error();
        }
        options.windowed = size.value();
    }
    if (!arguments.metrics.empty()) {
        auto address = MetricsAddress::parse(text(arguments.metrics));
        if (!address.ok()) {
            return address.error();
        }
        options.metrics = std::move(address).value();
    }
    if (!arguments.seconds.empty()) {
        const auto length = duration(text(arguments.seconds));
        if (!length.ok()) {
            return length.error();
        }
        options.duration = length.value();
    }
    options.decode = *decodeWish(arguments.decode);
    options.renderer = *rendererWish(arguments.renderer);
    const auto memory = gpuMemory(text(arguments.gpuMemory));
    if (!memory.ok()) {
        return memory.error();
    }
    options.gpuMemoryBytes = memory.value();
    const auto mains = mostMains(text(arguments.mains));
    if (!mains.ok()) {
        return mains.error();
    }
    options.mostMains = mains.value();
    const media::Transport transport = arguments.transport == "udp" ? media::Transport::Udp : media::Transport::Tcp;
    if (const auto fault = addTyped(options, arguments, transport)) {
        return *fault;
    }
    if (!arguments.cameras.empty()) {
        if (const auto fault = addListed(options, arguments, transport)) {
            return *fault;
        }
    }
    if (!arguments.scenes.empty()) {
        if (const auto fault = chooseScene(options, arguments)) {
            return *fault;
        }
    }
    if (options.sources.size() > MostCameras) {
        return WallOptionsWords::tr("%1 cameras are named; a wall shows at most %2.")
            .arg(options.sources.size())
            .arg(MostCameras);
    }
    return options;
}

} // namespace pantau::app
