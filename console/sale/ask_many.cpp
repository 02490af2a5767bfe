// SPDX-License-Identifier: GPL-3.0-or-later
#include "sale/ask_many.h"

#include "desk/desk.h"
#include "sale/sale_words.h"

#include <algorithm>

namespace eraflazz::console {

using namespace Qt::Literals::StringLiterals;

namespace {

QString whyNotAsked(const SaleBrief& sale)
{
    if (sale.isAskable())
        return {};
    return sale.status == u"PENDING" ? AskManyDialog::tr("left out: still in the queue")
                                     : AskManyDialog::tr("left out: has ended");
}

} // namespace

AskManyDialog::AskManyDialog(Desk& desk, std::vector<SaleBrief> sales, QWidget* parent)
    : SaleBatchDialog(desk,
                      {.object = u"askMany"_s,
                       .window = tr("Ask the status of several sales"),
                       .summary = tr("%1 will be asked, %2 are left out. Nothing is ordered."),
                       .verb = tr("Ask %1"),
                       .ended = tr("%1 of %2 are being asked."),
                       .stopped = tr("Stopped: %1 of %2 are being asked.")},
                      new SaleBatchModel(std::move(sales), whyNotAsked, tr("will be asked")),
                      parent)
{
    for (std::size_t i = 0; i < model()->allowed().size(); i += kAtOnce)
        m_idems.push_back(newIdem());
}

void AskManyDialog::send(std::size_t from)
{
    const auto& all = model()->allowed();
    const std::size_t count = std::min(kAtOnce, all.size() - from);
    JsonWriter ids;
    ids.beginArray();
    for (std::size_t i = from; i < from + count; ++i)
        ids.value(std::string_view(all[i]));
    Call call("trx.askMany");
    call.withRaw("sales", ids.endArray().text()).withIdem(m_idems[from / kAtOnce]);
    desk().change(std::move(call), this, [this, from, count](const Answer& answer) { take(answer, from, count); });
}

void AskManyDialog::take(const Answer& answer, std::size_t from, std::size_t count)
{
    if (!answer.isFine()) {
        for (std::size_t i = from; i < from + count; ++i)
            model()->setOutcome(QString::fromStdString(model()->allowed()[i]), tr("not asked"), false);
        broke(answer);
        return;
    }
    for (const Json& row : answer.result["rows"].items()) {
        const QString outcome = QString::fromStdString(row["outcome"].asText().value_or(""));
        model()->setOutcome(QString::fromStdString(row["sale"].asText().value_or("")),
                            askOutcomeWord(outcome),
                            row["asked"].asBool().value_or(outcome == u"ASKING"));
    }
    went(count);
}

} // namespace eraflazz::console
