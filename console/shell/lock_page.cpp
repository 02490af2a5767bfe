// SPDX-License-Identifier: GPL-3.0-or-later
#include "shell/lock_page.h"

#include "look/icon.h"
#include "look/paint.h"
#include "look/parts/button.h"
#include "look/parts/field.h"
#include "look/parts/link_button.h"
#include "look/parts/text_line.h"
#include "look/tokens.h"
#include "shell/password_field.h"
#include "shell/step_up.h"
#include "shell/two_step_field.h"

#include <QHBoxLayout>
#include <QLineEdit>
#include <QPainter>
#include <QVBoxLayout>

namespace eraflazz::console {

namespace {

using namespace look;

constexpr int kWide = 400, kHigh = 362, kDisc = 56, kCodeRoom = 92;

} // namespace

LockPage::LockPage(ControlClient& client, QWidget* parent)
    : QWidget(parent), m_client(client), m_card(new QWidget(this)), m_who(new TextLine(TypeRole::Body, Ink::Third)),
      m_password(new PasswordField(tr("Password"))), m_code(new TwoStepField(true)),
      m_unlock(new Button(ButtonKind::Primary, tr("Unlock")))
{
    setObjectName(QStringLiteral("lock"));
    auto* column = new QVBoxLayout(m_card);
    column->setContentsMargins(40, 28 + kDisc + 12, 40, 24);
    column->setSpacing(0);
    auto* title = new TextLine(TypeRole::PageTitle, Ink::Strong, tr("Locked"));
    title->setAlignment(Qt::AlignHCenter);
    column->addWidget(title);
    column->addSpacing(4);
    m_who->setAlignment(Qt::AlignHCenter);
    column->addWidget(m_who);
    column->addSpacing(18);
    m_password->edit()->setObjectName(QStringLiteral("password"));
    column->addWidget(m_password);
    column->addWidget(m_code);
    m_code->hide();
    column->addSpacing(10);
    m_unlock->setObjectName(QStringLiteral("unlock"));
    m_unlock->setTall(size::kButtonMain);
    column->addWidget(m_unlock);
    column->addSpacing(14);
    auto* links = new QHBoxLayout;
    auto* signOut = new LinkButton(tr("Sign out instead"));
    signOut->setObjectName(QStringLiteral("signOut"));
    links->addStretch();
    links->addWidget(signOut);
    links->addStretch();
    column->addLayout(links);
    column->addStretch();
    connect(m_unlock, &QAbstractButton::clicked, this, [this] { enter(); });
    connect(m_password, &PasswordField::entered, this, [this] {
        if (!m_code->isHidden() && m_code->code().isEmpty())
            m_code->edit()->setFocus();
        else
            enter();
    });
    connect(m_code, &TwoStepField::entered, this, [this] { enter(); });
    connect(signOut, &QAbstractButton::clicked, this, &LockPage::signOutAsked);
    connect(&client, &ControlClient::stateChanged, this, [this] { linkChanged(); });
}

void LockPage::begin()
{
    m_wrong = 0;
    m_isAsking = false;
    m_who->setText(tr("%1 (%2)").arg(QString::fromStdString(m_client.welcome().name),
                                     QString::fromStdString(m_client.welcome().user)));
    (void)m_password->take();
    m_password->setError({});
    m_code->begin();
    showCode(givesCodes(m_client));
    linkChanged();
    m_password->edit()->setFocus();
}

void LockPage::showCode(bool isShown)
{
    m_code->setHidden(!isShown);
    m_card->setGeometry(panel());
    update();
}

void LockPage::linkChanged()
{
    const bool isLive = m_client.state() == LinkState::Live;
    m_unlock->setEnabled(isLive && !m_isAsking);
    m_password->field()->setHint(isLive ? QString() : tr("No connection. You can unlock when it is back."));
}

void LockPage::enter()
{
    if (!m_unlock->isEnabled())
        return;
    if (m_password->edit()->text().isEmpty()) {
        m_password->setError(tr("Type your password."));
        m_password->edit()->setFocus();
        return;
    }
    if (!m_code->isHidden() && !m_code->judge())
        return;
    m_isAsking = true;
    linkChanged();
    Call call("session.stepUp");
    call.with("password", m_password->edit()->text());
    if (!m_code->isHidden())
        call.with("code", m_code->code());
    m_client.ask(std::move(call), this, [this](const Answer& answer) {
        m_isAsking = false;
        linkChanged();
        answered(answer);
    });
}

void LockPage::answered(const Answer& answer)
{
    if (answer.isFine()) {
        (void)m_password->take();
        m_code->begin();
        Q_EMIT unlocked();
        return;
    }
    const bool isMissing = answer.failure.detail == "CODE_NEEDED";
    const bool isWrong = answer.kind == Answer::Kind::Refused && answer.failure.key == "auth_required" && !isMissing;
    if (isWrong && ++m_wrong >= kTriesMax) {
        (void)m_password->take();
        Q_EMIT triesSpent();
        return;
    }
    if (isAboutCode(answer)) { // The password stays: it was right.
        showCode(true);
        m_code->begin();
        m_code->setError(stepUpWords(answer));
        m_code->edit()->setFocus();
        return;
    }
    (void)m_password->take();
    m_password->setError(
        isWrong ? tr("Wrong password. %n more tries, then you are signed out.", nullptr, kTriesMax - m_wrong)
                : stepUpWords(answer));
    m_password->edit()->setFocus();
}

QRect LockPage::panel() const
{
    const int high = kHigh + (m_code->isHidden() ? 0 : kCodeRoom);
    return {(width() - kWide) / 2, (height() - high) / 2, kWide, high};
}

void LockPage::paintEvent(QPaintEvent*)
{
    const Tokens& t = tokens();
    QPainter painter(this);
    painter.fillRect(rect(), t.window);
    paintShadow(painter, panel(), size::kRadiusDialog);
    fillAndStroke(painter, panel(), size::kRadiusDialog, t.surface, t.line);
    const QRect disc(panel().center().x() - kDisc / 2 + 1, panel().y() + 28, kDisc, kDisc);
    fillRound(painter, disc, kDisc / 2.0, t.accentSoft);
    paintIcon(painter, disc, Icon::Lock, 24, t.accentInk);
}

void LockPage::resizeEvent(QResizeEvent*)
{
    m_card->setGeometry(panel());
}

} // namespace eraflazz::console
