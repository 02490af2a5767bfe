// SPDX-License-Identifier: GPL-3.0-or-later
#include "pages/ledger/ledger_page.h"

#include "core/link/clock.h"
#include "desk/desk.h"
#include "desk/list_parts.h"
#include "desk/page_body.h"
#include "desk/save_file.h"
#include "desk/side_panel.h"
#include "desk/surface.h"
#include "desk/table_save.h"
#include "desk/wire_words.h"
#include "look/grid/grid_view.h"
#include "look/parts/button.h"
#include "look/tokens.h"
#include "pages/ledger/ledger_bar.h"
#include "pages/ledger/ledger_panel.h"
#include "pages/ledger/request_form.h"
#include "text/amount_text.h"

#include <QAction>
#include <QLocale>
#include <QVBoxLayout>

namespace eraflazz::console {

using namespace look;

namespace {

constexpr int kPage = 200, kExportPage = 500, kColumnsSchema = 1, kPanelSchema = 1, kAccountSchema = 1;
constexpr std::size_t kExportMax = 50'000;
constexpr qint64 kTickMs = 20'000;
const QString kLayout = QStringLiteral("ledger.columns");
const QString kPanelShown = QStringLiteral("ledger.panel");
const QString kLastAccount = QStringLiteral("ledger.account");

/// Zero is nothing that happened.
QString movedText(const Json& row, std::string_view name)
{
    const auto amount = moneyIn(row, name);
    return amount && !amount->isZero() ? text::amountText(*amount) : noneText();
}

/// The daemon names no key for an entry: kind, cause, time and balance together tell them apart.
Answer keyed(const Answer& answer)
{
    std::vector<Json> rows;
    for (const Json& row : answer.result["rows"].items()) {
        Json::Members members = row.members();
        members.emplace_back("key",
                             Json::string(idIn(row, "cause") + ':' + idIn(row, "kind") + ':' + idIn(row, "at") + ':' +
                                          idIn(row, "balance")));
        rows.push_back(Json::object(std::move(members)));
    }
    Answer made = answer;
    Json::Members whole = answer.result.members();
    std::erase_if(whole, [](const auto& member) { return member.first == "rows"; });
    whole.emplace_back("rows", Json::array(std::move(rows)));
    made.result = Json::object(std::move(whole));
    return made;
}

} // namespace

LedgerPage::LedgerPage(Desk& desk, QWidget* parent) : Page(desk, parent), m_tick(desk.clock().alarm([this] { tick(); }))
{
    build();
    offerAll();
    const QString last = QString::fromUtf8(desk.remembered(kLastAccount, kAccountSchema));
    if (last.isEmpty())
        ask();
    else
        open({QStringLiteral("page.ledger"), last, {}});
}

LedgerPage::~LedgerPage() = default;

std::vector<ObjectColumn> LedgerPage::columns()
{
    const auto plain = [](const char* member) { return [member](const Json& row) { return textIn(row, member); }; };
    const auto moved = [](const char* member) { return [member](const Json& row) { return movedText(row, member); }; };
    std::vector<ObjectColumn> all;
    all.push_back(
        objectColumn("at", tr("Time"), CellKind::Time, QStringLiteral("22 Nov 21:14"), [this](const Json& row) {
            return whenIn(row, "at", desk().client().serverUnixMs());
        }));
    all.push_back(
        objectColumn("word", tr("Kind"), CellKind::Text, QStringLiteral("Transfer antar agen"), plain("word")));
    all.push_back(objectColumn("ref", tr("Ref"), CellKind::Serial, QStringLiteral("INV-2026-000123"), plain("ref")));
    all.push_back(objectColumn("description", tr("Description"), CellKind::Message, QString(), [](const Json& row) {
        // Its kind stands in the column before.
        const QString text = textIn(row, "description");
        const QString prefix = textIn(row, "word") + QStringLiteral(" \u00b7 ");
        return text.startsWith(prefix) ? text.mid(prefix.size()) : text;
    }));
    all.back().look.stretches = true;
    all.push_back(
        objectColumn("debit", tr("Out (Rp)"), CellKind::Money, QStringLiteral("100.000.000"), moved("debit")));
    all.push_back(
        objectColumn("credit", tr("In (Rp)"), CellKind::Money, QStringLiteral("100.000.000"), moved("credit")));
    all.back().tone = [](const Json& row) {
        return moneyIn(row, "credit").value_or(Money()).isPositive() ? CellTone::Good : CellTone::Quiet;
    };
    all.push_back(objectColumn(
        "balance", tr("Balance (Rp)"), CellKind::Money, QStringLiteral("-100.000.000"), [](const Json& row) {
            return amountIn(row, "balance");
        }));
    all.back().tone = [](const Json& row) {
        return moneyIn(row, "balance").value_or(Money()).isNegative() ? CellTone::BadStrong : CellTone::Strong;
    };
    all.push_back(objectColumn(
        "operator", tr("By"), CellKind::Text, QStringLiteral("rina.astuti, dewi.lestari"), plain("operator")));
    return all;
}

void LedgerPage::build()
{
    auto* list = new Surface({}, this);
    m_bar = new LedgerBar(desk(), list);
    m_summary = new LedgerSummary(list);
    m_table = new ObjectTable(columns(), "key", this);
    m_grid = new GridView(tr("Ledger"));
    m_grid->setObjectName(QStringLiteral("ledgerGrid"));
    setHome(m_grid);
    m_grid->setModel(m_table);
    keepColumns(desk(), *m_grid, kLayout, kColumnsSchema);
    m_body = new PageBody(m_grid, {110, 140, 120, 260, 100, 100, 110, 120}, list);
    auto* column = new QVBoxLayout(list);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_bar);
    column->addWidget(m_summary);
    column->addWidget(m_body, 1);
    m_summary->hide();
    m_panel = new LedgerPanel(desk(), this);
    m_split = new PanelSplit(list, m_panel, this);
    restorePanel(desk(), *m_split, kPanelShown, kPanelSchema);
    layOutPage(*this, *m_split, *m_grid);

    connect(m_bar, &LedgerBar::asked, this, &LedgerPage::ask);
    connect(m_table, &ObjectTable::arrived, this, &LedgerPage::arrived);
    connect(m_body, &PageBody::retryAsked, this, &LedgerPage::ask);
    connect(m_body, &PageBody::verbAsked, this, [this] { m_bar->focusCode(); });
    connect(m_body, &PageBody::clearAsked, this, [this] { m_bar->clearKind(); });
    connect(m_grid, &GridView::rowChosen, this, [this](const QModelIndex& index) {
        if (const Json* row = m_table->rowAt(index.row()))
            m_panel->showEntry(m_bar->account(), m_account, *row);
    });
    const auto newRequest = [this] {
        openForm(m_bar->account() == LedgerAccount::Bank ? QString() : m_bar->code(), Money(), true, {});
    };
    connect(m_panel, &LedgerPanel::adjustAsked, this, newRequest);
    connect(m_panel, &LedgerPanel::reverseAsked, this, [this](const Json& row) {
        const Money in = moneyIn(row, "credit").value_or(Money());
        const Money out = moneyIn(row, "debit").value_or(Money());
        openForm(m_bar->code(),
                 in.isPositive() ? in : out,
                 !in.isPositive(),
                 tr("Counter-entry to %1 %2, %3")
                     .arg(textIn(row, "word"), textIn(row, "ref"), whenIn(row, "at", desk().client().serverUnixMs()))
                     .simplified());
    });
}

void LedgerPage::offerAll()
{
    offer("view.filter", [this] { m_bar->focusCode(); });
    offer("view.detail", [this] { togglePanel(desk(), *m_split, kPanelShown, kPanelSchema); });
    offer("view.refresh", [this] { m_table->refresh(); });
    QAction* copy = offer("copy.rows", [this] { copyRows(*m_grid); });
    QAction* propose = offer("ledger.propose", [this] {
        openForm(m_bar->account() == LedgerAccount::Bank ? QString() : m_bar->code(), Money(), true, {});
    });
    QAction* save = offer("ledger.export", [this] { exportAll(); });
    m_grid->setContextMenuPolicy(Qt::ActionsContextMenu);
    m_grid->addActions({copy, save, propose});
    auto* button = new Button(ButtonKind::Plain, save->text(), m_bar);
    button->setObjectName(QStringLiteral("export"));
    button->setIcon(makeIcon(Icon::Download));
    button->setTall(size::kButtonInBar);
    connect(button, &QAbstractButton::clicked, save, &QAction::trigger);
    m_bar->addVerb(button);
}

Call LedgerPage::callFor(int limit) const
{
    const LedgerSpan span = m_bar->span();
    Call call("mutation.list");
    call.with("account", wireWord(m_bar->account())).with("code", m_bar->code());
    call.with("from", span.fromMs()).with("to", span.toMs()).with("limit", limit);
    if (const std::string kind = m_bar->kind(); !kind.empty())
        call.with("kind", std::string_view(kind));
    call.with("order", "newest"); // "Why is the balance lower?" is about the last movements.
    call.with("language", QLocale().language() == QLocale::English ? "en" : "id");
    return call;
}

void LedgerPage::ask()
{
    if (m_bar->account() != LedgerAccount::Agent && !desk().may("ledger.read")) {
        m_summary->hide();
        m_panel->showNothing();
        m_body->showNoRight("ledger.read");
        return;
    }
    if (m_bar->code().isEmpty()) {
        m_account = Json();
        m_summary->hide();
        m_panel->showNothing();
        m_body->showFirstUse(tr("Whose ledger?"),
                             tr("Type the code of an agent, a supplier or a bank account above. Each entry shows the "
                                "balance after it."),
                             tr("Find"));
        return;
    }
    if (!m_bar->span().isValid()) {
        m_body->showNothingFound(tr("The days must be in order, and 93 at most."));
        return;
    }
    m_body->showLoading();
    m_table->search([this, call = callFor(kPage)](const std::string& next, ObjectTable::Arrived then) {
        Call page = call;
        if (!next.empty())
            page.with("next", std::string_view(next));
        desk().ask(
            std::move(page), this, [then](const Answer& answer) { then(answer.isFine() ? keyed(answer) : answer); });
    });
}

void LedgerPage::arrived()
{
    const Answer& answer = m_table->answer();
    if (!answer.isFine()) {
        if (m_table->rowCount() > 0) {
            desk().tellFailure(answer);
            return;
        }
        m_summary->hide();
        if (answer.failure.key == "not_found")
            m_body->showNothingFound(tr("There is no account of the code %1.").arg(m_bar->code()));
        else
            m_body->showFailure(answer);
        return;
    }
    m_account = answer.result;
    m_summary->setFigures(answer.result);
    m_summary->show();
    const QString place = QString::fromLatin1(wireWord(m_bar->account()).data()) + u':' + m_bar->code();
    desk().remember(kLastAccount, place.toUtf8(), kAccountSchema);
    if (!m_grid->currentIndex().isValid())
        m_panel->showAccount(m_bar->account(), m_account);
    if (m_table->rowCount() > 0)
        m_body->showContent();
    else if (!m_bar->kind().empty())
        m_body->showNothingFound(tr("Nothing of this kind happened in these days."));
    else
        m_body->showNothingFound(tr("Nothing moved in these days."));
}

void LedgerPage::exportAll()
{
    if (m_isExporting || !m_account.isObject() || m_bar->code().isEmpty())
        return;
    m_isExporting = true;
    collect(callFor(kExportPage), {}, std::make_shared<std::vector<Json>>());
}

void LedgerPage::collect(const Call& call, const std::string& next, std::shared_ptr<std::vector<Json>> rows)
{
    Call page = call;
    if (!next.empty())
        page.with("next", std::string_view(next));
    desk().ask(std::move(page), this, [this, call, rows](const Answer& answer) {
        if (!answer.isFine()) {
            m_isExporting = false;
            desk().tellFailure(answer);
            return;
        }
        for (const Json& row : answer.result["rows"].items())
            rows->push_back(row);
        const std::string after = answer.result["next"].asText().value_or("");
        if (!after.empty() && rows->size() < kExportMax) {
            collect(call, after, rows);
            return;
        }
        m_isExporting = false;
        if (!after.empty())
            desk().tell(
                {.kind = StripKind::Warning,
                 .sentence =
                     tr("Only the first %1 entries are in the file. Choose fewer days for the rest.").arg(rows->size()),
                 .action = {}});
        saveRows(*rows);
    });
}

void LedgerPage::saveRows(const std::vector<Json>& rows)
{
    const LedgerSpan span = m_bar->span();
    const auto day = [](const QDate& date) { return QLocale().toString(date, QStringLiteral("d MMM yyyy")); };
    const QString days =
        span.first == span.last ? day(span.first) : day(span.first) + QStringLiteral(" – ") + day(span.last);
    const QString title = tr("Mutations of %1").arg(m_bar->code());
    report::ReportTable table = ledgerTable(rows);
    table.title = title.toStdString();
    table.period = days.toStdString();
    table.generatedAtMs = desk().client().serverUnixMs();
    saveTable(desk(), this, fileName(desk(), {title, days}), std::move(table));
}

void LedgerPage::openForm(const QString& agent, Money amount, bool isToAgent, const QString& note)
{
    if (!desk().may("deposit.decide") || isStale())
        return;
    RequestDraft draft{.subject = agent, .amount = amount, .isToAgent = isToAgent, .note = note};
    if (m_bar->account() == LedgerAccount::Supplier)
        draft.kind = "supplier_deposit";
    auto* form = new RequestForm(desk(), draft, this);
    form->setAttribute(Qt::WA_DeleteOnClose);
    connect(form, &RequestForm::proposed, this, [this](const QString& request) {
        desk().tell(
            {.kind = StripKind::Good, .sentence = tr("Proposed. It waits for a second person."), .action = tr("Look")},
            [this, request] {
                desk().goTo({QStringLiteral("page.requests"), request, {}});
            });
    });
    form->open();
}

void LedgerPage::open(const Place& place)
{
    const QString kind = place.subject.section(u':', 0, 0);
    const QString code = place.subject.section(u':', 1);
    if (kind == QStringLiteral("agent"))
        m_bar->setAccount(LedgerAccount::Agent, code);
    else if (kind == QStringLiteral("supplier"))
        m_bar->setAccount(LedgerAccount::Supplier, code);
    else if (kind == QStringLiteral("bank"))
        m_bar->setAccount(LedgerAccount::Bank, code);
    else if (!place.subject.isEmpty())
        m_bar->setAccount(LedgerAccount::Agent, place.subject);
}

void LedgerPage::comeForward()
{
    Page::comeForward();
    if (!isAncestorOf(window()->focusWidget())) {
        if (m_bar->code().isEmpty())
            m_bar->focusCode();
        else
            m_grid->setFocus();
    }
    m_tick->start(kTickMs);
}

void LedgerPage::stepBack()
{
    Page::stepBack();
    m_tick->stop();
}

void LedgerPage::tick()
{
    // A short book is read anew; a long one would jump back to its first page under the reader.
    if (!m_table->isMoreExpected() && m_table->rowCount() <= kPage && m_account.isObject() && !isStale())
        m_table->refresh();
    m_tick->start(kTickMs);
}

void LedgerPage::showStale(bool isStale)
{
    m_grid->setStale(isStale);
    m_panel->setStale(isStale);
    if (!isStale && m_account.isObject())
        m_table->refresh();
}

Page* makeLedgerPage(Desk& desk, QWidget* parent)
{
    return new LedgerPage(desk, parent);
}

} // namespace eraflazz::console
