// SPDX-License-Identifier: GPL-3.0-or-later
#include "pages/suppliers/supplier_summary.h"

#include "desk/desk.h"
#include "desk/failure_words.h"
#include "desk/held_action.h"
#include "desk/surface.h"
#include "desk/wire_words.h"
#include "look/parts/button.h"
#include "look/parts/fact_rows.h"
#include "look/parts/segmented.h"
#include "look/parts/text_line.h"
#include "look/tokens.h"
#include "pages/suppliers/supplier_errors.h"
#include "pages/suppliers/supplier_settings.h"
#include "text/amount_text.h"
#include "text/cell_text.h"

#include <QHBoxLayout>
#include <QVBoxLayout>

namespace eraflazz::console {

using namespace look;

namespace {

constexpr int kNarrow = 820;
constexpr std::size_t kChecks = 5;

QString signedAmount(Money amount)
{
    return (amount.isPositive() ? QStringLiteral("+") : QString()) + text::amountText(amount);
}

} // namespace

SupplierSummary::SupplierSummary(Desk& desk, QWidget* parent)
    : QWidget(parent), m_desk(desk), m_idem(newIdem()), m_columns(new QBoxLayout(QBoxLayout::LeftToRight, this)),
      m_figures(new FactRows({}, 25, this)), m_age(new TextLine(TypeRole::Cell, Ink::Third, {}, this)),
      m_breakerWords(new TextLine(TypeRole::Cell, Ink::Second, {}, this)),
      m_breaker(new Button(ButtonKind::Plain, tr("Hold breaker open…"), this)), m_balance(new FactRows({}, 25, this)),
      m_balanceNote(new TextLine(TypeRole::Cell, Ink::Second, {}, this)), m_checks(new FactRows({}, 22, this)),
      m_check(new Button(ButtonKind::Plain, tr("Check balance now"), this)), m_errors(new SupplierErrors(desk, this)),
      m_settings(new SupplierSettings(desk, this))
{
    m_age->setObjectName(QStringLiteral("figuresAge"));
    m_breaker->setObjectName(QStringLiteral("breakerChange"));
    m_breakerWords->setObjectName(QStringLiteral("breakerWords"));
    m_balanceNote->setObjectName(QStringLiteral("balanceNote"));
    m_check->setObjectName(QStringLiteral("balanceCheck"));
    m_breaker->setTall(size::kButtonInBar);
    m_check->setTall(size::kButtonInBar);
    m_breakerWords->setWrapping(true);
    m_balanceNote->setWrapping(true);
    m_columns->setContentsMargins(16, 8, 16, 14);
    m_columns->setSpacing(32);
    const auto addHead = [this](QVBoxLayout* column, const QString& title, QWidget* aside) {
        auto* head = new Surface(Qt::BottomEdge, this);
        head->setFixedHeight(36);
        auto* row = new QHBoxLayout(head);
        row->setContentsMargins(0, 0, 0, 0);
        row->addWidget(new TextLine(TypeRole::BodyBold, Ink::Strong, title, head));
        row->addStretch();
        if (aside != nullptr)
            row->addWidget(aside);
        column->addWidget(head);
        column->addSpacing(6);
    };
    const auto part = [this, &addHead](const QString& title, QWidget* aside) {
        auto* column = new QVBoxLayout;
        column->setSpacing(0);
        addHead(column, title, aside);
        m_columns->addLayout(column, 1);
        return column;
    };
    auto* figures = part(tr("Now"), m_age);
    figures->addWidget(m_figures);
    figures->addSpacing(8);
    figures->addWidget(m_breakerWords);
    figures->addSpacing(6);
    figures->addWidget(m_breaker, 0, Qt::AlignLeft);
    figures->addStretch();
    auto* balance = part(tr("Balance there and in our books"), m_check);
    balance->addWidget(m_balance);
    balance->addSpacing(4);
    balance->addWidget(m_balanceNote);
    balance->addSpacing(8);
    balance->addWidget(m_checks);
    balance->addSpacing(12);
    addHead(balance, tr("Refused most often"), m_errors->span());
    balance->addWidget(m_errors);
    balance->addStretch();
    auto* limits = part(tr("Limits"), nullptr);
    limits->addWidget(m_settings);
    limits->addStretch();
    connect(m_breaker, &QAbstractButton::clicked, this, &SupplierSummary::breakerAsked);
    connect(m_check, &QAbstractButton::clicked, this, &SupplierSummary::checkBalance);
    connect(m_settings, &SupplierSettings::saved, this, &SupplierSummary::changed);
    judge();
}

void SupplierSummary::setFile(const Json& file)
{
    const QString code = textIn(file, "code");
    if (code != m_code) {
        m_checked = Json();
        m_idem = newIdem();
        m_isChecking = false;
    }
    m_code = code;
    m_file = file;
    m_settings->setFile(file);
    m_errors->showSupplier(code);
    showChecks();
    showFigures();
    judge();
}

void SupplierSummary::setNow(const std::optional<SupplierNow>& now, qint64 ageMs)
{
    m_now = now;
    m_ageMs = ageMs;
    showFigures();
    judge();
}

void SupplierSummary::showFigures()
{
    if (!m_now) {
        m_figures->setFacts({{tr("Figures"), noneText(), Ink::Third}});
        m_age->setText({});
        return;
    }
    const SupplierNow& one = *m_now;
    const Ink money = isRunningOut(one) ? Ink::Bad : Ink::Strong;
    m_figures->setFacts(
        {{tr("Balance, less what is under way"), text::amountText(one.held), money, true},
         {tr("Used per hour"), one.burn.isPositive() ? text::amountText(one.burn) : noneText()},
         {tr("Used up in"), lastsWords(one), money},
         {tr("Under way"), tr("%1 of %2").arg(one.inFlight).arg(one.inFlightMax), isFull(one) ? Ink::Bad : Ink::Strong},
         {tr("Success, last 125 orders"), successWords(one), isFailingOften(one) ? Ink::Bad : Ink::Strong},
         {tr("95 of 100 answers within"), one.p95Us > 0 ? tr("%1 s").arg(p95Words(one)) : noneText()},
         {tr("Delivered · refused · trouble"),
          QStringLiteral("%1 · %2 · %3")
              .arg(text::countText(one.delivered), text::countText(one.refused), text::countText(one.trouble))}});
    m_age->setText(tr("age %1").arg(ageText(m_ageMs)));
    if (one.isBreakerOpen && one.isHeld) {
        m_breakerWords->setText(
            tr("The breaker is held open by a person: no order goes there until somebody closes it."));
    } else if (one.isBreakerOpen) {
        m_breakerWords->setText(tr("The breaker is open after too much trouble; it tries again by itself in a while."));
    } else {
        m_breakerWords->setText(tr("The breaker is closed: orders go there as usual."));
    }
    m_breakerWords->setInk(one.isBreakerOpen ? Ink::Attention : Ink::Second);
    m_breaker->setText(one.isBreakerOpen ? tr("Close breaker…") : tr("Hold breaker open…"));
}

void SupplierSummary::showChecks()
{
    const auto ledger = moneyIn(m_file, "ledger");
    const auto& checks = m_file["checks"].items();
    const qint64 now = m_desk.client().serverUnixMs();
    if (m_code.isEmpty()) {
        m_balance->setFacts({});
        m_checks->setFacts({});
        m_balanceNote->setText({});
        return;
    }
    if (checks.empty()) {
        m_balance->setFacts({{tr("In our books now"), ledger ? text::amountText(*ledger) : noneText()}});
        m_balanceNote->setText(tr("The supplier was never asked what we have there."));
        m_checks->setFacts({});
        return;
    }
    const Json& last = checks.front();
    const Money drift = moneyIn(last, "drift").value_or(Money());
    std::vector<Fact> facts{
        {tr("In our books now"), ledger ? text::amountText(*ledger) : noneText()},
        {tr("The supplier says (%1)").arg(whenIn(last, "at", now)), amountIn(last, "reported"), Ink::Strong, true},
        {tr("Our books then"), amountIn(last, "ledger")}};
    if (const auto open = moneyIn(m_checked, "open_costs"))
        facts.push_back({tr("Under way then"), text::amountText(*open)});
    // What is missing there is money lost until somebody finds it; what is too much is only odd.
    const Ink apart = drift == Money() ? Ink::Ok : drift.isNegative() ? Ink::Bad : Ink::Attention;
    Fact difference{tr("Difference"), signedAmount(drift), apart, true};
    difference.ruled = true;
    const auto threshold = moneyIn(m_checked, "threshold");
    const bool isFar = threshold && (drift.value() > threshold->value() || -drift.value() > threshold->value());
    if (isFar)
        difference.valueInk = Ink::Bad;
    facts.push_back(difference);
    m_balance->setFacts(std::move(facts));
    if (truthIn(m_checked, "case_opened"))
        m_balanceNote->setText(tr("A case was opened: somebody has to find out where the difference comes from."));
    else if (isFar)
        m_balanceNote->setText(tr("More than %1 apart. When the next check says so too, it becomes a case.")
                                   .arg(text::rupiahText(*threshold)));
    else
        m_balanceNote->setText({});
    m_balanceNote->setInk(isFar ? Ink::Attention : Ink::Second);
    std::vector<Fact> rows;
    for (std::size_t i = 1; i < checks.size() && rows.size() < kChecks; ++i) {
        const Money earlier = moneyIn(checks[i], "drift").value_or(Money());
        rows.push_back({whenIn(checks[i], "at", now) + QStringLiteral(" · ") + amountIn(checks[i], "reported"),
                        signedAmount(earlier),
                        earlier == Money() ? Ink::Third : Ink::Second});
    }
    m_checks->setFacts(std::move(rows));
}

void SupplierSummary::checkBalance()
{
    if (m_isChecking || m_isFrozen || m_code.isEmpty() || !m_desk.may("trx.act"))
        return;
    m_isChecking = true;
    judge();
    m_desk.change(Call("supplier.checkBalance").with("supplier", m_code).withIdem(m_idem),
                  this,
                  [this, code = m_code](const Answer& answer) {
                      if (code != m_code)
                          return;
                      m_isChecking = false;
                      judge();
                      if (answer.kind == Answer::Kind::Cancelled)
                          return;
                      if (answer.isFine() || answer.kind == Answer::Kind::Refused)
                          m_idem = newIdem();
                      if (!answer.isFine()) {
                          m_balanceNote->setText(failureWords(answer));
                          m_balanceNote->setInk(Ink::Bad);
                          return;
                      }
                      m_checked = answer.result;
                      Q_EMIT changed();
                  });
}

void SupplierSummary::setFrozen(bool isFrozen)
{
    m_isFrozen = isFrozen;
    judge();
}

void SupplierSummary::judge()
{
    const QString noChange = whyNotChange(m_desk, "supplier.change", m_isFrozen);
    const QString noAsking = whyNotChange(m_desk, "trx.act", m_isFrozen);
    m_breaker->setEnabled(noChange.isEmpty() && m_now.has_value());
    m_breaker->setToolTip(noChange);
    m_check->setEnabled(noAsking.isEmpty() && !m_isChecking && !m_code.isEmpty());
    m_check->setToolTip(noAsking);
    m_check->setText(m_isChecking ? tr("Asking…") : tr("Check balance now"));
    m_settings->setAllowed(noChange.isEmpty(), noChange);
}

void SupplierSummary::resizeEvent(QResizeEvent*)
{
    m_columns->setDirection(width() < kNarrow ? QBoxLayout::TopToBottom : QBoxLayout::LeftToRight);
}

} // namespace eraflazz::console
