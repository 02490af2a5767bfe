// SPDX-License-Identifier: GPL-3.0-or-later
#include "pages/ledger/ledger_panel.h"

#include "desk/desk.h"
#include "desk/held_action.h"
#include "desk/request_desk.h"
#include "desk/wire_words.h"
#include "look/parts/button.h"
#include "look/parts/link_button.h"
#include "look/parts/text_line.h"
#include "look/tokens.h"
#include "text/amount_text.h"

#include <algorithm>
#include <initializer_list>

namespace eraflazz::console {

using namespace look;

namespace {

bool isOneOf(std::string_view kind, std::initializer_list<std::string_view> kinds)
{
    return std::find(kinds.begin(), kinds.end(), kind) != kinds.end();
}

/// What caused an entry.
Place causeOf(const Json& row)
{
    const auto kind = row["kind"].asString().value_or("");
    const QString cause = textIn(row, "cause");
    if (isOneOf(kind, {"debit", "refund", "reversal", "cost", "late_cost", "cost_back"}))
        return {QStringLiteral("page.sales"), cause, {}};
    if (isOneOf(kind, {"deposit", "deposit_manual", "deposit_back", "bank_in", "bank_out"}))
        return {QStringLiteral("page.deposits"), QStringLiteral("line:") + cause, {}};
    return {};
}

} // namespace

LedgerPanel::LedgerPanel(Desk& desk, QWidget* parent) : SidePanel(size::kDetailPanel, parent), m_desk(desk)
{
    setObjectName(QStringLiteral("ledgerPanel"));
    draw();
}

LedgerPanel::~LedgerPanel() = default;

void LedgerPanel::showNothing()
{
    m_answer = m_row = Json();
    draw();
}

void LedgerPanel::showAccount(LedgerAccount account, const Json& answer)
{
    m_account = account;
    m_answer = answer;
    m_row = Json();
    draw();
}

void LedgerPanel::showEntry(LedgerAccount account, const Json& answer, const Json& row)
{
    m_account = account;
    m_answer = answer;
    m_row = row;
    draw();
}

void LedgerPanel::setStale(bool isStale)
{
    m_isStale = isStale;
    draw();
}

void LedgerPanel::draw()
{
    clear();
    if (m_row.isObject())
        drawEntry();
    else if (m_answer.isObject())
        drawAccount();
    else
        addText(tr("Choose whose ledger to read."), TypeRole::Body, Ink::Second);
    finish();
}

void LedgerPanel::drawAccount()
{
    addTitle(tr("Account"), textIn(m_answer, "code"));
    addPerson(textIn(m_answer, "name"), textIn(m_answer, "code"));
    const auto balance = moneyIn(m_answer, "balance").value_or(Money());
    if (!balance.isNegative())
        addAmount(tr("Balance now"), balance);
    else
        addFacts({{tr("Balance now"), text::rupiahText(balance), Ink::Bad, true}}, 30);
    addText(tr("Entries stand for ever. A mistake is mended by a counter-entry, which two people sign."),
            TypeRole::Cell,
            Ink::Second);
    if (m_account == LedgerAccount::Bank)
        return;
    auto* adjust =
        addVerb(ButtonKind::Primary, tr("New request…"), QStringLiteral("adjust"), [this] { Q_EMIT adjustAsked(); });
    adjust->setKeyCap(m_desk.actions().shortcut("ledger.propose").toString(QKeySequence::NativeText));
    adjust->setEnabled(m_desk.may("deposit.decide") && !m_isStale);
    adjust->setToolTip(whyNotChange(m_desk, "deposit.decide", m_isStale));
}

void LedgerPanel::drawEntry()
{
    const Money in = moneyIn(m_row, "credit").value_or(Money());
    const Money out = moneyIn(m_row, "debit").value_or(Money());
    const bool isIn = in.isPositive();
    const Money amount = isIn ? in : out;
    addTitle(textIn(m_row, "word"), textIn(m_answer, "code"));
    addAmount(isIn ? tr("Came in") : tr("Went out"), amount);
    addText(transferSentence(m_row, m_account, textIn(m_answer, "name")), TypeRole::Body, Ink::Strong)
        ->setObjectName(QStringLiteral("sentence"));
    addSpace(10);
    const Money after = moneyIn(m_row, "balance").value_or(Money());
    Fact balance{tr("Balance"), text::amountText(isIn ? after - in : after + out)};
    balance.arrowTo = text::amountText(after);
    balance.bold = true;
    balance.valueInk = after.isNegative() ? Ink::Bad : Ink::Strong;
    std::vector<Fact> facts{{tr("Time"), whenIn(m_row, "at", m_desk.client().serverUnixMs())}, balance};
    if (const QString ref = textIn(m_row, "ref"); !ref.isEmpty())
        facts.push_back({tr("Ref"), ref});
    if (const QString who = textIn(m_row, "operator"); !who.isEmpty())
        facts.push_back({tr("By"), who});
    addFacts(std::move(facts), 26);
    if (const QString words = textIn(m_row, "description"); !words.isEmpty()) {
        addText(words, TypeRole::Cell, Ink::Second);
        addSpace(10);
    }
    const auto link = [this](const QString& words, const QString& name, const Place& place) {
        auto* button = new LinkButton(words, content());
        button->setObjectName(name);
        button->setRole(TypeRole::Cell);
        connect(button, &QAbstractButton::clicked, this, [this, place] { m_desk.goTo(place); });
        addWidget(button);
        addSpace(4);
    };
    if (const Place cause = causeOf(m_row); !cause.page.isEmpty())
        link(tr("Look at what caused it"), QStringLiteral("causeLink"), cause);
    if (const QString request = textIn(m_row, "request"); !request.isEmpty())
        link(tr("Look at the request"), QStringLiteral("requestLink"), {QStringLiteral("page.requests"), request, {}});
    if (m_account != LedgerAccount::Agent || amount.isZero())
        return;
    auto* reverse = addVerb(ButtonKind::Plain, tr("Counter-entry…"), QStringLiteral("reverse"), [this, row = m_row] {
        Q_EMIT reverseAsked(row);
    });
    reverse->setEnabled(m_desk.may("deposit.decide") && !m_isStale);
    reverse->setToolTip(whyNotChange(m_desk, "deposit.decide", m_isStale));
}

} // namespace eraflazz::console
