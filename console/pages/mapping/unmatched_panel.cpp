// SPDX-License-Identifier: GPL-3.0-or-later
#include "pages/mapping/unmatched_panel.h"

#include "core/rows/packed_row.h"
#include "desk/desk.h"
#include "desk/failure_words.h"
#include "look/paint.h"
#include "look/parts/button.h"
#include "look/parts/link_button.h"
#include "look/parts/segmented.h"
#include "look/parts/text_line.h"
#include "look/tokens.h"
#include "text/amount_text.h"

#include <QHBoxLayout>
#include <QPainter>
#include <QVBoxLayout>

#include <algorithm>

namespace eraflazz::console {

using look::ButtonKind;
using look::Ink;
using look::TypeRole;

namespace {

constexpr int kRow = 46, kSkuLeft = 64;

/// One code: supplier, code, price; below it why it is shown; at the right what can be done.
class UnmatchedRow final : public QWidget {
public:
    UnmatchedRow(const Unmatched& one, const QString& words, const QString& verb, QWidget* parent)
        : QWidget(parent), m_one(one), m_words(words), m_button(new look::Button(ButtonKind::Plain, verb, this))
    {
        setFixedHeight(kRow);
        m_button->setTall(look::size::kButtonInBar);
        m_button->setObjectName(QStringLiteral("unmatched.") + one.supplier + u'.' + one.sku);
        m_button->setAccessibleName(verb + u' ' + one.supplier + u' ' + one.sku);
        auto* row = new QHBoxLayout(this);
        row->setContentsMargins(0, 0, 0, 0);
        row->addStretch();
        row->addWidget(m_button);
    }
    [[nodiscard]] look::Button* button() const { return m_button; }

protected:
    void paintEvent(QPaintEvent*) override
    {
        const look::Tokens& t = look::tokens();
        QPainter painter(this);
        const int right = m_button->x() - 10;
        look::lineAcross(painter, 0, width(), height() - 1, t.line);
        const QRect top(0, 4, right, 20);
        const QString price = m_one.price ? text::amountText(*m_one.price) : QString();
        const int priceWidth = look::textWidth(TypeRole::Body, price);
        look::paintText(painter, QRect(0, 4, kSkuLeft - 8, 20), TypeRole::BodyBold, t.ink, m_one.supplier);
        look::paintText(painter,
                        QRect(kSkuLeft, 4, right - kSkuLeft - priceWidth - 12, 20),
                        TypeRole::Body,
                        t.ink2,
                        m_one.kind == Unmatched::Kind::NotMapped ? m_one.sku
                                                                 : m_one.sku + QStringLiteral(" › ") + m_one.product);
        look::paintText(painter, top, TypeRole::Body, t.ink, price, Qt::AlignRight, Qt::ElideNone);
        const bool isLoud = m_one.kind != Unmatched::Kind::NotMapped;
        look::paintText(painter, QRect(0, 23, right, 18), TypeRole::Cell, isLoud ? t.attention.ink : t.ink3, m_words);
    }

private:
    Unmatched m_one;
    QString m_words;
    look::Button* m_button;
};

} // namespace

UnmatchedPanel::UnmatchedPanel(Desk& desk, QWidget* parent)
    : QWidget(parent), m_desk(desk), m_count(new look::TextLine(TypeRole::Cell, Ink::Third, {}, this)),
      m_kind(new look::Segmented({tr("Not mapped"), tr("Cost moved"), tr("Gone")}, tr("Which codes"), this)),
      m_match(new look::LinkButton(tr("Match all codes of a supplier…"), this)), m_column(new QVBoxLayout(this))
{
    setObjectName(QStringLiteral("unmatchedPanel"));
    m_kind->setObjectName(QStringLiteral("unmatchedKind"));
    m_column->setContentsMargins(0, 0, 0, 0);
    m_column->setSpacing(6);
    auto* head = new QHBoxLayout;
    head->addWidget(new look::TextLine(TypeRole::BodyBold, Ink::Strong, tr("Suppliers' codes"), this));
    head->addStretch();
    head->addWidget(m_count);
    head->addWidget(m_kind);
    m_column->addLayout(head);
    m_match->setObjectName(QStringLiteral("matchAll"));
    m_match->hide();
    m_column->addWidget(m_match, 0, Qt::AlignLeft);
    m_column->addStretch();
    connect(m_match, &QAbstractButton::clicked, this, &UnmatchedPanel::matchAsked);
    connect(m_kind, &look::Segmented::chosenChanged, this, &UnmatchedPanel::build);
    build();
}

void UnmatchedPanel::askSuppliers()
{
    if (!m_desk.rights().mayCall("supplier.unmatched") || !m_desk.rights().mayCall("supplier.list"))
        return;
    m_desk.ask(Call("supplier.list"), this, [this](const Answer& answer) {
        if (!answer.isFine())
            return;
        QStringList codes;
        for (const Json& row : answer.result["rows"].items())
            codes << plainLine(row["code"].asString().value_or(""));
        take(codes);
    });
}

void UnmatchedPanel::take(const QStringList& suppliers)
{
    if (suppliers == m_suppliers)
        return;
    m_suppliers = suppliers;
    refresh();
}

void UnmatchedPanel::setProduct(const Product& product)
{
    if (product == m_product)
        return;
    m_product = product;
    build();
}

void UnmatchedPanel::refresh()
{
    ++m_round;
    m_problem.clear();
    std::erase_if(m_known, [this](const auto& one) { return !m_suppliers.contains(one.first); });
    for (const QString& supplier : std::as_const(m_suppliers))
        ask(supplier);
}

void UnmatchedPanel::ask(const QString& supplier)
{
    const int round = m_round;
    m_desk.ask(Call("supplier.unmatched").with("supplier", supplier).with("limit", 500),
               this,
               [this, supplier, round](const Answer& answer) {
                   if (round != m_round)
                       return;
                   if (answer.isFine()) {
                       m_known[supplier] = unmatchedFrom(supplier, answer.result);
                       if (!answer.result["fetched_at"].isNull() && !m_withList.contains(supplier))
                           m_withList << supplier;
                   } else if (answer.failure.key != "not_found") // It has no price list.
                       m_problem = failureWords(answer);
                   build();
               });
}

void UnmatchedPanel::fetch(QStringList suppliers)
{
    if (suppliers.isEmpty()) {
        m_isFetching = false;
        refresh();
        build();
        return;
    }
    const QString supplier = suppliers.takeFirst();
    m_desk.change(Call("supplier.fetchPrices").with("supplier", supplier).withIdem(newIdem()),
                  this,
                  [this, supplier, suppliers](const Answer& answer) {
                      if (answer.kind == Answer::Kind::Cancelled) {
                          fetch({});
                          return;
                      }
                      if (!answer.isFine() && answer.failure.detail != "TOO_SOON")
                          m_desk.tell({.kind = look::StripKind::Warning,
                                       .sentence = supplier + QStringLiteral(": ") + failureWords(answer),
                                       .action = {}});
                      fetch(suppliers);
                  });
}

QString UnmatchedPanel::supplierToMatch() const
{
    QString best = m_suppliers.value(0);
    std::ptrdiff_t most = 0;
    for (const auto& [supplier, rows] : m_known) {
        const auto open = std::count_if(
            rows.begin(), rows.end(), [](const Unmatched& one) { return one.kind == Unmatched::Kind::NotMapped; });
        if (open > most) {
            most = open;
            best = supplier;
        }
    }
    return best;
}

std::vector<const Unmatched*> UnmatchedPanel::chosen() const
{
    const auto kind = static_cast<Unmatched::Kind>(m_kind->chosen());
    std::vector<std::pair<int, const Unmatched*>> found;
    for (const auto& [supplier, rows] : m_known) {
        for (const Unmatched& one : rows) {
            if (one.kind != kind)
                continue;
            int rank = 0;
            if (kind == Unmatched::Kind::NotMapped) {
                rank = likenessOf(one, m_product).score;
                if (rank == 0)
                    continue;
            } else {
                // This product's own first, then the largest.
                rank = (one.product == m_product.code ? 100'000 : 0) + std::abs(one.permille);
            }
            found.emplace_back(rank, &one);
        }
    }
    std::stable_sort(found.begin(), found.end(), [](const auto& a, const auto& b) { return a.first > b.first; });
    std::vector<const Unmatched*> rows;
    for (const auto& [rank, one] : found)
        rows.push_back(one);
    return rows;
}

void UnmatchedPanel::build()
{
    if (m_rows != nullptr) {
        m_rows->hide();
        m_rows->deleteLater(); // One of its buttons may have brought us here.
    }
    m_rows = new QWidget(this);
    auto* column = new QVBoxLayout(m_rows);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    const auto kind = static_cast<Unmatched::Kind>(m_kind->chosen());
    const std::vector<const Unmatched*> rows = chosen();
    const int count = static_cast<int>(rows.size());
    m_count->setText(rows.empty()                         ? QString()
                     : kind == Unmatched::Kind::NotMapped ? tr("%n suggestion(s)", nullptr, count)
                                                          : tr("%n code(s)", nullptr, count));
    const bool mayChange = m_desk.may("route.change");
    m_match->setVisible(mayChange && kind == Unmatched::Kind::NotMapped && !m_withList.isEmpty());
    for (std::size_t i = 0; i < rows.size() && i < static_cast<std::size_t>(kShown); ++i) {
        const Unmatched one = *rows[i];
        const bool isNew = kind == Unmatched::Kind::NotMapped;
        const QString words =
            isNew ? one.name + QStringLiteral(" · ") + likenessWords(likenessOf(one, m_product)) : changeWords(one);
        const QString verb = isNew                                         ? tr("Map…")
                             : kind == Unmatched::Kind::Moved && one.price ? tr("Take the cost…")
                                                                           : tr("Look");
        auto* row = new UnmatchedRow(one, words, verb, m_rows);
        if (!mayChange && verb != tr("Look")) {
            row->button()->setEnabled(false);
            row->button()->setToolTip(lackWords("route.change"));
        }
        connect(row->button(), &QAbstractButton::clicked, this, [this, one, kind, isNew] {
            if (isNew)
                Q_EMIT mapAsked(one);
            else if (kind == Unmatched::Kind::Moved && one.price)
                Q_EMIT costAsked(one);
            else
                Q_EMIT productAsked(one.product);
        });
        column->addWidget(row);
    }
    if (count > kShown) {
        auto* more =
            new look::TextLine(TypeRole::Cell,
                               Ink::Third,
                               tr("and %n more; they come up as these are dealt with", nullptr, count - kShown),
                               m_rows);
        more->setObjectName(QStringLiteral("unmatchedMore"));
        column->addSpacing(6);
        column->addWidget(more);
    }
    if (rows.empty()) {
        QString words = m_problem;
        if (words.isEmpty() && m_withList.isEmpty())
            words = tr("No supplier's price list has been fetched yet.");
        else if (words.isEmpty())
            words = kind == Unmatched::Kind::NotMapped ? tr("No unmapped code looks like this product.")
                                                       : tr("Nothing: lists and mappings agree.");
        auto* line = new look::TextLine(TypeRole::Cell, Ink::Second, words, m_rows);
        line->setWrapping(true);
        column->addWidget(line);
        if (m_withList.isEmpty() && !m_suppliers.isEmpty() && m_desk.may("supplier.change")) {
            auto* fetchNow = new look::LinkButton(
                m_isFetching ? tr("Fetching the price lists…") : tr("Fetch the price lists now"), m_rows);
            fetchNow->setObjectName(QStringLiteral("fetchPrices"));
            fetchNow->setEnabled(!m_isFetching);
            connect(fetchNow, &QAbstractButton::clicked, this, [this] {
                m_isFetching = true;
                fetch(m_suppliers);
                build();
            });
            column->addSpacing(6);
            column->addWidget(fetchNow, 0, Qt::AlignLeft);
        }
    }
    m_column->insertWidget(1, m_rows);
}

} // namespace eraflazz::console
