// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/session/profiles.h"

#include <QSettings>
#include <QUuid>

#include <algorithm>

namespace eraflazz::console {

namespace {

constexpr std::size_t kProfilesMax = 200;
constexpr int kServerPort = 8081; ///< Where a daemon listens to consoles unless it is told otherwise.

QString group(const QString& id)
{
    return QStringLiteral("server-") + id;
}

/// Names with a slash would open groups of their own.
QString safe(const QString& name)
{
    return QString::fromLatin1(name.toUtf8().toHex());
}

bool isId(const QString& id)
{
    return id.size() == 32 && std::all_of(id.begin(), id.end(), [](QChar c) {
               return (c >= u'0' && c <= u'9') || (c >= u'a' && c <= u'f');
           });
}

std::optional<QUrl> refuse(AddressProblem* into, AddressProblem problem)
{
    if (into != nullptr)
        *into = problem;
    return std::nullopt;
}

} // namespace

std::optional<QUrl> addressFrom(const QString& typed, AddressProblem* problem)
{
    const QString text = typed.trimmed();
    if (text.isEmpty())
        return refuse(problem, AddressProblem::Empty);
    const bool hasScheme = text.contains(QStringLiteral("://"));
    QUrl url(hasScheme ? text : QStringLiteral("wss://") + text, QUrl::StrictMode);
    if (!url.isValid() || url.host().isEmpty())
        return refuse(problem, AddressProblem::NotAnAddress);
    if (url.scheme() != QStringLiteral("wss") && url.scheme() != QStringLiteral("ws"))
        return refuse(problem, AddressProblem::WrongScheme);
    if (!url.userInfo().isEmpty()) // It would be written to a file.
        return refuse(problem, AddressProblem::HasPassword);
    if (!hasScheme && url.port() < 0)
        url.setPort(kServerPort);
    return url.adjusted(QUrl::RemoveFragment | QUrl::RemoveQuery);
}

Profiles::Profiles(const QString& file, QObject* parent)
    : QObject(parent), m_settings(std::make_unique<QSettings>(file, QSettings::IniFormat))
{
    m_isReadOnly = m_settings->value(QStringLiteral("schema"), kSchema).toInt() > kSchema ||
                   m_settings->status() != QSettings::NoError;
}

Profiles::~Profiles() = default;

std::vector<Profile> Profiles::all() const
{
    std::vector<Profile> profiles;
    for (const QString& name : m_settings->childGroups()) {
        const auto profile = find(name.mid(7));
        if (name.startsWith(QStringLiteral("server-")) && profile && profiles.size() < kProfilesMax)
            profiles.push_back(*profile);
    }
    std::sort(profiles.begin(), profiles.end(), [](const Profile& a, const Profile& b) {
        return a.usedAt != b.usedAt ? a.usedAt > b.usedAt : a.name < b.name;
    });
    return profiles;
}

std::optional<Profile> Profiles::find(const QString& id) const
{
    if (!isId(id) || !m_settings->contains(group(id) + QStringLiteral("/address")))
        return std::nullopt;
    const auto value = [&](const char* name) {
        return m_settings->value(group(id) + u'/' + QString::fromLatin1(name));
    };
    const auto address = addressFrom(value("address").toString()); // The file may have been edited by hand.
    if (!address)
        return std::nullopt;
    Profile profile;
    profile.id = id;
    profile.name = value("name").toString();
    profile.address = *address;
    profile.user = value("user").toString();
    profile.fingerprint = value("fingerprint").toString();
    profile.certificateUntil = QDateTime::fromString(value("certificate_until").toString(), Qt::ISODate);
    profile.environment = value("environment").toString() == QStringLiteral("test") ? Profile::Environment::Test
                                                                                    : Profile::Environment::Production;
    profile.remembersPassword = value("remember").toBool();
    profile.usedAt = QDateTime::fromString(value("used").toString(), Qt::ISODateWithMs);
    return profile;
}

std::optional<QString> Profiles::save(Profile profile)
{
    const auto address = addressFrom(profile.address.toString());
    if (m_isReadOnly || !address)
        return std::nullopt;
    if (!isId(profile.id))
        profile.id = QUuid::createUuid().toString(QUuid::Id128);
    const auto put = [&](const char* name, const QVariant& value) {
        m_settings->setValue(group(profile.id) + u'/' + QString::fromLatin1(name), value);
    };
    m_settings->setValue(QStringLiteral("schema"), kSchema);
    put("address", address->toString());
    put("name", profile.name);
    put("user", profile.user);
    put("fingerprint", profile.fingerprint);
    put("certificate_until",
        profile.certificateUntil.isValid() ? profile.certificateUntil.toUTC().toString(Qt::ISODate) : QString());
    put("environment",
        profile.environment == Profile::Environment::Test ? QStringLiteral("test") : QStringLiteral("production"));
    put("remember", profile.remembersPassword);
    put("used", profile.usedAt.toUTC().toString(Qt::ISODateWithMs));
    m_settings->sync();
    Q_EMIT changed();
    return m_settings->status() == QSettings::NoError ? std::optional(profile.id) : std::nullopt;
}

void Profiles::remove(const QString& id)
{
    if (m_isReadOnly || !isId(id))
        return;
    m_settings->remove(group(id));
    m_settings->remove(QStringLiteral("look-") + id);
    m_settings->sync();
    Q_EMIT changed();
}

void Profiles::setLook(const QString& id, const QString& user, const QString& what, const QByteArray& value, int schema)
{
    if (m_isReadOnly || !isId(id))
        return;
    const QString key = QStringLiteral("look-%1/%2/%3").arg(id, safe(user), safe(what));
    m_settings->setValue(key, QByteArray(QByteArray::number(schema) + ':' + value.toBase64()));
}

QByteArray Profiles::look(const QString& id, const QString& user, const QString& what, int schema) const
{
    if (!isId(id))
        return {};
    const QString key = QStringLiteral("look-%1/%2/%3").arg(id, safe(user), safe(what));
    const QByteArray saved = m_settings->value(key).toByteArray();
    const QByteArray prefix = QByteArray::number(schema) + ':';
    return saved.startsWith(prefix) ? QByteArray::fromBase64(saved.mid(prefix.size())) : QByteArray();
}

} // namespace eraflazz::console
