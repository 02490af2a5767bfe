// SPDX-License-Identifier: GPL-3.0-or-later
#include "sale/ask_many.h"

#include "desk/desk.h"
#include "desk/failure_words.h"
#include "look/cell.h"
#include "look/grid/grid_view.h"
#include "look/parts/button.h"
#include "look/parts/text_line.h"
#include "look/tokens.h"
#include "sale/sale_words.h"

#include <QHBoxLayout>
#include <QPainter>
#include <QProgressBar>

#include <algorithm>

namespace eraflazz::console {

using namespace Qt::Literals::StringLiterals;
using look::CellTone;

AskManyModel::AskManyModel(std::vector<SaleBrief> sales, std::size_t most, QObject* parent)
    : QAbstractTableModel(parent)
{
    for (SaleBrief& sale : sales) {
        Row row{std::move(sale), {}, static_cast<int>(CellTone::Quiet)};
        if (!row.sale.isAskable()) {
            row.outcome =
                row.sale.status == u"PENDING" ? tr("left out: still in the queue") : tr("left out: has ended");
        } else if (m_allowed.size() >= most) {
            row.outcome = tr("left out: more than %1").arg(most);
        } else {
            row.outcome = tr("will be asked");
            row.tone = static_cast<int>(CellTone::ByKind);
            m_allowed.push_back(row.sale.id.toStdString());
        }
        m_rows.push_back(std::move(row));
    }
}

int AskManyModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

int AskManyModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : kColumns;
}

QVariant AskManyModel::data(const QModelIndex& index, int role) const
{
    const Row& row = m_rows[static_cast<std::size_t>(index.row())];
    if (index.column() == Status) {
        const auto state = row.sale.state();
        return state ? look::stateCell(static_cast<look::State>(*state), role)
                     : (role == Qt::DisplayRole ? QVariant(row.sale.status) : QVariant());
    }
    if (role == look::ToneRole && index.column() == Outcome)
        return row.tone;
    if (role != Qt::DisplayRole)
        return {};
    switch (static_cast<Column>(index.column())) {
    case Code:
        return row.sale.code;
    case Destination:
        return row.sale.destination;
    case Supplier:
        return row.sale.supplier.isEmpty() ? u"–"_s : row.sale.supplier;
    case Outcome:
        return row.outcome;
    case Status:
    case kColumns:
        break;
    }
    return {};
}

QVariant AskManyModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || (role != Qt::DisplayRole && role != look::ColumnRole))
        return {};
    look::Column column;
    switch (static_cast<Column>(section)) {
    case Code:
        column = {u"code"_s, tr("ID"), look::CellKind::Id, u"0AM348REW0000"_s};
        break;
    case Destination:
        column = {u"destination"_s, tr("Destination"), look::CellKind::Destination, u"0812544099170"_s};
        break;
    case Supplier:
        column = {u"supplier"_s, tr("Supplier"), look::CellKind::Id, u"MMMMM"_s};
        break;
    case Status:
        column = {u"status"_s, tr("Status"), look::CellKind::State, {}};
        break;
    case Outcome:
        column = {u"outcome"_s, tr("Result"), look::CellKind::Message, {}, 180, false, true};
        break;
    case kColumns:
        return {};
    }
    return role == Qt::DisplayRole ? QVariant(column.title) : QVariant::fromValue(column);
}

void AskManyModel::setOutcome(const QString& sale, const QString& outcome, bool isGood)
{
    for (std::size_t i = 0; i < m_rows.size(); ++i) {
        if (m_rows[i].sale.id != sale)
            continue;
        m_rows[i].outcome = outcome;
        m_rows[i].tone = static_cast<int>(isGood ? CellTone::Good : CellTone::Bad);
        const auto row = static_cast<int>(i);
        Q_EMIT dataChanged(index(row, Outcome), index(row, Outcome));
    }
}

int AskManyModel::good() const
{
    return static_cast<int>(std::count_if(
        m_rows.begin(), m_rows.end(), [](const Row& row) { return row.tone == static_cast<int>(CellTone::Good); }));
}

AskManyDialog::AskManyDialog(Desk& desk, std::vector<SaleBrief> sales, QWidget* parent)
    : QDialog(parent), m_desk(desk), m_model(new AskManyModel(std::move(sales), kMost, this)),
      m_summary(new look::TextLine(look::TypeRole::Cell, look::Ink::Second, {}, this)),
      m_progress(new QProgressBar(this)), m_start(new look::Button(look::ButtonKind::Primary, tr("Ask"), this)),
      m_close(new look::Button(look::ButtonKind::Plain, tr("Close"), this))
{
    setObjectName(u"askMany"_s);
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(tr("Ask the status of several sales"));
    resize(720, 480);
    const auto allowed = static_cast<int>(m_model->allowed().size());
    for (std::size_t i = 0; i < m_model->allowed().size(); i += kAtOnce)
        m_idems.push_back(newIdem());
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(look::size::kPanelPadding, 20, look::size::kPanelPadding, look::size::kPanelPadding);
    column->setSpacing(10);
    column->addWidget(new look::TextLine(look::TypeRole::PriceStrip, look::Ink::Strong, windowTitle(), this));
    m_summary->setText(
        tr("%1 will be asked, %2 are left out. Nothing is ordered.").arg(allowed).arg(m_model->rowCount() - allowed));
    column->addWidget(m_summary);
    auto* grid = new look::GridView(windowTitle(), this);
    grid->setModel(m_model);
    column->addWidget(grid, 1);
    m_progress->setRange(0, qMax(1, allowed));
    m_progress->setAccessibleName(tr("Progress"));
    m_progress->setTextVisible(false);
    column->addWidget(m_progress);
    auto* row = new QHBoxLayout;
    row->setSpacing(look::size::kGap);
    row->addStretch();
    row->addWidget(m_close);
    row->addWidget(m_start);
    column->addLayout(row);
    m_start->setObjectName(u"askManyStart"_s);
    m_close->setObjectName(u"askManyClose"_s);
    m_start->setText(tr("Ask %1").arg(allowed));
    m_start->setEnabled(allowed > 0);
    connect(m_start, &QAbstractButton::clicked, this, &AskManyDialog::start);
    connect(m_close, &QAbstractButton::clicked, this, [this] {
        if (m_isRunning)
            m_isStopped = true; // What is under way is answered; no more are asked.
        else
            close();
    });
}

void AskManyDialog::start()
{
    m_isRunning = true;
    m_start->setEnabled(false);
    m_close->setText(tr("Stop"));
    next();
}

void AskManyDialog::next()
{
    const auto& all = m_model->allowed();
    if (m_isStopped || m_done >= all.size()) {
        end(m_isStopped ? tr("Stopped: %1 of %2 are being asked.") : tr("%1 of %2 are being asked."));
        return;
    }
    const std::size_t from = m_done;
    const std::size_t count = std::min(kAtOnce, all.size() - from);
    JsonWriter ids;
    ids.beginArray();
    for (std::size_t i = from; i < from + count; ++i)
        ids.value(std::string_view(all[i]));
    Call call("trx.askMany");
    call.withRaw("sales", ids.endArray().text()).withIdem(m_idems[from / kAtOnce]);
    m_desk.change(std::move(call), this, [this, from, count](const Answer& answer) { take(answer, from, count); });
}

void AskManyDialog::take(const Answer& answer, std::size_t from, std::size_t count)
{
    if (!answer.isFine()) {
        for (std::size_t i = from; i < from + count; ++i)
            m_model->setOutcome(QString::fromStdString(m_model->allowed()[i]), tr("not asked"), false);
        end(failureWords(answer));
        return;
    }
    for (const Json& row : answer.result["rows"].items()) {
        const QString outcome = QString::fromStdString(row["outcome"].asText().value_or(""));
        m_model->setOutcome(QString::fromStdString(row["sale"].asText().value_or("")),
                            askOutcomeWord(outcome),
                            row["asked"].asBool().value_or(outcome == u"ASKING"));
    }
    m_done = from + count;
    m_progress->setValue(static_cast<int>(m_done));
    Q_EMIT asked();
    next();
}

void AskManyDialog::end(const QString& sentence)
{
    m_isRunning = false;
    m_close->setText(tr("Close"));
    m_summary->setText(sentence.contains(u"%1") ? sentence.arg(m_model->good()).arg(m_model->allowed().size())
                                                : sentence);
}

void AskManyDialog::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.fillRect(rect(), look::tokens().raised);
}

} // namespace eraflazz::console
