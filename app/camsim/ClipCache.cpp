// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/camsim/ClipCache.h"

#include "app/camsim/ClipEncoder.h"
#include "app/camsim/Scene.h"
#include "app/camsim/SceneCatalogue.h"

#include <QDataStream>
#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSaveFile>
#include <QStandardPaths>

#include <utility>

namespace pantau::camsim {

namespace {

constexpr quint32 FileMagic = 0x50434C32; // "PCL2"

QString encodeName(Encode encode)
{
    switch (encode) {
    case Encode::Sub:
        return QStringLiteral("sub");
    case Encode::Main:
        return QStringLiteral("main");
    case Encode::Small:
        return QStringLiteral("small");
    case Encode::LongGop:
        return QStringLiteral("longgop");
    }
    return {};
}

EncoderSettings settingsOf(const ClipKey& key)
{
    EncoderSettings settings;
    settings.codec = key.codec;
    switch (key.encode) {
    case Encode::Sub:
        break;
    case Encode::Main:
        settings.size = {1920, 1080};
        settings.kilobitsPerSecond = 3500;
        break;
    case Encode::Small:
        settings.size = {480, 270};
        settings.kilobitsPerSecond = 400;
        break;
    case Encode::LongGop:
        settings.frameCount = 3 * SceneFrames;
        settings.keyInterval = 3 * SceneFrames;
        break;
    }
    return settings;
}

QByteArray pack(const Clip& clip)
{
    QByteArray bytes;
    QDataStream out(&bytes, QIODevice::WriteOnly);
    out << FileMagic << quint32(clip.codec() == Codec::H264 ? 264 : 265) << clip.size()
        << qint64(clip.frameInterval().count()) << quint32(clip.count());
    for (std::size_t i = 0; i < clip.count(); ++i) {
        const auto unit = clip.bytes(clip.unit(i));
        out << clip.unit(i).key
            << QByteArray::fromRawData(reinterpret_cast<const char*>(unit.data()), static_cast<qsizetype>(unit.size()));
    }
    return bytes;
}

ClipPtr unpack(const QString& name, const QByteArray& bytes)
{
    QDataStream in(bytes);
    quint32 magic = 0;
    quint32 codec = 0;
    QSize size;
    qint64 interval = 0;
    quint32 count = 0;
    in >> magic >> codec >> size >> interval >> count;
    if (magic != FileMagic || (codec != 264 && codec != 265) || interval <= 0 || count == 0) {
        return nullptr;
    }
    auto clip = std::make_shared<Clip>(name, codec == 264 ? Codec::H264 : Codec::H265, size, Nanoseconds(interval));
    for (quint32 i = 0; i < count; ++i) {
        bool key = false;
        QByteArray unit;
        in >> key >> unit;
        const std::span raw(unit.constData(), static_cast<std::size_t>(unit.size()));
        const auto data = std::as_bytes(raw);
        if (in.status() != QDataStream::Ok ||
            !clip->append({reinterpret_cast<const std::uint8_t*>(data.data()), data.size()}, key, Nanoseconds(0))) {
            return nullptr;
        }
    }
    return clip;
}

QString writeFile(const QString& path, const QByteArray& bytes)
{
    QSaveFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size() || !file.commit()) {
        return QStringLiteral("cannot write '%1': %2").arg(path, file.errorString());
    }
    return {};
}

} // namespace

QString ClipCache::defaultFolder()
{
    return QStandardPaths::writableLocation(QStandardPaths::GenericCacheLocation) + QStringLiteral("/pantau/camsim");
}

ClipCache::ClipCache(QString folder) : m_folder(std::move(folder))
{
    QDir().mkpath(m_folder);
}

void ClipCache::addFile(ClipPtr clip)
{
    const std::scoped_lock guard(m_lock);
    m_files[clip->name()] = std::move(clip);
}

std::shared_ptr<ClipCache::Slot> ClipCache::slot(const ClipKey& key)
{
    const std::scoped_lock guard(m_lock);
    auto& entry = m_slots[key];
    if (!entry) {
        entry = std::make_shared<Slot>();
    }
    return entry;
}

QString ClipCache::path(const ClipKey& key) const
{
    return QStringLiteral("%1/v%2-%3-%4%5.clip")
        .arg(m_folder)
        .arg(SceneVersion)
        .arg(key.scene, encodeName(key.encode), key.codec == Codec::H264 ? QString() : QStringLiteral("-h265"));
}

QString ClipCache::truthPath(const QString& scene) const
{
    return QStringLiteral("%1/v%2-%3-truth.json").arg(m_folder).arg(SceneVersion).arg(scene);
}

Outcome<ClipPtr> ClipCache::load(const ClipKey& key) const
{
    QFile file(path(key));
    if (!file.open(QIODevice::ReadOnly)) {
        return Outcome<ClipPtr>::failure(file.errorString());
    }
    ClipPtr clip = unpack(key.scene, file.readAll());
    return clip ? Outcome<ClipPtr>::success(std::move(clip))
                : Outcome<ClipPtr>::failure(QStringLiteral("'%1' is damaged").arg(path(key)));
}

Outcome<ClipPtr> ClipCache::encode(const ClipKey& key) const
{
    const std::unique_ptr<Scene> scene = SceneCatalogue::make(key.scene);
    if (!scene) {
        return Outcome<ClipPtr>::failure(QStringLiteral("no scene or clip is called '%1'").arg(key.scene));
    }
    const EncoderSettings settings = settingsOf(key);
    scene->prepare(settings.size);
    auto clip = encodeClip(key.scene, settings, [&scene](int frame) { return scene->picture(frame % SceneFrames); });
    if (!clip.ok()) {
        return clip;
    }
    const QString problem = writeFile(path(key), pack(*clip.value));
    return problem.isEmpty() ? clip : Outcome<ClipPtr>::failure(problem);
}

Outcome<ClipPtr> ClipCache::clip(const ClipKey& key)
{
    {
        const std::scoped_lock guard(m_lock);
        const auto file = m_files.find(key.scene);
        if (file != m_files.end()) {
            return Outcome<ClipPtr>::success(file->second);
        }
    }
    const std::shared_ptr<Slot> entry = slot(key);
    const std::scoped_lock guard(entry->lock);
    if (entry->clip) {
        return Outcome<ClipPtr>::success(entry->clip);
    }
    Outcome<ClipPtr> result = load(key);
    if (!result.ok()) {
        result = encode(key);
    }
    entry->clip = result.value;
    return result;
}

bool ClipCache::ready(const ClipKey& key) const
{
    const std::scoped_lock guard(m_lock);
    return m_files.contains(key.scene) || QFile::exists(path(key));
}

QString ClipCache::writeTruth(const QString& scene) const
{
    if (QFile::exists(truthPath(scene))) {
        return {};
    }
    const std::unique_ptr<Scene> drawn = SceneCatalogue::make(scene);
    if (!drawn) {
        return QStringLiteral("no scene is called '%1'").arg(scene);
    }
    QJsonArray frames;
    for (int frame = 0; frame < SceneFrames; ++frame) {
        frames.append(drawn->truth(frame));
    }
    const QJsonObject document{{QStringLiteral("scene"), scene},
                               {QStringLiteral("kind"), drawn->kind()},
                               {QStringLiteral("version"), SceneVersion},
                               {QStringLiteral("frames_per_second"), 25},
                               {QStringLiteral("fixed"), drawn->fixedTruth()},
                               {QStringLiteral("frames"), frames}};
    return writeFile(truthPath(scene), QJsonDocument(document).toJson(QJsonDocument::Compact));
}

QStringList ClipCache::fileClipNames() const
{
    const std::scoped_lock guard(m_lock);
    QStringList names;
    for (const auto& [name, clip] : m_files) {
        names.append(name);
    }
    return names;
}

bool ClipCache::knows(const QString& scene) const
{
    const std::scoped_lock guard(m_lock);
    return m_files.contains(scene) || SceneCatalogue::names().contains(scene);
}

} // namespace pantau::camsim
