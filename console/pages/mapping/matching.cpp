// SPDX-License-Identifier: GPL-3.0-or-later
#include "pages/mapping/matching.h"

#include "pages/mapping/match_names.h"

#include <QCoreApplication>
#include <QMultiHash>
#include <QStringList>

#include <algorithm>
#include <map>
#include <tuple>

namespace eraflazz::console {

namespace {

constexpr int kAlike = 50, kWhole = 100, kCheapPercent = 60;

/// What a name says, taken apart once.
struct Said final {
    Denomination amount;
    QString brand; ///< The operator; empty: not known.
    QString category;
    QSet<QString> words;
};

Said saidBy(const ListedSku& code)
{
    const QString name = code.name.isEmpty() ? spacedCode(code.sku) : code.name;
    const QString brand = code.brand.isEmpty() ? operatorIn(name) : operatorOf(code.brand);
    return {denominationIn(name), brand, code.category.trimmed().toLower(), tellingWords(name)};
}

Said saidBy(const MatchProduct& product)
{
    return {denominationOf(product.name, product.nominal, product.unit),
            operatorOf(product.brand),
            product.category.trimmed().toLower(),
            tellingWords(product.name)};
}

/// How many of all telling words are in both, and the operator counts as one; in percent.
int likeness(const Said& one, const Said& other)
{
    const bool isBrand = !one.brand.isEmpty() && one.brand == other.brand;
    const auto common = QSet<QString>(one.words).intersect(other.words).size() + (isBrand ? 1 : 0);
    const auto all = QSet<QString>(one.words).unite(other.words).size() + (isBrand ? 1 : 0);
    return all == 0 ? 0 : static_cast<int>(common * kWhole / all);
}

struct Candidate final {
    MatchProposal proposal;
    int likeness = 0;
};

class Matcher final {
public:
    Matcher(const std::vector<ListedSku>& codes, const std::vector<MatchProduct>& products)
        : m_codes(codes), m_products(products)
    {
        for (std::size_t i = 0; i < products.size(); ++i) {
            m_said.push_back(saidBy(products[i]));
            if (products[i].kind != u"fixed")
                continue;
            m_byCode.insert(plainCode(products[i].code), i);
            m_byAmount.insert(denominationKey(m_said.back().amount), i);
        }
    }

    [[nodiscard]] std::vector<MatchProposal> all() const
    {
        std::vector<MatchProposal> proposals;
        for (std::size_t i = 0; i < m_codes.size(); ++i) {
            if (auto best = bestOf(i))
                proposals.push_back(*std::move(best));
        }
        markSecondCodes(proposals);
        return proposals;
    }

private:
    /// The product that fits best; of equals the first by code, and that there are others is said.
    [[nodiscard]] std::optional<MatchProposal> bestOf(std::size_t code) const
    {
        const Said said = saidBy(m_codes[code]);
        std::vector<Candidate> found;
        for (const std::size_t product : m_byCode.values(plainCode(m_codes[code].sku)))
            consider(code, product, said, true, found);
        for (const std::size_t product : m_byAmount.values(denominationKey(said.amount)))
            consider(code, product, said, false, found);
        if (found.empty())
            return std::nullopt;
        const auto rank = [this](const Candidate& one) {
            const MatchProposal& it = one.proposal;
            return std::tuple(it.rule, it.doubts.size(), -one.likeness, m_products[it.product].code);
        };
        std::sort(
            found.begin(), found.end(), [&](const Candidate& a, const Candidate& b) { return rank(a) < rank(b); });
        MatchProposal best = found.front().proposal;
        const auto rival = std::find_if(found.begin() + 1, found.end(), [&](const Candidate& one) {
            return one.proposal.product != best.product && one.proposal.rule == best.rule &&
                   one.proposal.doubts.size() == best.doubts.size();
        });
        if (rival != found.end()) {
            best.doubts.push_back(MatchDoubt::Ambiguous);
            best.other = m_products[rival->proposal.product].code;
        }
        addPriceDoubts(best);
        return best;
    }

    void consider(
        std::size_t code, std::size_t product, const Said& said, bool isSameCode, std::vector<Candidate>& found) const
    {
        const Said& ours = m_said[product];
        const bool isBrandOpen = said.brand.isEmpty() || ours.brand.isEmpty();
        if (!isBrandOpen && said.brand != ours.brand)
            return;
        const bool isSame = areSame(said.amount, ours.amount);
        if (said.amount.isSaid() && !isSame && !mayBeSame(said.amount, ours.amount))
            return;
        if (!isSameCode && !said.amount.isSaid() && (isBrandOpen || said.words.isEmpty()))
            return; // Nothing but the absence of an amount would join them.
        Candidate one;
        one.proposal.code = code;
        one.proposal.product = product;
        one.likeness = likeness(said, ours);
        auto& doubts = one.proposal.doubts;
        if (said.words != ours.words && !m_codes[code].name.isEmpty())
            doubts.push_back(MatchDoubt::OtherWords);
        if (isSameCode) {
            one.proposal.rule = MatchRule::SameCode;
            if (isBrandOpen)
                doubts.push_back(MatchDoubt::OperatorOpen);
        } else if (isSame && !isBrandOpen && !said.category.isEmpty() && said.category == ours.category) {
            one.proposal.rule = MatchRule::SameAmount;
        } else if (one.likeness >= kAlike) {
            doubts.push_back(MatchDoubt::Weak);
        } else {
            return;
        }
        found.push_back(std::move(one));
    }

    void addPriceDoubts(MatchProposal& proposal) const
    {
        const ListedSku& code = m_codes[proposal.code];
        const MatchProduct& product = m_products[proposal.product];
        const Money usual = product.bestCost.value_or(product.price);
        if (product.hasLine)
            proposal.doubts.push_back(MatchDoubt::HasLine);
        if (!code.isOpen)
            proposal.doubts.push_back(MatchDoubt::Closed);
        if (!code.price || !code.price->isPositive())
            proposal.doubts.push_back(MatchDoubt::NoPrice);
        else if (*code.price > product.price)
            proposal.doubts.push_back(MatchDoubt::Loses);
        else if (code.price->value() * kWhole < usual.value() * kCheapPercent)
            proposal.doubts.push_back(MatchDoubt::PriceOdd);
    }

    /// Of several codes for one product the surest keeps its name, of equally sure ones the cheapest.
    void markSecondCodes(std::vector<MatchProposal>& proposals) const
    {
        std::map<std::size_t, std::vector<MatchProposal*>> byProduct;
        for (MatchProposal& one : proposals)
            byProduct[one.product].push_back(&one);
        const auto rank = [this](const MatchProposal* one) {
            const ListedSku& code = m_codes[one->code];
            return std::tuple(one->doubts.size(), one->rule, code.price.value_or(Money()).value(), code.sku, code.name);
        };
        for (auto& [product, rivals] : byProduct) {
            std::sort(rivals.begin(), rivals.end(), [&](const auto* a, const auto* b) { return rank(a) < rank(b); });
            for (std::size_t i = 1; i < rivals.size(); ++i)
                rivals[i]->doubts.push_back(MatchDoubt::SecondCode);
        }
    }

    const std::vector<ListedSku>& m_codes;
    const std::vector<MatchProduct>& m_products;
    std::vector<Said> m_said;
    QMultiHash<QString, std::size_t> m_byCode;
    QMultiHash<QString, std::size_t> m_byAmount;
};

QString words(const char* english)
{
    return QCoreApplication::translate("Matching", english);
}

QString wordsOf(MatchDoubt doubt, const QString& other)
{
    switch (doubt) {
    case MatchDoubt::Weak:
        return words(QT_TRANSLATE_NOOP("Matching", "only the name is similar"));
    case MatchDoubt::Ambiguous:
        return words(QT_TRANSLATE_NOOP("Matching", "%1 fits as well")).arg(other);
    case MatchDoubt::OtherWords:
        return words(QT_TRANSLATE_NOOP("Matching", "the names differ"));
    case MatchDoubt::OperatorOpen:
        return words(QT_TRANSLATE_NOOP("Matching", "operator not said"));
    case MatchDoubt::SecondCode:
        return words(QT_TRANSLATE_NOOP("Matching", "second code for the product"));
    case MatchDoubt::HasLine:
        return words(QT_TRANSLATE_NOOP("Matching", "has a code of this supplier"));
    case MatchDoubt::Loses:
        return words(QT_TRANSLATE_NOOP("Matching", "would lose"));
    case MatchDoubt::PriceOdd:
        return words(QT_TRANSLATE_NOOP("Matching", "oddly cheap"));
    case MatchDoubt::Closed:
        return words(QT_TRANSLATE_NOOP("Matching", "closed at the supplier"));
    case MatchDoubt::NoPrice:
        break;
    }
    return words(QT_TRANSLATE_NOOP("Matching", "no price"));
}

} // namespace

bool MatchProposal::has(MatchDoubt doubt) const
{
    return std::find(doubts.begin(), doubts.end(), doubt) != doubts.end();
}

std::vector<MatchProposal> proposeMatches(const std::vector<ListedSku>& codes,
                                          const std::vector<MatchProduct>& products)
{
    return Matcher(codes, products).all();
}

QString ruleWords(MatchRule rule)
{
    switch (rule) {
    case MatchRule::SameCode:
        return words(QT_TRANSLATE_NOOP("Matching", "Same code"));
    case MatchRule::SameAmount:
        return words(QT_TRANSLATE_NOOP("Matching", "Operator and amount"));
    case MatchRule::SimilarName:
        break;
    }
    return words(QT_TRANSLATE_NOOP("Matching", "Similar name"));
}

QString doubtWords(const MatchProposal& proposal)
{
    QStringList parts;
    for (const MatchDoubt doubt : proposal.doubts)
        parts << wordsOf(doubt, proposal.other);
    return parts.join(QStringLiteral(", "));
}

} // namespace eraflazz::console
