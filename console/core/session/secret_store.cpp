// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/session/secret_store.h"

#include <QDBusConnection>
#include <QDBusMessage>
#include <QDBusObjectPath>
#include <QDBusPendingCall>
#include <QDBusPendingCallWatcher>
#include <QDBusPendingReply>
#include <QDBusVariant>
#include <QPointer>
#include <qt6keychain/keychain.h>

#include <utility>

namespace eraflazz::console {

Keyring::~Keyring() = default;

void Keyring::askWhetherLocked(std::function<void(bool isLocked)> then)
{
    then(false);
}

SecretProblem secretProblem(int keychainError, const QString& words)
{
    switch (keychainError) {
    case QKeychain::NoError:
        return SecretProblem::None;
    case QKeychain::EntryNotFound:
        return SecretProblem::NotFound;
    case QKeychain::AccessDeniedByUser:
        return SecretProblem::Declined;
    case QKeychain::AccessDenied: // "Cannot create an item in a locked collection"
        return SecretProblem::Locked;
    case QKeychain::NoBackendAvailable:
    case QKeychain::NotImplemented:
        return SecretProblem::NoKeyring;
    default:
        // libsecret without a session: "Cannot autolaunch D-Bus without X11 $DISPLAY", "... was not provided by any
        // ..."
        return words.contains(QStringLiteral("D-Bus"), Qt::CaseInsensitive) ||
                       words.contains(QStringLiteral("org.freedesktop"), Qt::CaseInsensitive)
                   ? SecretProblem::NoKeyring
                   : SecretProblem::Broken;
    }
}

namespace {

QString service()
{
    return QStringLiteral("org.eraflazz.Console");
}

constexpr int kAnswerMs = 2'000;

/// Whether there is no default collection yet: whoever writes first is asked for the password of a new one.
void askWhetherNone(std::function<void(bool isNone)> then)
{
    auto ask = QDBusMessage::createMethodCall(QStringLiteral("org.freedesktop.secrets"),
                                              QStringLiteral("/org/freedesktop/secrets"),
                                              QStringLiteral("org.freedesktop.Secret.Service"),
                                              QStringLiteral("ReadAlias"));
    ask << QStringLiteral("default");
    auto* call = new QDBusPendingCallWatcher(QDBusConnection::sessionBus().asyncCall(ask, kAnswerMs));
    QObject::connect(call, &QDBusPendingCallWatcher::finished, call, [call, then = std::move(then)] {
        call->deleteLater();
        const QDBusPendingReply<QDBusObjectPath> reply = *call;
        then(reply.isValid() && reply.value().path() == QStringLiteral("/"));
    });
}

/// Whether the desktop's default collection is locked; a wallet of another kind does not answer, and is not.
void askSecretService(std::function<void(bool isLocked)> then)
{
    auto ask = QDBusMessage::createMethodCall(QStringLiteral("org.freedesktop.secrets"),
                                              QStringLiteral("/org/freedesktop/secrets/aliases/default"),
                                              QStringLiteral("org.freedesktop.DBus.Properties"),
                                              QStringLiteral("Get"));
    ask << QStringLiteral("org.freedesktop.Secret.Collection") << QStringLiteral("Locked");
    auto* call = new QDBusPendingCallWatcher(QDBusConnection::sessionBus().asyncCall(ask, kAnswerMs));
    QObject::connect(call, &QDBusPendingCallWatcher::finished, call, [call, then = std::move(then)] {
        call->deleteLater();
        const QDBusPendingReply<QDBusVariant> reply = *call;
        then(reply.isValid() && reply.value().variant().toBool());
    });
}

class DesktopKeyring final : public Keyring {
public:
    void read(const QString& key, Answered then) override
    {
        auto* job = new QKeychain::ReadPasswordJob(service());
        run(job, key, [job, then = std::move(then)](SecretAnswer answer) {
            answer.secret = job->textData();
            // A locked one that nobody opened says no more than that it found nothing.
            if (answer.problem == SecretProblem::NotFound)
                askSecretService([then](bool isLocked) {
                    then({isLocked ? SecretProblem::Locked : SecretProblem::NotFound, {}, {}});
                });
            else
                then(answer);
        });
    }
    void write(const QString& key, const QString& secret, Answered then) override
    {
        auto* job = new QKeychain::WritePasswordJob(service());
        job->setTextData(secret);
        run(job, key, std::move(then));
    }
    void remove(const QString& key, Answered then) override
    {
        run(new QKeychain::DeletePasswordJob(service()), key, std::move(then));
    }
    void askWhetherLocked(std::function<void(bool isLocked)> then) override
    {
        askSecretService([then = std::move(then)](bool isLocked) {
            if (isLocked)
                then(true);
            else
                askWhetherNone(then);
        });
    }

private:
    /// Jobs delete themselves when they are done.
    template <typename Then> static void run(QKeychain::Job* job, const QString& key, Then then)
    {
        job->setKey(key);
        job->setInsecureFallback(false);
        QObject::connect(job, &QKeychain::Job::finished, job, [then = std::move(then)](QKeychain::Job* done) {
            const int error = done->error();
            then(SecretAnswer{secretProblem(error, done->errorString()),
                              {},
                              QStringLiteral("%1: %2").arg(error).arg(done->errorString().left(200))});
        });
        job->start();
    }
};

} // namespace

std::unique_ptr<Keyring> desktopKeyring()
{
    return std::make_unique<DesktopKeyring>();
}

SecretStore::SecretStore(std::unique_ptr<Keyring> keyring, Clock& clock, QObject* parent)
    : QObject(parent), m_keyring(std::move(keyring)), m_timeout(clock.alarm([this] { endUnanswered({}); }))
{
}

SecretStore::~SecretStore() = default;

Keyring::Answered SecretStore::begin(Keyring::Answered then)
{
    endUnanswered({});
    m_then = std::move(then);
    m_isLocked = false;
    m_timeout->start(kTimeoutMs);
    const auto ifStillAsked = [self = QPointer<SecretStore>(this), question = ++m_question] {
        // An answer that comes after all belongs to nobody.
        return self != nullptr && question == self->m_question ? self.data() : nullptr;
    };
    m_keyring->askWhetherLocked([ifStillAsked](bool isLocked) {
        if (SecretStore* store = ifStillAsked(); store != nullptr && isLocked)
            store->awaitUnlock();
    });
    return [ifStillAsked](const SecretAnswer& answer) {
        if (SecretStore* store = ifStillAsked())
            store->end(answer);
    };
}

void SecretStore::awaitUnlock()
{
    m_isLocked = true;
    m_timeout->start(kUnlockMs);
    Q_EMIT unlockAwaited();
}

void SecretStore::endUnanswered(const QString& detail)
{
    end({m_isLocked ? SecretProblem::Locked : SecretProblem::TimedOut, {}, detail});
}

void SecretStore::end(const SecretAnswer& answer)
{
    ++m_question;
    m_timeout->stop();
    const auto then = std::exchange(m_then, nullptr);
    if (then)
        then(answer);
}

void SecretStore::read(const QString& profile, Keyring::Answered then)
{
    m_keyring->read(profile, begin(std::move(then)));
}

void SecretStore::write(const QString& profile, const QString& secret, Keyring::Answered then)
{
    m_keyring->write(profile, secret, begin(std::move(then)));
}

void SecretStore::remove(const QString& profile, Keyring::Answered then)
{
    m_keyring->remove(profile, begin(std::move(then)));
}

void SecretStore::skip()
{
    endUnanswered(QStringLiteral("skipped"));
}

} // namespace eraflazz::console
