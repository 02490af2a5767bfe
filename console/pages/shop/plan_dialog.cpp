// SPDX-License-Identifier: GPL-3.0-or-later
#include "pages/shop/plan_dialog.h"

#include "desk/wire_words.h"
#include "look/parts/amount_field.h"
#include "look/parts/button.h"
#include "look/parts/fact_rows.h"
#include "look/parts/field.h"
#include "look/parts/risk_box.h"
#include "look/parts/text_line.h"
#include "pages/shop/shop_words.h"
#include "text/amount_text.h"
#include "text/cell_text.h"

#include <QLineEdit>
#include <QVBoxLayout>

#include <utility>

namespace eraflazz::console {

using namespace look;

namespace {

constexpr int kRowHeight = 22;
constexpr std::size_t kMost = 10; ///< Deeper trees are shown, and changed on the server.

/// A plan is thin when most of what is sold earns less than it pays.
QString thinWords(const Json& effect)
{
    const auto products = numberIn(effect, "products").value_or(0);
    for (const Json& row : effect["rows"].items()) {
        const auto thin = numberIn(row, "thin").value_or(0);
        if (thin * 2 > products)
            return PlanDialog::tr(
                       "From upline %1 on, a sale pays more than %2 of %3 products earn at their cheapest level.")
                .arg(numberIn(row, "uplines").value_or(0))
                .arg(thin)
                .arg(products);
    }
    return {};
}

} // namespace

PlanDialog::PlanDialog(Desk& desk, std::vector<Money> plan, QWidget* parent)
    : EffectDialog(desk, tr("What uplines earn of every sale"), tr("Change the commissions"), parent),
      m_plan(std::move(plan)), m_column(new QVBoxLayout), m_more(new Button(ButtonKind::Quiet, tr("One distance more")))
{
    setObjectName(QStringLiteral("planDialog"));
    m_column->setSpacing(8);
    body()->addLayout(m_column);
    body()->addWidget(m_more, 0, Qt::AlignLeft);
    m_more->setObjectName(QStringLiteral("planMore"));
    m_more->setAutoDefault(false);
    finishForm();
    for (const Money amount : m_plan)
        addDistance(amount);
    if (m_plan.empty())
        addDistance(std::nullopt);
    connect(m_more, &QAbstractButton::clicked, this, [this] {
        addDistance(std::nullopt);
        m_fields.back()->edit()->setFocus();
    });
    m_fields.front()->edit()->setFocus();
}

void PlanDialog::addDistance(std::optional<Money> amount)
{
    const int distance = static_cast<int>(m_fields.size()) + 1;
    auto* field =
        new AmountField(distance == 1 ? tr("Direct upline (Rp)") : tr("Upline %1 steps above (Rp)").arg(distance));
    field->edit()->setObjectName(QStringLiteral("planAmount%1").arg(distance));
    field->field()->setCompact();
    if (amount)
        field->setAmount(*amount);
    m_column->addWidget(field);
    connect(field, &AmountField::amountChanged, this, &PlanDialog::forget);
    connect(field->edit(), &QLineEdit::textEdited, this, &PlanDialog::forget);
    m_fields.push_back(field);
    m_more->setVisible(m_fields.size() < kMost);
    forget();
}

std::optional<std::vector<Money>> PlanDialog::wanted() const
{
    std::vector<Money> plan;
    for (const AmountField* field : m_fields) {
        const bool isEmpty = field->edit()->text().trimmed().isEmpty(); // earns nothing
        if (!isEmpty && !field->amount())
            return std::nullopt;
        plan.push_back(isEmpty ? Money() : *field->amount());
    }
    while (!plan.empty() && plan.back().isZero())
        plan.pop_back();
    return plan == m_plan ? std::nullopt : std::optional(plan);
}

std::optional<Call> PlanDialog::previewCall() const
{
    const auto plan = wanted();
    if (!plan)
        return std::nullopt;
    return Call("commission.preview").with("plan", std::string_view(planWord(*plan)));
}

Call PlanDialog::changeCall() const
{
    const std::string seen = planWord(m_plan), plan = planWord(wanted().value_or(m_plan));
    Call call("commission.change");
    call.with("expect", std::string_view(seen)).with("plan", std::string_view(plan));
    return call;
}

QWidget* PlanDialog::effectOf(const Json& effect)
{
    auto* whole = new QWidget;
    auto* column = new QVBoxLayout(whole);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(8);
    std::vector<Fact> facts;
    for (const Json& row : effect["rows"].items()) {
        Fact fact{tr("Uplines above: %1 · agents: %2")
                      .arg(numberIn(row, "uplines").value_or(0))
                      .arg(text::countText(numberIn(row, "agents").value_or(0))),
                  amountIn(row, "before")};
        const auto before = moneyIn(row, "before"), after = moneyIn(row, "after");
        if (before && after && *before != *after)
            fact.arrowTo = text::amountText(*after);
        facts.push_back(std::move(fact));
    }
    column->addWidget(new TextLine(TypeRole::SmallBold, Ink::Third, tr("What a sale pays to uplines in all (Rp)")));
    auto* rows = new FactRows(std::move(facts), kRowHeight);
    rows->setObjectName(QStringLiteral("effectSteps"));
    column->addWidget(rows);
    if (const QString thin = thinWords(effect); !thin.isEmpty())
        column->addWidget(new RiskBox(thin));
    return whole;
}

} // namespace eraflazz::console
