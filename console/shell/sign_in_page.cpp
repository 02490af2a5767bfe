// SPDX-License-Identifier: GPL-3.0-or-later
#include "shell/sign_in_page.h"

#include "look/paint.h"
#include "look/parts/field.h"
#include "look/parts/sign_in_plate.h"
#include "look/theme.h"
#include "look/tokens.h"
#include "shell/certificate_card.h"
#include "shell/code_card.h"
#include "shell/connection_help.h"
#include "shell/first_run.h"
#include "shell/link_words.h"
#include "shell/notice_box.h"
#include "shell/password_field.h"
#include "shell/preferences.h"
#include "shell/sign_in_form.h"
#include "shell/two_step_field.h"

#include <QCoreApplication>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QPainter>
#include <QStackedWidget>

#include <utility>

namespace eraflazz::console {

namespace {

constexpr int kWide = 632, kHigh = 600, kPlate = 209;
constexpr qint64 kSecondMs = 1000;

} // namespace

SignInPage::SignInPage(const Parts& parts, QWidget* parent)
    : QWidget(parent), m_client(parts.client), m_profiles(parts.profiles), m_secrets(parts.secrets),
      m_holdTick(m_client.clock().alarm([this] { tickHold(); })), m_card(new QWidget(this)), m_side(new QStackedWidget),
      m_form(new SignInForm), m_certificate(new CertificateCard), m_code(new CodeCard),
      m_firstRun(new FirstRun(m_client.clock(), parts.theme.choice()))
{
    setObjectName(QStringLiteral("signIn"));
    auto* halves = new QHBoxLayout(m_card);
    halves->setContentsMargins(1, 1, 1, 1);
    halves->setSpacing(0);
    auto* plate = new look::SignInPlate(QCoreApplication::applicationVersion());
    plate->setFixedWidth(kPlate);
    halves->addWidget(plate);
    m_side->addWidget(m_form);
    m_side->addWidget(m_certificate);
    m_side->addWidget(m_code);
    m_side->addWidget(m_firstRun);
    halves->addWidget(m_side, 1);

    connect(m_form, &SignInForm::enterAsked, this, [this] { enter(); });
    connect(m_form, &SignInForm::cancelAsked, this, [this] { cancel(); });
    connect(m_form, &SignInForm::serversAsked, this, [this] { showServers(); });
    connect(m_form, &SignInForm::addAsked, this, [this] { edit({}); });
    connect(m_form, &SignInForm::helpAsked, this, [this] { help(); });
    connect(m_form, &SignInForm::skipAsked, &m_secrets, &SecretStore::skip);
    connect(&m_secrets, &SecretStore::unlockAwaited, m_form, [this] {
        if (m_client.state() != LinkState::Live) // Then a password is put away; that has a line of its own.
            m_form->setSecretLine(tr("The keyring is locked: open it, or type."), true);
    });
    connect(m_certificate, &CertificateCard::trusted, this, [this] { trust(); });
    connect(m_certificate, &CertificateCard::refused, this, [this] { cancel(); });
    connect(m_code, &CodeCard::entered, &m_client, &ControlClient::giveCode);
    connect(m_code, &CodeCard::refused, this, [this] { cancel(); });
    connect(&m_client, &ControlClient::stateChanged, this, [this] { linkChanged(); });
    connect(m_firstRun, &FirstRun::languageAsked, this, &SignInPage::languageAsked);
    connect(m_firstRun,
            &FirstRun::themeAsked,
            this,
            [&preferences = parts.preferences, &theme = parts.theme](look::ThemeChoice choice) {
                preferences.setTheme(choice);
                theme.choose(choice);
            });
    connect(m_firstRun, &FirstRun::helpAsked, this, [this] { help(); });
    connect(m_firstRun, &FirstRun::serverFound, this, &SignInPage::serverFound);
    showFirst();
}

SignInPage::~SignInPage()
{
    forgetPassword();
}

QString SignInPage::secretKey(const QString& user) const
{
    return m_profile.id + u'/' + user;
}

void SignInPage::forgetPassword()
{
    m_password.fill(u'\0');
    m_password.clear();
}

bool SignInPage::isCodeShown() const
{
    return m_side->currentWidget() == m_code;
}

bool SignInPage::isCertificateShown() const
{
    return m_side->currentWidget() == m_certificate;
}

void SignInPage::choose(const Profile& profile)
{
    m_profile = profile;
    m_isLent = false;
    m_isBeingFound = false;
    if (m_client.state() == LinkState::Refused)
        m_client.signOut(); // What was wrong was wrong with another server, or as it was before.
    m_side->setCurrentWidget(m_form);
    m_form->setProfile(profile);
    m_form->setPasswordError({});
    m_form->notice()->clear();
    m_form->setSecretLine({});
    m_form->password()->edit()->clear();
    m_form->focusFirst();
    readSecret();
}

void SignInPage::readSecret()
{
    if (!m_profile.remembersPassword || m_profile.user.isEmpty())
        return;
    const QString wanted = m_profile.id;
    m_form->setSecretLine(tr("Asking the keyring…"), true);
    m_secrets.read(secretKey(m_profile.user), [this, wanted](const SecretAnswer& answer) {
        if (m_profile.id != wanted)
            return;
        m_form->setSecretLine(unreadSecretWords(answer.problem));
        // What somebody has typed meanwhile stays.
        if (answer.problem == SecretProblem::None && m_form->password()->edit()->text().isEmpty())
            m_form->password()->edit()->setText(answer.secret);
    });
}

void SignInPage::keepSecret()
{
    if (m_isLent)
        return;
    const bool wasRemembered = std::exchange(m_profile.remembersPassword, m_form->remembers());
    const QString key = secretKey(m_user);
    if (m_profile.remembersPassword) {
        m_secrets.write(key, m_password, [this](const SecretAnswer& answer) {
            const QString line = secretWords(answer.problem);
            if (line.isEmpty())
                return;
            // Later: a keyring may answer at once, before there is a place to tell it.
            QMetaObject::invokeMethod(
                this, [this, line] { Q_EMIT secretTold(line); }, Qt::QueuedConnection);
        });
    } else if (wasRemembered) {
        m_secrets.remove(key, [](const SecretAnswer&) {});
    }
}

void SignInPage::signInAs(const Profile& profile, const QString& user, const QString& password)
{
    choose(profile);
    m_isLent = true;
    m_form->user()->setText(user);
    m_user = user;
    m_password = password;
    signIn();
}

void SignInPage::sayGone(const QString& sentence)
{
    m_form->notice()->say(look::StripKind::Good, sentence);
    m_form->focusFirst();
}

void SignInPage::enter()
{
    if (m_profile.address.isEmpty()) {
        edit({});
        return;
    }
    m_user = m_form->user()->text().trimmed();
    if (m_user.isEmpty()) {
        m_form->user()->setFocus();
        m_form->notice()->say(look::StripKind::Warning, tr("Type your user name."));
        return;
    }
    if (m_form->password()->edit()->text().isEmpty()) {
        m_form->setPasswordError(tr("Type your password."));
        m_form->password()->edit()->setFocus();
        return;
    }
    if (m_secrets.isWaiting())
        m_secrets.skip();
    m_password = m_form->password()->edit()->text();
    signIn();
}

void SignInPage::signIn()
{
    m_side->setCurrentWidget(m_form);
    m_client.signIn({.address = m_profile.address,
                     .fingerprint = m_profile.fingerprint,
                     .user = m_user,
                     .password = m_password,
                     .token = {}});
}

void SignInPage::cancel()
{
    if (m_isBeingFound) {
        showFirst();
        return;
    }
    forgetPassword();
    m_side->setCurrentWidget(m_form);
    if (m_client.state() != LinkState::Idle)
        m_client.signOut();
    m_form->notice()->clear();
    m_form->focusFirst();
}

void SignInPage::linkChanged()
{
    const LinkState state = m_client.state();
    const bool isBusy = state == LinkState::Connecting || state == LinkState::Identifying;
    m_form->setBusy(isBusy);
    m_code->setBusy(isBusy);
    switch (state) {
    case LinkState::Connecting:
    case LinkState::Identifying:
        m_holdTick->stop();
        m_form->setServerError({});
        m_form->setPasswordError({});
        m_form->notice()->sayQuietly(
            state == LinkState::Connecting ? tr("Connecting to %1…").arg(m_profile.address.host()) : tr("Signing in…"));
        return;
    case LinkState::Live:
        entered();
        return;
    case LinkState::Refused:
        showFault();
        return;
    case LinkState::Idle:
        m_form->notice()->clear();
        return;
    case LinkState::Backoff:
        return;
    }
}

void SignInPage::entered()
{
    m_form->notice()->clear();
    m_code->field()->begin();
    m_side->setCurrentWidget(m_form);
    (void)m_form->password()->take();
    if (m_password.isEmpty()) // A reconnect, not a sign-in.
        return;
    keepSecret();
    m_profile.user = m_user;
    m_profile.usedAt = QDateTime::fromMSecsSinceEpoch(m_client.clock().unixMs(), Qt::UTC);
    if (!m_isLent) {
        if (const auto id = m_profiles.save(m_profile))
            m_profile.id = *id;
    }
    forgetPassword();
}

void SignInPage::showFault()
{
    const LinkFault& fault = m_client.fault();
    const QString server = QString::fromStdString(m_client.hello().server);
    const FaultPlace place = faultPlace(fault.problem);
    if (place == FaultPlace::FirstUse || place == FaultPlace::Changed) {
        m_certificate->show(fault, m_profile.name, m_profile.address.toString());
        m_side->setCurrentWidget(m_certificate);
        return;
    }
    const QString words = linkWords(fault, server, fault.holdSeconds);
    if (place == FaultPlace::Code) { // The password is right, and kept until it is known whether the code is.
        m_side->setCurrentWidget(m_code);
        m_code->show(m_user.isEmpty() ? m_profile.user : m_user,
                     fault.problem == LinkProblem::CodeNeeded ? QString() : words);
        return;
    }
    forgetPassword();
    m_side->setCurrentWidget(m_form);
    m_form->notice()->clear();
    if (place == FaultPlace::ServerField) {
        m_form->setServerError(words);
    } else if (place == FaultPlace::PasswordField) {
        m_form->setPasswordError(words);
        m_form->password()->edit()->selectAll();
        if (!m_client.hello().isConfigured)
            m_form->notice()->say(look::StripKind::Warning, noOperatorWords());
    } else {
        const bool isPassingBy = isPassing(fault.problem) || fault.problem == LinkProblem::TokenEnded ||
                                 fault.problem == LinkProblem::SessionEnded;
        m_form->notice()->say(isPassingBy ? look::StripKind::Warning : look::StripKind::Bad,
                              words,
                              linkSmallPrint(fault, m_profile.address));
    }
    if (fault.problem == LinkProblem::Held) {
        m_heldUntilMs = m_client.clock().monotonicMs() + qint64{fault.holdSeconds} * kSecondMs;
        m_holdTick->start(kSecondMs);
    }
    m_form->focusFirst();
}

void SignInPage::tickHold()
{
    const qint64 left = m_heldUntilMs - m_client.clock().monotonicMs();
    const int seconds = left <= 0 ? 0 : static_cast<int>((left + kSecondMs - 1) / kSecondMs);
    m_form->setPasswordError(linkWords(m_client.fault(), {}, seconds));
    if (seconds > 0)
        m_holdTick->start(kSecondMs);
}

void SignInPage::trust()
{
    const LinkFault fault = m_certificate->fault();
    m_profile.fingerprint = fault.seen;
    m_profile.certificateUntil = fault.certificateUntil;
    if (m_isBeingFound) {
        makeKnown();
        return;
    }
    if (!m_isLent) {
        if (const auto id = m_profiles.save(m_profile))
            m_profile.id = *id;
    }
    const QString user = m_user; // The form's fields are as they were; the profile is a new one to it.
    const bool remembers = m_form->remembers();
    m_form->setProfile(m_profile);
    m_form->user()->setText(user);
    m_form->setRemembers(remembers);
    if (m_password.isEmpty())
        askAgain();
    else
        signIn();
}

/// The certificate changed while somebody was in: that person's password is known to nobody here, and an empty one
/// would be a wrong try.
void SignInPage::askAgain()
{
    cancel();
    m_form->notice()->say(look::StripKind::Good, tr("The new certificate is trusted. Sign in again."));
}

void SignInPage::help()
{
    ConnectionHelp dialog(m_client, m_profile, this);
    dialog.exec();
}

QRect SignInPage::panel() const
{
    return {(width() - kWide) / 2, (height() - kHigh) / 2, kWide, kHigh};
}

void SignInPage::paintEvent(QPaintEvent*)
{
    const look::Tokens& t = look::tokens();
    QPainter painter(this);
    painter.fillRect(rect(), t.window);
    look::paintShadow(painter, panel(), look::size::kRadiusDialog);
    look::fillAndStroke(painter, panel(), look::size::kRadiusDialog, t.surface, t.line);
}

void SignInPage::showEvent(QShowEvent*)
{
    if (isFirstRunShown())
        m_firstRun->focusFirst();
    else if (isCodeShown())
        m_code->setFocus();
    else if (!isCertificateShown())
        m_form->focusFirst();
}

void SignInPage::resizeEvent(QResizeEvent*)
{
    m_card->setGeometry(panel());
}

} // namespace eraflazz::console
