// SPDX-License-Identifier: GPL-3.0-or-later
#include "sale/sale_batch.h"

#include "desk/desk.h"
#include "desk/failure_words.h"
#include "look/cell.h"
#include "look/grid/grid_view.h"
#include "look/parts/button.h"
#include "look/parts/text_line.h"
#include "look/tokens.h"

#include <QHBoxLayout>
#include <QPainter>
#include <QProgressBar>

#include <algorithm>

namespace eraflazz::console {

using namespace Qt::Literals::StringLiterals;
using look::CellTone;

SaleBatchModel::SaleBatchModel(std::vector<SaleBrief> sales, const LeftOut& leftOut, const QString& willBe)
{
    for (SaleBrief& sale : sales) {
        Row row{std::move(sale), {}, static_cast<int>(CellTone::Quiet)};
        row.outcome = leftOut(row.sale);
        if (row.outcome.isEmpty() && m_allowed.size() >= kMost)
            row.outcome = tr("left out: more than %1").arg(kMost);
        if (row.outcome.isEmpty()) {
            row.outcome = willBe;
            row.tone = static_cast<int>(CellTone::ByKind);
            m_allowed.push_back(row.sale.id.toStdString());
        }
        m_rows.push_back(std::move(row));
    }
}

int SaleBatchModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

int SaleBatchModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : kColumns;
}

QVariant SaleBatchModel::data(const QModelIndex& index, int role) const
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

QVariant SaleBatchModel::headerData(int section, Qt::Orientation orientation, int role) const
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

void SaleBatchModel::setOutcome(const QString& sale, const QString& outcome, bool isGood)
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

int SaleBatchModel::good() const
{
    return static_cast<int>(std::count_if(
        m_rows.begin(), m_rows.end(), [](const Row& row) { return row.tone == static_cast<int>(CellTone::Good); }));
}

SaleBatchDialog::SaleBatchDialog(Desk& desk, Titles titles, SaleBatchModel* model, QWidget* parent)
    : QDialog(parent), m_desk(desk), m_titles(std::move(titles)), m_model(model),
      m_summary(new look::TextLine(look::TypeRole::Cell, look::Ink::Second, {}, this)),
      m_progress(new QProgressBar(this)), m_start(new look::Button(look::ButtonKind::Primary, {}, this)),
      m_close(new look::Button(look::ButtonKind::Plain, tr("Close"), this))
{
    m_model->setParent(this);
    setObjectName(m_titles.object);
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(m_titles.window);
    resize(720, 480);
    build();
    const auto allowed = static_cast<int>(m_model->allowed().size());
    m_summary->setText(m_titles.summary.arg(allowed).arg(m_model->rowCount() - allowed));
    m_progress->setRange(0, qMax(1, allowed));
    m_start->setObjectName(m_titles.object + u"Start"_s);
    m_close->setObjectName(m_titles.object + u"Close"_s);
    m_start->setText(m_titles.verb.arg(allowed));
    m_start->setEnabled(allowed > 0);
    connect(m_start, &QAbstractButton::clicked, this, &SaleBatchDialog::start);
    connect(m_close, &QAbstractButton::clicked, this, [this] {
        if (m_isRunning)
            m_isStopped = true; // What is under way is answered; no more are sent.
        else
            close();
    });
}

void SaleBatchDialog::build()
{
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(look::size::kPanelPadding, 20, look::size::kPanelPadding, look::size::kPanelPadding);
    column->setSpacing(10);
    column->addWidget(new look::TextLine(look::TypeRole::PriceStrip, look::Ink::Strong, windowTitle(), this));
    m_summary->setWrapping(true);
    column->addWidget(m_summary);
    auto* grid = new look::GridView(windowTitle(), this);
    grid->setModel(m_model);
    column->addWidget(grid, 1);
    m_progress->setAccessibleName(tr("Progress"));
    m_progress->setTextVisible(false);
    column->addWidget(m_progress);
    auto* row = new QHBoxLayout;
    row->setSpacing(look::size::kGap);
    row->addStretch();
    row->addWidget(m_close);
    row->addWidget(m_start);
    column->addLayout(row);
}

void SaleBatchDialog::start()
{
    m_isRunning = true;
    m_isStopped = false;
    m_start->setEnabled(false);
    m_close->setText(tr("Stop"));
    next();
}

void SaleBatchDialog::next()
{
    if (m_isStopped || m_done >= m_model->allowed().size()) {
        end((m_isStopped ? m_titles.stopped : m_titles.ended).arg(m_model->good()).arg(m_model->allowed().size()));
        return;
    }
    send(m_done);
}

void SaleBatchDialog::went(std::size_t count)
{
    m_done += count;
    m_progress->setValue(static_cast<int>(m_done));
    Q_EMIT handledSome();
    next();
}

void SaleBatchDialog::broke(const Answer& answer)
{
    end(failureWords(answer));
}

void SaleBatchDialog::end(const QString& sentence)
{
    m_isRunning = false;
    m_close->setText(tr("Close"));
    m_summary->setText(sentence);
    const auto left = m_model->allowed().size() - m_done;
    if (left == 0)
        return;
    m_start->setText(tr("Go on with %1").arg(left));
    m_start->setEnabled(true);
}

void SaleBatchDialog::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.fillRect(rect(), look::tokens().raised);
}

} // namespace eraflazz::console
