// SPDX-License-Identifier: GPL-3.0-or-later
#include "pages/mapping/order_bar.h"

#include "desk/desk.h"
#include "look/parts/draft_bar.h"
#include "pages/mapping/order_drafts.h"
#include "pages/mapping/order_review.h"

#include <QVBoxLayout>

namespace eraflazz::console {

OrderBar::OrderBar(Desk& desk, OrderDrafts& drafts, QWidget* parent)
    : QWidget(parent), m_desk(desk), m_drafts(drafts), m_bar(new look::DraftBar(this))
{
    m_bar->setObjectName(QStringLiteral("draftBar"));
    auto* whole = new QVBoxLayout(this);
    whole->setContentsMargins(0, 0, 0, 0);
    whole->addWidget(m_bar);
    connect(&m_drafts, &OrderDrafts::changed, this, &OrderBar::showDrafts);
    connect(m_bar, &look::DraftBar::reviewAsked, this, &OrderBar::review);
    connect(m_bar, &look::DraftBar::discardAsked, &m_drafts, &OrderDrafts::revertAll);
    showDrafts();
}

void OrderBar::setStale(bool isStale)
{
    m_isStale = isStale;
    m_bar->setEnabled(!isStale);
}

void OrderBar::showDrafts()
{
    QStringList products;
    int conflicts = 0;
    for (const auto& [product, draft] : m_drafts.all()) {
        products << product;
        conflicts += draft.isConflict() ? 1 : 0;
    }
    QString words = tr("Order of %1").arg(products.join(QStringLiteral(", ")));
    if (conflicts > 0)
        words += QStringLiteral(" · ") + tr("%n changed meanwhile", nullptr, conflicts);
    m_bar->setDraft(m_drafts.moved(), words);
}

void OrderBar::review()
{
    if (m_drafts.all().empty() || m_isStale)
        return;
    auto* dialog = new OrderReview(m_desk, m_drafts, this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &OrderReview::looked, this, &OrderBar::looked);
    connect(dialog, &QDialog::accepted, this, [this] {
        m_desk.tell({.kind = look::StripKind::Good, .sentence = tr("The order is saved."), .action = {}});
    });
    dialog->open();
}

} // namespace eraflazz::console
