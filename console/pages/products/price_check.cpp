// SPDX-License-Identifier: GPL-3.0-or-later
#include "pages/products/price_check.h"

#include "core/rows/packed_row.h"
#include "desk/desk.h"
#include "desk/failure_words.h"
#include "desk/word_table.h"
#include "text/amount_text.h"

#include <QCoreApplication>

#include <algorithm>
#include <array>

namespace eraflazz::console {

namespace {

QString words(const char* english)
{
    return QCoreApplication::translate("PriceVerdict", english);
}

// In few words, for a cell; whatever else is refused is told as everywhere.
constexpr std::array kRefusals{
    Word{"PRICE_BELOW_COST", QT_TRANSLATE_NOOP("PriceVerdict", "refused: it would sell at a loss")},
    Word{"STALE", QT_TRANSLATE_NOOP("PriceVerdict", "refused: it has changed meanwhile")},
    Word{"NOTHING_CHANGES", QT_TRANSLATE_NOOP("PriceVerdict", "refused: it is that price already")},
    Word{"UNKNOWN_SUBJECT", QT_TRANSLATE_NOOP("PriceVerdict", "refused: the product or level is not known")},
    Word{"AMOUNT_OUT_OF_RANGE", QT_TRANSLATE_NOOP("PriceVerdict", "refused: out of range")},
    Word{"REASON_UNFIT", QT_TRANSLATE_NOOP("PriceVerdict", "refused: the reason is not for prices")},
    Word{"NO_RIGHT", QT_TRANSLATE_NOOP("PriceVerdict", "refused: not with your rights")},
    Word{"CAP_EXCEEDED", QT_TRANSLATE_NOOP("PriceVerdict", "refused: above your limit of today")},
};

QString refusalOf(const PriceVerdict& verdict)
{
    const std::string why = verdict.why.toStdString();
    if (why == "STALE" && verdict.current)
        return words(QT_TRANSLATE_NOOP("PriceVerdict", "refused: it is %1 now"))
            .arg(text::amountText(*verdict.current));
    if (const char* known = findWord(kRefusals, why))
        return words(known);
    protocol::Failure failure;
    failure.key = "refused";
    failure.detail = why;
    return words(QT_TRANSLATE_NOOP("PriceVerdict", "refused: %1")).arg(failureWords(failure));
}

std::string changesJson(const std::vector<PriceChange>& changes, std::size_t from, std::size_t to)
{
    JsonWriter out;
    out.beginArray();
    for (std::size_t i = from; i < to; ++i) {
        const PriceChange& one = changes[i];
        out.beginObject().field("product", std::string_view(one.key.product.toStdString()));
        if (!one.key.level.isEmpty())
            out.field("level", std::string_view(one.key.level.toStdString()));
        out.field("expect", one.expect).field("price", one.price).endObject();
    }
    out.endArray();
    return out.take();
}

} // namespace

QString verdictWords(const PriceVerdict& verdict, bool isDry)
{
    if (verdict.isRefused())
        return refusalOf(verdict);
    if (verdict.result == u"request")
        return isDry ? words(QT_TRANSLATE_NOOP("PriceVerdict", "asks a second person"))
                     : words(QT_TRANSLATE_NOOP("PriceVerdict", "waits for a second person"));
    return isDry ? words(QT_TRANSLATE_NOOP("PriceVerdict", "can be saved"))
                 : words(QT_TRANSLATE_NOOP("PriceVerdict", "saved"));
}

struct PriceCheck::Run final {
    std::vector<PriceChange> changes;
    QString reason;
    QString note;
    bool isDry = false;
    Judged then;
    std::size_t done = 0;
    std::vector<PriceVerdict> verdicts;
};

PriceCheck::PriceCheck(Desk& desk, QWidget* asker) : QObject(asker), m_desk(desk), m_asker(asker) {}

void PriceCheck::ask(std::vector<PriceChange> changes, const QString& reason, const QString& note, Judged then)
{
    go(std::make_shared<Run>(Run{std::move(changes), reason, note, true, std::move(then), 0, {}}));
}

void PriceCheck::save(std::vector<PriceChange> changes, const QString& reason, const QString& note, Judged then)
{
    go(std::make_shared<Run>(Run{std::move(changes), reason, note, false, std::move(then), 0, {}}));
}

void PriceCheck::go(std::shared_ptr<Run> run)
{
    if (run->done >= run->changes.size()) {
        run->then(run->verdicts, {});
        return;
    }
    const std::size_t end = std::min(run->done + kAtOnce, run->changes.size());
    const std::string changes = changesJson(run->changes, run->done, end);
    Call call("product.priceMany");
    if (run->isDry) {
        call.withIdem(newIdem()).with("dry", true);
    } else {
        std::string& idem = m_idems[changes + run->reason.toStdString() + '\n' + run->note.toStdString()];
        if (idem.empty())
            idem = newIdem();
        call.withIdem(idem);
    }
    call.with("reason", run->reason).withRaw("changes", changes);
    if (!run->note.isEmpty())
        call.with("note", run->note);
    const auto take = [this, run, end](const Answer& answer) {
        if (!answer.isFine()) {
            run->then(run->verdicts, answer);
            return;
        }
        for (const Json& item : answer.result["items"].items()) {
            PriceVerdict verdict;
            verdict.key = {plainLine(item["product"].asString().value_or("")),
                           plainLine(item["level"].asString().value_or(""))};
            verdict.price = Money::rupiah(item["price"].asInteger().value_or(0));
            verdict.result = plainLine(item["result"].asString().value_or("refused"));
            verdict.why = plainLine(item["why"].asString().value_or(""));
            if (const auto current = item["current"].asInteger())
                verdict.current = Money::rupiah(*current);
            run->verdicts.push_back(std::move(verdict));
        }
        run->done = end;
        go(run);
    };
    if (run->isDry)
        m_desk.ask(std::move(call), this, take);
    else
        m_desk.change(std::move(call), m_asker, take);
}

} // namespace eraflazz::console
