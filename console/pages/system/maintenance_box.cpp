// SPDX-License-Identifier: GPL-3.0-or-later
#include "pages/system/maintenance_box.h"

#include "desk/confirm.h"
#include "desk/desk.h"
#include "desk/failure_words.h"
#include "desk/held_action.h"
#include "look/parts/button.h"
#include "look/parts/card.h"
#include "look/parts/field.h"
#include "look/parts/input_frame.h"
#include "look/parts/text_line.h"
#include "look/tokens.h"

#include <QHBoxLayout>
#include <QLineEdit>
#include <QVBoxLayout>

namespace eraflazz::console {

using namespace look;

namespace {

constexpr int kMessageMax = 200;

}

MaintenanceBox::MaintenanceBox(Desk& desk, QWidget* parent)
    : QWidget(parent), m_desk(desk), m_card(new Card(tr("Maintenance"))),
      m_words(new TextLine(TypeRole::Body, Ink::Second)), m_message(new Field(tr("Message for agents"))),
      m_switch(new Button(ButtonKind::Plain, QString())), m_idem(newIdem())
{
    auto* whole = new QVBoxLayout(this);
    whole->setContentsMargins(0, 0, 0, 0);
    whole->addWidget(m_card);
    auto* column = new QVBoxLayout(m_card);
    column->setContentsMargins(size::kCardPadding, Card::titleHeight(), size::kCardPadding, 12);
    column->setSpacing(8);
    m_words->setWrapping(true);
    m_words->setObjectName(QStringLiteral("maintenanceWords"));
    column->addWidget(m_words);
    m_message->box()->edit()->setObjectName(QStringLiteral("maintenanceMessage"));
    m_message->box()->edit()->setMaxLength(kMessageMax);
    m_message->setHint(tr("sent with every refusal; may stay empty"));
    column->addWidget(m_message);
    m_switch->setObjectName(QStringLiteral("maintenanceSwitch"));
    auto* row = new QHBoxLayout;
    row->addWidget(m_switch);
    row->addStretch();
    column->addLayout(row);
    column->addStretch();
    connect(m_switch, &QAbstractButton::clicked, this, &MaintenanceBox::ask);
    show();
}

void MaintenanceBox::setState(std::optional<bool> isOn, const QString& message)
{
    m_isOn = isOn;
    m_told = message;
    show();
}

void MaintenanceBox::show()
{
    const bool isOn = m_isOn.value_or(false);
    m_card->setAside(!m_isOn ? QString() : isOn ? tr("on") : tr("off"), isOn);
    if (!m_isOn)
        m_words->setText(tr("The server does not say whether it takes orders."));
    else if (isOn)
        m_words->setText(
            m_told.isEmpty()
                ? tr("New orders are refused. What was accepted goes on to its end.")
                : tr("New orders are refused with: \"%1\". What was accepted goes on to its end.").arg(m_told));
    else
        m_words->setText(
            tr("New orders are taken. While it is on they are refused, and what was accepted goes on to its end."));
    m_words->setInk(isOn ? Ink::Attention : Ink::Second);
    m_message->setVisible(!isOn);
    m_switch->setText(isOn ? tr("Take orders again…") : tr("Begin maintenance…"));
    m_switch->setKind(isOn ? ButtonKind::Primary : ButtonKind::Danger);
    const QString whyNot = whyNotChange(m_desk, "system.manage", m_isStale);
    m_switch->setEnabled(m_isOn.has_value() && whyNot.isEmpty() && !m_isSending);
    m_switch->setToolTip(whyNot);
    m_message->box()->edit()->setEnabled(m_desk.may("system.manage"));
}

void MaintenanceBox::setStale(bool isStale)
{
    m_isStale = isStale;
    show();
}

void MaintenanceBox::ask()
{
    if (!m_switch->isEnabled())
        return;
    const bool on = !*m_isOn;
    confirm(
        this,
        {.title = on ? tr("Begin maintenance?") : tr("Take orders again?"),
         .consequence =
             on ? tr("From now on agents are refused until somebody ends it. Sales that were accepted are finished.")
                : tr("Agents can order again at once."),
         .facts = {},
         .verb = on ? tr("Begin maintenance") : tr("Take orders again"),
         .isDangerous = on},
        [this, on] { send(on); });
}

void MaintenanceBox::send(bool on)
{
    if (m_isSending || !m_isOn)
        return;
    m_isSending = true;
    show();
    Call call("system.maintenance");
    call.withIdem(m_idem).with("expect", *m_isOn).with("on", on);
    const QString message = m_message->box()->edit()->text().trimmed();
    if (on && !message.isEmpty())
        call.with("message", message);
    m_desk.change(std::move(call), this, [this](const Answer& answer) { heard(answer); });
}

void MaintenanceBox::heard(const Answer& answer)
{
    m_isSending = false;
    m_idem = newIdem();
    if (answer.isFine()) {
        m_isOn = answer.result["on"].asBool().value_or(*m_isOn);
        m_told = QString::fromStdString(std::string(answer.result["message"].asString().value_or("")));
        m_message->box()->edit()->clear();
    } else {
        const QString problem = fieldProblem(answer, "message");
        m_message->setError(problem);
        if (problem.isEmpty())
            m_desk.tellFailure(answer);
    }
    show();
    Q_EMIT changed();
}

QString MaintenanceBox::unsaved() const
{
    return m_message->box()->edit()->text().trimmed().isEmpty() ? QString() : tr("The message for agents is not sent.");
}

} // namespace eraflazz::console
