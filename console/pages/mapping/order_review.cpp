// SPDX-License-Identifier: GPL-3.0-or-later
#include "pages/mapping/order_review.h"

#include "desk/desk.h"
#include "desk/failure_words.h"
#include "look/parts/button.h"
#include "look/parts/field.h"
#include "look/parts/input_frame.h"
#include "look/parts/text_line.h"
#include "look/tokens.h"

#include <QHBoxLayout>
#include <QLineEdit>
#include <QVBoxLayout>

namespace eraflazz::console {

using look::ButtonKind;
using look::Ink;
using look::TypeRole;

OrderReview::OrderReview(Desk& desk, OrderDrafts& drafts, QWidget* parent)
    : FormDialog(tr("Review the orders"), tr("Save orders"), parent), m_desk(desk), m_drafts(drafts),
      m_reason(new look::Field(tr("Reason"), this))
{
    setObjectName(QStringLiteral("orderReview"));
    setMinimumWidth(560);
    m_reason->box()->edit()->setObjectName(QStringLiteral("orderReason"));
    m_reason->box()->edit()->setMaxLength(200);
    m_reason->setHint(tr("May stay empty."));
    verbButton()->setDefault(false);
    verbButton()->setAutoDefault(false);
    build();
    body()->addWidget(m_reason);
    connect(this, &FormDialog::verbAsked, this, &OrderReview::begin);
    connect(&m_drafts, &OrderDrafts::changed, this, [this] {
        if (isBusy())
            return;
        if (m_drafts.all().empty())
            reject();
        else
            build();
    });
}

void OrderReview::build()
{
    if (m_rows != nullptr) {
        m_rows->hide();
        m_rows->deleteLater();
    }
    m_rows = new QWidget(this);
    auto* column = new QVBoxLayout(m_rows);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(4);
    bool areAllDecided = true;
    for (const auto& [product, draft] : m_drafts.all()) {
        auto* head = new QHBoxLayout;
        head->addWidget(new look::TextLine(TypeRole::BodyBold, Ink::Strong, product, m_rows));
        head->addStretch();
        if (draft.isConflict()) {
            areAllDecided = false;
            head->addWidget(new look::TextLine(TypeRole::Cell, Ink::Doubt, tr("changed meanwhile"), m_rows));
            auto* theirs = new look::Button(ButtonKind::Plain, tr("Take the server's"), m_rows);
            auto* mine = new look::Button(ButtonKind::Plain, tr("Keep mine"), m_rows);
            mine->setObjectName(QStringLiteral("keepMine.") + product);
            theirs->setObjectName(QStringLiteral("takeTheirs.") + product);
            for (look::Button* button : {theirs, mine}) {
                button->setTall(look::size::kButtonInBar);
                button->setAutoDefault(false);
                head->addWidget(button);
            }
            // The row goes while its button is pressed: later.
            connect(
                theirs,
                &QAbstractButton::clicked,
                this,
                [this, its = product] { m_drafts.revert(its); },
                Qt::QueuedConnection);
            connect(
                mine,
                &QAbstractButton::clicked,
                this,
                [this, its = product] { m_drafts.keepMine(its); },
                Qt::QueuedConnection);
        }
        column->addLayout(head);
        const QString comma = QStringLiteral(", ");
        column->addWidget(
            new look::TextLine(TypeRole::Cell, Ink::Third, tr("Now: %1").arg(draft.namesBefore.join(comma)), m_rows));
        column->addWidget(
            new look::TextLine(TypeRole::Cell, Ink::Strong, tr("New: %1").arg(draft.names.join(comma)), m_rows));
        column->addSpacing(8);
    }
    body()->insertWidget(0, m_rows);
    setReady(areAllDecided);
}

void OrderReview::begin()
{
    if (isBusy())
        return;
    setProblem({});
    setBusy(true);
    m_left.clear();
    m_refused.clear();
    for (const auto& [product, draft] : m_drafts.all())
        m_left << product;
    next();
}

void OrderReview::next()
{
    if (m_left.isEmpty()) {
        setBusy(false);
        if (m_drafts.all().empty()) {
            accept();
            return;
        }
        setProblem(m_refused.join(u'\n'));
        build();
        return;
    }
    const QString product = m_left.takeFirst();
    const OrderDraft* draft = m_drafts.find(product);
    if (draft == nullptr) {
        next();
        return;
    }
    JsonWriter order;
    order.beginArray();
    for (const std::int64_t id : draft->order)
        order.value(id);
    order.endArray();
    Call call("mapping.order");
    call.withIdem(draft->idem).with("product", product).withRaw("order", order.text()).with("expect", draft->seen);
    if (const QString reason = m_reason->box()->edit()->text().trimmed(); !reason.isEmpty())
        call.with("reason", reason);
    m_desk.change(std::move(call), this, [this, product](const Answer& answer) {
        if (answer.isFine()) {
            m_drafts.saved(product);
            Q_EMIT looked(product);
        } else if (answer.kind == Answer::Kind::Cancelled) {
            m_left.clear();
        } else {
            m_refused << product + QStringLiteral(": ") + failureWords(answer);
            Q_EMIT looked(product);
        }
        next();
    });
}

} // namespace eraflazz::console
