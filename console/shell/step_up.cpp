// SPDX-License-Identifier: GPL-3.0-or-later
#include "shell/step_up.h"

#include "desk/failure_words.h"
#include "look/parts/button.h"
#include "look/parts/text_line.h"
#include "look/tokens.h"
#include "shell/password_field.h"
#include "shell/two_step_field.h"

#include <QHBoxLayout>
#include <QLineEdit>
#include <QPainter>
#include <QVBoxLayout>

#include <utility>

#include <algorithm>
#include <array>

namespace eraflazz::console {

namespace {

constexpr int kWide = 380;

/// Why the password is asked for again.
QString reasonFor(const QString& method)
{
    if (method == QLatin1String("bank.import"))
        return StepUpDialog::tr("What you are doing moves money. Your password is good for five minutes then.");
    if (method == QLatin1String("request.approve"))
        return StepUpDialog::tr(
            "What you approve holds at once and may move money. Your password is good for five minutes then.");
    constexpr std::array kDoors{"operator.", "agent.credential", "agent.pin", "session.enrolTwoStep", "system.twoStep"};
    if (std::any_of(
            kDoors.begin(), kDoors.end(), [&method](const char* one) { return method.startsWith(QLatin1String(one)); }))
        return StepUpDialog::tr(
            "What you are doing changes who can sign in, or how. Your password is good for five minutes then.");
    return StepUpDialog::tr("So that nobody else does this in your name. Your password is good for five minutes then.");
}

} // namespace

QString stepUpWords(const Answer& answer)
{
    if (answer.kind == Answer::Kind::Refused && answer.failure.key == "auth_required") {
        const auto& detail = answer.failure.detail;
        if (detail == "CODE_NEEDED")
            return StepUpDialog::tr("Type the six digits that the app shows.");
        if (detail == "WRONG_CODE")
            return StepUpDialog::tr("Wrong code. Look at the app again.");
        if (detail == "CODE_USED")
            return StepUpDialog::tr("This code was used already. Wait for the next one.");
        return StepUpDialog::tr("Wrong password.");
    }
    if (answer.kind == Answer::Kind::LinkLost)
        return StepUpDialog::tr("No connection. Try again when it is back.");
    return failureWords(answer);
}

bool isAboutCode(const Answer& answer)
{
    const auto& detail = answer.failure.detail;
    return answer.kind == Answer::Kind::Refused && answer.failure.key == "auth_required" &&
           (detail == "CODE_NEEDED" || detail == "WRONG_CODE" || detail == "CODE_USED");
}

bool givesCodes(const ControlClient& client)
{
    return client.welcome().twoStep == "on";
}

StepUpDialog::StepUpDialog(ControlClient& client, const QString& method, QWidget* parent)
    : QDialog(parent), m_client(client), m_password(new PasswordField(tr("Password"))), m_code(new TwoStepField(true)),
      m_go(new look::Button(look::ButtonKind::Primary, tr("Continue")))
{
    using namespace look;
    setObjectName(QStringLiteral("stepUp"));
    setWindowTitle(tr("Your password, please"));
    setMinimumWidth(kWide);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(size::kPanelPadding, 20, size::kPanelPadding, size::kPanelPadding);
    column->setSpacing(0);
    column->addWidget(new TextLine(TypeRole::PriceStrip, Ink::Strong, windowTitle()));
    column->addSpacing(8);
    auto* why = new TextLine(TypeRole::Body, Ink::Second, reasonFor(method));
    why->setObjectName(QStringLiteral("stepUpWhy"));
    why->setWrapping(true);
    column->addWidget(why);
    column->addSpacing(16);
    m_password->edit()->setObjectName(QStringLiteral("password"));
    column->addWidget(m_password);
    column->addWidget(m_code);
    m_code->setVisible(givesCodes(client));
    column->addSpacing(8);
    auto* row = new QHBoxLayout;
    row->setSpacing(size::kGap);
    auto* cancel = new Button(ButtonKind::Plain, tr("Cancel"));
    cancel->setKeyCap(QStringLiteral("Esc"));
    cancel->setAutoDefault(false);
    m_go->setObjectName(QStringLiteral("go"));
    m_go->setAutoDefault(false);
    row->addStretch();
    row->addWidget(cancel);
    row->addWidget(m_go);
    column->addLayout(row);
    connect(m_go, &QAbstractButton::clicked, this, [this] { enter(); });
    connect(m_password, &PasswordField::entered, this, [this] {
        if (m_code->isVisible() && m_code->code().isEmpty())
            m_code->edit()->setFocus();
        else
            enter();
    });
    connect(m_code, &TwoStepField::entered, this, [this] { enter(); });
    connect(cancel, &QAbstractButton::clicked, this, &QDialog::reject);
    m_password->edit()->setFocus();
}

void StepUpDialog::enter()
{
    if (!m_go->isEnabled())
        return;
    if (m_password->edit()->text().isEmpty()) {
        m_password->setError(tr("Type your password."));
        m_password->edit()->setFocus();
        return;
    }
    if (m_code->isVisible() && !m_code->judge())
        return;
    m_go->setEnabled(false);
    Call call("session.stepUp");
    call.with("password", m_password->edit()->text());
    if (m_code->isVisible())
        call.with("code", m_code->code());
    m_client.ask(std::move(call), this, [this](const Answer& answer) { answered(answer); });
}

void StepUpDialog::answered(const Answer& answer)
{
    m_go->setEnabled(true);
    if (answer.isFine()) {
        (void)m_password->take();
        accept();
        return;
    }
    if (isAboutCode(answer)) { // The password stays: it was right.
        m_code->setVisible(true);
        m_code->begin();
        m_code->setError(stepUpWords(answer));
        m_code->edit()->setFocus();
        return;
    }
    (void)m_password->take();
    m_password->setError(stepUpWords(answer));
    m_password->edit()->setFocus();
}

void StepUpDialog::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.fillRect(rect(), look::tokens().raised);
}

void StepUp::ask(QWidget* asker, const QString& method, Heard then)
{
    m_waiting.push_back(std::move(then));
    if (m_dialog != nullptr)
        return;
    m_dialog = new StepUpDialog(m_client, method, asker == nullptr ? nullptr : asker->window());
    m_dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(m_dialog, &QDialog::finished, this, [this](int result) { done(result == QDialog::Accepted); });
    m_dialog->open();
}

void StepUp::done(bool isGiven)
{
    m_dialog = nullptr;
    for (const Heard& then : std::exchange(m_waiting, {}))
        then(isGiven);
}

} // namespace eraflazz::console
