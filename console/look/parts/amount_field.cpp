// SPDX-License-Identifier: GPL-3.0-or-later
#include "look/parts/amount_field.h"

#include "look/parts/field.h"
#include "look/parts/input_frame.h"
#include "text/amount_text.h"

#include <QVBoxLayout>

namespace eraflazz::look {

namespace {

QString sentenceFor(text::AmountProblem problem)
{
    switch (problem) {
    case text::AmountProblem::Empty:
        return {};
    case text::AmountProblem::NotAnAmount:
    case text::AmountProblem::Ambiguous:
        return AmountField::tr("Write 12.500 or 12,5rb");
    case text::AmountProblem::LessThanOneRupiah:
        return AmountField::tr("Less than one rupiah left over: write whole rupiah");
    case text::AmountProblem::TooLarge:
        return AmountField::tr("Larger than any amount here");
    }
    Q_UNREACHABLE();
}

} // namespace

AmountField::AmountField(const QString& label, QWidget* parent) : QWidget(parent), m_field(new Field(label, this))
{
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_field);
    connect(edit(), &QLineEdit::textChanged, this, &AmountField::read);
    connect(edit(), &QLineEdit::editingFinished, this, &AmountField::judge);
    setFocusProxy(edit());
}

QLineEdit* AmountField::edit() const
{
    return m_field->box()->edit();
}

void AmountField::setAmount(Money amount)
{
    edit()->setText(text::amountText(amount));
}

void AmountField::read(const QString& typed)
{
    const auto understood = text::readAmount(typed);
    m_amount = understood ? std::optional(*understood) : std::nullopt;
    const QString plain = m_amount ? text::amountText(*m_amount) : QString();
    // Saying "= 49.875" beside "49.875" says nothing.
    m_field->box()->setTrailText(plain.isEmpty() || plain == typed.trimmed() ? QString()
                                                                             : QStringLiteral("= ") + plain);
    if (m_amount || typed.trimmed().isEmpty())
        m_field->setError(QString());
    Q_EMIT amountChanged();
}

bool AmountField::judge()
{
    const auto understood = text::readAmount(edit()->text());
    m_field->setError(understood ? QString() : sentenceFor(understood.error()));
    return m_amount.has_value();
}

} // namespace eraflazz::look
