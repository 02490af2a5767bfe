// SPDX-License-Identifier: GPL-3.0-or-later
#include "shell/sign_in_form.h"

#include "look/icon.h"
#include "look/paint.h"
#include "look/parts/button.h"
#include "look/parts/field.h"
#include "look/parts/input_frame.h"
#include "look/parts/link_button.h"
#include "look/parts/server_field.h"
#include "look/parts/text_line.h"
#include "look/tokens.h"
#include "shell/link_words.h"
#include "shell/notice_box.h"
#include "shell/password_field.h"

#include <QCheckBox>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLineEdit>
#include <QLocale>
#include <QPainter>
#include <QVBoxLayout>

#include <algorithm>

namespace eraflazz::console {

using namespace look;

/// Under the server: what is known of its certificate, or what is wrong with the address.
class SignInForm::ServerLine final : public QWidget {
public:
    ServerLine() { setFixedHeight(kLine); }

    void show(const Profile& profile, const QString& error)
    {
        m_profile = profile;
        m_error = error;
        setAccessibleName(error.isEmpty() ? words() : error);
        fit();
        update();
    }

protected:
    void paintEvent(QPaintEvent*) override
    {
        const Tokens& t = tokens();
        QPainter painter(this);
        const bool isBad = !m_error.isEmpty();
        const bool isKnown = !m_profile.fingerprint.isEmpty();
        const QColor& ink = isBad ? t.bad.ink : isKnown ? t.ok.ink : t.ink3;
        const Icon icon = isBad ? Icon::Cross : isKnown ? Icon::Shield : Icon::Info;
        if (!isBad && words().isEmpty())
            return;
        paintIcon(painter, QRect(0, 0, 16, kLine), icon, isBad ? size::kIconPill : size::kIconRail, ink);
        const QRect room = rect().adjusted(kText, 0, 0, 0);
        if (height() > kLine)
            paintParagraph(painter, room.adjusted(0, kAbove, 0, 0), TypeRole::Cell, ink, m_error);
        else
            paintText(painter, room, TypeRole::Cell, isBad ? t.bad.ink : t.ink3, isBad ? m_error : words());
    }
    void resizeEvent(QResizeEvent*) override { fit(); }

private:
    static constexpr int kLine = 20, kText = 22, kAbove = 2;

    /// What is wrong is never cut: it takes a second line.
    void fit()
    {
        const int tall = m_error.isEmpty() ? 0 : paragraphHeight(TypeRole::Cell, m_error, width() - kText) + kAbove;
        setFixedHeight(std::max(kLine, tall));
    }
    [[nodiscard]] QString words() const
    {
        if (m_profile.address.isEmpty())
            return {};
        if (m_profile.address.scheme() == QStringLiteral("ws"))
            return SignInForm::tr("On this computer, not encrypted");
        if (m_profile.fingerprint.isEmpty())
            return SignInForm::tr("Its certificate is checked when you sign in");
        const QString known = SignInForm::tr("Certificate known · %1").arg(shortFingerprint(m_profile.fingerprint));
        if (!m_profile.certificateUntil.isValid())
            return known;
        return SignInForm::tr("%1 · until %2")
            .arg(known, QLocale().toString(m_profile.certificateUntil.date(), QStringLiteral("d MMM yyyy")));
    }

    Profile m_profile;
    QString m_error;
};

SignInForm::SignInForm(QWidget* parent)
    : QWidget(parent), m_server(new ServerField), m_serverLine(new ServerLine), m_user(new Field(tr("User name"))),
      m_password(new PasswordField(tr("Password"))),
      m_remembers(new QCheckBox(tr("Remember the password on this computer"))), m_skip(new LinkButton(tr("Skip"))),
      m_secretRoom(new QWidget), m_enter(new Button(ButtonKind::Primary, tr("Sign in"))), m_notice(new NoticeBox)
{
    setObjectName(QStringLiteral("signInForm"));
    m_server->setObjectName(QStringLiteral("server"));
    m_serverLine->setObjectName(QStringLiteral("serverLine"));
    m_user->box()->edit()->setObjectName(QStringLiteral("user"));
    m_password->edit()->setObjectName(QStringLiteral("password"));
    m_remembers->setObjectName(QStringLiteral("remember"));
    m_enter->setObjectName(QStringLiteral("enter"));
    m_notice->setObjectName(QStringLiteral("notice"));
    m_skip->setObjectName(QStringLiteral("skipKeyring"));
    auto* form = new QVBoxLayout(this);
    form->setContentsMargins(36, 30, 35, 27);
    form->setSpacing(0);
    form->addWidget(new TextLine(TypeRole::PageTitle, Ink::Strong, tr("Sign in")));
    form->addSpacing(16);
    form->addWidget(new TextLine(TypeRole::Cell, Ink::Second, tr("Server")));
    form->addSpacing(3);
    form->addWidget(m_server);
    form->addSpacing(8);
    form->addWidget(m_serverLine);
    form->addSpacing(17);
    m_user->box()->setTall(size::kFieldSignIn);
    m_user->setCompact();
    form->addWidget(m_user);
    form->addSpacing(16);
    form->addWidget(m_password);
    form->addSpacing(6);
    form->addWidget(m_remembers);
    m_secretRoom->setFixedHeight(20);
    auto* skipRow = new QHBoxLayout(m_secretRoom);
    skipRow->setContentsMargins(0, 0, 0, 0);
    skipRow->addStretch();
    skipRow->addWidget(m_skip);
    form->addWidget(m_secretRoom);
    form->addSpacing(8);
    m_enter->setTall(size::kButtonMain);
    form->addWidget(m_enter);
    form->addSpacing(12);
    form->addWidget(m_notice);
    form->addStretch();
    auto* links = new QHBoxLayout;
    auto* add = new LinkButton(tr("Add a server…"));
    auto* help = new LinkButton(tr("Help with connecting"));
    add->setObjectName(QStringLiteral("addServer"));
    help->setObjectName(QStringLiteral("connectionHelp"));
    links->addWidget(add);
    links->addStretch();
    links->addWidget(help);
    form->addLayout(links);
    m_skip->setVisible(false);

    connect(m_server, &QAbstractButton::clicked, this, &SignInForm::serversAsked);
    connect(add, &QAbstractButton::clicked, this, &SignInForm::addAsked);
    connect(help, &QAbstractButton::clicked, this, &SignInForm::helpAsked);
    connect(m_skip, &QAbstractButton::clicked, this, &SignInForm::skipAsked);
    connect(m_enter, &QAbstractButton::clicked, this, [this] {
        if (m_isBusy)
            Q_EMIT cancelAsked();
        else
            Q_EMIT enterAsked();
    });
    connect(user(), &QLineEdit::returnPressed, m_password->edit(), qOverload<>(&QWidget::setFocus));
    connect(m_password, &PasswordField::entered, this, &SignInForm::enterAsked);
}

QLineEdit* SignInForm::user() const
{
    return m_user->box()->edit();
}

bool SignInForm::remembers() const
{
    return m_remembers->isChecked();
}

void SignInForm::setRemembers(bool remembers)
{
    m_remembers->setChecked(remembers);
}

void SignInForm::setProfile(const Profile& profile)
{
    if (profile.address.isEmpty())
        m_server->setNone(tr("No server yet"), tr("Add the first one"));
    else
        m_server->setServer(profile.name,
                            profile.address.toString(),
                            profile.environment == Profile::Environment::Test ? TagKind::Trial : TagKind::Production);
    m_serverLine->show(profile, {});
    m_remembers->setChecked(profile.remembersPassword);
    user()->setText(profile.user);
    m_profile = profile;
}

void SignInForm::setBusy(bool isBusy)
{
    m_isBusy = isBusy;
    for (QWidget* one : {static_cast<QWidget*>(m_server),
                         static_cast<QWidget*>(m_user),
                         static_cast<QWidget*>(m_password),
                         static_cast<QWidget*>(m_remembers)})
        one->setEnabled(!isBusy);
    m_enter->setText(isBusy ? tr("Cancel") : tr("Sign in"));
    m_enter->setKind(isBusy ? ButtonKind::Plain : ButtonKind::Primary);
}

void SignInForm::setServerError(const QString& sentence)
{
    m_serverLine->show(m_profile, sentence);
}

void SignInForm::setPasswordError(const QString& sentence)
{
    m_password->setError(sentence);
}

void SignInForm::setSecretLine(const QString& line, bool canSkip)
{
    m_secretLine = line;
    m_secretRoom->setAccessibleName(line);
    m_skip->setVisible(canSkip);
    update();
}

QString SignInForm::secretLine() const
{
    return m_secretLine;
}

void SignInForm::focusFirst()
{
    if (user()->text().isEmpty())
        user()->setFocus();
    else
        m_password->edit()->setFocus();
}

void SignInForm::paintEvent(QPaintEvent*)
{
    if (m_secretLine.isEmpty())
        return;
    QPainter painter(this);
    const int end = m_skip->isVisible() ? m_skip->width() + 8 : 0;
    paintText(painter, m_secretRoom->geometry().adjusted(26, 0, -end, 0), TypeRole::Cell, tokens().ink3, m_secretLine);
}

void SignInForm::keyPressEvent(QKeyEvent* event)
{
    if (event->key() == Qt::Key_Escape && m_isBusy)
        Q_EMIT cancelAsked();
    else
        QWidget::keyPressEvent(event);
}

} // namespace eraflazz::console
