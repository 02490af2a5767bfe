// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QDateTime>
#include <QObject>
#include <QString>
#include <QUrl>

#include <memory>
#include <optional>
#include <vector>

class QSettings;

namespace eraflazz::console {

/// A server this console knows. Never a password or token: those live in the keyring or nowhere.
struct Profile final {
    enum class Environment { Production, Test };
    QString id; ///< Made once, names the profile's settings and its secret.
    QString name;
    QUrl address;
    QString user;
    QString fingerprint;        ///< Of the certificate a person agreed to; empty before.
    QDateTime certificateUntil; ///< When that one ends; not valid when nobody told.
    Environment environment = Environment::Production;
    bool remembersPassword = false; ///< In the keyring.
    QDateTime usedAt;
    bool operator==(const Profile&) const = default;
};

/// Why an address is none.
enum class AddressProblem { Empty, NotAnAddress, WrongScheme, HasPassword };

/// What people type ("server.toko.id", "server:8443", "wss://...") as an address; wss, and the daemon's usual port
/// behind a bare name, unless they say otherwise.
[[nodiscard]] std::optional<QUrl> addressFrom(const QString& typed, AddressProblem* problem = nullptr);

/// Servers and how their pages look, in one INI file. GUI thread.
class Profiles final : public QObject {
    Q_OBJECT

public:
    static constexpr int kSchema = 1; ///< Of the file; one written by a later console is left alone.

    explicit Profiles(const QString& file, QObject* parent = nullptr);
    ~Profiles() override;

    [[nodiscard]] std::vector<Profile> all() const; ///< The one used last first.
    [[nodiscard]] std::optional<Profile> find(const QString& id) const;
    /// Adds or replaces; an empty id gets one. Answers the id, or nothing when the file cannot be written.
    [[nodiscard]] std::optional<QString> save(Profile profile);
    void remove(const QString& id);
    [[nodiscard]] bool isReadOnly() const { return m_isReadOnly; }

    /// What a page or window remembers for a profile and a user: geometry, columns, filters. `schema` is the caller's;
    /// what was saved under another one is not answered.
    void setLook(const QString& id, const QString& user, const QString& what, const QByteArray& value, int schema);
    [[nodiscard]] QByteArray look(const QString& id, const QString& user, const QString& what, int schema) const;

Q_SIGNALS:
    void changed();

private:
    std::unique_ptr<QSettings> m_settings;
    bool m_isReadOnly = false;
};

} // namespace eraflazz::console
