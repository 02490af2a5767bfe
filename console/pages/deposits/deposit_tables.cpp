// SPDX-License-Identifier: GPL-3.0-or-later
#include "pages/deposits/deposit_tables.h"

#include "desk/desk.h"
#include "desk/list_save.h"
#include "desk/list_search.h"
#include "desk/money_words.h"
#include "desk/page_body.h"
#include "desk/wire_words.h"
#include "look/grid/grid_view.h"

#include <QHeaderView>
#include <QVBoxLayout>

#include <utility>

namespace eraflazz::console {

using namespace look;

namespace {

constexpr int kColumnsSchema = 1, kPage = 200;
const QString kTicketLayout = QStringLiteral("deposits.tickets");
const QString kLineLayout = QStringLiteral("deposits.lines");
const QString kPeriodMemory = QStringLiteral("deposits.period");

ListCondition bankCondition()
{
    return {{QStringLiteral("bank")}, ListCondition::Kind::Capitals, "bank"};
}

ListCondition agentCondition()
{
    return {{QStringLiteral("agen"), QStringLiteral("agent")}, ListCondition::Kind::Text, "agent"};
}

ListCondition amountCondition()
{
    return {{QStringLiteral("nominal"), QStringLiteral("amount")}, ListCondition::Kind::Amount, "amount"};
}

ListFilter ticketFilter()
{
    return ListFilter({agentCondition(),
                       bankCondition(),
                       amountCondition(),
                       {{QStringLiteral("tiket"), QStringLiteral("ticket")}, ListCondition::Kind::Capitals, "no"}},
                      "search");
}

/// What the bank wrote is looked through only by those who see it whole.
ListFilter lineFilter(bool seesPersonal)
{
    const QString masked = seesPersonal ? QString()
                                        : DepositTables::tr("You see what the bank wrote masked, so only amounts can "
                                                            "be searched for, as in 150.123.");
    return ListFilter(
        {bankCondition(),
         {{QStringLiteral("arah"), QStringLiteral("direction")},
          ListCondition::Kind::Choice,
          "direction",
          {{QStringLiteral("masuk"), "CR"},
           {QStringLiteral("keluar"), "DB"},
           {QStringLiteral("in"), "CR"},
           {QStringLiteral("out"), "DB"}}},
         amountCondition(),
         {{QStringLiteral("pengirim"), QStringLiteral("sender")}, ListCondition::Kind::Text, "sender", {}, masked},
         agentCondition()},
        "search",
        masked);
}

auto plain(const char* member)
{
    return [member](const Json& row) { return textIn(row, member); };
}

auto amount(const char* member)
{
    return [member](const Json& row) { return amountIn(row, member); };
}

auto moment(Desk& desk, const char* member)
{
    return [&desk, member](const Json& row) { return whenIn(row, member, desk.client().serverUnixMs()); };
}

std::vector<ObjectColumn> ticketColumns(Desk& desk)
{
    std::vector<ObjectColumn> all;
    all.push_back(objectColumn("opened_at",
                               DepositTables::tr("Opened"),
                               CellKind::Time,
                               QStringLiteral("22 Nov 21:14"),
                               moment(desk, "opened_at")));
    all.back().raw = rawNumber("opened_at");
    all.push_back(objectColumn("no", DepositTables::tr("Ticket"), CellKind::Id, QStringLiteral("WWWWWW"), plain("no")));
    all.push_back(
        objectColumn("agent", DepositTables::tr("Agent"), CellKind::Code, QStringLiteral("AGEN0012"), plain("agent")));
    all.push_back(objectColumn("agent_name",
                               DepositTables::tr("Name"),
                               CellKind::Text,
                               QStringLiteral("Makmur Jaya Cell"),
                               plain("agent_name")));
    all.back().look.stretches = true;
    all.push_back(
        objectColumn("bank", DepositTables::tr("Bank"), CellKind::Code, QStringLiteral("MANDIRI"), plain("bank")));
    all.push_back(objectColumn("transfer_amount",
                               DepositTables::tr("Amount (Rp)"),
                               CellKind::Money,
                               QStringLiteral("100.000.000"),
                               amount("transfer_amount")));
    all.push_back(objectColumn(
        "unique_code", DepositTables::tr("Code"), CellKind::Count, QStringLiteral("999"), amount("unique_code")));
    all.push_back(
        objectColumn("fee", DepositTables::tr("Fee (Rp)"), CellKind::Money, QStringLiteral("10.000"), amount("fee")));
    all.back().look.isHidden = true;
    all.push_back(objectColumn("state",
                               DepositTables::tr("State"),
                               CellKind::State,
                               DepositTables::tr("Waits for a person"),
                               [](const Json& row) { return ticketStateWord(row["state"].asString().value_or("")); }));
    all.back().state = [](const Json& row) { return ticketStateLook(row["state"].asString().value_or("")); };
    all.push_back(objectColumn("ended_at",
                               DepositTables::tr("Ended"),
                               CellKind::Time,
                               QStringLiteral("22 Nov 21:14"),
                               moment(desk, "ended_at")));
    all.back().raw = rawNumber("ended_at");
    all.push_back(
        objectColumn("by", DepositTables::tr("By"), CellKind::Text, QStringLiteral("rina.astuti"), [](const Json& row) {
            const auto by = row["by"].asString().value_or("");
            return by == "rule" ? DepositTables::tr("a rule") : by.empty() ? noneText() : textIn(row, "decided_by");
        }));
    return all;
}

std::vector<ObjectColumn> lineColumns(Desk& desk)
{
    std::vector<ObjectColumn> all;
    all.push_back(objectColumn("received_at",
                               DepositTables::tr("Read"),
                               CellKind::Time,
                               QStringLiteral("22 Nov 21:14"),
                               moment(desk, "received_at")));
    all.back().raw = rawNumber("received_at");
    all.push_back(objectColumn(
        "date", DepositTables::tr("Bank date"), CellKind::Time, QStringLiteral("22 Nov 2026"), [](const Json& row) {
            return dayIn(row, "date");
        }));
    all.push_back(
        objectColumn("bank", DepositTables::tr("Bank"), CellKind::Code, QStringLiteral("MANDIRI"), plain("bank")));
    all.push_back(objectColumn("amount",
                               DepositTables::tr("Amount (Rp)"),
                               CellKind::Money,
                               QStringLiteral("-100.000.000"),
                               [](const Json& row) {
                                   const QString digits = amountIn(row, "amount");
                                   return row["direction"].asString() == "DB" ? u'-' + digits : digits;
                               }));
    all.back().tone = [](const Json& row) {
        return row["direction"].asString() == "DB" ? CellTone::BadStrong : CellTone::ByKind;
    };
    all.push_back(objectColumn(
        "sender", DepositTables::tr("Sender"), CellKind::Text, QStringLiteral("NINING WERDISURA"), plain("sender")));
    all.push_back(
        objectColumn("description", DepositTables::tr("Text"), CellKind::Message, QString(), plain("description")));
    all.back().look.stretches = true;
    all.push_back(objectColumn("reference",
                               DepositTables::tr("Reference"),
                               CellKind::Serial,
                               QStringLiteral("0091-7712"),
                               plain("reference")));
    all.back().look.isHidden = true;
    all.push_back(objectColumn(
        "state", DepositTables::tr("State"), CellKind::State, DepositTables::tr("Bank took back"), [](const Json& row) {
            return lineStateWord(row["state"].asString().value_or(""));
        }));
    all.back().state = [](const Json& row) { return lineStateLook(row["state"].asString().value_or("")); };
    all.push_back(objectColumn("reason",
                               DepositTables::tr("Why it waits"),
                               CellKind::Message,
                               lineReasonWord("auto_credit_stopped"),
                               [](const Json& row) { return lineReasonWord(row["reason"].asString().value_or("")); }));
    all.push_back(
        objectColumn("agent", DepositTables::tr("Agent"), CellKind::Code, QStringLiteral("AGEN0012"), plain("agent")));
    all.push_back(
        objectColumn("source", DepositTables::tr("From"), CellKind::Text, QStringLiteral("import"), plain("source")));
    all.back().look.isHidden = true;
    return all;
}

} // namespace

DepositTables::DepositTables(Desk& desk, QWidget* parent)
    : QWidget(parent), m_desk(desk), m_tickets(new ObjectTable(ticketColumns(desk), "id", this)),
      m_lines(new ObjectTable(lineColumns(desk), "id", this)), m_search(new ListSearch(desk, kPeriodMemory, this)),
      m_grid(new GridView(tr("Tickets and bank lines"), this)),
      m_body(new PageBody(m_grid, {110, 80, 90, 180, 80, 110, 60, 160, 110, 100}, this))
{
    build();
    connect(m_search, &ListSearch::asked, this, [this] { ask(); });
    connect(m_search, &ListSearch::downAsked, m_grid, [this] { m_grid->setFocus(Qt::OtherFocusReason); });
    for (ObjectTable* one : {m_tickets, m_lines}) {
        connect(one, &ObjectTable::arrived, this, [this, one] {
            if (one == &table())
                arrived(*one);
        });
    }
    const auto choose = [this](const QModelIndex& index) {
        if (!index.isValid())
            return;
        if (m_kind == Kind::Lines)
            Q_EMIT lineChosen(m_lines->keyAt(index.row()));
        else
            Q_EMIT ticketChosen(m_tickets->keyAt(index.row()));
    };
    connect(m_grid, &GridView::rowChosen, this, choose);
    connect(m_body, &PageBody::retryAsked, this, [this] { ask(); });
    connect(m_body, &PageBody::clearAsked, this, [this] {
        m_search->clear();
        ask();
    });
    const auto keep = [this] { rememberColumns(); };
    connect(m_grid->horizontalHeader(), &QHeaderView::sectionMoved, this, keep);
    connect(m_grid->horizontalHeader(), &QHeaderView::sectionResized, this, keep);
}

DepositTables::~DepositTables() = default;

void DepositTables::build()
{
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_search);
    column->addWidget(m_body, 1);
    m_grid->setObjectName(QStringLiteral("depositGrid"));
}

ObjectTable& DepositTables::table() const
{
    return m_kind == Kind::Lines ? *m_lines : *m_tickets;
}

void DepositTables::rememberColumns()
{
    if (m_grid->isVisible())
        m_desk.remember(m_kind == Kind::Lines ? kLineLayout : kTicketLayout, m_grid->columnLayout(), kColumnsSchema);
}

void DepositTables::showKind(Kind kind)
{
    const bool isLines = kind == Kind::Lines, wereLines = m_kind == Kind::Lines;
    m_kind = kind;
    if (m_grid->model() != &table()) {
        const QSignalBlocker quiet(m_grid->horizontalHeader());
        m_grid->setModel(&table());
        m_grid->restoreColumnLayout(m_desk.remembered(isLines ? kLineLayout : kTicketLayout, kColumnsSchema));
    }
    const QString words = isLines == wereLines ? m_search->words() : std::exchange(m_otherWords, m_search->words());
    m_search->setLanguage(isLines ? lineFilter(m_desk.may("trx.personal")) : ticketFilter(),
                          isLines ? tr("amount, sender or text, or bank:  direction:")
                                  : tr("amount, agent or ticket, or bank:"),
                          words);
    ask();
}

Call DepositTables::question() const
{
    Call call(m_kind == Kind::Lines ? "line.list" : "deposit.list");
    switch (m_kind) {
    case Kind::Approved:
        call.with("state", "approved");
        break;
    case Kind::Rejected:
        call.with("state", "rejected");
        break;
    case Kind::AllTickets:
    case Kind::Lines:
        call.with("state", "all");
        break;
    }
    m_search->sayIn(call);
    call.with("limit", kPage);
    return call;
}

void DepositTables::ask()
{
    const Call call = question();
    m_body->showLoading();
    table().search([this, call](const std::string& next, ObjectTable::Arrived then) {
        Call page = call;
        if (!next.empty())
            page.with("before", std::string_view(next));
        m_desk.ask(std::move(page), this, then);
    });
}

void DepositTables::refresh()
{
    table().refresh();
}

void DepositTables::arrived(ObjectTable& table)
{
    const Answer& answer = table.answer();
    if (!answer.isFine() && table.rowCount() == 0)
        m_body->showFailure(answer);
    else if (!answer.isFine())
        m_desk.tellFailure(answer);
    else if (table.rowCount() > 0)
        m_body->showContent();
    else if (!m_search->words().isEmpty())
        m_body->showNothingFound(tr("No row meets these conditions."));
    else if (!m_search->isOpen())
        m_body->showNothingFound(tr("There is nothing in this time."));
    else
        m_body->showFirstUse(tr("Nothing here yet"), tr("What is decided stands here from then on."));
}

void DepositTables::focusFilter()
{
    m_search->focusWords();
}

void DepositTables::filterBy(const QString& filter)
{
    m_search->search(filter);
}

void DepositTables::offerSaving(QAction* action)
{
    m_search->addAfter(exportButton(action, this));
}

void DepositTables::save()
{
    saveList(m_desk, *m_grid, m_kind == Kind::Lines ? tr("Bank lines") : tr("Deposit tickets"));
}

void DepositTables::setStale(bool isStale)
{
    m_grid->setStale(isStale);
}

} // namespace eraflazz::console
