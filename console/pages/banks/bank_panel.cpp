// SPDX-License-Identifier: GPL-3.0-or-later
#include "pages/banks/bank_panel.h"

#include "desk/desk.h"
#include "desk/wire_words.h"
#include "look/parts/button.h"
#include "look/parts/fact_rows.h"
#include "look/parts/icon_button.h"
#include "look/parts/link_button.h"
#include "look/parts/text_line.h"
#include "look/tokens.h"
#include "pages/banks/bank_facts.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QHBoxLayout>

namespace eraflazz::console {

using namespace look;

BankPanel::BankPanel(Desk& desk, QWidget* parent) : SidePanel(size::kDetailPanel, parent), m_desk(desk)
{
    setObjectName(QStringLiteral("bankPanel"));
    drawNothing();
}

Button* BankPanel::verb(const QString& words, const char* name)
{
    auto* button = new Button(ButtonKind::Plain, words);
    button->setObjectName(QLatin1String(name));
    button->setEnabled(m_desk.may("bank.change") && !m_isStale);
    button->setToolTip(m_desk.actions().reason("bank.change"));
    addVerb(button);
    return button;
}

void BankPanel::drawNothing()
{
    clear();
    m_shown.clear();
    addTitle(tr("Nothing chosen"));
    addText(tr("Choose an account to see what agents are told and how its lines come in."), TypeRole::Body, Ink::Second)
        ->setWrapping(true);
    connect(verb(tr("Add an account…"), "bankAdd"), &QAbstractButton::clicked, this, &BankPanel::addAsked);
    finish();
}

void BankPanel::showAccount(const Json* account, const BankPicture& picture)
{
    if (account == nullptr)
        return drawNothing();
    const std::string code = idIn(*account, "code");
    const qint64 now = m_desk.client().serverUnixMs();
    clear(code == m_shown);
    m_shown = code;
    addTitle(textIn(*account, "bank"), textIn(*account, "code"));
    drawWaiting(*account, picture);
    if (isOpen(*account) && isStopped(*account)) {
        addRisk(tr("%1. Until it is found, or its case is closed, every deposit waits for a person.")
                    .arg(textIn(*account, "stopped")),
                tr("Automatic credits are stopped"));
        addSpace(8);
    }
    if (!isOpen(*account)) {
        addText(tr("Closed: no new ticket names it. What was under way is finished."), TypeRole::Body, Ink::Second)
            ->setWrapping(true);
        addSpace(8);
    }
    addHeading(tr("What agents are told"));
    addFacts(toldFacts(*account));
    addHeading(tr("Credited by rule"));
    addFacts(automaticFacts(*account));
    addHeading(tr("Money"));
    addFacts(moneyFacts(*account));
    drawLinks(textIn(*account, "code"));
    drawDoors(*account, picture);
    addHeading(tr("Who made it so"));
    addFacts(changeFacts(*account, now));
    drawVerbs(isOpen(*account));
    finish();
}

void BankPanel::drawWaiting(const Json& account, const BankPicture& picture)
{
    for (const Json* one : picture.waitingFor(account["code"].asString().value_or(""))) {
        const QString maker = textIn(*one, "maker_name");
        addText(tr("%1 asked for a change (%2). Another person must agree.")
                    .arg(maker.isEmpty() ? textIn(*one, "maker") : maker,
                         whenIn(*one, "created_at", m_desk.client().serverUnixMs())),
                TypeRole::Body,
                Ink::Attention)
            ->setWrapping(true);
        auto* link = new LinkButton(tr("Look at the request"));
        link->setObjectName(QStringLiteral("bankWaiting"));
        connect(link, &QAbstractButton::clicked, this, [this, id = textIn(*one, "id")] {
            m_desk.goTo({QStringLiteral("page.requests"), id, {}});
        });
        addWidget(link);
        addSpace(8);
    }
}

void BankPanel::drawDoors(const Json& account, const BankPicture& picture)
{
    const qint64 now = m_desk.client().serverUnixMs();
    const QString set = whenIn(account, "secrets_set_at", now);
    addHeading(tr("Where its lines come from"), set.isEmpty() ? QString() : tr("secrets set %1").arg(set));
    addFacts(sourceFacts(account, picture, now));
    const QString path = QStringLiteral("/api/v1/banks/%1/moota").arg(textIn(account, "code"));
    auto* row = new QWidget;
    auto* line = new QHBoxLayout(row);
    line->setContentsMargins(0, 0, 0, 0);
    auto* words = new TextLine(TypeRole::Mono, Ink::Second, path, row);
    words->setObjectName(QStringLiteral("bankWebhook"));
    auto* copy = new IconButton(Icon::Copy, tr("Copy the webhook's address"), row);
    copy->setObjectName(QStringLiteral("bankCopyWebhook"));
    connect(copy, &QAbstractButton::clicked, this, [path] { QGuiApplication::clipboard()->setText(path); });
    line->addWidget(words, 1);
    line->addWidget(copy);
    addWidget(row);
    addText(tr("The webhook's address, after the shop's public one; for the others /cekmutasi or /mutasibank at its "
               "end."),
            TypeRole::Cell,
            Ink::Third)
        ->setWrapping(true);
    addSpace(10);
}

void BankPanel::drawLinks(const QString& code)
{
    auto* row = new QWidget;
    auto* line = new QHBoxLayout(row);
    line->setContentsMargins(0, 0, 0, 0);
    line->setSpacing(16);
    auto* deposits = new LinkButton(tr("Tickets and lines"), row);
    deposits->setObjectName(QStringLiteral("bankDeposits"));
    connect(deposits, &QAbstractButton::clicked, this, [this] {
        m_desk.goTo({QStringLiteral("page.deposits"), {}, {}});
    });
    auto* ledger = new LinkButton(tr("Its ledger"), row);
    ledger->setObjectName(QStringLiteral("bankLedger"));
    ledger->setVisible(m_desk.may("ledger.read"));
    connect(ledger, &QAbstractButton::clicked, this, [this, code] {
        m_desk.goTo({QStringLiteral("page.ledger"), QStringLiteral("bank:") + code, {}});
    });
    line->addWidget(deposits);
    line->addWidget(ledger);
    line->addStretch();
    addWidget(row);
    addSpace(10);
}

void BankPanel::drawVerbs(bool isOpen)
{
    connect(verb(tr("Change…"), "bankChange"), &QAbstractButton::clicked, this, &BankPanel::changeAsked);
    connect(verb(tr("Secrets…"), "bankSecrets"), &QAbstractButton::clicked, this, &BankPanel::secretsAsked);
    connect(verb(isOpen ? tr("Close…") : tr("Open…"), "bankStanding"),
            &QAbstractButton::clicked,
            this,
            &BankPanel::standingAsked);
}

} // namespace eraflazz::console
