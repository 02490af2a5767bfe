// SPDX-License-Identifier: GPL-3.0-or-later
#include "pages/suppliers/supplier_prices.h"

#include "desk/desk.h"
#include "desk/failure_words.h"
#include "desk/held_action.h"
#include "desk/page_body.h"
#include "desk/wire_words.h"
#include "look/grid/grid_view.h"
#include "look/parts/button.h"
#include "look/parts/field.h"
#include "look/parts/input_frame.h"
#include "look/parts/segmented.h"
#include "look/parts/text_line.h"
#include "look/tokens.h"
#include "text/cell_text.h"

#include <QHBoxLayout>
#include <QLineEdit>
#include <QStackedWidget>
#include <QTimer>
#include <QVBoxLayout>

#include <cstdlib>

namespace eraflazz::console {

using namespace look;

namespace {

constexpr int kPage = 200, kSearchMs = 250;

QString productsIn(const Json& row)
{
    QStringList codes;
    for (const Json& one : row["products"].items())
        codes << QString::fromStdString(one.asText().value_or(""));
    return codes.join(QStringLiteral(", "));
}

/// The product the row leads to; empty when it leads to none.
QString productOf(const Json& row)
{
    const QString one = textIn(row, "product");
    return one.isEmpty() ? productsIn(row).section(QStringLiteral(", "), 0, 0) : one;
}

ObjectColumn money(const char* name, const QString& title)
{
    ObjectColumn column =
        objectColumn(name, title, CellKind::Money, QStringLiteral("9.999.999"), [name](const Json& row) {
            return amountIn(row, name);
        });
    column.raw = [name](const Json& row) { return QVariant(numberIn(row, name).value_or(0)); };
    return column;
}

ObjectColumn plain(const char* name, const QString& title, CellKind kind, const QString& longest)
{
    return objectColumn(name, title, kind, longest, [name](const Json& row) { return textIn(row, name); });
}

ObjectColumn stretching(ObjectColumn column)
{
    column.look.stretches = true;
    return column;
}

QString minuteText(qint64 minute)
{
    return QStringLiteral("%1:%2").arg(minute / 60, 2, 10, QLatin1Char('0')).arg(minute % 60, 2, 10, QLatin1Char('0'));
}

QString openWords(const Json& row)
{
    if (!truthIn(row, "open"))
        return SupplierPrices::tr("closed there");
    const qint64 from = numberIn(row, "cutoff_start").value_or(0), to = numberIn(row, "cutoff_end").value_or(0);
    return from == to ? SupplierPrices::tr("sold")
                      : SupplierPrices::tr("not %1 to %2").arg(minuteText(from), minuteText(to));
}

ObjectColumn openColumn()
{
    ObjectColumn column =
        objectColumn("open",
                     SupplierPrices::tr("There"),
                     CellKind::Text,
                     SupplierPrices::tr("not %1 to %2").arg(QStringLiteral("23:30"), QStringLiteral("00:30")),
                     openWords);
    column.tone = [](const Json& row) { return truthIn(row, "open") ? CellTone::Quiet : CellTone::Off; };
    return column;
}

std::vector<ObjectColumn> everything()
{
    ObjectColumn ours = objectColumn(
        "products", SupplierPrices::tr("Ours"), CellKind::Code, QStringLiteral("TSEL50, TSEL50B"), [](const Json& row) {
            const QString codes = productsIn(row);
            return codes.isEmpty() ? noneText() : codes;
        });
    ours.tone = [](const Json& row) { return row["products"].items().empty() ? CellTone::Quiet : CellTone::Strong; };
    ObjectColumn stock = objectColumn(
        "stock", SupplierPrices::tr("Stock"), CellKind::Count, QStringLiteral("9.999"), [](const Json& row) {
            const auto left = numberIn(row, "stock");
            return left ? text::countText(*left) : noneText();
        });
    stock.look.isHidden = true;
    return {plain("sku", SupplierPrices::tr("Code there"), CellKind::Code, QStringLiteral("pulsa-telkomsel-50")),
            stretching(plain("name", SupplierPrices::tr("Name"), CellKind::Text, {})),
            plain("brand", SupplierPrices::tr("Brand"), CellKind::Text, QStringLiteral("TELKOMSEL")),
            plain("category", SupplierPrices::tr("Category"), CellKind::Text, QStringLiteral("Pulsa")),
            money("price", SupplierPrices::tr("Price (Rp)")),
            money("price_before", SupplierPrices::tr("Before (Rp)")),
            openColumn(),
            std::move(stock),
            std::move(ours)};
}

std::vector<ObjectColumn> unmapped()
{
    return {plain("sku", SupplierPrices::tr("Code there"), CellKind::Code, QStringLiteral("pulsa-telkomsel-50")),
            stretching(plain("name", SupplierPrices::tr("Name"), CellKind::Text, {})),
            plain("brand", SupplierPrices::tr("Brand"), CellKind::Text, QStringLiteral("TELKOMSEL")),
            plain("category", SupplierPrices::tr("Category"), CellKind::Text, QStringLiteral("Pulsa")),
            money("price", SupplierPrices::tr("Price (Rp)")),
            openColumn()};
}

std::vector<ObjectColumn> moved()
{
    ObjectColumn by = objectColumn(
        "permille", SupplierPrices::tr("Moved by"), CellKind::Percent, QStringLiteral("-100,0 %"), [](const Json& row) {
            const auto permille = static_cast<int>(numberIn(row, "permille").value_or(0));
            return (permille > 0   ? QStringLiteral("+")
                    : permille < 0 ? QStringLiteral("-")
                                   : QString()) +
                   text::percentText(std::abs(permille));
        });
    // Dearer than what we reckon with costs money; cheaper does not.
    by.tone = [](const Json& row) {
        return numberIn(row, "permille").value_or(0) > 0 ? CellTone::Bad : CellTone::ByKind;
    };
    return {plain("product", SupplierPrices::tr("Ours"), CellKind::Code, QStringLiteral("TSEL50")),
            plain("sku", SupplierPrices::tr("Code there"), CellKind::Code, QStringLiteral("pulsa-telkomsel-50")),
            stretching(plain("name", SupplierPrices::tr("Name"), CellKind::Text, {})),
            money("cost", SupplierPrices::tr("Our cost (Rp)")),
            money("price", SupplierPrices::tr("Price there (Rp)")),
            std::move(by)};
}

std::vector<ObjectColumn> gone()
{
    return {plain("product", SupplierPrices::tr("Ours"), CellKind::Code, QStringLiteral("TSEL50")),
            plain("sku", SupplierPrices::tr("Code there"), CellKind::Code, QStringLiteral("pulsa-telkomsel-50")),
            stretching(objectColumn("why", SupplierPrices::tr("Why"), CellKind::Text, {}, [](const Json& row) {
                return textIn(row, "why") == u"closed" ? SupplierPrices::tr("closed at the supplier")
                                                       : SupplierPrices::tr("not in the list any more");
            }))};
}

const char* memberOf(SupplierPrices::Kind kind)
{
    switch (kind) {
    case SupplierPrices::Everything:
        return "rows";
    case SupplierPrices::Unmapped:
        return "unmapped";
    case SupplierPrices::Moved:
        return "moved";
    case SupplierPrices::Gone:
        break;
    }
    return "gone";
}

} // namespace

SupplierPrices::SupplierPrices(Desk& desk, QWidget* parent)
    : QWidget(parent), m_desk(desk),
      m_kinds(
          new Segmented({tr("Whole list"), tr("Not mapped"), tr("Cost moved"), tr("Gone")}, tr("Which codes"), this)),
      m_search(new Field({}, this)), m_fetched(new TextLine(TypeRole::Cell, Ink::Third, {}, this)),
      m_note(new TextLine(TypeRole::Cell, Ink::Attention, {}, this)),
      m_fetch(new Button(ButtonKind::Plain, tr("Fetch now"), this)),
      m_map(new Button(ButtonKind::Plain, tr("Open mapping"), this)), m_stack(new QStackedWidget),
      m_pause(new QTimer(this)), m_idem(newIdem())
{
    nameParts();
    makeTables();
    layOut();
    connectParts();
    judge();
}

void SupplierPrices::nameParts()
{
    m_kinds->setObjectName(QStringLiteral("pricesKind"));
    m_search->setCompact();
    m_search->setMaximumWidth(320);
    m_search->box()->setTall(size::kButtonInBar);
    m_search->box()->setLeadIcon(Icon::Search);
    m_search->box()->edit()->setObjectName(QStringLiteral("pricesSearch"));
    m_search->box()->edit()->setAccessibleName(tr("Search the price list"));
    m_search->box()->edit()->setPlaceholderText(tr("code, name, brand"));
    m_search->box()->edit()->setMaxLength(64);
    m_fetched->setObjectName(QStringLiteral("pricesFetched"));
    m_note->setObjectName(QStringLiteral("pricesNote"));
    m_note->hide();
    m_fetch->setObjectName(QStringLiteral("pricesFetch"));
    m_map->setObjectName(QStringLiteral("pricesMap"));
    m_fetch->setTall(size::kButtonInBar);
    m_map->setTall(size::kButtonInBar);
}

void SupplierPrices::makeTables()
{
    const std::array<std::vector<ObjectColumn> (*)(), 4> columns{everything, unmapped, moved, gone};
    const std::array<const char*, 4> keys{"sku", "sku", "mapping", "mapping"};
    for (std::size_t i = 0; i < columns.size(); ++i) {
        m_tables[i] = new ObjectTable(columns[i](), keys[i], this);
        m_grids[i] = new GridView(tr("Price list"));
        m_grids[i]->setObjectName(QStringLiteral("pricesGrid%1").arg(i));
        m_grids[i]->setSelectionMode(QAbstractItemView::SingleSelection);
        m_grids[i]->setModel(m_tables[i]);
        m_stack->addWidget(m_grids[i]);
        connect(m_tables[i], &ObjectTable::arrived, this, [this, i] { arrived(static_cast<Kind>(i)); });
        connect(m_grids[i], &GridView::rowChosen, this, &SupplierPrices::judge);
        connect(m_grids[i], &GridView::rowActivated, this, &SupplierPrices::openMapping);
    }
}

void SupplierPrices::layOut()
{
    auto* bar = new QHBoxLayout;
    bar->setContentsMargins(16, 8, 16, 8);
    bar->setSpacing(8);
    bar->addWidget(m_kinds);
    bar->addStretch(1);
    bar->addWidget(m_map);
    bar->addWidget(m_fetch);
    auto* second = new QHBoxLayout;
    second->setContentsMargins(16, 0, 16, 8);
    second->addWidget(m_search, 1);
    second->addStretch(1);
    second->addWidget(m_fetched);
    m_body = new PageBody(m_stack, {140, 260, 120, 100, 90, 90}, this);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addLayout(bar);
    column->addLayout(second);
    auto* notes = new QHBoxLayout;
    notes->setContentsMargins(16, 0, 16, 4);
    notes->addWidget(m_note, 1);
    column->addLayout(notes);
    column->addWidget(m_body, 1);
}

void SupplierPrices::connectParts()
{
    m_pause->setSingleShot(true);
    m_pause->setInterval(kSearchMs);
    connect(m_pause, &QTimer::timeout, this, &SupplierPrices::search);
    connect(m_search->box()->edit(), &QLineEdit::textChanged, m_pause, qOverload<>(&QTimer::start));
    connect(m_kinds, &Segmented::chosenChanged, this, [this](int kind) {
        m_stack->setCurrentIndex(kind);
        search();
    });
    connect(m_fetch, &QAbstractButton::clicked, this, &SupplierPrices::fetch);
    connect(m_map, &QAbstractButton::clicked, this, &SupplierPrices::openMapping);
    connect(m_body, &PageBody::retryAsked, this, &SupplierPrices::search);
    connect(m_body, &PageBody::verbAsked, this, &SupplierPrices::fetch);
    connect(m_body, &PageBody::clearAsked, m_search->box()->edit(), &QLineEdit::clear);
}

SupplierPrices::Kind SupplierPrices::kind() const
{
    return static_cast<Kind>(m_kinds->chosen());
}

ObjectTable* SupplierPrices::table() const
{
    return m_tables[static_cast<std::size_t>(kind())];
}

GridView* SupplierPrices::grid() const
{
    return m_grids[static_cast<std::size_t>(kind())];
}

void SupplierPrices::setSupplier(const QString& code)
{
    if (code == m_code)
        return;
    m_code = code;
    m_idem = newIdem();
    m_isFetching = false;
    m_note->hide();
    for (ObjectTable* one : m_tables)
        one->show({});
    m_fetched->setText({});
    m_fetchedAt = 0;
    judge();
}

void SupplierPrices::refresh()
{
    if (!m_code.isEmpty())
        search();
}

void SupplierPrices::focusSearch()
{
    m_search->box()->edit()->setFocus();
    m_search->box()->edit()->selectAll();
}

void SupplierPrices::search()
{
    if (m_code.isEmpty())
        return;
    m_body->showLoading();
    const Kind asked = kind();
    table()->search(
        [this, asked](const std::string& next, ObjectTable::Arrived then) { ask(asked, next, std::move(then)); });
}

void SupplierPrices::ask(Kind asked, const std::string& next, ObjectTable::Arrived then)
{
    Call call(asked == Everything ? "supplier.prices" : "supplier.unmatched");
    call.with("supplier", m_code).with("limit", kPage);
    if (const QString text = m_search->box()->edit()->text().trimmed(); !text.isEmpty())
        call.with("search", text);
    if (!next.empty())
        call.with("after", next);
    m_desk.ask(std::move(call), this, [this, asked, code = m_code, then = std::move(then)](const Answer& answer) {
        if (code != m_code)
            return;
        Answer shown = answer;
        if (answer.isFine()) {
            showFetched(answer.result);
            Json::Members members{{"rows", answer.result[memberOf(asked)]}};
            // What moved and what is gone comes whole.
            if (asked == Everything || asked == Unmapped)
                members.emplace_back("next", answer.result["next"]);
            shown.result = Json::object(std::move(members));
        }
        then(shown);
    });
}

void SupplierPrices::showAge()
{
    if (m_fetchedAt == 0)
        return;
    const qint64 now = m_desk.client().serverUnixMs();
    m_fetched->setText(tr("fetched %1, %2 ago").arg(whenText(m_fetchedAt, now), ageText(now - m_fetchedAt)));
}

void SupplierPrices::showFetched(const Json& result)
{
    m_fetchedAt = numberIn(result, "fetched_at").value_or(0);
    m_fetched->setText(tr("never fetched"));
    showAge();
}

void SupplierPrices::arrived(Kind asked)
{
    if (asked != kind())
        return;
    const Answer& answer = table()->answer();
    const bool isFiltered = !m_search->box()->edit()->text().trimmed().isEmpty();
    if (!answer.isFine()) {
        if (table()->rowCount() == 0)
            m_body->showFailure(answer);
        else
            m_desk.tellFailure(answer);
    } else if (table()->rowCount() > 0) {
        m_body->showContent();
    } else if (m_fetchedAt == 0) {
        m_body->showFirstUse(tr("This supplier's price list was never fetched"),
                             tr("Fetching it changes no mapping and no price of ours; it shows what they ask."),
                             m_desk.may("supplier.change") ? tr("Fetch now") : QString());
    } else if (isFiltered) {
        m_body->showNothingFound(tr("No code, name or brand is like that."));
    } else {
        m_body->showFirstUse(asked == Everything ? tr("The list is empty") : tr("Nothing: list and mappings agree"),
                             asked == Everything ? tr("The supplier answered with no line at all.")
                                                 : tr("Looked at with the list as it was fetched last."));
    }
    judge();
}

void SupplierPrices::fetch()
{
    if (m_isFetching || m_code.isEmpty() || !m_desk.may("supplier.change"))
        return;
    m_isFetching = true;
    m_note->hide();
    judge();
    m_desk.change(Call("supplier.fetchPrices").with("supplier", m_code).withIdem(m_idem),
                  this,
                  [this, code = m_code](const Answer& answer) {
                      if (code != m_code)
                          return;
                      m_isFetching = false;
                      judge();
                      if (answer.kind == Answer::Kind::Cancelled)
                          return;
                      if (answer.isFine() || answer.kind == Answer::Kind::Refused)
                          m_idem = newIdem();
                      if (!answer.isFine()) {
                          m_note->setText(answer.failure.detail == "TOO_SOON"
                                              ? tr("Suppliers block who asks too often: at most once in five minutes. "
                                                   "The list below is the last one.")
                                              : failureWords(answer));
                          m_note->show();
                          return;
                      }
                      const auto count = [&answer](const char* name) {
                          return text::countText(numberIn(answer.result, name).value_or(0));
                      };
                      m_desk.tell(
                          {.kind = StripKind::Good,
                           .sentence = tr("Price list of %1: %2 codes, %3 new, %4 with another price, %5 gone.")
                                           .arg(code, count("lines"), count("new"), count("changed"), count("gone")),
                           .action = {}});
                      search();
                  });
}

void SupplierPrices::judge()
{
    const bool may = m_desk.may("supplier.change");
    m_fetch->setEnabled(may && !m_isFetching && !m_isStale && !m_code.isEmpty());
    m_fetch->setText(m_isFetching ? tr("Fetching…") : tr("Fetch now"));
    m_fetch->setToolTip(whyNotChange(m_desk, "supplier.change", m_isStale));
    const Json* row = table()->rowAt(grid()->currentIndex().row());
    m_map->setEnabled(m_desk.may("product.read") && row != nullptr);
    const QString product = row == nullptr ? QString() : productOf(*row);
    m_map->setText(product.isEmpty() ? tr("Open mapping") : tr("Mapping of %1").arg(product));
}

void SupplierPrices::openMapping()
{
    const Json* row = table()->rowAt(grid()->currentIndex().row());
    if (row != nullptr && m_desk.may("product.read"))
        m_desk.goTo({.page = QStringLiteral("page.mapping"), .subject = productOf(*row), .filter = {}});
}

void SupplierPrices::setStale(bool isStale)
{
    m_isStale = isStale;
    for (GridView* one : m_grids)
        one->setStale(isStale);
    judge();
}

} // namespace eraflazz::console
