// SPDX-License-Identifier: GPL-3.0-or-later
#include "look/parts/money_confirmation.h"

#include "look/paint.h"
#include "look/parts/amount_field.h"
#include "look/parts/button.h"
#include "look/parts/field.h"
#include "look/parts/risk_box.h"
#include "look/parts/text_line.h"
#include "look/tokens.h"
#include "text/amount_in_words.h"
#include "text/amount_text.h"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLineEdit>
#include <QPainter>
#include <QVBoxLayout>

namespace eraflazz::look {

MoneyConfirmation::MoneyConfirmation(const MoneyQuestion& question, QWidget* parent)
    : QWidget(parent), m_amount(question.amount), m_confirm(new Button(ButtonKind::Primary, question.verb, this)),
      m_cancel(new Button(ButtonKind::Plain, tr("Cancel"), this))
{
    setAccessibleName(question.title);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(size::kPanelPadding, 20, size::kPanelPadding, size::kPanelPadding);
    column->setSpacing(0);
    auto* title = new TextLine(TypeRole::PriceStrip, Ink::Strong, question.title, this);
    column->addWidget(title);
    column->addSpacing(12);
    column->addWidget(new TextLine(TypeRole::Cell, Ink::Third, question.amountCaption, this));
    column->addWidget(new TextLine(TypeRole::DashboardNumber, Ink::Strong, text::rupiahText(question.amount), this));
    auto* words = new TextLine(TypeRole::Cell, Ink::Second, text::amountInWords(question.amount), this);
    words->setWrapping(true);
    column->addWidget(words);
    column->addSpacing(10);
    if (!question.facts.empty())
        column->addWidget(new FactRows(question.facts, 25, this));
    if (!question.risk.isEmpty()) {
        column->addSpacing(8);
        column->addWidget(new RiskBox(question.risk, QString(), this));
    }
    if (!question.approvers.empty()) {
        column->addSpacing(12);
        column->addWidget(new Approvers(question.approvers, this));
    }
    if (question.mustTypeAmount) {
        column->addSpacing(14);
        m_typed = new AmountField(tr("Type the amount to go on"), this);
        m_typed->field()->setCompact();
        column->addWidget(m_typed);
        connect(m_typed, &AmountField::amountChanged, this, [this] { m_confirm->setEnabled(mayConfirm()); });
    }
    column->addStretch();
    column->addSpacing(14);
    auto* row = new QHBoxLayout;
    row->setSpacing(size::kGap);
    row->addWidget(new TextLine(TypeRole::Cell, Ink::Third, question.note, this));
    row->addStretch();
    row->addWidget(m_cancel);
    row->addWidget(m_confirm);
    column->addLayout(row);

    m_confirm->setEnabled(mayConfirm());
    connect(m_confirm, &QAbstractButton::clicked, this, &MoneyConfirmation::confirm);
    connect(m_cancel, &QAbstractButton::clicked, this, &MoneyConfirmation::cancelled);
    setFocusProxy(m_typed != nullptr ? static_cast<QWidget*>(m_typed) : m_confirm);
}

bool MoneyConfirmation::mayConfirm() const
{
    return m_typed == nullptr || m_typed->amount() == m_amount;
}

void MoneyConfirmation::confirm()
{
    if (mayConfirm())
        Q_EMIT confirmed();
}

void MoneyConfirmation::paintEvent(QPaintEvent*)
{
    const Tokens& t = tokens();
    QPainter painter(this);
    if (qobject_cast<QDialog*>(parentWidget()) != nullptr)
        painter.fillRect(rect(), t.raised);
    else
        fillAndStroke(painter, rect(), size::kRadiusDialog, t.raised, t.line);
}

void MoneyConfirmation::keyPressEvent(QKeyEvent* event)
{
    switch (event->key()) {
    case Qt::Key_Return:
    case Qt::Key_Enter:
        // Enter presses what has the focus: on the refusing button it must never pay.
        if (m_cancel->hasFocus())
            Q_EMIT cancelled();
        else
            confirm();
        return;
    case Qt::Key_Escape:
        Q_EMIT cancelled();
        return;
    default:
        QWidget::keyPressEvent(event);
    }
}

MoneyDialog::MoneyDialog(const MoneyQuestion& question, QWidget* parent)
    : QDialog(parent), m_panel(new MoneyConfirmation(question, this))
{
    setWindowTitle(question.title);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_panel);
    setMinimumWidth(440);
    m_panel->setFocus();
    connect(m_panel, &MoneyConfirmation::confirmed, this, &QDialog::accept);
    connect(m_panel, &MoneyConfirmation::cancelled, this, &QDialog::reject);
}

} // namespace eraflazz::look
