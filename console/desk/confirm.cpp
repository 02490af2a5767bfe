// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk/confirm.h"

#include "look/parts/button.h"
#include "look/parts/text_line.h"
#include "look/tokens.h"

#include <QHBoxLayout>
#include <QPainter>
#include <QVBoxLayout>

namespace eraflazz::console {

namespace {

constexpr int kWide = 440;

}

ConfirmDialog::ConfirmDialog(const Question& question, QWidget* parent) : QDialog(parent)
{
    using namespace look;
    setObjectName(QStringLiteral("confirm"));
    setWindowTitle(question.title);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(size::kPanelPadding, 20, size::kPanelPadding, 20);
    column->setSpacing(12);
    column->setSizeConstraint(QLayout::SetFixedSize);
    auto* title = new TextLine(TypeRole::DetailTitle, Ink::Strong, question.title);
    title->setWrapping(true);
    title->setFixedWidth(kWide);
    column->addWidget(title);
    auto* consequence = new TextLine(TypeRole::Body, Ink::Second, question.consequence);
    consequence->setWrapping(true);
    consequence->setFixedWidth(kWide);
    column->addWidget(consequence);
    if (!question.facts.empty())
        column->addWidget(new FactRows(question.facts));
    auto* row = new QHBoxLayout;
    row->setContentsMargins(0, 8, 0, 0);
    row->setSpacing(size::kGap);
    row->addStretch();
    auto* no = new Button(ButtonKind::Plain, tr("Cancel"));
    no->setObjectName(QStringLiteral("confirmCancel"));
    auto* yes = new Button(question.isDangerous ? ButtonKind::Danger : ButtonKind::Primary, question.verb);
    yes->setObjectName(QStringLiteral("confirmVerb"));
    // A key pressed too often must not take something away: the harmless button has the focus.
    no->setDefault(true);
    no->setFocus();
    yes->setAutoDefault(false);
    row->addWidget(no);
    row->addWidget(yes);
    column->addLayout(row);
    connect(no, &QPushButton::clicked, this, &QDialog::reject);
    connect(yes, &QPushButton::clicked, this, &QDialog::accept);
}

void ConfirmDialog::paintEvent(QPaintEvent*)
{
    QPainter(this).fillRect(rect(), look::tokens().raised);
}

void confirm(QWidget* asker, const Question& question, std::function<void()> then)
{
    auto* dialog = new ConfirmDialog(question, asker);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    QObject::connect(dialog, &QDialog::accepted, asker, [then = std::move(then)] { then(); });
    dialog->open();
}

} // namespace eraflazz::console
