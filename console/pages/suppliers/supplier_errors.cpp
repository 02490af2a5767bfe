// SPDX-License-Identifier: GPL-3.0-or-later
#include "pages/suppliers/supplier_errors.h"

#include "desk/desk.h"
#include "desk/failure_words.h"
#include "desk/wire_words.h"
#include "look/parts/link_button.h"
#include "look/parts/segmented.h"
#include "look/parts/text_line.h"
#include "text/cell_text.h"

#include <QHBoxLayout>
#include <QRegularExpression>
#include <QVBoxLayout>

namespace eraflazz::console {

using namespace Qt::Literals::StringLiterals;
using namespace look;

namespace {

constexpr qsizetype kMessageShown = 38;

QString percentOf(qint64 part, qint64 whole)
{
    return text::percentText(text::permilleOf(part, whole));
}

/// Ours: the supplier never saw the order, or never answered.
QString saidOf(const Json& row)
{
    const QString message = textIn(row, "message");
    if (row["state"].asString() == "NOT_SENT")
        return SupplierErrors::tr("could not be handed over");
    return message.size() > kMessageShown ? message.left(kMessageShown - 1) + u'…' : message;
}

} // namespace

SupplierErrors::SupplierErrors(Desk& desk, QWidget* parent)
    : QWidget(parent), m_desk(desk), m_span(new Segmented({tr("1 hour"), tr("24 hours")}, tr("Time of the errors"))),
      m_sum(new TextLine(TypeRole::Cell, Ink::Second, {}, this)), m_rows(new QVBoxLayout)
{
    m_span->setObjectName(u"errorSpan"_s);
    m_sum->setObjectName(u"errorSum"_s);
    m_sum->setWrapping(true);
    m_rows->setSpacing(2);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(6);
    column->addWidget(m_sum);
    column->addLayout(m_rows);
    connect(m_span, &Segmented::chosenChanged, this, &SupplierErrors::ask);
}

bool SupplierErrors::isHour() const
{
    return m_span->chosen() == 0;
}

void SupplierErrors::showSupplier(const QString& supplier)
{
    if (supplier != m_supplier) {
        m_told = Json();
        m_supplier = supplier;
        show();
    }
    ask();
}

/// A day of a large shop takes a second to count: only when somebody wants it.
void SupplierErrors::ask()
{
    if (m_supplier.isEmpty())
        return;
    const int round = ++m_round;
    m_desk.ask(Call("supplier.errors").with("supplier", m_supplier).with("hours", isHour() ? 1 : 24),
               this,
               [this, round](const Answer& answer) {
                   if (round == m_round)
                       arrived(answer);
               });
}

void SupplierErrors::arrived(const Answer& answer)
{
    if (answer.isFine())
        m_told = answer.result;
    show();
    if (!answer.isFine() && answer.kind != Answer::Kind::Cancelled)
        m_sum->setText(failureWords(answer));
}

void SupplierErrors::clear()
{
    while (QLayoutItem* item = m_rows->takeAt(0)) {
        if (item->widget() != nullptr)
            item->widget()->deleteLater();
        delete item;
    }
}

void SupplierErrors::show()
{
    clear();
    if (m_told.isNull()) {
        m_sum->setText({});
        return;
    }
    const qint64 orders = numberIn(m_told, "orders").value_or(0), refused = numberIn(m_told, "refused").value_or(0);
    m_sum->setText(orders == 0 ? tr("Nothing was ordered there.")
                   : refused == 0
                       ? tr("None of %1 orders was refused.").arg(text::countText(orders))
                       : tr("%1 of %2 orders refused (%3).")
                             .arg(text::countText(refused), text::countText(orders), percentOf(refused, orders)));
    for (const Json& row : m_told["rows"].items())
        addRow(row, refused);
}

void SupplierErrors::addRow(const Json& row, qint64 refused)
{
    static const QRegularExpression kPlain(u"^[A-Za-z0-9_-]+$"_s);
    const QString code = textIn(row, "code"), said = saidOf(row);
    const QString words = code.isEmpty() ? said : said.isEmpty() ? code : code + u" \u00b7 "_s + said;
    const qint64 count = numberIn(row, "count").value_or(0);
    auto* line = new QWidget(this);
    auto* across = new QHBoxLayout(line);
    across->setContentsMargins(0, 0, 0, 0);
    if (kPlain.match(code).hasMatch() && m_desk.may("trx.read")) {
        auto* link = new LinkButton(words, line);
        link->setObjectName(u"error_"_s + code);
        link->setToolTip(
            tr("The sales whose latest answer it is. What another supplier delivered after it is not among "
               "them."));
        const QString time = numberIn(m_told, "hours").value_or(1) == 1 ? u"60-menit"_s : u"24-jam"_s;
        connect(link, &QAbstractButton::clicked, this, [this, code, time] {
            const QString filter = u"supplier:%1 jawaban:%2 waktu:%3"_s.arg(m_supplier, code, time);
            m_desk.goTo({u"page.history"_s, {}, filter});
        });
        across->addWidget(link);
    } else {
        across->addWidget(new TextLine(TypeRole::Body, Ink::Strong, words, line));
    }
    across->addStretch();
    across->addWidget(new TextLine(
        TypeRole::Body, Ink::Strong, text::countText(count) + u" \u00b7 "_s + percentOf(count, refused), line));
    m_rows->addWidget(line);
}

} // namespace eraflazz::console
