// SPDX-License-Identifier: GPL-3.0-or-later
#include "pages/banks/banks_page.h"

#include "desk/desk.h"
#include "desk/held_action.h"
#include "desk/list_parts.h"
#include "desk/note_dialog.h"
#include "desk/page_body.h"
#include "desk/side_panel.h"
#include "desk/surface.h"
#include "desk/wire_words.h"
#include "goods/secret_dialog.h"
#include "look/grid/grid_view.h"
#include "look/parts/button.h"
#include "look/parts/text_line.h"
#include "look/tokens.h"
#include "pages/banks/bank_columns.h"
#include "pages/banks/bank_dialog.h"
#include "pages/banks/bank_panel.h"
#include "pages/banks/bank_secrets_dialog.h"

#include <QHBoxLayout>
#include <QHeaderView>
#include <QTimer>
#include <QVBoxLayout>

#include <algorithm>

namespace eraflazz::console {

using namespace look;

namespace {

constexpr int kLook = 1, kPulseMs = 15'000;
const QString kColumns = QStringLiteral("banks.columns");

} // namespace

BanksPage::BanksPage(Desk& desk, QWidget* parent)
    : Page(desk, parent), m_table(new ObjectTable(bankColumns([&desk] { return desk.client().serverUnixMs(); },
                                                              [this]() -> const BankPicture& { return m_picture; }),
                                                  "code",
                                                  this)),
      m_grid(new GridView(tr("Bank accounts"))), m_panel(new BankPanel(desk)), m_pulse(new QTimer(this))
{
    setObjectName(QStringLiteral("banksPage"));
    build();
    offerAll();
    setHome(m_grid);
    if (!desk.may("deposit.read")) {
        m_body->showNoRight("deposit.read");
        return;
    }
    m_body->showLoading();
    m_table->search([this](const std::string&, ObjectTable::Arrived then) {
        this->desk().ask(Call("bank.list"), this, [this, then = std::move(then)](const Answer& answer) {
            if (answer.isFine())
                m_picture = {answer.result["doors"].items(), answer.result["waiting"].items()};
            then(answer);
        });
    });
}

BanksPage::~BanksPage() = default;

void BanksPage::build()
{
    m_grid->setObjectName(QStringLiteral("bankGrid"));
    m_grid->setSelectionMode(QAbstractItemView::SingleSelection);
    m_grid->setModel(m_table);
    m_grid->restoreColumnLayout(desk().remembered(kColumns, kLook));
    m_table->setMarks([](const Json& row) { return isOpen(row) ? look::NoMark : look::OffMark; });
    m_split = new PanelSplit(m_grid, m_panel);
    m_body = new PageBody(m_split, {90, 70, 140, 160, 110, 110, 140, 90}, this);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(makeBar());
    column->addWidget(m_body, 1);
    m_pulse->setInterval(kPulseMs);
    connect(m_pulse, &QTimer::timeout, this, &BanksPage::refresh);
    connect(m_table, &ObjectTable::arrived, this, &BanksPage::arrived);
    connect(m_grid, &GridView::rowChosen, this, [this](const QModelIndex& index) {
        const std::string code = m_table->keyAt(index.row());
        if (code.empty() || code == m_chosen)
            return;
        m_chosen = code;
        showPanel();
    });
    connect(m_grid, &GridView::rowActivated, this, [this] { m_split->showPanel(); });
    connect(m_grid->horizontalHeader(), &QHeaderView::sectionResized, this, [this] {
        desk().remember(kColumns, m_grid->columnLayout(), kLook);
    });
    connect(m_body, &PageBody::retryAsked, this, &BanksPage::refresh);
    connect(m_body, &PageBody::verbAsked, this, &BanksPage::add);
    connect(m_panel, &BankPanel::addAsked, this, &BanksPage::add);
    connect(m_panel, &BankPanel::changeAsked, this, &BanksPage::change);
    connect(m_panel, &BankPanel::secretsAsked, this, &BanksPage::changeSecrets);
    connect(m_panel, &BankPanel::standingAsked, this, &BanksPage::closeOrOpen);
}

QWidget* BanksPage::makeBar()
{
    auto* bar = new Surface(Qt::BottomEdge, this);
    bar->setFixedHeight(size::kFilterBar);
    m_count = new TextLine(TypeRole::Cell, Ink::Third, {}, bar);
    m_count->setObjectName(QStringLiteral("bankCount"));
    m_addButton = new Button(ButtonKind::Plain, tr("Add an account…"), bar);
    m_addButton->setObjectName(QStringLiteral("bankAddInBar"));
    m_addButton->setTall(size::kButtonInBar);
    auto* row = new QHBoxLayout(bar);
    row->setContentsMargins(16, 0, 16, 0);
    row->setSpacing(10);
    row->addWidget(m_count, 1);
    row->addWidget(m_addButton);
    const auto follow = [this] {
        m_addButton->setEnabled(mayChange());
        m_addButton->setToolTip(whyNotChange(desk(), "bank.change", isStale()));
    };
    connect(&desk().actions(), &ActionRegistry::offersChanged, m_addButton, follow);
    connect(this, &Page::staleChanged, m_addButton, follow);
    connect(m_addButton, &QAbstractButton::clicked, this, &BanksPage::add);
    follow();
    return bar;
}

void BanksPage::offerAll()
{
    offer("view.detail", [this] { m_split->togglePanel(); });
    offer("view.refresh", [this] { refresh(); });
    offer("bank.add", [this] { add(); });
    offer("bank.change", [this] { change(); });
    offer("bank.secrets", [this] { changeSecrets(); });
    offer("bank.standing", [this] { closeOrOpen(); });
}

bool BanksPage::mayChange() const
{
    return desk().may("bank.change") && !isStale();
}

void BanksPage::open(const Place& place)
{
    if (!place.subject.isEmpty())
        choose(place.subject.toStdString());
}

void BanksPage::comeForward()
{
    Page::comeForward();
    refresh();
    m_pulse->start();
}

void BanksPage::stepBack()
{
    Page::stepBack();
    m_pulse->stop();
}

void BanksPage::showStale(bool isStale)
{
    m_grid->setStale(isStale);
    m_panel->setStale(isStale);
    showPanel();
    if (!isStale && isForward())
        refresh(); // What happened meanwhile was not told.
}

void BanksPage::refresh()
{
    if (!isStale() && desk().may("deposit.read"))
        m_table->refresh();
}

void BanksPage::arrived()
{
    if (saidFailure(desk(), *m_body, m_table->answer(), !m_table->rows().empty()))
        return;
    showCounts();
    if (m_table->rows().empty()) {
        const bool isAsked = !m_picture.waiting.empty();
        m_body->showFirstUse(
            isAsked ? tr("The first account waits for a second person") : tr("There is no bank account yet"),
            isAsked ? tr("Another person must agree under Approvals before agents can pay to it.")
                    : tr("Agents pay here for their balance. What you enter is told to all of them, so "
                         "another person must agree. Who works alone adds the first one on the server: "
                         "eraflazzd bank add."),
            mayChange() ? tr("Add an account…") : QString());
        return;
    }
    m_body->showContent();
    if (!m_wanted.empty())
        choose(std::exchange(m_wanted, {}));
    if (chosen() == nullptr)
        m_split->chooseFirst(m_grid);
    showPanel();
}

void BanksPage::showCounts()
{
    const auto& rows = m_table->rows();
    const int stopped = static_cast<int>(
        std::count_if(rows.begin(), rows.end(), [](const Json& row) { return isOpen(row) && isStopped(row); }));
    const int waiting = static_cast<int>(m_picture.waiting.size());
    QString words = tr("%n account(s)", nullptr, static_cast<int>(rows.size()));
    if (waiting > 0)
        words += QStringLiteral(" \u00b7 ") + tr("%n change(s) wait for a second person", nullptr, waiting);
    if (stopped > 0)
        words += QStringLiteral(" \u00b7 ") + tr("automatic credits stopped at %n", nullptr, stopped);
    m_count->setText(words);
    m_count->setInk(stopped > 0 ? Ink::Attention : Ink::Third);
}

const Json* BanksPage::chosen() const
{
    return m_table->rowAt(m_table->rowOf(m_chosen));
}

void BanksPage::choose(const std::string& code)
{
    const int row = m_table->rowOf(code);
    if (row < 0) {
        m_wanted = m_table->hasAnswered() ? std::string() : code;
        return;
    }
    m_chosen = code;
    m_grid->setCurrentIndex(m_table->index(row, 0));
    m_grid->selectRow(row);
    showPanel();
}

void BanksPage::showPanel()
{
    m_panel->showAccount(chosen(), m_picture);
}

void BanksPage::add()
{
    if (!mayChange())
        return;
    auto* dialog = new BankDialog(desk(), nullptr, this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &BankDialog::proposed, this, &BanksPage::proposed);
    dialog->open();
}

void BanksPage::change()
{
    const Json* account = chosen();
    if (account == nullptr || !mayChange())
        return;
    auto* dialog = new BankDialog(desk(), account, this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &BankDialog::proposed, this, &BanksPage::proposed);
    connect(dialog, &BankDialog::changed, this, [this](const QString& code) {
        desk().tell({.kind = StripKind::Good, .sentence = tr("%1 is changed.").arg(code), .action = {}});
    });
    connect(dialog, &QDialog::finished, this, &BanksPage::refresh);
    dialog->open();
}

void BanksPage::changeSecrets()
{
    const Json* account = chosen();
    if (account == nullptr || !mayChange())
        return;
    auto* dialog = new BankSecretsDialog(desk(), *account, this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &BankSecretsDialog::proposed, this, &BanksPage::proposed);
    connect(dialog, &QDialog::finished, this, &BanksPage::refresh);
    dialog->open();
}

void BanksPage::closeOrOpen()
{
    const Json* account = chosen();
    if (account == nullptr || !mayChange())
        return;
    if (!isOpen(*account))
        return change(); // Opening it tells agents where to pay: with a reason, and a second person.
    const QString code = textIn(*account, "code");
    const qint64 version = numberIn(*account, "version").value_or(0);
    NoteQuestion question;
    question.title = tr("Close %1").arg(code);
    question.facts = {{tr("Number"), textIn(*account, "number")},
                      {tr("Holder"), textIn(*account, "name")},
                      {tr("Tickets that wait"), QString::number(numberIn(*account, "tickets").value_or(0))}};
    question.consequence =
        tr("No new ticket names it from now on. Tickets that wait and lines that still come are handled "
           "as before. To open it again takes a second person.");
    question.label = tr("Why");
    question.verb = tr("Close account");
    question.isDanger = true;
    auto* dialog = new NoteDialog(
        desk(),
        question,
        [code, version](const QString& note) {
            return Call("bank.change")
                .with("account", code)
                .with("expect", version)
                .with("open", false)
                .with("note", note);
        },
        this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &NoteDialog::done, this, [this, code] {
        desk().tell({.kind = StripKind::Good, .sentence = tr("%1 is closed.").arg(code), .action = {}});
    });
    connect(dialog, &QDialog::finished, this, &BanksPage::refresh);
    dialog->open();
}

void BanksPage::proposed(const QString& request, const QString& mootaSecret, const QString& account)
{
    refresh();
    desk().tell({.kind = StripKind::Good,
                 .sentence = tr("Proposed for %1. Another person must agree.").arg(account),
                 .action = tr("Look")},
                [this, request] {
                    desk().goTo({QStringLiteral("page.requests"), request, {}});
                });
    if (mootaSecret.isEmpty())
        return;
    auto* dialog = new SecretDialog(
        {tr("Secret of the Moota webhook"),
         tr("Enter it at Moota as the webhook's secret token. It is taken as soon as another "
            "person has agreed."),
         {{tr("Secret token"), mootaSecret},
          {tr("Address, after the shop's public one"), QStringLiteral("/api/v1/banks/%1/moota").arg(account)}}},
        this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->open();
}

Page* makeBanksPage(Desk& desk, QWidget* parent)
{
    return new BanksPage(desk, parent);
}

} // namespace eraflazz::console
