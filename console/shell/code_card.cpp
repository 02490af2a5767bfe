// SPDX-License-Identifier: GPL-3.0-or-later
#include "shell/code_card.h"

#include "look/parts/button.h"
#include "look/parts/link_button.h"
#include "look/parts/text_line.h"
#include "look/tokens.h"
#include "shell/two_step_field.h"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLineEdit>
#include <QVBoxLayout>

namespace eraflazz::console {

using namespace look;

CodeCard::CodeCard(QWidget* parent)
    : QWidget(parent), m_sentence(new TextLine(TypeRole::Body, Ink::Second)), m_field(new TwoStepField(true)),
      m_enter(new Button(ButtonKind::Primary, tr("Sign in")))
{
    setObjectName(QStringLiteral("codeCard"));
    m_sentence->setWrapping(true);
    m_enter->setObjectName(QStringLiteral("enterCode"));
    m_enter->setTall(size::kButtonMain);
    setFocusProxy(m_field);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(36, 30, 35, 27);
    column->setSpacing(0);
    column->addWidget(new TextLine(TypeRole::PageTitle, Ink::Strong, tr("Two-step code")));
    column->addSpacing(10);
    column->addWidget(m_sentence);
    column->addSpacing(20);
    column->addWidget(m_field);
    column->addSpacing(18);
    column->addWidget(m_enter);
    column->addStretch();
    auto* links = new QHBoxLayout;
    auto* back = new LinkButton(tr("Back to the password"));
    back->setObjectName(QStringLiteral("backToPassword"));
    links->addWidget(back);
    links->addStretch();
    column->addLayout(links);
    connect(m_enter, &QAbstractButton::clicked, this, [this] { enter(); });
    connect(m_field, &TwoStepField::entered, this, [this] { enter(); });
    connect(back, &QAbstractButton::clicked, this, &CodeCard::refused);
}

void CodeCard::show(const QString& user, const QString& error)
{
    m_sentence->setText(tr("Type the six digits that your authenticator app shows for Eraflazz and %1 now.").arg(user));
    if (error.isEmpty())
        m_field->begin();
    m_field->setError(error);
    m_field->edit()->selectAll();
    m_field->edit()->setFocus();
    setBusy(false);
}

void CodeCard::setBusy(bool isBusy)
{
    m_enter->setEnabled(!isBusy);
    m_enter->setText(isBusy ? tr("Signing in…") : tr("Sign in"));
}

void CodeCard::enter()
{
    if (m_enter->isEnabled() && m_field->judge())
        Q_EMIT entered(m_field->code());
}

void CodeCard::keyPressEvent(QKeyEvent* event)
{
    if (event->key() == Qt::Key_Escape)
        Q_EMIT refused();
    else
        QWidget::keyPressEvent(event);
}

} // namespace eraflazz::console
