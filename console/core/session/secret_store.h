// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/link/clock.h"

#include <QObject>
#include <QString>

#include <functional>
#include <memory>
#include <optional>

namespace eraflazz::console {

/// Why a password is not remembered. Each has one line on the sign-in page; none stops anybody from signing in.
enum class SecretProblem {
    None,
    NotFound,
    NoKeyring, ///< No desktop session, or no keyring program in it.
    Locked,    ///< It is there, but locked, and nobody unlocked it.
    Declined,  ///< The person said no.
    TimedOut,  ///< It did not answer in eight seconds.
    Broken,    ///< Anything else; `detail` says what.
};

struct SecretAnswer final {
    SecretProblem problem = SecretProblem::None;
    QString secret; ///< Of a read.
    QString detail; ///< For the log.
};

/// The desktop's keyring, or a fake.
class Keyring {
public:
    using Answered = std::function<void(const SecretAnswer&)>;

    Keyring() = default;
    Keyring(const Keyring&) = delete;
    Keyring& operator=(const Keyring&) = delete;
    virtual ~Keyring();

    virtual void read(const QString& key, Answered then) = 0;
    virtual void write(const QString& key, const QString& secret, Answered then) = 0;
    virtual void remove(const QString& key, Answered then) = 0;
    /// Whether it is there, but closed or not made yet: then it asks somebody for its own password before it takes
    /// anything. Heard at once or later; one that cannot tell is taken for open.
    virtual void askWhetherLocked(std::function<void(bool isLocked)> then);
};

/// Through QtKeychain, never into a plain file. GUI thread, does not wait.
[[nodiscard]] std::unique_ptr<Keyring> desktopKeyring();
/// What an error of QtKeychain means here. Its numbers, so that a test needs no keyring.
[[nodiscard]] SecretProblem secretProblem(int keychainError, const QString& words);

/// Passwords of profiles, for people who asked to be remembered. A keyring may stand and wait for somebody to unlock
/// it, so each question has a time of its own and can be skipped. One question at a time. GUI thread.
class SecretStore final : public QObject {
    Q_OBJECT

public:
    static constexpr qint64 kTimeoutMs = 8'000;
    static constexpr qint64 kUnlockMs = 60'000; ///< For the person whom a locked keyring asks for its password.

    SecretStore(std::unique_ptr<Keyring> keyring, Clock& clock, QObject* parent = nullptr);
    ~SecretStore() override;

    /// `then` is called exactly once, unless this store is gone by then. A question still open is answered TimedOut, or
    /// Locked when that is why.
    void read(const QString& profile, Keyring::Answered then);
    void write(const QString& profile, const QString& secret, Keyring::Answered then);
    void remove(const QString& profile, Keyring::Answered then);
    void skip(); ///< The person does not want to wait.

    [[nodiscard]] bool isWaiting() const { return m_then != nullptr; }

Q_SIGNALS:
    void unlockAwaited(); ///< The question under way waits until somebody has unlocked the keyring.

private:
    [[nodiscard]] Keyring::Answered begin(Keyring::Answered then);
    void awaitUnlock();
    void endUnanswered(const QString& detail);
    void end(const SecretAnswer& answer);

    std::unique_ptr<Keyring> m_keyring;
    std::unique_ptr<Alarm> m_timeout;
    Keyring::Answered m_then;
    quint64 m_question = 0;
    bool m_isLocked = false; ///< The keyring, when the question under way was asked.
};

} // namespace eraflazz::console
