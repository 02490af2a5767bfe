// SPDX-License-Identifier: GPL-3.0-or-later
#include "pages/shop/shop_words.h"

#include "desk/desk.h"
#include "desk/failure_words.h"
#include "desk/word_table.h"
#include "kernel/text.h"
#include "text/amount_text.h"

#include <QCoreApplication>

#include <array>

namespace eraflazz::console {

namespace {

QString said(const char* words)
{
    return QCoreApplication::translate("ShopWords", words);
}

constexpr std::array kRules{
    Word{"PRICE_BELOW_COST",
         QT_TRANSLATE_NOOP("ShopWords",
                           "A product would be sold below cost, so it would not be sold at all. Choose another amount, "
                           "change the price of the product, or close it.")},
    Word{"STALE", QT_TRANSLATE_NOOP("ShopWords", "Somebody changed it while you looked. Close this and look again.")},
    Word{"NOTHING_CHANGES", QT_TRANSLATE_NOOP("ShopWords", "That is what it is already.")},
    Word{"AMOUNT_OUT_OF_RANGE", QT_TRANSLATE_NOOP("ShopWords", "The amount is larger than may be.")},
    Word{"CODE_TAKEN", QT_TRANSLATE_NOOP("ShopWords", "This code is in use already. Choose another.")},
    Word{"CODE_UNFIT", QT_TRANSLATE_NOOP("ShopWords", "Capital letters, digits, dot, dash and underscore only.")},
    Word{"NAME_UNFIT", QT_TRANSLATE_NOOP("ShopWords", "This cannot be a name. One line of plain words.")},
    Word{"REASON_WORDS_UNFIT",
         QT_TRANSLATE_NOOP(
             "ShopWords", "The code is capital letters, digits and underscore, the words are one line of plain text.")},
    Word{"LAST_REASON_OF_KIND",
         QT_TRANSLATE_NOOP("ShopWords",
                           "It is the last reason of its kind that is in use: without one nothing of the kind could be "
                           "asked for. Add another first.")},
};

} // namespace

std::optional<Money> marginFrom(const QString& typed)
{
    const QString plain = typed.trimmed();
    const bool isBelow = plain.startsWith(QLatin1Char('-'));
    const bool hasSign = isBelow || plain.startsWith(QLatin1Char('+'));
    const auto amount = text::readAmount(hasSign ? QStringView(plain).mid(1) : QStringView(plain));
    if (!amount)
        return std::nullopt;
    return isBelow ? -*amount : *amount;
}

QString marginText(Money margin)
{
    const QString amount = text::amountText(margin);
    return margin.isPositive() ? QLatin1Char('+') + amount : amount;
}

std::vector<Money> planFrom(const Json& commissions)
{
    std::vector<Money> plan;
    for (const Json& row : commissions.items()) {
        const auto depth = row["depth"].asInteger().value_or(0);
        constexpr std::int64_t kDeepest = 50;
        if (depth < 1 || depth > kDeepest)
            continue;
        if (plan.size() < static_cast<std::size_t>(depth))
            plan.resize(static_cast<std::size_t>(depth));
        plan[static_cast<std::size_t>(depth) - 1] = row["amount"].asRupiah().value_or(Money());
    }
    while (!plan.empty() && plan.back().isZero())
        plan.pop_back();
    return plan;
}

std::vector<Money> planOf(std::string_view word)
{
    std::vector<Money> plan;
    for (const auto part : split(word, ','))
        plan.push_back(Money::rupiah(parseInt(part).value_or(0)));
    return plan;
}

std::string planWord(const std::vector<Money>& plan)
{
    std::string word;
    for (const Money amount : plan)
        word += (word.empty() ? "" : ",") + std::to_string(amount.value());
    return word;
}

QString shopRefusal(std::string_view rule)
{
    const char* words = findWord(kRules, rule);
    if (words != nullptr)
        return said(words);
    protocol::Failure failure;
    failure.key = "refused";
    failure.detail = std::string(rule);
    return failureWords(failure);
}

QString shopFailure(const Answer& answer)
{
    const bool isRule = answer.kind == Answer::Kind::Refused && findWord(kRules, answer.failure.detail) != nullptr;
    return isRule ? shopRefusal(answer.failure.detail) : failureWords(answer);
}

void tellOutcome(Desk& desk, const Json& result, const QString& changed)
{
    if (result["changed"].asBool().value_or(true)) {
        desk.tell({.kind = look::StripKind::Good, .sentence = changed, .action = {}});
        return;
    }
    desk.tell(
        {.kind = look::StripKind::Good,
         .sentence = said(QT_TRANSLATE_NOOP("ShopWords", "It waits for a second person. Nothing has changed yet.")),
         .action = said(QT_TRANSLATE_NOOP("ShopWords", "Show"))},
        [&desk, id = QString::fromStdString(result["request"]["request"].asText().value_or(""))] {
            desk.goTo({.page = QStringLiteral("page.requests"), .subject = id, .filter = {}});
        });
}

} // namespace eraflazz::console
