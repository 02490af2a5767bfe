// SPDX-License-Identifier: GPL-3.0-or-later
#include "shell/sign_in_page.h"

#include "look/paint.h"
#include "look/parts/button.h"
#include "look/parts/field.h"
#include "look/parts/input_frame.h"
#include "look/parts/sign_in_plate.h"
#include "look/parts/text_line.h"
#include "look/tokens.h"

#include <QCoreApplication>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QPainter>
#include <QVBoxLayout>

namespace eraflazz::console {

namespace {

constexpr int kWide = 632, kHigh = 600, kPlate = 209;

} // namespace

SignInPage::SignInPage(ControlClient& client, Profiles& profiles, QWidget* parent)
    : QWidget(parent), m_client(client), m_profiles(profiles), m_card(new QWidget(this)),
      m_server(new look::Field(tr("Server"))), m_user(new look::Field(tr("User name"))),
      m_password(new look::Field(tr("Password"))), m_problem(new look::TextLine(look::TypeRole::Cell, look::Ink::Bad)),
      m_enter(new look::Button(look::ButtonKind::Primary, tr("Sign in")))
{
    setObjectName(QStringLiteral("signIn"));
    auto* halves = new QHBoxLayout(m_card);
    halves->setContentsMargins(1, 1, 1, 1);
    halves->setSpacing(0);
    auto* plate = new look::SignInPlate(QCoreApplication::applicationVersion());
    plate->setFixedWidth(kPlate);
    halves->addWidget(plate);
    auto* form = new QVBoxLayout;
    form->setContentsMargins(36, 30, 35, 30);
    form->setSpacing(0);
    form->addWidget(new look::TextLine(look::TypeRole::PageTitle, look::Ink::Strong, tr("Sign in")));
    form->addSpacing(16);
    form->addWidget(m_server);
    form->addWidget(m_user);
    form->addWidget(m_password);
    m_password->box()->edit()->setEchoMode(QLineEdit::Password);
    m_problem->setWrapping(true);
    form->addWidget(m_problem);
    form->addSpacing(16);
    m_enter->setTall(look::size::kButtonMain);
    form->addWidget(m_enter);
    form->addStretch();
    halves->addLayout(form, 1);

    const auto known = m_profiles.all();
    if (!known.empty()) {
        m_profile = known.front();
        m_server->box()->edit()->setText(m_profile.address.toString());
        m_user->box()->edit()->setText(m_profile.user);
    }
    connect(m_enter, &QAbstractButton::clicked, this, [this] { enter(); });
    connect(m_password->box()->edit(), &QLineEdit::returnPressed, this, [this] { enter(); });
    connect(&m_client, &ControlClient::stateChanged, this, [this] { linkChanged(); });
}

SignInPage::~SignInPage() = default;

void SignInPage::signInAs(const Profile& profile, const QString& user, const QString& password)
{
    m_profile = profile;
    m_server->box()->edit()->setText(profile.address.toString());
    m_user->box()->edit()->setText(user);
    m_client.signIn({.address = profile.address,
                     .fingerprint = profile.fingerprint,
                     .user = user,
                     .password = password,
                     .token = {}});
}

void SignInPage::enter()
{
    const auto address = addressFrom(m_server->box()->edit()->text());
    if (!address) {
        m_server->setError(tr("This is no address."));
        return;
    }
    m_server->setError({});
    if (address != m_profile.address)
        m_profile = {};
    m_profile.address = *address;
    if (m_profile.name.isEmpty())
        m_profile.name = address->host();
    m_profile.user = m_user->box()->edit()->text();
    if (const auto id = m_profiles.save(m_profile))
        m_profile.id = *id;
    signInAs(m_profile, m_profile.user, m_password->box()->edit()->text());
    m_password->box()->edit()->clear();
}

void SignInPage::linkChanged()
{
    const LinkState state = m_client.state();
    const bool isBusy = state == LinkState::Connecting || state == LinkState::Identifying;
    m_enter->setEnabled(!isBusy);
    m_problem->setText(state == LinkState::Refused ? tr("Signing in failed: %1").arg(m_client.fault().detail)
                                                   : QString());
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

void SignInPage::resizeEvent(QResizeEvent*)
{
    m_card->setGeometry(panel());
}

} // namespace eraflazz::console
