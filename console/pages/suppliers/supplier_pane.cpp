// SPDX-License-Identifier: GPL-3.0-or-later
#include "pages/suppliers/supplier_pane.h"

#include "desk/breaker_question.h"
#include "desk/desk.h"
#include "desk/held_action.h"
#include "desk/note_dialog.h"
#include "desk/page_body.h"
#include "desk/surface.h"
#include "desk/wire_words.h"
#include "look/parts/button.h"
#include "look/parts/field.h"
#include "look/parts/input_frame.h"
#include "look/parts/state_pill.h"
#include "look/parts/tab_strip.h"
#include "look/parts/tag.h"
#include "look/parts/text_line.h"
#include "look/tokens.h"
#include "pages/suppliers/supplier_prices.h"
#include "pages/suppliers/supplier_secrets.h"
#include "pages/suppliers/supplier_settings.h"
#include "pages/suppliers/supplier_summary.h"
#include "pages/suppliers/supplier_talk.h"

#include <QHBoxLayout>
#include <QLineEdit>
#include <QScrollArea>
#include <QStackedWidget>
#include <QVBoxLayout>

namespace eraflazz::console {

using namespace look;

namespace {

constexpr int kHead = 50;

QScrollArea* scrolling(QWidget* content)
{
    auto* area = new QScrollArea;
    area->setFrameShape(QFrame::NoFrame);
    area->setWidgetResizable(true);
    area->setFocusPolicy(Qt::NoFocus);
    area->viewport()->setAutoFillBackground(false);
    area->setWidget(content);
    content->setAutoFillBackground(false);
    return area;
}

} // namespace

SupplierPane::SupplierPane(Desk& desk, QWidget* parent)
    : QWidget(parent), m_desk(desk), m_name(new TextLine(TypeRole::DetailTitle, Ink::Strong)),
      m_tag(new Tag(TagKind::Code, {})), m_state(new StatePill(State::Success)),
      m_about(new TextLine(TypeRole::Cell, Ink::Second)), m_ledger(new Button(ButtonKind::Plain, tr("Ledger"))),
      m_sales(new Button(ButtonKind::Plain, tr("Sales"))), m_pause(new Button(ButtonKind::Plain, tr("Pause…"))),
      m_tabs(new TabStrip(16)), m_stack(new QStackedWidget), m_summary(new SupplierSummary(desk)),
      m_prices(new SupplierPrices(desk)), m_secrets(new SupplierSecrets(desk)), m_talk(new SupplierTalk(desk))
{
    setObjectName(QStringLiteral("supplierPane"));
    m_name->setObjectName(QStringLiteral("supplierName"));
    m_about->setObjectName(QStringLiteral("supplierAbout"));
    m_ledger->setObjectName(QStringLiteral("openLedger"));
    m_sales->setObjectName(QStringLiteral("openSales"));
    m_pause->setObjectName(QStringLiteral("pauseSupplier"));
    m_tabs->setObjectName(QStringLiteral("supplierTabs"));
    auto* head = new Surface(Qt::TopEdge, this);
    head->setFixedHeight(kHead);
    auto* row = new QHBoxLayout(head);
    row->setContentsMargins(16, 0, 16, 0);
    row->setSpacing(10);
    row->addWidget(m_name);
    row->addWidget(m_tag);
    row->addWidget(m_state);
    row->addWidget(m_about, 1);
    for (Button* button : {m_sales, m_ledger, m_pause}) {
        button->setTall(size::kButtonInBar);
        row->addWidget(button);
    }
    m_tabs->addTab(tr("Summary"));
    m_tabs->addTab(tr("Price list"));
    m_tabs->addTab(tr("Credentials"));
    m_tabs->addTab(tr("Last conversations"));
    m_stack->addWidget(scrolling(m_summary));
    m_stack->addWidget(m_prices);
    m_stack->addWidget(scrolling(m_secrets));
    m_stack->addWidget(m_talk);
    auto* content = new Surface;
    auto* inner = new QVBoxLayout(content);
    inner->setContentsMargins(0, 0, 0, 0);
    inner->addWidget(m_stack);
    m_body = new PageBody(content, {160, 120, 200, 160}, this);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(head);
    column->addWidget(m_tabs);
    column->addWidget(m_body, 1);
    connect(m_tabs, &TabStrip::chosenChanged, this, &SupplierPane::showTab);
    connect(m_body, &PageBody::retryAsked, this, &SupplierPane::askFile);
    connect(m_ledger, &QAbstractButton::clicked, this, &SupplierPane::openLedger);
    connect(m_sales, &QAbstractButton::clicked, this, &SupplierPane::openSales);
    connect(m_pause, &QAbstractButton::clicked, this, &SupplierPane::pauseOrResume);
    connect(m_summary, &SupplierSummary::breakerAsked, this, &SupplierPane::changeBreaker);
    connect(m_summary, &SupplierSummary::changed, this, &SupplierPane::askFile);
    const auto openRequest = [this](const QString& request) {
        m_desk.goTo({QStringLiteral("page.requests"), request, {}});
    };
    connect(m_secrets, &SupplierSecrets::proposed, this, [this, openRequest](const QString& request) {
        m_desk.tell(
            {.kind = StripKind::Good, .sentence = tr("Proposed. Another person must agree."), .action = tr("Look")},
            [openRequest, request] { openRequest(request); });
        askFile();
    });
    connect(m_secrets, &SupplierSecrets::requestAsked, this, openRequest);
    connect(m_secrets, &SupplierSecrets::outdated, this, &SupplierPane::askFile);
    connect(m_summary->settings(), &SupplierSettings::saved, this, [this] {
        m_desk.tell(
            {.kind = StripKind::Good, .sentence = tr("The limits of %1 are in force.").arg(m_code), .action = {}});
    });
    showHead();
}

SupplierPane::Tab SupplierPane::tab() const
{
    return static_cast<Tab>(m_tabs->chosen());
}

void SupplierPane::openTab(Tab wanted)
{
    m_tabs->choose(wanted);
}

QString SupplierPane::unsaved() const
{
    return m_summary->settings()->isChanged() || m_secrets->isChanged()
               ? tr("What is typed about %1 is not saved.").arg(m_code)
               : QString();
}

void SupplierPane::setSupplier(const QString& code)
{
    if (code == m_code)
        return;
    if (const QString lost = unsaved(); !lost.isEmpty())
        m_desk.tell({.kind = StripKind::Warning, .sentence = lost, .action = {}});
    m_code = code;
    m_file = Json();
    m_summary->setFile(m_file);
    m_secrets->setFile(m_file);
    m_now.reset();
    m_prices->setSupplier(code);
    m_talk->setSupplier(code);
    showHead();
    refresh();
}

void SupplierPane::setNow(const std::optional<SupplierNow>& now, qint64 ageMs)
{
    const bool isOther = m_now && now && m_now->isOpen != now->isOpen;
    m_now = now;
    m_summary->setNow(now, ageMs);
    m_prices->showAge();
    showHead();
    if (isOther)
        askFile(); // Somebody else has paused or opened it.
}

void SupplierPane::refresh()
{
    askFile();
    showTab();
}

void SupplierPane::askFile()
{
    if (m_code.isEmpty() || m_isStale)
        return;
    const int round = ++m_round;
    m_body->showLoading();
    m_desk.ask(Call("supplier.get").with("supplier", m_code), this, [this, round](const Answer& answer) {
        if (round != m_round)
            return;
        if (!answer.isFine()) {
            if (m_file.isNull())
                m_body->showFailure(answer);
            else
                m_desk.tellFailure(answer);
            return;
        }
        m_file = answer.result;
        m_summary->setFile(m_file);
        m_secrets->setFile(m_file);
        const QString noChange = whyNotChange(m_desk, "supplier.change", m_isStale);
        m_secrets->setAllowed(noChange.isEmpty(), noChange);
        m_body->showContent();
        showHead();
    });
}

void SupplierPane::showTab()
{
    m_stack->setCurrentIndex(m_tabs->chosen());
    if (m_isStale || m_code.isEmpty())
        return;
    if (tab() == Prices)
        m_prices->refresh();
    else if (tab() == Talk)
        m_talk->refresh();
}

void SupplierPane::showHead()
{
    const bool hasFile = !m_file.isNull();
    const bool isOpen = m_now ? m_now->isOpen : textIn(m_file, "status") == u"open";
    m_name->setText(hasFile ? textIn(m_file, "name") : m_now ? m_now->name : m_code);
    m_tag->setTag(TagKind::Code, m_code);
    if (m_now) {
        m_state->setState(supplierState(*m_now));
        m_state->setWord(supplierWord(*m_now));
    }
    m_state->setVisible(m_now.has_value());
    QString about;
    const QString reason = textIn(m_file, "closed_reason");
    if (hasFile && !isOpen)
        about = reason.isEmpty() ? tr("No order goes there until it is opened.") : tr("Paused: %1").arg(reason);
    else if (hasFile)
        about = tr("dialect %1 · %2").arg(textIn(m_file, "adapter"), textIn(m_file, "base_url"));
    m_about->setText(about);
    const bool mayChange = m_desk.may("supplier.change");
    m_pause->setText(isOpen ? tr("Pause…") : tr("Open…"));
    m_pause->setKind(isOpen ? ButtonKind::Plain : ButtonKind::Primary);
    m_pause->setEnabled(mayChange && hasFile && !m_isStale);
    m_pause->setToolTip(whyNotChange(m_desk, "supplier.change", m_isStale));
    m_ledger->setEnabled(m_desk.may("ledger.read") && !m_code.isEmpty());
    m_ledger->setToolTip(m_desk.may("ledger.read") ? QString() : lackWords("ledger.read"));
    m_sales->setEnabled(m_desk.may("trx.read") && !m_code.isEmpty());
    m_sales->setToolTip(m_desk.may("trx.read") ? QString() : lackWords("trx.read"));
}

void SupplierPane::pauseOrResume()
{
    if (m_file.isNull() || m_isStale || !m_desk.may("supplier.change"))
        return;
    const QString supplier = m_code;
    const qint64 version = numberIn(m_file, "version").value_or(0);
    const bool isOpen = m_now ? m_now->isOpen : textIn(m_file, "status") == u"open";
    NoteQuestion question;
    question.title = isOpen ? tr("Pause %1").arg(supplier) : tr("Open %1").arg(supplier);
    Fact change{tr("State"), isOpen ? tr("open") : tr("paused")};
    change.arrowTo = isOpen ? tr("paused") : tr("open");
    question.facts = {change};
    if (isOpen && m_now)
        question.facts.push_back({tr("Under way there"), QString::number(m_now->inFlight)});
    question.consequence =
        isOpen ? tr("No new order goes there, also after a restart, until somebody opens it. Sales under "
                    "way go on; products without another supplier are refused.")
               : tr("Orders go there again at once, as routing says.");
    question.label = tr("Reason");
    question.verb = isOpen ? tr("Pause supplier") : tr("Open supplier");
    question.isCompulsory = isOpen;
    question.isDanger = isOpen;
    auto* dialog = new NoteDialog(
        m_desk,
        question,
        [supplier, version, isOpen](const QString& note) {
            Call call("supplier.change");
            call.with("supplier", supplier).with("expect", version).with("open", !isOpen);
            if (!note.isEmpty())
                call.with("reason", note);
            return call;
        },
        this);
    dialog->field()->box()->edit()->setMaxLength(200);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &NoteDialog::done, this, [this, supplier, isOpen] {
        m_desk.tell({.kind = StripKind::Good,
                     .sentence = isOpen ? tr("%1 is paused.").arg(supplier) : tr("%1 is open.").arg(supplier),
                     .action = {}});
    });
    connect(dialog, &QDialog::finished, this, &SupplierPane::askFile);
    dialog->open();
}

void SupplierPane::changeBreaker()
{
    if (!m_now || m_isStale || !m_desk.may("supplier.change"))
        return;
    askForBreaker(m_desk,
                  this,
                  m_code,
                  m_now->isBreakerOpen,
                  {{tr("Now"), supplierWord(*m_now)}, {tr("Success, last 125 orders"), successWords(*m_now)}});
}

void SupplierPane::checkBalance()
{
    openTab(Summary);
    m_summary->checkBalance();
}

void SupplierPane::fetchPrices()
{
    openTab(Prices);
    m_prices->fetch();
}

void SupplierPane::focusSearch()
{
    m_prices->focusSearch();
}

void SupplierPane::openLedger()
{
    if (m_desk.may("ledger.read") && !m_code.isEmpty())
        m_desk.goTo(
            {.page = QStringLiteral("page.ledger"), .subject = QStringLiteral("supplier:") + m_code, .filter = {}});
}

void SupplierPane::openSales()
{
    if (m_desk.may("trx.read") && !m_code.isEmpty())
        m_desk.goTo(
            {.page = QStringLiteral("page.sales"), .subject = {}, .filter = QStringLiteral("supplier:") + m_code});
}

void SupplierPane::setStale(bool isStale)
{
    m_isStale = isStale;
    m_summary->setFrozen(isStale);
    m_prices->setStale(isStale);
    m_talk->setStale(isStale);
    const QString noChange = whyNotChange(m_desk, "supplier.change", isStale);
    m_secrets->setAllowed(noChange.isEmpty(), noChange);
    showHead();
    if (!isStale)
        refresh();
}

} // namespace eraflazz::console
