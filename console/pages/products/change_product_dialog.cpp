// SPDX-License-Identifier: GPL-3.0-or-later
#include "pages/products/change_product_dialog.h"

#include "desk/desk.h"
#include "desk/failure_words.h"
#include "desk/wire_words.h"
#include "goods/product_catalog.h"
#include "look/parts/button.h"
#include "look/parts/fact_rows.h"
#include "look/parts/field.h"
#include "look/parts/input_frame.h"
#include "look/parts/text_line.h"
#include "pages/products/word_completer.h"
#include "text/amount_text.h"
#include "text/cell_text.h"

#include <QCheckBox>
#include <QGridLayout>
#include <QVBoxLayout>

#include <algorithm>

namespace eraflazz::console {

using look::Field;

namespace {

constexpr qint64 kRupiahMost = 1'000'000'000'000, kWaitMostS = 86'400;

QString typed(const Field* field)
{
    return field->box()->edit()->text().trimmed();
}

/// What stands in a field for numbers; nothing when it is none.
std::optional<qint64> numberTyped(const Field* field)
{
    const QString text = typed(field);
    if (text.isEmpty() || text == u'0')
        return 0;
    const auto amount = text::readAmount(text);
    return amount ? std::optional(amount->value()) : std::nullopt;
}

} // namespace

ChangeProductDialog::ChangeProductDialog(Desk& desk,
                                         const ProductCatalog& catalog,
                                         const QString& code,
                                         QWidget* parent)
    : FormDialog(tr("Change %1").arg(code), tr("Save"), parent), m_desk(desk), m_code(code), m_idem(newIdem()),
      m_serial(new QCheckBox(tr("A success needs a serial number"), this)), m_given(new look::FactRows({}, 25, this))
{
    setObjectName(QStringLiteral("changeProduct"));
    setMinimumWidth(560);
    m_serial->setObjectName(QStringLiteral("factSerial"));
    makeItems(catalog);
    auto* grid = new QGridLayout;
    grid->setHorizontalSpacing(16);
    grid->setVerticalSpacing(2);
    grid->addWidget(m_items[0].field, 0, 0, 1, 2);
    for (int i = 1; i < static_cast<int>(m_items.size()); ++i)
        grid->addWidget(m_items[static_cast<std::size_t>(i)].field, 1 + (i - 1) / 2, (i - 1) % 2);
    grid->addWidget(m_serial, 3, 0, 1, 2);
    grid->setColumnStretch(0, 1);
    grid->setColumnStretch(1, 1);
    body()->addLayout(grid);
    body()->addWidget(m_given);
    auto* note =
        new look::TextLine(look::TypeRole::Cell,
                           look::Ink::Third,
                           tr("The rule of the destination cannot be changed: add another product and close this one."),
                           this);
    note->setWrapping(true);
    body()->addWidget(note);
    body()->addStretch();
    connect(m_serial, &QCheckBox::toggled, this, &ChangeProductDialog::judge);
    connect(this, &FormDialog::verbAsked, this, &ChangeProductDialog::send);
    load();
}

void ChangeProductDialog::makeItems(const ProductCatalog& catalog)
{
    m_items = {{"name", new Field(tr("Name"), this), 0},
               {"category", new Field(tr("Category"), this), 0},
               {"brand", new Field(tr("Operator"), this), 0},
               {"nominal", new Field(tr("Denomination (Rp)"), this), kRupiahMost},
               {"queue_limit_s", new Field(tr("Waits for a supplier at most (s)"), this), kWaitMostS, 1}};
    m_items[3].field->setHint(tr("0: none"));
    m_items[4].field->setHint(tr("then the agent gets the money back"));
    std::set<QString> categories;
    std::set<QString> brands;
    for (const auto& [code, product] : catalog.all()) {
        categories.insert(product.category);
        brands.insert(product.brand);
    }
    m_items[1].field->box()->edit()->setCompleter(wordCompleter(categories, this));
    m_items[2].field->box()->edit()->setCompleter(wordCompleter(brands, this));
    for (const Item& one : m_items) {
        QLineEdit* edit = one.field->box()->edit();
        edit->setObjectName(QStringLiteral("fact.") + QLatin1String(one.name));
        connect(edit, &QLineEdit::textChanged, this, [this, field = one.field] {
            field->setError({});
            judge();
        });
    }
}

void ChangeProductDialog::setWritable(bool isWritable)
{
    for (const Item& one : m_items)
        one.field->box()->edit()->setReadOnly(!isWritable);
    m_serial->setEnabled(isWritable);
}

/// What the grid knows of the product is less than the form shows.
void ChangeProductDialog::load()
{
    setWritable(false);
    setReady(false);
    m_desk.ask(Call("product.get").with("product", m_code), this, [this](const Answer& answer) {
        if (!answer.isFine())
            return setProblem(failureWords(answer));
        fill(answer.result);
        setWritable(true);
        m_items[0].field->box()->edit()->setFocus();
    });
}

void ChangeProductDialog::fill(const Json& product)
{
    m_product = product;
    for (const Item& one : m_items)
        one.field->box()->edit()->setText(known(one));
    m_serial->setChecked(truthIn(m_product, "sn_required"));
    showGiven();
    judge();
}

void ChangeProductDialog::showGiven()
{
    std::vector<look::Fact> facts{{tr("Kind of destination"), textIn(m_product, "dest_type")},
                                  {tr("Rule of the destination"), textIn(m_product, "dest_rule")}};
    if (textIn(m_product, "kind") == u"open")
        facts.push_back(
            {tr("Amount"), tr("%1 to %2").arg(amountIn(m_product, "min_amount"), amountIn(m_product, "max_amount"))});
    m_given->setFacts(std::move(facts));
}

QString ChangeProductDialog::known(const Item& item) const
{
    if (item.most == 0)
        return textIn(m_product, item.name);
    return text::countText(numberIn(m_product, item.name).value_or(0));
}

bool ChangeProductDialog::isChanged() const
{
    return m_serial->isChecked() != truthIn(m_product, "sn_required") ||
           std::any_of(
               m_items.begin(), m_items.end(), [this](const Item& one) { return typed(one.field) != known(one); });
}

void ChangeProductDialog::judge()
{
    setReady(m_product.isObject() && isChanged());
}

void ChangeProductDialog::send()
{
    Call call("product.change");
    call.withIdem(m_idem).with("product", m_code).with("expect", numberIn(m_product, "version").value_or(0));
    const Field* wrong = nullptr;
    const auto refuse = [&wrong](Field* field, const QString& why) {
        field->setError(why);
        wrong = wrong == nullptr ? field : wrong;
    };
    for (const Item& one : m_items) {
        if (typed(one.field) == known(one))
            continue;
        const auto number = numberTyped(one.field);
        if (one.most == 0 && typed(one.field).isEmpty())
            refuse(one.field, tr("This must be filled in."));
        else if (one.most == 0)
            call.with(one.name, typed(one.field));
        else if (!number || *number < one.least || *number > one.most)
            refuse(one.field, tr("From %1 to %2.").arg(text::countText(one.least), text::countText(one.most)));
        else
            call.with(one.name, *number);
    }
    if (m_serial->isChecked() != truthIn(m_product, "sn_required"))
        call.with("sn_required", m_serial->isChecked());
    if (wrong != nullptr)
        return wrong->box()->edit()->setFocus();
    setProblem({});
    setBusy(true);
    m_desk.change(std::move(call), this, [this](const Answer& answer) {
        setBusy(false);
        heard(answer);
    });
}

void ChangeProductDialog::heard(const Answer& answer)
{
    if (answer.isFine()) {
        Q_EMIT changed(m_code);
        accept();
        return;
    }
    // Nothing was written: what is corrected now is another form.
    if (answer.kind == Answer::Kind::Refused)
        m_idem = newIdem();
    if (answer.failure.key == "conflict" && answer.data["current"].isObject()) {
        take(answer.data["current"]);
        setProblem(tr("Somebody has changed this product meanwhile. What is there now stands beside the field; save "
                      "again to put yours in its place."));
        return;
    }
    for (const Item& one : m_items)
        one.field->setError(fieldProblem(answer, one.name));
    setProblem(failureWords(answer));
}

/// Beside each field that is another now than when it was read, what it is; what was not touched follows.
void ChangeProductDialog::take(const Json& now)
{
    std::vector<QString> before;
    for (const Item& one : m_items)
        before.push_back(known(one));
    const bool isSerialTouched = m_serial->isChecked() != truthIn(m_product, "sn_required");
    m_product = now;
    for (std::size_t i = 0; i < m_items.size(); ++i) {
        const QString current = known(m_items[i]);
        if (current == before[i])
            continue;
        m_items[i].field->setAside(tr("now %1").arg(current));
        if (typed(m_items[i].field) == before[i])
            m_items[i].field->box()->edit()->setText(current);
    }
    if (!isSerialTouched)
        m_serial->setChecked(truthIn(m_product, "sn_required"));
    showGiven();
    judge();
}

} // namespace eraflazz::console
