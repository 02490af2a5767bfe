// SPDX-License-Identifier: GPL-3.0-or-later
#include "pages/mapping/mapping_form.h"

#include "core/rows/packed_row.h"
#include "desk/desk.h"
#include "desk/failure_words.h"
#include "look/parts/amount_field.h"
#include "look/parts/button.h"
#include "look/parts/field.h"
#include "look/parts/input_frame.h"
#include "text/amount_text.h"

#include <QComboBox>
#include <QCompleter>
#include <QGridLayout>
#include <QRegularExpression>
#include <QStandardItemModel>
#include <QTimer>
#include <QVBoxLayout>

namespace eraflazz::console {

namespace {

enum CodeRole { SkuRole = Qt::UserRole + 1, PriceRole };

QString textOf(const look::Field* field)
{
    return field->box()->edit()->text().trimmed();
}

} // namespace

MappingForm::MappingForm(Desk& desk, const QString& product, const QString& title, const QString& verb, QWidget* parent)
    : FormDialog(title, verb, parent), m_desk(desk), m_product(product), m_idem(newIdem()),
      m_supplier(new QComboBox(this)), m_sku(new look::Field(tr("Supplier's code"), this)),
      m_cost(new look::AmountField(tr("Cost (Rp)"), this)), m_status(new QComboBox(this)),
      m_from(new look::Field(tr("Closed from"), this)), m_to(new look::Field(tr("Closed until"), this)),
      m_stock(new look::Field(tr("Stock"), this)), m_reason(new look::Field(tr("Reason"), this)),
      m_codes(new QStandardItemModel(this)), m_pause(new QTimer(this))
{
    setObjectName(QStringLiteral("mappingForm"));
    setMinimumWidth(520);
}

MappingForm::MappingForm(Desk& desk,
                         const QString& product,
                         const QStringList& suppliers,
                         const std::optional<Unmatched>& code,
                         QWidget* parent)
    : MappingForm(desk, product, tr("Supplier for %1").arg(product), tr("Add supplier"), parent)
{
    build(suppliers);
    if (code) {
        if (m_supplier->findText(code->supplier) < 0)
            m_supplier->addItem(code->supplier);
        m_supplier->setCurrentText(code->supplier);
        m_sku->box()->edit()->setText(code->sku);
        m_sku->setHint(code->name);
        if (code->price)
            m_cost->setAmount(*code->price);
    }
    judge();
}

MappingForm::MappingForm(
    Desk& desk, const QString& product, const MappingLine& line, const std::optional<Money>& cost, QWidget* parent)
    : MappingForm(desk, product, tr("%1 for %2").arg(line.supplier, product), tr("Save"), parent)
{
    m_seen = line;
    build({line.supplier});
    m_supplier->setEnabled(false);
    m_sku->box()->edit()->setText(line.sku);
    if (cost)
        m_cost->setAmount(*cost);
    else if (line.cost)
        m_cost->setAmount(*line.cost);
    m_status->setCurrentIndex(qMax(0, m_status->findData(line.status)));
    if (line.cutoffStart != line.cutoffEnd) {
        m_from->box()->edit()->setText(minuteText(line.cutoffStart));
        m_to->box()->edit()->setText(minuteText(line.cutoffEnd));
    }
    if (line.stock)
        m_stock->box()->edit()->setText(QString::number(*line.stock));
    judge();
}

void MappingForm::build(const QStringList& suppliers)
{
    m_supplier->setObjectName(QStringLiteral("mapSupplier"));
    m_supplier->addItems(suppliers);
    m_status->setObjectName(QStringLiteral("mapStatus"));
    for (const QString& status : productStatuses())
        m_status->addItem(productStatusWord(status), status);
    const std::initializer_list<std::pair<look::Field*, const char*>> names{
        {m_sku, "mapSku"}, {m_from, "mapFrom"}, {m_to, "mapTo"}, {m_stock, "mapStock"}, {m_reason, "mapReason"}};
    for (const auto& [field, name] : names) {
        field->box()->edit()->setObjectName(QString::fromLatin1(name));
        connect(field->box()->edit(), &QLineEdit::textChanged, this, [this, field = field] {
            field->setError({});
            judge();
        });
    }
    m_cost->edit()->setObjectName(QStringLiteral("mapCost"));
    m_from->setHint(tr("Such as 23:30; empty: never"));
    m_to->setHint(tr("Such as 00:30"));
    m_stock->setHint(tr("Empty: unlimited"));
    m_reason->setHint(tr("May stay empty."));
    m_reason->box()->edit()->setMaxLength(200);

    auto* completer = new QCompleter(m_codes, this);
    completer->setCompletionMode(QCompleter::UnfilteredPopupCompletion); // The daemon has filtered.
    completer->setCompletionRole(SkuRole);
    completer->setMaxVisibleItems(10);
    m_sku->box()->edit()->setCompleter(completer);
    m_pause->setSingleShot(true);
    m_pause->setInterval(150);
    connect(m_pause, &QTimer::timeout, this, &MappingForm::askCodes);
    connect(m_sku->box()->edit(), &QLineEdit::textEdited, m_pause, qOverload<>(&QTimer::start));
    connect(completer, qOverload<const QString&>(&QCompleter::activated), this, &MappingForm::tookCode);
    connect(m_supplier, &QComboBox::currentIndexChanged, this, [this] {
        m_codes->clear();
        judge();
    });
    connect(m_cost, &look::AmountField::amountChanged, this, &MappingForm::judge);
    connect(this, &FormDialog::verbAsked, this, &MappingForm::send);

    auto* grid = new QGridLayout;
    grid->setHorizontalSpacing(16);
    grid->setVerticalSpacing(2);
    grid->addWidget(labelled(tr("Supplier"), m_supplier), 0, 0, Qt::AlignTop);
    grid->addWidget(m_sku, 0, 1);
    grid->addWidget(m_cost, 1, 0);
    grid->addWidget(labelled(tr("State"), m_status), 1, 1, Qt::AlignTop);
    grid->addWidget(m_from, 2, 0);
    grid->addWidget(m_to, 2, 1);
    grid->addWidget(m_stock, 3, 0);
    grid->addWidget(m_reason, 3, 1);
    grid->setColumnStretch(0, 1);
    grid->setColumnStretch(1, 1);
    body()->addLayout(grid);
    body()->addStretch();
    m_sku->box()->edit()->setFocus();
}

void MappingForm::askCodes()
{
    const QString supplier = m_supplier->currentText();
    const QString typed = textOf(m_sku);
    if (supplier.isEmpty() || typed.size() < 2 || !m_desk.rights().mayCall("supplier.prices"))
        return;
    const int round = ++m_round;
    m_desk.ask(Call("supplier.prices").with("supplier", supplier).with("search", typed).with("limit", 20),
               this,
               [this, round](const Answer& answer) {
                   if (round != m_round || !answer.isFine())
                       return; // Typing goes on without proposals.
                   m_codes->clear();
                   for (const Json& row : answer.result["rows"].items()) {
                       const QString sku = plainLine(row["sku"].asString().value_or(""));
                       const auto price = row["price"].asInteger();
                       QStringList parts{sku, plainLine(row["name"].asString().value_or(""))};
                       if (price)
                           parts << text::amountText(Money::rupiah(*price));
                       auto* item = new QStandardItem(parts.join(QStringLiteral("  ·  ")));
                       item->setData(sku, SkuRole);
                       item->setData(price ? QVariant::fromValue(static_cast<qlonglong>(*price)) : QVariant(),
                                     PriceRole);
                       m_codes->appendRow(item);
                   }
                   if (m_codes->rowCount() > 0 && m_sku->box()->edit()->hasFocus())
                       m_sku->box()->edit()->completer()->complete();
               });
}

void MappingForm::tookCode(const QString& sku)
{
    for (int row = 0; row < m_codes->rowCount(); ++row) {
        const QModelIndex one = m_codes->index(row, 0);
        if (one.data(SkuRole).toString() != sku)
            continue;
        if (const QVariant price = one.data(PriceRole); price.isValid())
            m_cost->setAmount(Money::rupiah(price.toLongLong()));
        return;
    }
}

std::optional<int> MappingForm::minuteIn(const QString& typed)
{
    static const QRegularExpression form(QStringLiteral("^([01]?[0-9]|2[0-3])[:.]([0-5][0-9])$"));
    const auto match = form.match(typed);
    return match.hasMatch() ? std::optional(match.captured(1).toInt() * 60 + match.captured(2).toInt()) : std::nullopt;
}

void MappingForm::judge()
{
    setReady(!m_supplier->currentText().isEmpty() && (!m_seen || call().has_value()));
}

/// Everything that is wrong is said at its field; the first of them gets the focus.
bool MappingForm::isFilled()
{
    const auto time = [this](look::Field* field, const look::Field* other) {
        const QString typed = textOf(field);
        if (typed.isEmpty())
            field->setError(textOf(other).isEmpty() ? QString() : tr("Write both times, or none."));
        else
            field->setError(minuteIn(typed) ? QString() : tr("Write a time such as 23:30."));
    };
    time(m_from, m_to);
    time(m_to, m_from);
    bool isNumber = true;
    if (!textOf(m_stock).isEmpty())
        isNumber = textOf(m_stock).toLongLong(&isNumber) >= 0 && isNumber;
    m_stock->setError(isNumber ? QString() : tr("Write a number, or nothing."));
    m_sku->setError(textOf(m_sku).isEmpty() ? tr("Write the code this supplier sells it under.") : QString());
    if (!m_cost->judge() && !m_cost->field()->hasError())
        m_cost->field()->setError(tr("Write what this supplier charges."));
    for (look::Field* one : {m_sku, m_cost->field(), m_from, m_to, m_stock}) {
        if (one->hasError()) {
            one->box()->edit()->setFocus();
            return false;
        }
    }
    return true;
}

std::optional<Call> MappingForm::call()
{
    const int from = minuteIn(textOf(m_from)).value_or(0);
    const int to = minuteIn(textOf(m_to)).value_or(0);
    const QString status = m_status->currentData().toString();
    const std::int64_t stock = textOf(m_stock).isEmpty() ? -1 : textOf(m_stock).toLongLong();
    const Money cost = m_cost->amount().value_or(Money());
    if (!m_seen) {
        Call call("mapping.add");
        call.withIdem(m_idem)
            .with("product", m_product)
            .with("supplier", m_supplier->currentText())
            .with("sku", textOf(m_sku))
            .with("cost", cost.value())
            .with("status", status);
        if (stock >= 0)
            call.with("stock", stock);
        if (from != to)
            call.with("cutoff_start", from).with("cutoff_end", to);
        return call;
    }
    // Only what differs: two people may change two things of one line.
    bool isOther = false;
    Call call("mapping.change");
    call.withIdem(m_idem).with("mapping", m_seen->id).with("expect", m_seen->version);
    const auto give = [&call, &isOther](std::string_view name, const auto& now, const auto& before) {
        if (now == before)
            return;
        call.with(name, now);
        isOther = true;
    };
    give("sku", textOf(m_sku), m_seen->sku);
    give("status", status, m_seen->status);
    if (m_cost->amount() && m_cost->amount() != m_seen->cost) {
        call.with("cost", cost.value());
        isOther = true;
    }
    give("stock", stock, m_seen->stock.value_or(-1));
    if (from != m_seen->cutoffStart || to != m_seen->cutoffEnd) {
        call.with("cutoff_start", from).with("cutoff_end", to);
        isOther = true;
    }
    return isOther ? std::optional(call) : std::nullopt;
}

void MappingForm::send()
{
    if (isBusy() || !isFilled())
        return;
    auto asked = call();
    if (!asked)
        return;
    if (!textOf(m_reason).isEmpty())
        asked->with("reason", textOf(m_reason));
    setProblem({});
    setBusy(true);
    m_desk.change(*std::move(asked), this, [this](const Answer& answer) {
        setBusy(false);
        if (answer.isFine()) {
            Q_EMIT written(static_cast<int>(answer.result["losses"].asInteger().value_or(0)));
            accept();
            return;
        }
        // Nothing was written: what is corrected now is another form.
        if (answer.kind == Answer::Kind::Refused)
            m_idem = newIdem();
        m_sku->setError(fieldProblem(answer, "sku"));
        setProblem(failureWords(answer));
        if (answer.kind == Answer::Kind::Refused && answer.failure.key == "conflict")
            Q_EMIT changedMeanwhile();
    });
}

} // namespace eraflazz::console
