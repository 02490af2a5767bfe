// SPDX-License-Identifier: GPL-3.0-or-later
#include "pages/products/new_product_dialog.h"

#include "desk/desk.h"
#include "desk/failure_words.h"
#include "goods/product_catalog.h"
#include "look/parts/amount_field.h"
#include "look/parts/button.h"
#include "look/parts/field.h"
#include "look/parts/input_frame.h"
#include "pages/products/word_completer.h"

#include <QCheckBox>
#include <QGridLayout>
#include <QVBoxLayout>

#include <set>

namespace eraflazz::console {

namespace {

QString textOf(const look::Field* field)
{
    return field->box()->edit()->text().trimmed();
}

} // namespace

NewProductDialog::NewProductDialog(Desk& desk, const ProductCatalog& catalog, const QString& like, QWidget* parent)
    : FormDialog(tr("New product"), tr("Add product"), parent), m_desk(desk), m_idem(newIdem()),
      m_code(field(tr("Code"), "newCode")), m_name(field(tr("Name"), "newName")),
      m_price(new look::AmountField(tr("Base price (Rp)"), this)), m_like(field(tr("Like product"), "newLike")),
      m_category(field(tr("Category"), "newCategory")), m_brand(field(tr("Operator"), "newBrand")),
      m_destType(field(tr("Kind of destination"), "newDestType")),
      m_destRule(field(tr("Rule of the destination"), "newDestRule")),
      m_serial(new QCheckBox(tr("A success needs a serial number"), this))
{
    setObjectName(QStringLiteral("newProduct"));
    setMinimumWidth(560);
    m_price->edit()->setObjectName(QStringLiteral("newPrice"));
    m_serial->setObjectName(QStringLiteral("newSerial"));
    m_code->setHint(tr("Capital letters, digits, . _ -"));
    m_like->setHint(tr("Category, operator and rules as of this one"));
    m_destRule->setHint(tr("Regular expression over the whole number"));
    std::set<QString> codes;
    std::set<QString> categories;
    std::set<QString> brands;
    for (const auto& [code, product] : catalog.all()) {
        codes.insert(code);
        categories.insert(product.category);
        brands.insert(product.brand);
    }
    m_like->box()->edit()->setCompleter(wordCompleter(codes, this));
    m_category->box()->edit()->setCompleter(wordCompleter(categories, this));
    m_brand->box()->edit()->setCompleter(wordCompleter(brands, this));
    m_like->box()->edit()->setText(like);
    auto* grid = new QGridLayout;
    grid->setHorizontalSpacing(16);
    grid->setVerticalSpacing(2);
    grid->addWidget(m_code, 0, 0);
    grid->addWidget(m_name, 0, 1);
    grid->addWidget(m_price, 1, 0);
    grid->addWidget(m_like, 1, 1);
    grid->addWidget(m_category, 2, 0);
    grid->addWidget(m_brand, 2, 1);
    grid->addWidget(m_destType, 3, 0);
    grid->addWidget(m_destRule, 3, 1);
    grid->addWidget(m_serial, 4, 0, 1, 2);
    grid->setColumnStretch(0, 1);
    grid->setColumnStretch(1, 1);
    body()->addLayout(grid);
    body()->addStretch();
    for (look::Field* one : {m_code, m_name, m_like, m_category, m_brand, m_destType, m_destRule})
        connect(one->box()->edit(), &QLineEdit::textChanged, this, [this, one] {
            one->setError({});
            judge();
        });
    connect(m_price, &look::AmountField::amountChanged, this, &NewProductDialog::judge);
    connect(this, &FormDialog::verbAsked, this, &NewProductDialog::send);
    judge();
    m_code->box()->edit()->setFocus();
}

look::Field* NewProductDialog::field(const QString& label, const char* name)
{
    auto* made = new look::Field(label, this);
    made->box()->edit()->setObjectName(QString::fromLatin1(name));
    return made;
}

void NewProductDialog::judge()
{
    const bool hasModel = !textOf(m_like).isEmpty();
    const bool isComplete = hasModel || (!textOf(m_category).isEmpty() && !textOf(m_brand).isEmpty() &&
                                         !textOf(m_destType).isEmpty() && !textOf(m_destRule).isEmpty());
    setReady(!textOf(m_code).isEmpty() && !textOf(m_name).isEmpty() && m_price->amount() && isComplete);
}

void NewProductDialog::send()
{
    if (isBusy() || !m_price->judge())
        return;
    setProblem({});
    setBusy(true);
    Call call("product.add");
    call.withIdem(m_idem)
        .with("code", textOf(m_code))
        .with("name", textOf(m_name))
        .with("base_price", m_price->amount()->value());
    const std::initializer_list<std::pair<const char*, look::Field*>> optional{{"like", m_like},
                                                                               {"category", m_category},
                                                                               {"brand", m_brand},
                                                                               {"dest_type", m_destType},
                                                                               {"dest_rule", m_destRule}};
    for (const auto& [name, one] : optional) {
        if (!textOf(one).isEmpty())
            call.with(name, textOf(one));
    }
    if (m_serial->isChecked())
        call.with("sn_required", true);
    m_desk.change(std::move(call), this, [this](const Answer& answer) {
        setBusy(false);
        if (answer.isFine()) {
            Q_EMIT added(textOf(m_code));
            accept();
            return;
        }
        // Nothing was written: what is corrected now is another form.
        if (answer.kind == Answer::Kind::Refused)
            m_idem = newIdem();
        const std::initializer_list<std::pair<const char*, look::Field*>> fields{{"code", m_code},
                                                                                 {"name", m_name},
                                                                                 {"like", m_like},
                                                                                 {"category", m_category},
                                                                                 {"brand", m_brand},
                                                                                 {"dest_type", m_destType},
                                                                                 {"dest_rule", m_destRule}};
        for (const auto& [name, one] : fields)
            one->setError(fieldProblem(answer, name));
        setProblem(failureWords(answer));
    });
}

} // namespace eraflazz::console
