// SPDX-License-Identifier: GPL-3.0-or-later
#include "pages/products/bulk_dialog.h"

#include "goods/product_catalog.h"
#include "look/parts/button.h"
#include "look/parts/field.h"
#include "look/parts/input_frame.h"
#include "look/parts/text_line.h"
#include "pages/products/price_book.h"
#include "pages/products/products_model.h"
#include "text/amount_text.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QTimer>
#include <QVBoxLayout>

namespace eraflazz::console {

using look::Ink;
using look::TypeRole;

BulkDialog::BulkDialog(ProductCatalog& catalog,
                       PriceBook& book,
                       const ProductsModel& model,
                       DraftSet& drafts,
                       QStringList codes,
                       QWidget* parent)
    : FormDialog(tr("Prices of %n product(s)", nullptr, static_cast<int>(codes.size())), {}, parent),
      m_catalog(catalog), m_model(model), m_drafts(drafts), m_codes(std::move(codes)), m_which(new QComboBox(this)),
      m_kind(new QComboBox(this)), m_rounding(new QComboBox(this)), m_amount(new look::Field(tr("Amount"), this)),
      m_preview(new look::TextLine(TypeRole::Body, Ink::Second, {}, this))
{
    setObjectName(QStringLiteral("bulk"));
    setMinimumWidth(460);
    m_which->setObjectName(QStringLiteral("bulkWhich"));
    m_kind->setObjectName(QStringLiteral("bulkKind"));
    m_rounding->setObjectName(QStringLiteral("bulkRounding"));
    m_amount->box()->edit()->setObjectName(QStringLiteral("bulkAmount"));
    m_which->addItem(tr("Base price"), QString());
    for (const auto& [level, name] : book.levels())
        m_which->addItem(name.isEmpty() ? level : name, level);
    // First what changes least: "25" typed in a hurry must not become a margin of 25.
    m_kind->addItem(tr("Present price plus rupiah"), static_cast<int>(BulkRule::Kind::AddRupiah));
    if (catalog.hasCosts()) {
        m_kind->addItem(tr("Best cost plus rupiah"), static_cast<int>(BulkRule::Kind::MarginRupiah));
        m_kind->addItem(tr("Best cost plus percent"), static_cast<int>(BulkRule::Kind::MarginPercent));
    }
    m_rounding->addItem(tr("Not rounded"), 1);
    for (const int step : {5, 25, 50, 100, 500, 1000})
        m_rounding->addItem(tr("Up to a multiple of %1").arg(step), step);
    auto* row = new QHBoxLayout;
    row->setSpacing(12);
    row->addWidget(labelled(tr("Which price"), m_which), 1);
    row->addWidget(labelled(tr("Rule"), m_kind), 1);
    body()->addLayout(row);
    auto* second = new QHBoxLayout;
    second->setSpacing(12);
    second->addWidget(m_amount, 1);
    second->addWidget(labelled(tr("Rounding"), m_rounding), 1, Qt::AlignTop);
    body()->addLayout(second);
    m_preview->setObjectName(QStringLiteral("bulkPreview"));
    m_preview->setWrapping(true);
    body()->addWidget(m_preview);
    body()->addStretch();
    for (QComboBox* box : {m_which, m_kind, m_rounding})
        connect(box, &QComboBox::currentIndexChanged, this, &BulkDialog::plan);
    connect(m_amount->box()->edit(), &QLineEdit::textChanged, this, &BulkDialog::plan);
    auto* soon = new QTimer(this);
    soon->setSingleShot(true);
    soon->setInterval(100);
    connect(soon, &QTimer::timeout, this, &BulkDialog::plan);
    connect(&book, &PriceBook::arrived, soon, qOverload<>(&QTimer::start));
    connect(m_which, &QComboBox::currentIndexChanged, this, [this, &book] {
        if (!m_which->currentData().toString().isEmpty())
            book.want(m_codes);
    });
    connect(this, &FormDialog::verbAsked, this, &BulkDialog::apply);
    m_amount->box()->edit()->setFocus();
    plan();
}

std::optional<BulkRule> BulkDialog::rule()
{
    BulkRule rule;
    rule.kind = static_cast<BulkRule::Kind>(m_kind->currentData().toInt());
    rule.roundTo = m_rounding->currentData().toInt();
    const QString typed = m_amount->box()->edit()->text().trimmed();
    const bool isPercent = rule.kind == BulkRule::Kind::MarginPercent;
    m_amount->setHint(isPercent ? tr("Percent, such as 2,5") : tr("Rupiah, such as 250 or 1,5rb"));
    m_amount->setError({});
    if (typed.isEmpty())
        return std::nullopt;
    if (isPercent) {
        const auto permille = readPermille(typed);
        if (!permille) {
            m_amount->setError(tr("Write percent, such as 2,5"));
            return std::nullopt;
        }
        rule.permille = *permille;
        return rule;
    }
    const bool isNegative = typed.startsWith(u'-');
    const auto amount = text::readAmount(QStringView(typed).mid(isNegative ? 1 : 0));
    if (!amount) {
        m_amount->setError(tr("Write 12.500 or 12,5rb"));
        return std::nullopt;
    }
    rule.rupiah = isNegative ? -amount->value() : amount->value();
    return rule;
}

void BulkDialog::plan()
{
    m_planned.clear();
    const auto how = rule();
    const QString level = m_which->currentData().toString();
    int withoutCost = 0;
    int notKnown = 0;
    int same = 0;
    int losses = 0;
    int cheaper = 0;
    for (const QString& code : std::as_const(m_codes)) {
        const Product* product = m_catalog.find(code);
        const PriceKey key{code, level};
        const auto server = m_model.serverPrice(key);
        if (product == nullptr || !server) {
            ++notKnown;
            continue;
        }
        const PriceDraft* draft = m_drafts.find(key);
        const Money now = draft == nullptr ? *server : draft->price;
        const auto price = how ? bulkPrice(*how, now, product->bestCost) : std::nullopt;
        if (!price) {
            ++withoutCost;
        } else if (*price == now) {
            ++same;
        } else {
            losses += product->bestCost && *price < *product->bestCost ? 1 : 0;
            cheaper += *price < now ? 1 : 0;
            m_planned.push_back({key, *server, *price});
        }
    }
    const int count = static_cast<int>(m_planned.size());
    verbButton()->setText(tr("Draft %n price(s)", nullptr, count));
    setReady(count > 0);
    QStringList lines;
    if (how && count > 0) {
        const Planned& first = m_planned.front();
        lines << tr("%1: %2 becomes %3")
                     .arg(first.key.product, text::amountText(first.server), text::amountText(first.price));
        if (count > 1)
            lines << tr("%1 become dearer, %2 cheaper").arg(count - cheaper).arg(cheaper);
    }
    if (how && same > 0)
        lines << tr("%n stay(s) as it is", nullptr, same);
    if (how && withoutCost > 0)
        lines << tr("%n cannot be computed: no supplier has a cost", nullptr, withoutCost);
    if (notKnown > 0)
        lines << tr("%n price(s) not loaded yet", nullptr, notKnown);
    if (losses > 0)
        lines << tr("%n would sell below cost", nullptr, losses);
    m_preview->setText(lines.join(QStringLiteral(". ")));
    m_preview->setInk(losses > 0 ? Ink::Bad : Ink::Second);
}

void BulkDialog::apply()
{
    m_drafts.undoStack().beginMacro(tr("%n price(s) by rule", nullptr, static_cast<int>(m_planned.size())));
    for (const Planned& one : m_planned)
        m_drafts.edit(one.key, one.server, one.price);
    m_drafts.undoStack().endMacro();
    accept();
}

} // namespace eraflazz::console
