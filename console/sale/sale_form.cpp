// SPDX-License-Identifier: GPL-3.0-or-later
#include "sale/sale_form.h"

#include "desk/desk.h"
#include "desk/failure_words.h"
#include "desk/wire_words.h"
#include "look/parts/button.h"
#include "look/parts/field.h"
#include "look/parts/input_frame.h"
#include "look/parts/money_confirmation.h"
#include "look/parts/risk_box.h"
#include "look/parts/text_line.h"
#include "look/tokens.h"
#include "sale/sale_words.h"
#include "text/amount_text.h"

#include <QHBoxLayout>
#include <QPainter>

namespace eraflazz::console {

using namespace Qt::Literals::StringLiterals;
using namespace look;

SaleForm::SaleForm(Desk& desk, const QString& title, const QString& verb, QWidget* parent)
    : QDialog(parent), m_desk(desk), m_idem(newIdem()), m_parts(new QVBoxLayout),
      m_problem(new TextLine(TypeRole::Cell, Ink::Bad, {}, this)),
      m_cancel(new Button(ButtonKind::Plain, tr("Cancel"), this)),
      m_confirm(new Button(ButtonKind::Primary, verb, this))
{
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(title);
    setMinimumWidth(440);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(size::kPanelPadding, 20, size::kPanelPadding, size::kPanelPadding);
    column->setSpacing(12);
    column->addWidget(new TextLine(TypeRole::PriceStrip, Ink::Strong, title, this));
    m_parts->setSpacing(8);
    column->addLayout(m_parts);
    m_problem->setWrapping(true);
    m_problem->setObjectName(u"formProblem"_s);
    m_problem->hide();
    column->addWidget(m_problem);
    column->addStretch();
    auto* row = new QHBoxLayout;
    row->setSpacing(size::kGap);
    row->addStretch();
    row->addWidget(m_cancel);
    row->addWidget(m_confirm);
    column->addLayout(row);
    m_confirm->setObjectName(u"formConfirm"_s);
    m_cancel->setObjectName(u"formCancel"_s);
    m_confirm->setDefault(true);
    m_cancel->setAutoDefault(false);
    connect(m_cancel, &QAbstractButton::clicked, this, &QDialog::reject);
    connect(m_confirm, &QAbstractButton::clicked, this, [this] { submit(); });
}

SaleForm::~SaleForm() = default;

void SaleForm::addFacts(std::vector<Fact> facts)
{
    addPart(new FactRows(std::move(facts), 22, this));
}

void SaleForm::addRisk(const QString& sentence)
{
    addPart(new RiskBox(sentence, QString(), this));
}

void SaleForm::addPart(QWidget* part)
{
    m_parts->addWidget(part);
}

Field* SaleForm::addField(const QString& label, const QString& name, const QString& hint)
{
    auto* field = new Field(label, this);
    field->box()->edit()->setObjectName(name);
    field->setHint(hint);
    addPart(field);
    connect(field->box()->edit(), &QLineEdit::textEdited, field, [field] { field->setError({}); });
    return field;
}

bool SaleForm::isFilled(Field* field)
{
    const bool isFilled = !textOf(field).isEmpty();
    field->setError(isFilled ? QString() : tr("This must be filled in."));
    if (!isFilled)
        field->box()->edit()->setFocus();
    return isFilled;
}

QString SaleForm::textOf(const Field* field)
{
    return field->box()->edit()->text().trimmed();
}

void SaleForm::sayProblem(const QString& sentence)
{
    m_problem->setText(sentence);
    m_problem->setVisible(!sentence.isEmpty());
}

void SaleForm::setLocked(bool isLocked)
{
    m_confirm->setEnabled(!isLocked);
    for (Field* field : findChildren<Field*>())
        field->setEnabled(!isLocked);
}

void SaleForm::send(Call call, FieldPaths fields, std::function<void(const Answer&)> onFine)
{
    sayProblem({});
    setLocked(true);
    m_desk.change(
        std::move(call), this, [this, fields = std::move(fields), onFine = std::move(onFine)](const Answer& answer) {
            setLocked(false);
            if (answer.isFine())
                onFine(answer);
            else
                refused(answer, fields);
        });
}

void SaleForm::askMoney(
    MoneyQuestion question, const QString& sale, Money back, const QString& name, std::function<void()> then)
{
    sayProblem({});
    setLocked(true);
    // A story that was opened minutes ago knows the balance of minutes ago.
    m_desk.ask(
        Call("trx.get").with("sale", sale),
        this,
        [this, question = std::move(question), back, name, then = std::move(then)](const Answer& answer) mutable {
            setLocked(false);
            if (!answer.isFine()) {
                refused(answer, {});
                return;
            }
            if (const auto balance = moneyIn(answer.result, "balance")) {
                Fact moved{tr("Balance"), text::amountText(*balance), Ink::Strong, true};
                if (!back.isZero())
                    moved.arrowTo = text::amountText(*balance + back);
                question.facts.insert(question.facts.begin() + 1, std::move(moved));
            }
            auto* dialog = new MoneyDialog(question, this);
            dialog->setObjectName(name);
            dialog->setAttribute(Qt::WA_DeleteOnClose);
            connect(dialog, &QDialog::accepted, this, then);
            dialog->open();
        });
}

void SaleForm::refused(const Answer& answer, const FieldPaths& fields)
{
    for (const auto& [path, field] : fields) {
        if (const QString problem = fieldProblem(answer, path); !problem.isEmpty()) {
            field->setError(problem);
            field->box()->edit()->setFocus();
            return;
        }
    }
    const QString known = saleRefusalWords(QString::fromStdString(answer.failure.detail));
    sayProblem(known.isEmpty() ? failureWords(answer) : known);
}

void SaleForm::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.fillRect(rect(), tokens().raised);
}

} // namespace eraflazz::console
