// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/session/rights.h"
#include "desk/desk.h"
#include "desk/wire_words.h"
#include "look/parts/button.h"
#include "look/parts/fact_rows.h"
#include "look/parts/field.h"
#include "look/parts/input_frame.h"
#include "look/parts/link_button.h"
#include "look/parts/text_line.h"
#include "pages/agents/agent_panel.h"
#include "pages/agents/agent_words.h"
#include "pages/agents/code_finder.h"
#include "text/amount_text.h"
#include "text/cell_text.h"

#include <QHBoxLayout>
#include <QLineEdit>
#include <QLocale>

// What stands in the tabs that only tell: profile, prices, sales, ledger, place.

namespace eraflazz::console {

using namespace look;

namespace {

constexpr qint64 kWeekMs = 7 * 24 * 3'600'000LL;
constexpr int kEntriesShown = 12;
const QString kDot = QStringLiteral(" \u00b7 ");

QString countOf(const Json& object, std::string_view name)
{
    return text::countText(numberIn(object, name).value_or(0));
}

} // namespace

void AgentPanel::writeProfile()
{
    writeBlock();
    const Money balance = moneyIn(m_agent, "balance").value_or(Money());
    const Money limit = moneyIn(m_agent, "credit_limit").value_or(Money());
    Fact owed{tr("Owes us"), balance.isNegative() ? text::amountText(-balance) : noneText()};
    owed.valueInk = balance.isNegative() ? Ink::Bad : Ink::Second;
    Fact spendable{tr("Can spend"), text::amountText(balance + limit)};
    spendable.bold = true;
    spendable.ruled = true;
    addFacts({{tr("Balance"), text::amountText(balance), balance.isNegative() ? Ink::Bad : Ink::Strong, true},
              {tr("Credit limit"), text::amountText(limit)},
              spendable,
              owed,
              {tr("Commission on its way"), amountIn(m_agent, "commission_waiting")},
              {tr("Sales under way"), countOf(m_agent, "open_sales")}},
             25)
        ->setObjectName(QStringLiteral("moneyFacts"));
    auto* another = new Button(ButtonKind::Plain, tr("Another limit\u2026"), content());
    another->setObjectName(QStringLiteral("limitAsk"));
    fit(another, "deposit.decide"); // Whoever may only propose the end of a case would be refused.
    connect(another, &QAbstractButton::clicked, this, &AgentPanel::askLimit);
    auto* row = new QWidget(content());
    auto* buttons = new QHBoxLayout(row);
    buttons->setContentsMargins(0, 0, 0, 0);
    buttons->addWidget(another);
    buttons->addWidget(new TextLine(TypeRole::Cell, Ink::Third, tr("a second person must agree"), row), 1);
    addWidget(row);
    addSpace(14);
    addRule();
    addHeading(tr("Terms"));
    const QString level = textIn(m_agent, "level") + kDot + textIn(m_agent, "level_name");
    addEditable(tr("Name"), textIn(m_agent, "name"), "editName", [this] { edit("name"); });
    addEditable(
        tr("Level"),
        level,
        "editLevel",
        [this] { edit("level"); },
        m_levels.isObject() ? QString() : tr("The levels could not be loaded."));
    addEditable(tr("Orders a minute"),
                agentValueWords("rate_per_minute", agentValue(m_agent, "rate_per_minute")),
                "editRate",
                [this] { edit("rate_per_minute"); });
    addEditable(
        tr("Open deposit tickets"),
        numberIn(m_agent, "open_tickets_max").value_or(0) == 0
            ? tr("%1, no limit").arg(countOf(m_agent, "open_tickets"))
            : tr("%1 of %2 at most").arg(countOf(m_agent, "open_tickets"), countOf(m_agent, "open_tickets_max")),
        "editTickets",
        [this] { edit("open_tickets_max"); });
    addEditable(tr("Same order twice a day"),
                truthIn(m_agent, "duplicate_rule") ? tr("refused") : tr("allowed"),
                "editDuplicate",
                [this] { switchDuplicateRule(); });
    addSpace(10);
    addFacts({{tr("Directly below"), countOf(m_agent, "downlines")},
              {tr("Below in all"), countOf(m_agent, "downlines_all")},
              {tr("Since"), dayText(m_agent, "created_at")}});
    writeChain();
}

void AgentPanel::writeChain()
{
    addRule();
    addHeading(tr("Uplines"), tr("their markup on this agent's price"));
    const auto& uplines = m_agent["uplines"].items();
    if (uplines.empty())
        addText(tr("None: the agent is a root of the tree."), TypeRole::Body, Ink::Third);
    for (const Json& one : uplines) {
        const QString code = textIn(one, "code");
        addLinkRow(code + kDot + textIn(one, "name"),
                   signedAmount(moneyIn(one, "markup").value_or(Money())),
                   "uplineLink",
                   [this, code] { Q_EMIT agentAsked(code); });
    }
}

void AgentPanel::askPrice()
{
    if (m_product.isEmpty())
        return;
    m_desk.ask(Call("agent.explainPrice").with("agent", m_code).with("product", m_product),
               this,
               [this, round = ++m_priceRound, code = m_code](const Answer& answer) {
                   if (round != m_priceRound || code != m_code)
                       return;
                   m_price = answer;
                   draw();
               });
}

void AgentPanel::writePrices()
{
    addHeading(tr("Where a price comes from"));
    auto* field = new Field(tr("Product"), content());
    field->box()->edit()->setObjectName(QStringLiteral("priceProduct"));
    field->box()->edit()->setText(m_product);
    field->setHint(tr("Code or part of the name, then Enter"));
    auto* finder = new CodeFinder(m_desk, field, "product.list");
    connect(finder, &CodeFinder::taken, this, [this](const QString& product) {
        m_product = product;
        askPrice();
    });
    addWidget(field);
    if (m_price && !m_price->isFine()) {
        const bool isUnknown = m_price->failure.key == "not_found";
        field->setError(isUnknown ? tr("There is no product of this code.") : agentFailure(*m_price));
    } else if (m_price) {
        addSpace(6);
        writeExplanation();
    }
    addSpace(4);
    writeMarkups();
}

void AgentPanel::writeExplanation()
{
    const Json& price = m_price->result;
    const QString source =
        idIn(price, "source") == "level_price" ? tr("Level %1, its own price") : tr("Level %1, its margin");
    std::vector<Fact> facts{
        {tr("Base price"), amountIn(price, "base_price")},
        {source.arg(textIn(price, "level")), signedAmount(moneyIn(price, "level_step").value_or(Money()))}};
    if (const Money face = moneyIn(price, "face_amount").value_or(Money()); !face.isZero())
        facts.push_back({tr("Face amount"), signedAmount(face)});
    for (const Json& one : price["uplines"].items())
        facts.push_back(
            {tr("Markup of %1").arg(textIn(one, "agent")), signedAmount(moneyIn(one, "markup").value_or(Money()))});
    if (const Money rounding = moneyIn(price, "rounding").value_or(Money()); !rounding.isZero())
        facts.push_back({tr("Rounding"), signedAmount(rounding)});
    Fact sum{tr("The agent pays"), amountIn(price, "price")};
    sum.bold = true;
    sum.ruled = true;
    facts.push_back(sum);
    addFacts(std::move(facts), 24)->setObjectName(QStringLiteral("priceFacts"));
    // Only with the right to see margins does the daemon tell the rest.
    if (!price.has("commission"))
        return;
    std::vector<Fact> costs;
    if (price.has("cost"))
        costs.push_back(
            {tr("Cost at %1").arg(textIn(price, "supplier")), signedAmount(-moneyIn(price, "cost").value_or(Money()))});
    costs.push_back(
        {tr("Markups and commissions of uplines"), signedAmount(-moneyIn(price, "commission").value_or(Money()))});
    if (const auto margin = moneyIn(price, "margin")) {
        Fact left{tr("Left for the shop"), text::amountText(*margin), margin->isNegative() ? Ink::Bad : Ink::Ok, true};
        left.ruled = true;
        costs.push_back(left);
    } else {
        addText(tr("No supplier offers it now: there is no cost to compare."), TypeRole::Cell, Ink::Third);
        addSpace(6);
    }
    addFacts(std::move(costs), 24)->setObjectName(QStringLiteral("costFacts"));
}

void AgentPanel::writeMarkups()
{
    addRule();
    addHeading(tr("Markup on downlines"), tr("what this agent earns"));
    addEditable(tr("All products"), signedAmount(moneyIn(m_agent, "markup").value_or(Money())), "editMarkup", [this] {
        edit("markup");
    });
    for (const Json& one : m_agent["markups"].items()) {
        const QString product = textIn(one, "product");
        const QByteArray object = "editMarkup_" + product.toUtf8();
        addEditable(product + kDot + textIn(one, "name"),
                    signedAmount(moneyIn(one, "markup").value_or(Money())),
                    object.constData(),
                    [this, product] { editProduct(product); });
    }
    addSpace(8);
    auto* more = new Button(ButtonKind::Plain, tr("Markup of one product\u2026"), content());
    more->setObjectName(QStringLiteral("addMarkup"));
    fit(more, "agent.change");
    connect(more, &QAbstractButton::clicked, this, [this] { editProduct({}); });
    addWidget(more);
}

void AgentPanel::writeSales()
{
    const Json& today = m_agent["today"];
    addHeading(tr("Today"));
    Fact failed{tr("Failed"), countOf(today, "failed")};
    failed.valueInk = numberIn(today, "failed").value_or(0) > 0 ? Ink::Bad : Ink::Strong;
    addFacts({{tr("Sales"), countOf(today, "sales"), Ink::Strong, true},
              {tr("Successful"), countOf(today, "success")},
              failed,
              {tr("Sold for"), amountIn(today, "revenue")},
              {tr("Under way now"), countOf(m_agent, "open_sales")}})
        ->setObjectName(QStringLiteral("todayFacts"));
    addRule();
    addHeading(tr("Latest sale"));
    const Json& last = m_agent["last_sale"];
    if (last.isObject()) {
        const QString id = textIn(last, "id");
        addLinkRow(
            textIn(last, "code") + kDot + textIn(last, "product"), whenIn(last, "at", now()), "lastSale", [this, id] {
                m_desk.goTo({QStringLiteral("page.sales"), id, {}});
            });
    } else {
        addText(tr("Nothing was sold to this agent yet."), TypeRole::Body, Ink::Third);
    }
    const QString filter = QStringLiteral("member:") + m_code;
    auto* live = new Button(ButtonKind::Primary, tr("Watch live"), this);
    live->setObjectName(QStringLiteral("openSales"));
    fit(live, "trx.read");
    connect(live, &QAbstractButton::clicked, this, [this, filter] {
        m_desk.goTo({QStringLiteral("page.sales"), {}, filter});
    });
    auto* past = new Button(ButtonKind::Plain, tr("Find in the history"), this);
    past->setObjectName(QStringLiteral("openHistory"));
    fit(past, "trx.read");
    connect(past, &QAbstractButton::clicked, this, [this, filter] {
        m_desk.goTo({QStringLiteral("page.history"), {}, filter});
    });
    addVerb(live);
    addVerb(past);
}

void AgentPanel::askEntries()
{
    if (m_code.isEmpty())
        return;
    Call call("mutation.list");
    call.with("account", "agent").with("code", m_code).with("from", now() - kWeekMs).with("to", now() + 1);
    call.with("limit", kEntriesShown).with("order", "newest");
    call.with("language", QLocale().language() == QLocale::English ? "en" : "id");
    m_desk.ask(std::move(call), this, [this, code = m_code](const Answer& answer) {
        if (code != m_code)
            return;
        m_entries = answer;
        draw();
    });
}

void AgentPanel::writeLedger()
{
    addHeading(tr("The last seven days"));
    if (!m_entries) {
        addText(tr("Loading\u2026"), TypeRole::Body, Ink::Third);
    } else if (!m_entries->isFine()) {
        addText(agentFailure(*m_entries), TypeRole::Body, Ink::Second)->setObjectName(QStringLiteral("entriesFailure"));
    } else {
        const Json& book = m_entries->result;
        addFacts({{tr("Balance a week ago"), amountIn(book, "opening")},
                  {tr("Balance now"), amountIn(book, "balance"), Ink::Strong, true}});
        const auto& rows = book["rows"].items();
        std::vector<Fact> facts;
        for (const Json& row : rows) {
            const Money in = moneyIn(row, "credit").value_or(Money());
            const Money out = moneyIn(row, "debit").value_or(Money());
            facts.push_back({whenIn(row, "at", now()) + kDot + textIn(row, "word"),
                             signedAmount(in.isPositive() ? in : -out),
                             in.isPositive() ? Ink::Ok : Ink::Strong});
        }
        if (!facts.empty()) {
            addHeading(tr("Latest entries"));
            addFacts(std::move(facts), 22)->setObjectName(QStringLiteral("entryFacts"));
        } else {
            addText(tr("Nothing moved."), TypeRole::Body, Ink::Third);
        }
    }
    auto* all = new Button(ButtonKind::Primary, tr("Open the ledger"), this);
    all->setObjectName(QStringLiteral("openLedger"));
    connect(all, &QAbstractButton::clicked, this, [this] {
        m_desk.goTo({QStringLiteral("page.ledger"), QStringLiteral("agent:") + m_code, {}});
    });
    auto* tickets = new Button(ButtonKind::Plain, tr("Deposit tickets"), this);
    tickets->setObjectName(QStringLiteral("openTickets"));
    fit(tickets, "deposit.read");
    connect(tickets, &QAbstractButton::clicked, this, [this] {
        m_desk.goTo({QStringLiteral("page.deposits"), {}, QStringLiteral("agen:") + m_code});
    });
    addVerb(all);
    addVerb(tickets);
}

void AgentPanel::writePlace()
{
    const auto& uplines = m_agent["uplines"].items();
    addHeading(tr("Where the agent stands"));
    addFacts({{tr("Upline"),
               uplines.empty() ? tr("none, a root")
                               : textIn(uplines.front(), "code") + kDot + textIn(uplines.front(), "name"),
               Ink::Strong,
               true},
              {tr("Steps below the root"), text::countText(static_cast<std::int64_t>(uplines.size()))},
              {tr("Directly below"), countOf(m_agent, "downlines")},
              {tr("Below in all"), countOf(m_agent, "downlines_all")}});
    addText(tr("Whoever stands below moves along. Prices change by the markups of the new uplines; you see for how "
               "many agents and prices before anything happens. Sales under way keep their price."),
            TypeRole::Body,
            Ink::Second);
    auto* move = new Button(ButtonKind::Primary, tr("Another upline\u2026"), this);
    move->setObjectName(QStringLiteral("editUpline"));
    fit(move, "agent.change");
    connect(move, &QAbstractButton::clicked, this, [this] { edit("upline"); });
    auto* below = new Button(ButtonKind::Plain, tr("New agent below\u2026"), this);
    below->setObjectName(QStringLiteral("newBelow"));
    fit(below, "agent.change");
    connect(below, &QAbstractButton::clicked, this, [this] { Q_EMIT newAskedBelow(m_code); });
    addVerb(move);
    addVerb(below);
}

} // namespace eraflazz::console
