// SPDX-License-Identifier: GPL-3.0-or-later
#include "sale/route_dialog.h"

#include "desk/desk.h"
#include "desk/failure_words.h"
#include "look/parts/button.h"
#include "look/parts/text_line.h"
#include "look/tokens.h"
#include "sale/sale_story.h"
#include "sale/sale_words.h"
#include "sale/story_rows.h"
#include "text/amount_text.h"

#include <QHBoxLayout>
#include <QPainter>
#include <QScrollArea>

namespace eraflazz::console {

using namespace Qt::Literals::StringLiterals;
using namespace look;

RouteDialog::RouteDialog(Desk& desk, SaleBrief sale, QWidget* parent)
    : QDialog(parent), m_desk(desk), m_sale(std::move(sale)),
      m_summary(new TextLine(TypeRole::Cell, Ink::Second, tr("Asking the server…"), this)),
      m_candidates(new StoryRows(tr("Asked in this order"))), m_excluded(new StoryRows(tr("Left out")))
{
    setObjectName(u"routeDialog"_s);
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(tr("Route of %1 for %2").arg(m_sale.product, m_sale.agent));
    resize(460, 520);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(size::kPanelPadding, 20, size::kPanelPadding, size::kPanelPadding);
    column->setSpacing(8);
    column->addWidget(new TextLine(TypeRole::PriceStrip, Ink::Strong, windowTitle(), this));
    m_summary->setWrapping(true);
    m_summary->setObjectName(u"routeSummary"_s);
    m_candidates->setObjectName(u"routeCandidates"_s);
    m_excluded->setObjectName(u"routeExcluded"_s);
    column->addWidget(m_summary);
    auto* area = new QScrollArea(this);
    area->setFrameShape(QFrame::NoFrame);
    area->setWidgetResizable(true);
    area->viewport()->setAutoFillBackground(false);
    auto* inside = new QWidget;
    inside->setAutoFillBackground(false);
    auto* rows = new QVBoxLayout(inside);
    rows->setContentsMargins(0, 6, 6, 0);
    rows->setSpacing(14);
    rows->addWidget(m_candidates);
    rows->addWidget(m_excluded);
    rows->addStretch();
    area->setWidget(inside);
    inside->setAutoFillBackground(false); // The area has just turned it on.
    column->addWidget(area, 1);
    auto* buttons = new QHBoxLayout;
    buttons->addStretch();
    auto* shut = new Button(ButtonKind::Plain, tr("Close"), this);
    buttons->addWidget(shut);
    column->addLayout(buttons);
    connect(shut, &QAbstractButton::clicked, this, &QDialog::close);
    ask();
}

void RouteDialog::ask()
{
    Call call("route.preview");
    call.with("product", m_sale.product).with("agent", m_sale.agent);
    if (m_sale.amount > 0)
        call.with("amount", m_sale.amount);
    m_desk.ask(std::move(call), this, [this](const Answer& answer) { take(answer); });
}

void RouteDialog::take(const Answer& answer)
{
    if (!answer.isFine()) {
        m_summary->setInk(Ink::Bad);
        m_summary->setText(failureWords(answer));
        return;
    }
    const auto price = answer.result["price"].asInteger();
    m_summary->setText(tr("As of now, %1, selling price %2. Nothing is bought by looking.")
                           .arg(routePolicyWord(QString::fromStdString(answer.result["policy"].asText().value_or(""))),
                                price ? text::rupiahText(Money::rupiah(*price)) : u"–"_s));
    std::vector<StoryRow> candidates;
    std::vector<StoryRow> excluded;
    for (const auto& one : routeFrom(answer.result)) {
        if (!one.why.isEmpty()) {
            excluded.push_back({one.supplier, exclusionWord(one.why), one.sku, Ink::Third});
            continue;
        }
        const auto place = candidates.size() + 1;
        candidates.push_back({u"%1. %2"_s.arg(place).arg(one.supplier),
                              one.cost ? text::amountText(Money::rupiah(*one.cost)) : QString(),
                              one.sku,
                              Ink::Strong,
                              place == 1 ? tr("would be asked first") : QString()});
    }
    m_candidates->setRows(std::move(candidates), tr("No supplier can take it now: an order would be refused."));
    m_excluded->setRows(std::move(excluded), tr("Nobody"));
}

void RouteDialog::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.fillRect(rect(), tokens().raised);
}

} // namespace eraflazz::console
