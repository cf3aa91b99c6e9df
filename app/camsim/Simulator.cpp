// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/camsim/Simulator.h"

#include "app/camsim/ClipReader.h"
#include "app/camsim/SceneCatalogue.h"

#include <glib-unix.h>
#include <unistd.h>

#include <QDir>
#include <QFile>
#include <QSaveFile>

#include <algorithm>
#include <atomic>
#include <cstdio>
#include <thread>
#include <utility>

namespace pantau::camsim {

namespace {

int complain(const QString& sentence, int code)
{
    std::fprintf(stderr, "pantau-camsim: %s\n", qUtf8Printable(sentence));
    return code;
}

void say(const QString& line)
{
    std::fprintf(stdout, "%s\n", qUtf8Printable(line));
    std::fflush(stdout);
}

} // namespace

// The main thread's event loop: standard input, signals, the script's timers.
struct Simulator::Loop
{
    explicit Loop(Simulator& owner) : simulator(owner), loop(g_main_loop_new(nullptr, FALSE)) {}
    ~Loop() { g_main_loop_unref(loop); }
    Loop(const Loop&) = delete;
    Loop& operator=(const Loop&) = delete;

    void quit() { g_main_loop_quit(loop); }

    static gboolean onSignal(gpointer self)
    {
        static_cast<Loop*>(self)->quit();
        return G_SOURCE_CONTINUE;
    }

    static gboolean onInput(gint descriptor, GIOCondition, gpointer self)
    {
        auto& me = *static_cast<Loop*>(self);
        char bytes[4096];
        const ssize_t count = read(descriptor, bytes, sizeof bytes);
        if (count <= 0) {
            return G_SOURCE_REMOVE; // end of input does not end the server: it may run with </dev/null
        }
        me.input.append(bytes, static_cast<qsizetype>(count));
        for (qsizetype end = me.input.indexOf('\n'); end >= 0; end = me.input.indexOf('\n')) {
            const QString line = QString::fromUtf8(me.input.left(end)).trimmed();
            me.input.remove(0, end + 1);
            if (!line.isEmpty()) {
                me.simulator.runLine(line);
            }
        }
        return G_SOURCE_CONTINUE;
    }

    static gboolean onParentLook(gpointer self)
    {
        auto& me = *static_cast<Loop*>(self);
        if (getppid() != me.parent) {
            me.quit();
        }
        return G_SOURCE_CONTINUE;
    }

    void schedule(const FaultScript::Entry& entry)
    {
        struct Timed
        {
            Simulator* simulator;
            QString line;
        };
        auto timed = std::make_unique<Timed>(Timed{&simulator, entry.line});
        g_timeout_add_full(
            G_PRIORITY_DEFAULT, static_cast<guint>(entry.at.count() / 1'000'000),
            [](gpointer data) -> gboolean {
                const auto& one = *static_cast<Timed*>(data);
                one.simulator->runLine(one.line);
                return G_SOURCE_REMOVE;
            },
            timed.release(), [](gpointer data) { std::unique_ptr<Timed> owned(static_cast<Timed*>(data)); });
    }

    Simulator& simulator;
    GMainLoop* loop;
    QByteArray input;
    pid_t parent = getppid();
};

Simulator::Simulator(Options options)
    : m_options(std::move(options))
    , m_cache(m_options.cache.isEmpty() ? ClipCache::defaultFolder() : m_options.cache)
{
}

Simulator::~Simulator() = default;

int Simulator::run()
{
    if (const int code = readInputs(); code != 0) {
        return code;
    }
    addCameras();
    if (const int code = prepareClips(); code != 0 || m_options.prepare) {
        return code;
    }
    return serve();
}

int Simulator::readInputs()
{
    for (const auto& [name, file] : m_options.clips) {
        auto clip = readClip(name, file);
        if (!clip.ok()) {
            return complain(clip.error, 2);
        }
        m_cache.addFile(clip.value);
    }
    if (!m_options.script.isEmpty()) {
        auto script = FaultScript::read(m_options.script);
        if (!script.ok()) {
            return complain(script.error, 2);
        }
        m_script = script.value;
    }
    if (m_options.registry.isEmpty()) {
        m_register = CameraCsv::invented(m_options.cameras.value_or(60));
    } else {
        auto csv = CameraCsv::read(m_options.registry);
        if (!csv.ok()) {
            return complain(csv.error, 2);
        }
        m_register = csv.value;
        m_register.limit(m_options.cameras.value_or(m_register.count()));
    }
    if (!m_options.scene.isEmpty() && !m_cache.knows(m_options.scene)) {
        return complain(QStringLiteral("no scene or clip is called '%1'; scenes are: %2")
                            .arg(m_options.scene, SceneCatalogue::names().join(QStringLiteral(", "))),
                        2);
    }
    return 0;
}

void Simulator::addCameras()
{
    SceneCatalogue::Chooser chooser;
    for (int row = 0; row < m_register.count(); ++row) {
        const QString scene = m_options.scene.isEmpty()
                                  ? chooser.sceneFor(m_register.field(row, QStringLiteral("kategori")),
                                                     m_register.field(row, QStringLiteral("nama")))
                                  : m_options.scene;
        m_cameras.add(QStringLiteral("sub%1").arg(row + 1), {scene, Encode::Sub, Codec::H264});
        m_cameras.add(QStringLiteral("main%1").arg(row + 1), {scene, Encode::Main, Codec::H264});
    }
    for (const QString& name : m_cache.fileClipNames()) {
        m_cameras.add(QStringLiteral("clip/") + name, {name, Encode::Sub, Codec::H264});
    }
    for (Camera* camera : m_cameras.match(m_options.sound)) {
        camera->offerSound(Sound::Pcma);
    }
}

QStringList Simulator::scenesInUse() const
{
    QStringList scenes;
    for (const auto& camera : m_cameras.all()) {
        const QString scene = camera->source().scene;
        if (!scenes.contains(scene) && SceneCatalogue::names().contains(scene)) {
            scenes.append(scene);
        }
    }
    return scenes;
}

int Simulator::prepareClips()
{
    std::vector<ClipKey> keys;
    for (const QString& scene : m_options.prepare ? SceneCatalogue::names() : scenesInUse()) {
        keys.push_back({scene, Encode::Sub, Codec::H264});
        if (m_options.prepare) {
            keys.push_back({scene, Encode::Main, Codec::H264});
        }
    }
    std::atomic<std::size_t> next{0};
    std::mutex lock;
    QString failure;
    const auto work = [&] {
        for (std::size_t i = next++; i < keys.size(); i = next++) {
            const bool fresh = !m_cache.ready(keys[i]);
            const auto clip = m_cache.clip(keys[i]);
            const QString truth = m_cache.writeTruth(keys[i].scene);
            const std::scoped_lock guard(lock);
            failure += clip.error + truth;
            if (fresh && clip.ok()) {
                std::fprintf(stderr, "camsim: encoded %s %s (%zu of %zu)\n", qUtf8Printable(keys[i].scene),
                             keys[i].encode == Encode::Main ? "main" : "sub", i + 1, keys.size());
            }
        }
    };
    {
        std::vector<std::jthread> workers;
        for (unsigned i = 0; i < std::clamp(std::thread::hardware_concurrency(), 1U, 4U); ++i) {
            workers.emplace_back(work);
        }
    }
    return failure.isEmpty() ? 0 : complain(failure, 1);
}

int Simulator::writeOutputs()
{
    if (!m_options.truth.isEmpty()) {
        QDir().mkpath(m_options.truth);
        for (const QString& scene : scenesInUse()) {
            const QString target = QStringLiteral("%1/%2.json").arg(m_options.truth, scene);
            QFile::remove(target);
            if (!QFile::copy(m_cache.truthPath(scene), target)) {
                return complain(QStringLiteral("cannot write '%1'").arg(target), 1);
            }
        }
    }
    if (!m_options.csv.isEmpty()) {
        QSaveFile file(m_options.csv);
        if (!file.open(QIODevice::WriteOnly) || file.write(m_register.withUrls(m_server->url()).toUtf8()) < 0 ||
            !file.commit()) {
            return complain(QStringLiteral("cannot write '%1': %2").arg(m_options.csv, file.errorString()), 1);
        }
    }
    return 0;
}

int Simulator::serve()
{
    m_pacer = std::make_unique<Pacer>(m_cameras);
    for (const auto& camera : m_cameras.all()) {
        camera->onActivated = [this] { m_pacer->wake(); };
    }
    m_server = std::make_unique<RtspServer>(m_cameras, m_options.address, m_options.port);
    ServerControls& controls = *this;
    m_protocol = std::make_unique<ControlProtocol>(m_cameras, m_cache, controls);
    if (const QString problem = m_server->start(); !problem.isEmpty()) {
        return complain(problem, 1);
    }
    if (const int code = writeOutputs(); code != 0) {
        return code;
    }
    m_loop = std::make_unique<Loop>(*this);
    g_unix_signal_add(SIGINT, Loop::onSignal, m_loop.get());
    g_unix_signal_add(SIGTERM, Loop::onSignal, m_loop.get());
    g_unix_fd_add(STDIN_FILENO, static_cast<GIOCondition>(G_IO_IN | G_IO_HUP | G_IO_ERR), Loop::onInput, m_loop.get());
    if (m_options.exitWithParent) {
        g_timeout_add(500, Loop::onParentLook, m_loop.get());
    }
    for (const FaultScript::Entry& entry : m_script.entries()) {
        m_loop->schedule(entry);
    }
    say(QStringLiteral("READY ") + m_server->url());
    g_main_loop_run(m_loop->loop);
    m_server->stop();
    return 0;
}

void Simulator::runLine(const QString& line)
{
    say(m_protocol->answer(line));
    if (m_protocol->quitAsked()) {
        m_loop->quit();
    }
}

} // namespace pantau::camsim
