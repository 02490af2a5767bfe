// SPDX-License-Identifier: GPL-3.0-or-later
#include "goods/form_dialog.h"

#include "look/parts/button.h"
#include "look/parts/text_line.h"
#include "look/tokens.h"

#include <QHBoxLayout>
#include <QPainter>
#include <QVBoxLayout>

namespace eraflazz::console {

using look::ButtonKind;
using look::Ink;
using look::TypeRole;

FormDialog::FormDialog(const QString& title, const QString& verb, QWidget* parent)
    : QDialog(parent), m_body(new QVBoxLayout), m_problem(new look::TextLine(TypeRole::Body, Ink::Bad, {}, this)),
      m_cancel(new look::Button(ButtonKind::Plain, tr("Cancel"), this)),
      m_verb(new look::Button(ButtonKind::Primary, verb, this))
{
    setWindowTitle(title);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(24, 20, 24, 20);
    column->setSpacing(12);
    auto* head = new look::TextLine(TypeRole::DetailTitle, Ink::Strong, title, this);
    column->addWidget(head);
    m_body->setSpacing(8);
    column->addLayout(m_body, 1);
    m_problem->setObjectName(QStringLiteral("problem"));
    m_problem->setWrapping(true);
    m_problem->hide();
    column->addWidget(m_problem);
    auto* row = new QHBoxLayout;
    row->addStretch();
    row->addWidget(m_cancel);
    row->addWidget(m_verb);
    column->addLayout(row);
    m_cancel->setObjectName(QStringLiteral("cancel"));
    m_verb->setObjectName(QStringLiteral("verb"));
    m_cancel->setAutoDefault(false);
    m_verb->setDefault(true);
    connect(m_cancel, &QAbstractButton::clicked, this, &QDialog::reject);
    connect(m_verb, &QAbstractButton::clicked, this, &FormDialog::verbAsked);
}

void FormDialog::setProblem(const QString& sentence)
{
    m_problem->setText(sentence);
    m_problem->setVisible(!sentence.isEmpty());
}

QString FormDialog::problem() const
{
    return m_problem->text();
}

void FormDialog::setBusy(bool isBusy)
{
    m_isBusy = isBusy;
    judge();
}

void FormDialog::setReady(bool isReady)
{
    m_isReady = isReady;
    judge();
}

void FormDialog::judge()
{
    m_verb->setEnabled(m_isReady && !m_isBusy);
}

void FormDialog::makeRoom()
{
    layout()->activate();
    const int wanted = layout()->hasHeightForWidth() ? layout()->heightForWidth(width()) : sizeHint().height();
    if (wanted > height())
        resize(width(), wanted);
}

void FormDialog::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.fillRect(rect(), look::tokens().raised);
}

QWidget* labelled(const QString& label, QWidget* widget)
{
    auto* whole = new QWidget;
    auto* column = new QVBoxLayout(whole);
    column->setContentsMargins(0, 0, 0, 8);
    column->setSpacing(3);
    column->addWidget(new look::TextLine(TypeRole::Cell, Ink::Second, label, whole));
    column->addWidget(widget);
    widget->setAccessibleName(label);
    return whole;
}

} // namespace eraflazz::console
