// SPDX-License-Identifier: GPL-3.0-or-later
#include "sale/report_many.h"

#include "desk/desk.h"
#include "desk/failure_words.h"
#include "sale/sale_words.h"

namespace eraflazz::console {

using namespace Qt::Literals::StringLiterals;

namespace {

QString whyNotTold(const SaleBrief& sale)
{
    return sale.isOpen() ? ReportManyDialog::tr("left out: has not ended yet") : QString();
}

QString refusedWords(const Answer& answer)
{
    const QString known = saleRefusalWords(QString::fromStdString(answer.failure.detail));
    return known.isEmpty() ? failureWords(answer) : known;
}

} // namespace

ReportManyDialog::ReportManyDialog(Desk& desk, std::vector<SaleBrief> sales, QWidget* parent)
    : SaleBatchDialog(desk,
                      {.object = u"reportMany"_s,
                       .window = tr("Send several reports again"),
                       .summary = tr("%1 reports will be sent to their agents again, %2 are left out. No money moves."),
                       .verb = tr("Send %1"),
                       .ended = tr("%1 of %2 are on their way to the agents."),
                       .stopped = tr("Stopped: %1 of %2 are on their way to the agents.")},
                      new SaleBatchModel(std::move(sales), whyNotTold, tr("will be sent again")),
                      parent)
{
    for (std::size_t i = 0; i < model()->allowed().size(); ++i)
        m_idems.push_back(newIdem());
}

void ReportManyDialog::send(std::size_t from)
{
    desk().change(Call("trx.report").with("sale", std::string_view(model()->allowed()[from])).withIdem(m_idems[from]),
                  this,
                  [this, from](const Answer& answer) { take(answer, from); });
}

void ReportManyDialog::take(const Answer& answer, std::size_t at)
{
    if (!answer.isFine() && !isAboutThisAlone(answer)) {
        broke(answer);
        return;
    }
    model()->setOutcome(QString::fromStdString(model()->allowed()[at]),
                        answer.isFine() ? tr("on its way") : refusedWords(answer),
                        answer.isFine());
    went(1);
}

} // namespace eraflazz::console
