// SPDX-License-Identifier: GPL-3.0-or-later
#include "pages/products/new_product_dialog.h"

#include "desk/failure_words.h"
#include "goods/form_fields.h"
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

constexpr int kTextMost = 32'767; // The daemon says what is too long.

} // namespace

NewProductDialog::NewProductDialog(Desk& desk, const ProductCatalog& catalog, const QString& like, QWidget* parent)
    : ChangeDialog(desk, tr("New product"), tr("Add product"), parent),
      m_code(makeField(this, tr("Code"), QStringLiteral("newCode"), kTextMost)),
      m_name(makeField(this, tr("Name"), QStringLiteral("newName"), kTextMost)),
      m_price(new look::AmountField(tr("Base price (Rp)"), this)),
      m_like(makeField(this, tr("Like product"), QStringLiteral("newLike"), kTextMost)),
      m_category(makeField(this, tr("Category"), QStringLiteral("newCategory"), kTextMost)),
      m_brand(makeField(this, tr("Operator"), QStringLiteral("newBrand"), kTextMost)),
      m_destType(makeField(this, tr("Kind of destination"), QStringLiteral("newDestType"), kTextMost)),
      m_destRule(makeField(this, tr("Rule of the destination"), QStringLiteral("newDestRule"), kTextMost)),
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
    judge();
    m_code->box()->edit()->setFocus();
}

void NewProductDialog::judge()
{
    const bool hasModel = !typed(m_like).isEmpty();
    const bool isComplete = hasModel || (!typed(m_category).isEmpty() && !typed(m_brand).isEmpty() &&
                                         !typed(m_destType).isEmpty() && !typed(m_destRule).isEmpty());
    setReady(!typed(m_code).isEmpty() && !typed(m_name).isEmpty() && m_price->amount() && isComplete);
}

void NewProductDialog::send()
{
    if (!m_price->judge())
        return;
    Call call("product.add");
    addTyped(call, "code", m_code);
    addTyped(call, "name", m_name);
    call.with("base_price", m_price->amount()->value());
    addTyped(call, "like", m_like);
    addTyped(call, "category", m_category);
    addTyped(call, "brand", m_brand);
    addTyped(call, "dest_type", m_destType);
    addTyped(call, "dest_rule", m_destRule);
    if (m_serial->isChecked())
        call.with("sn_required", true);
    change(std::move(call));
}

void NewProductDialog::taken(const Json&)
{
    Q_EMIT added(typed(m_code));
}

void NewProductDialog::refused(const Answer& answer)
{
    const std::pair<const char*, look::Field*> fields[] = {{"code", m_code},
                                                           {"name", m_name},
                                                           {"like", m_like},
                                                           {"category", m_category},
                                                           {"brand", m_brand},
                                                           {"dest_type", m_destType},
                                                           {"dest_rule", m_destRule}};
    for (const auto& [name, field] : fields)
        field->setError(fieldProblem(answer, name));
    setProblem(failureWords(answer));
}

} // namespace eraflazz::console
