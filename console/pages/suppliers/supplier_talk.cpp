// SPDX-License-Identifier: GPL-3.0-or-later
#include "pages/suppliers/supplier_talk.h"

#include "desk/desk.h"
#include "desk/page_body.h"
#include "desk/wire_words.h"
#include "look/grid/grid_view.h"
#include "look/type.h"
#include "text/cell_text.h"

#include <QPlainTextEdit>
#include <QSplitter>
#include <QVBoxLayout>

namespace eraflazz::console {

using namespace look;

namespace {

constexpr int kShown = 50;

/// Foreign text on several lines: line ends and tabs stay, every other control character is shown as what it is.
QString readable(std::string_view text)
{
    QString whole = QString::fromUtf8(text.data(), static_cast<qsizetype>(text.size()));
    for (QChar& c : whole) {
        if (c.category() == QChar::Other_Format || (c.category() == QChar::Other_Control && c != u'\n' && c != u'\t'))
            c = QChar::ReplacementCharacter;
    }
    return whole;
}

QString kindWord(const Json& row)
{
    const QString kind = textIn(row, "kind");
    if (kind == u"order")
        return SupplierTalk::tr("order");
    if (kind == u"check")
        return SupplierTalk::tr("question");
    if (kind == u"balance")
        return SupplierTalk::tr("balance");
    return kind == u"prices" ? SupplierTalk::tr("price list") : kind;
}

bool isFine(const Json& row)
{
    const auto status = numberIn(row, "status");
    return status && *status >= 200 && *status < 300;
}

std::vector<ObjectColumn> columns(Desk& desk)
{
    return {
        objectColumn("at",
                     SupplierTalk::tr("Time"),
                     CellKind::Time,
                     QStringLiteral("22 Nov 21:14"),
                     [&desk](const Json& row) { return whenIn(row, "at", desk.client().serverUnixMs()); }),
        objectColumn("kind",
                     SupplierTalk::tr("What"),
                     CellKind::Text,
                     SupplierTalk::tr("price list"),
                     [](const Json& row) { return kindWord(row); }),
        objectColumn("ref",
                     SupplierTalk::tr("Our reference"),
                     CellKind::Id,
                     QStringLiteral("1234567890123456789"),
                     [](const Json& row) { return textIn(row, "ref"); }),
        objectColumn("sku",
                     SupplierTalk::tr("Code"),
                     CellKind::Code,
                     QStringLiteral("telkomsel-data-10"),
                     [](const Json& row) { return textIn(row, "sku"); }),
        [] {
            ObjectColumn outcome = objectColumn(
                "outcome", SupplierTalk::tr("Answer"), CellKind::Text, QStringLiteral("withheld"), [](const Json& row) {
                    const auto status = numberIn(row, "status");
                    const QString word = textIn(row, "outcome");
                    return status && word == u"answered" ? QString::number(*status) : word;
                });
            outcome.look.stretches = true;
            outcome.tone = [](const Json& row) { return isFine(row) ? CellTone::ByKind : CellTone::Bad; };
            return outcome;
        }(),
        objectColumn(
            "elapsed", SupplierTalk::tr("Took (s)"), CellKind::Duration, QStringLiteral("12,9"), [](const Json& row) {
                return text::durationText(numberIn(row, "elapsed_us").value_or(0) / 1000);
            })};
}

} // namespace

SupplierTalk::SupplierTalk(Desk& desk, QWidget* parent)
    : QWidget(parent), m_desk(desk), m_table(new ObjectTable(columns(desk), {}, this)),
      m_grid(new GridView(tr("Last conversations"))), m_text(new QPlainTextEdit)
{
    m_grid->setObjectName(QStringLiteral("talkGrid"));
    m_grid->setSelectionMode(QAbstractItemView::SingleSelection);
    m_grid->setModel(m_table);
    m_text->setObjectName(QStringLiteral("talkText"));
    m_text->setAccessibleName(tr("Request and answer"));
    m_text->setReadOnly(true);
    m_text->setFrameShape(QFrame::NoFrame);
    m_text->setFont(look::font(TypeRole::Mono));
    m_text->setLineWrapMode(QPlainTextEdit::WidgetWidth);
    m_text->document()->setDocumentMargin(14);
    auto* split = new QSplitter(Qt::Horizontal);
    split->setHandleWidth(1);
    split->setChildrenCollapsible(false);
    split->addWidget(m_grid);
    split->addWidget(m_text);
    split->setStretchFactor(0, 1);
    split->setStretchFactor(1, 1);
    m_body = new PageBody(split, {110, 90, 150, 80, 120}, this);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_body);
    connect(m_table, &ObjectTable::arrived, this, &SupplierTalk::arrived);
    connect(m_grid, &GridView::rowChosen, this, [this](const QModelIndex& index) { showOne(index.row()); });
    connect(m_body, &PageBody::retryAsked, this, &SupplierTalk::refresh);
    connect(m_body, &PageBody::verbAsked, this, &SupplierTalk::refresh);
}

void SupplierTalk::setSupplier(const QString& code)
{
    if (code == m_code)
        return;
    m_code = code;
    m_table->show({});
    m_text->clear();
}

void SupplierTalk::refresh()
{
    if (!m_desk.may("trx.raw")) {
        m_body->showNoRight("trx.raw");
        return;
    }
    if (m_code.isEmpty())
        return;
    m_body->showLoading();
    m_table->search([this, code = m_code](const std::string&, ObjectTable::Arrived then) {
        m_desk.ask(Call("supplier.exchanges").with("supplier", code).with("limit", kShown), this, std::move(then));
    });
}

void SupplierTalk::arrived()
{
    const Answer& answer = m_table->answer();
    if (!answer.isFine()) {
        m_body->showFailure(answer);
        return;
    }
    if (m_table->rowCount() == 0) {
        m_body->showFirstUse(tr("Nothing was said since the server started"),
                             tr("Conversations are kept in memory only, the last %1 of each supplier.").arg(kShown),
                             tr("Look again"));
        return;
    }
    m_body->showContent();
    m_grid->selectRow(0);
    showOne(0);
}

void SupplierTalk::showOne(int row)
{
    const Json* one = m_table->rowAt(row);
    if (one == nullptr)
        return;
    const auto part = [one](std::string_view name) { return readable((*one)[name].asString().value_or("")); };
    m_text->setPlainText(tr("WE SAID") + QStringLiteral("\n") + part("request") + QStringLiteral("\n\n") +
                         tr("THE SUPPLIER SAID") + QStringLiteral("\n") + part("answer"));
}

void SupplierTalk::setStale(bool isStale)
{
    m_grid->setStale(isStale);
}

} // namespace eraflazz::console
