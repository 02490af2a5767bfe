// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/link/control_client.h"
#include "core/session/profiles.h"
#include "core/session/secret_store.h"

#include <QWidget>

#include <memory>

class QStackedWidget;

namespace eraflazz::console {

class CertificateCard;
class SignInForm;

/// Who signs in where: the servers this computer knows, the person's password, the certificate to judge, and every way
/// in which it can fail, each with what to do next. GUI thread.
class SignInPage final : public QWidget {
    Q_OBJECT

public:
    SignInPage(ControlClient& client, Profiles& profiles, SecretStore& secrets, QWidget* parent = nullptr);
    ~SignInPage() override;

    /// The server of the sign-in under way, or of the last one.
    [[nodiscard]] const Profile& profile() const { return m_profile; }
    /// Signs in with what somebody else knows (the demo's ready file). The server is not added to the list.
    void signInAs(const Profile& profile, const QString& user, const QString& password);
    /// Before the next sign-in: another server, as chosen elsewhere.
    void choose(const Profile& profile);
    /// Somebody signed out, or was: says so above the fields.
    void sayGone(const QString& sentence);
    [[nodiscard]] SignInForm& form() const { return *m_form; }
    [[nodiscard]] CertificateCard& certificate() const { return *m_certificate; }
    [[nodiscard]] bool isCertificateShown() const;

Q_SIGNALS:
    /// Signed in, but the password could not be remembered; the reason in one line.
    void secretTold(const QString& line);

protected:
    void paintEvent(QPaintEvent* event) override;
    void showEvent(QShowEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    [[nodiscard]] QRect panel() const;
    [[nodiscard]] QString secretKey(const QString& user) const;
    void readSecret();
    void keepSecret();
    void enter();
    void signIn();
    void cancel();
    void linkChanged();
    void entered();
    void showFault();
    void tickHold();
    void trust();
    void showServers();
    void edit(const Profile& profile);
    void editServer();
    void addServer();
    void removeServer();
    void help();
    void forgetPassword();

    ControlClient& m_client;
    Profiles& m_profiles;
    SecretStore& m_secrets;
    Profile m_profile;
    bool m_isLent = false;
    QString m_user;
    QString
        m_password; ///< Until it is known whether it is right, or must be given again after a look at a certificate.
    qint64 m_heldUntilMs = 0;
    std::unique_ptr<Alarm> m_holdTick;
    QWidget* m_card;
    QStackedWidget* m_side;
    SignInForm* m_form;
    CertificateCard* m_certificate;
};

} // namespace eraflazz::console
