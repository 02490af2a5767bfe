// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/session/secret_store.h"

#include <QPointer>
#include <qt6keychain/keychain.h>

#include <utility>

namespace eraflazz::console {

Keyring::~Keyring() = default;

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

class DesktopKeyring final : public Keyring {
public:
    void read(const QString& key, Answered then) override
    {
        auto* job = new QKeychain::ReadPasswordJob(service());
        run(job, key, [job, then = std::move(then)](SecretAnswer answer) {
            answer.secret = job->textData();
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
    : QObject(parent), m_keyring(std::move(keyring)), m_timeout(clock.alarm([this] {
          end({SecretProblem::TimedOut, {}, {}});
      }))
{
}

SecretStore::~SecretStore() = default;

Keyring::Answered SecretStore::begin(Keyring::Answered then)
{
    end({SecretProblem::TimedOut, {}, {}});
    m_then = std::move(then);
    m_timeout->start(kTimeoutMs);
    // An answer that comes after all belongs to nobody.
    return [self = QPointer<SecretStore>(this), question = ++m_question](const SecretAnswer& answer) {
        if (self != nullptr && question == self->m_question)
            self->end(answer);
    };
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
    end({SecretProblem::TimedOut, {}, QStringLiteral("skipped")});
}

} // namespace eraflazz::console
