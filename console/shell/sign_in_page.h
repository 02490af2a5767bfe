// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/link/control_client.h"
#include "core/session/profiles.h"
#include "core/session/secret_store.h"

#include <QWidget>

#include <memory>

class QStackedWidget;

namespace eraflazz::look {
class Theme;
}

namespace eraflazz::console {

class CertificateCard;
class CodeCard;
class FirstRun;
class Preferences;
class SignInForm;

/// Who signs in where: the servers this computer knows, the person's password, the certificate to judge, and every way
/// in which it can fail, each with what to do next. GUI thread.
class SignInPage final : public QWidget {
    Q_OBJECT

public:
    /// All of them outlive this.
    struct Parts final {
        ControlClient& client;
        Profiles& profiles;
        SecretStore& secrets;
        Preferences& preferences;
        look::Theme& theme;
    };
    explicit SignInPage(const Parts& parts, QWidget* parent = nullptr);
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
    [[nodiscard]] FirstRun& firstRun() const { return *m_firstRun; }
    [[nodiscard]] bool isCertificateShown() const;
    /// The password was right; the code of the second step is asked for.
    [[nodiscard]] CodeCard& code() const { return *m_code; }
    [[nodiscard]] bool isCodeShown() const;
    /// This computer knows no server yet.
    [[nodiscard]] bool isFirstRunShown() const;

Q_SIGNALS:
    /// Signed in, but the password could not be remembered; the reason in one line.
    void secretTold(const QString& line);
    /// At the first run: another language, for every page from here on.
    void languageAsked(const QString& language);

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
    void serverFound(const Profile& profile, const LinkFault& fault);
    void makeKnown();
    void showFirst();
    [[nodiscard]] static QString unsavedWords();
    [[nodiscard]] static QString noOperatorWords();
    void showServers();
    void edit(const Profile& profile);
    void editServer();
    void addServer();
    void removeServer();
    void askAgain();
    void help();
    void forgetPassword();

    ControlClient& m_client;
    Profiles& m_profiles;
    SecretStore& m_secrets;
    Profile m_profile;
    bool m_isLent = false;
    bool m_isBeingFound = false; ///< The certificate is that of a server nobody signs in to yet.
    QString m_user;
    QString
        m_password; ///< Until it is known whether it is right, or must be given again after a look at a certificate.
    qint64 m_heldUntilMs = 0;
    std::unique_ptr<Alarm> m_holdTick;
    QWidget* m_card;
    QStackedWidget* m_side;
    SignInForm* m_form;
    CertificateCard* m_certificate;
    CodeCard* m_code;
    FirstRun* m_firstRun;
};

} // namespace eraflazz::console
