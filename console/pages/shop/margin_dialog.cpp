// SPDX-License-Identifier: GPL-3.0-or-later
#include "pages/shop/margin_dialog.h"

#include "desk/wire_words.h"
#include "look/parts/fact_rows.h"
#include "look/parts/field.h"
#include "look/parts/input_frame.h"
#include "look/parts/text_line.h"
#include "pages/shop/shop_words.h"
#include "text/amount_text.h"
#include "text/cell_text.h"

#include <QLineEdit>
#include <QVBoxLayout>

#include <algorithm>

namespace eraflazz::console {

using namespace look;

namespace {

constexpr int kRowHeight = 22, kStepHeight = 20;
constexpr qsizetype kNameMost = 26;

Money marginOf(const Json& level)
{
    return moneyIn(level, "margin").value_or(Money());
}

/// Every step of one product: from, to; red when it ends below what it costs.
std::vector<Fact> stepsOf(const Json& effect)
{
    std::vector<Fact> facts;
    for (const Json& row : effect["rows"].items()) {
        const QString name = textIn(row, "name");
        Fact fact{textIn(row, "product") + QStringLiteral(" \u00b7 ") +
                      (name.size() > kNameMost ? name.left(kNameMost - 1) + QChar(0x2026) : name),
                  amountIn(row, "before")};
        const auto before = moneyIn(row, "before"), after = moneyIn(row, "after"), cost = moneyIn(row, "cost");
        if (after && before && *after != *before)
            fact.arrowTo = text::amountText(*after);
        if (after && cost && *after < *cost)
            fact.valueInk = Ink::Bad;
        facts.push_back(std::move(fact));
    }
    return facts;
}

} // namespace

MarginDialog::MarginDialog(Desk& desk, const Json& level, QWidget* parent)
    : EffectDialog(desk, tr("Another margin of %1").arg(textIn(level, "code")), tr("Change the margin"), parent),
      m_level(level), m_margin(new Field(tr("Over the base price (Rp)")))
{
    setObjectName(QStringLiteral("marginDialog"));
    m_margin->setHint(tr("250, 1rb; -50 is below the base price"));
    m_margin->box()->edit()->setObjectName(QStringLiteral("marginAmount"));
    m_margin->box()->edit()->setText(marginText(marginOf(level)));
    body()->addWidget(m_margin);
    connect(m_margin->box()->edit(), &QLineEdit::textEdited, this, &MarginDialog::read);
    finishForm();
    m_margin->box()->edit()->selectAll();
    m_margin->box()->edit()->setFocus();
}

std::optional<Money> MarginDialog::wanted() const
{
    const auto margin = marginFrom(m_margin->box()->edit()->text());
    return margin && *margin != marginOf(m_level) ? margin : std::nullopt;
}

void MarginDialog::read()
{
    const QString typed = m_margin->box()->edit()->text().trimmed();
    const auto margin = marginFrom(typed);
    m_margin->box()->setTrailText(margin ? QStringLiteral("= ") + marginText(*margin) : QString());
    const bool isBegun = typed.isEmpty() || typed == QLatin1String("-") || typed == QLatin1String("+");
    m_margin->setError(margin || isBegun ? QString() : tr("Write 250, 1.250 or -50."));
    forget();
}

std::optional<Call> MarginDialog::previewCall() const
{
    const auto margin = wanted();
    if (!margin)
        return std::nullopt;
    return Call("level.preview").with("level", textIn(m_level, "code")).with("margin", margin->value());
}

Call MarginDialog::changeCall() const
{
    Call call("level.margin");
    call.with("level", textIn(m_level, "code")).with("expect", marginOf(m_level).value());
    call.with("margin", wanted().value_or(marginOf(m_level)).value());
    return call;
}

QWidget* MarginDialog::effectOf(const Json& effect)
{
    auto* whole = new QWidget;
    auto* column = new QVBoxLayout(whole);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(4);
    const auto count = [&effect](const char* name) { return text::countText(numberIn(effect, name).value_or(0)); };
    column->addWidget(
        new FactRows({{tr("Agents who pay it from the next order on"), count("agents"), Ink::Strong, true},
                      {tr("Products whose price moves"), count("products")},
                      {tr("Products with a price of their own, which stay"), count("own_prices")}},
                     kRowHeight));
    auto steps = stepsOf(effect);
    if (steps.empty())
        return whole;
    column->addSpacing(6);
    column->addWidget(
        new TextLine(TypeRole::SmallBold, Ink::Third, tr("Sold most lately, before markups of uplines (Rp)")));
    auto* rows = new FactRows(std::move(steps), kStepHeight);
    rows->setObjectName(QStringLiteral("effectSteps"));
    rows->setValueRole(TypeRole::Cell);
    column->addWidget(rows);
    return whole;
}

} // namespace eraflazz::console
