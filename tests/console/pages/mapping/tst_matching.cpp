// SPDX-License-Identifier: GPL-3.0-or-later
#include "console/pages/mapping/match_cases.h"
#include "pages/mapping/match_names.h"
#include "pages/mapping/matching.h"

#include <QtTest>

#include <algorithm>
#include <map>
#include <rapidcheck.h>
#include <set>

using namespace eraflazz;
using namespace eraflazz::console;

namespace {

std::vector<ListedSku> listedCases()
{
    std::vector<ListedSku> codes;
    for (const MatchCase& one : kMatchCases)
        codes.push_back({.sku = QString::fromLatin1(one.sku),
                         .name = QString::fromLatin1(one.name),
                         .category = QString::fromLatin1(one.category),
                         .brand = QString::fromLatin1(one.brand),
                         .price = Money::rupiah(one.price)});
    return codes;
}

ListedSku listed(const char* sku, const char* name, std::int64_t price)
{
    return {.sku = QString::fromLatin1(sku),
            .name = QString::fromLatin1(name),
            .category = QStringLiteral("Pulsa"),
            .brand = QStringLiteral("TELKOMSEL"),
            .price = Money::rupiah(price)};
}

/// The only proposal for one code in the shop.
std::optional<MatchProposal> proposed(const ListedSku& code, const std::vector<MatchProduct>& products = shopProducts())
{
    const auto all = proposeMatches({code}, products);
    return all.empty() ? std::nullopt : std::optional(all.front());
}

/// What a generated code or product really is.
struct Truth final {
    int brand = 0;
    std::int64_t amount = 0; ///< In thousands of rupiah, or gigabytes.
    bool isData = false;
    int days = 0;
    bool operator==(const Truth&) const = default;
};

const QStringList kBrands{
    QStringLiteral("TELKOMSEL"), QStringLiteral("INDOSAT"), QStringLiteral("XL"), QStringLiteral("TRI")};

rc::Gen<Truth> truths()
{
    return rc::gen::map(
        rc::gen::tuple(
            rc::gen::inRange(0, 4), rc::gen::inRange(1, 12), rc::gen::arbitrary<bool>(), rc::gen::inRange(1, 4)),
        [](const std::tuple<int, int, bool, int>& it) {
            const auto [brand, amount, isData, days] = it;
            return Truth{brand, amount, isData, isData ? days * 5 : 0};
        });
}

/// One of the ways in which the trade writes it.
QString spelling(const Truth& truth, int way)
{
    const QString brand = way % 2 == 0 ? kBrands[truth.brand] : kBrands[truth.brand].toLower();
    if (truth.isData)
        return QStringLiteral("%1 Data %2%3GB %4%5")
            .arg(brand)
            .arg(truth.amount)
            .arg(way % 3 == 0 ? QString() : QStringLiteral(" "))
            .arg(truth.days)
            .arg(way % 3 == 1 ? QStringLiteral(" Hari") : QStringLiteral("hr"));
    switch (way % 4) {
    case 0:
        return QStringLiteral("%1 %2.000").arg(brand).arg(truth.amount);
    case 1:
        return QStringLiteral("Pulsa %1 %2K").arg(brand).arg(truth.amount);
    case 2:
        return QStringLiteral("%1 %2rb").arg(brand).arg(truth.amount);
    default:
        return QStringLiteral("%1 %2").arg(brand).arg(truth.amount); // Perhaps thousands, perhaps not.
    }
}

struct Lists final {
    std::vector<ListedSku> codes;
    std::vector<Truth> codeTruths;
    std::vector<MatchProduct> products;
    std::vector<Truth> productTruths;
};

Lists lists()
{
    Lists made;
    for (const Truth& truth : *rc::gen::container<std::vector<Truth>>(truths())) {
        const int way = *rc::gen::inRange(0, 12), sku = *rc::gen::inRange(0, 20);
        made.codes.push_back({.sku = QStringLiteral("p-%1").arg(sku) + QString(way % 2, u'x'),
                              .name = spelling(truth, way),
                              .category = truth.isData ? QStringLiteral("Data") : QStringLiteral("Pulsa"),
                              .brand = way % 5 == 0 ? QString() : kBrands[truth.brand],
                              .price = Money::rupiah(truth.amount * 1000)});
        made.codeTruths.push_back(truth);
    }
    int number = 0;
    for (const Truth& truth : *rc::gen::container<std::vector<Truth>>(truths())) {
        MatchProduct product;
        product.code = QStringLiteral("P%1").arg(number++);
        product.name = spelling(truth, *rc::gen::inRange(0, 3));
        product.category = truth.isData ? QStringLiteral("Data") : QStringLiteral("Pulsa");
        product.brand = kBrands[truth.brand];
        product.price = Money::rupiah(truth.amount * 1100);
        if (!truth.isData)
            product.nominal = truth.amount * 1000;
        made.products.push_back(std::move(product));
        made.productTruths.push_back(truth);
    }
    return made;
}

/// By codes alone, whatever the order of the lists was.
QStringList told(const Lists& of)
{
    QStringList all;
    for (const MatchProposal& one : proposeMatches(of.codes, of.products))
        all << (of.codes[one.code].sku + u' ' + of.codes[one.code].name + u' ' + of.products[one.product].code + u' ' +
                ruleWords(one.rule) + u' ' + doubtWords(one));
    all.sort();
    return all;
}

} // namespace

class TestMatching final : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void theNamesOfTheTradeFindTheirProducts()
    {
        const auto codes = listedCases();
        const auto products = shopProducts();
        std::map<std::size_t, const MatchProposal*> byCode;
        const auto proposals = proposeMatches(codes, products);
        for (const MatchProposal& one : proposals)
            byCode[one.code] = &one;
        for (std::size_t i = 0; i < codes.size(); ++i) {
            const auto found = byCode.find(i);
            QString said;
            if (found != byCode.end()) {
                const MatchProposal& one = *found->second;
                const bool mustLook = std::any_of(one.doubts.begin(), one.doubts.end(), [](MatchDoubt doubt) {
                    return doubt != MatchDoubt::SecondCode; // Several cases share a product.
                });
                said = products[one.product].code + (mustLook ? QStringLiteral(" ?") : QString());
            }
            const QString why = found == byCode.end() ? QString() : doubtWords(*found->second);
            QVERIFY2(said == QString::fromLatin1(kMatchCases[i].expected),
                     qPrintable(codes[i].sku + u' ' + codes[i].name + QStringLiteral(": ") + said + u' ' + why));
        }
    }

    void amountsAreReadAsPeopleWriteThem()
    {
        const auto of = [](const char* text) { return denominationIn(QString::fromLatin1(text)); };
        QCOMPARE(of("Telkomsel 10.000"), of("tsel 10K"));
        QCOMPARE(of("Telkomsel 10.000"), of("TSEL 10 rb"));
        QCOMPARE(of("XL 1.5GB 30hr"), of("XL Data 1,5 GB / 30 hari"));
        QCOMPARE(of("1GB"), of("1024 MB"));
        QVERIFY(!(of("1GB") == of("1000 MB")));
        QVERIFY(!of("IM3 4G by.U").isSaid());
        QCOMPARE(of("Telkomsel 10").bare.size(), std::size_t{1});
        QVERIFY(mayBeSame(of("Telkomsel 10"), of("Telkomsel 10.000")));
        QVERIFY(!areSame(of("Telkomsel 10"), of("Telkomsel 10.000")));
        QVERIFY(!mayBeSame(of("Telkomsel 10"), of("Telkomsel 10 GB 5 hari")));
    }

    void whatSpeaksAgainstAProposalIsSaid()
    {
        auto products = shopProducts();
        QVERIFY(proposed(listed("t10", "Telkomsel 10.000", 10300))->isCertain());
        QVERIFY(proposed(listed("t10", "Telkomsel 10.000", 10801))->has(MatchDoubt::Loses));
        QVERIFY(proposed(listed("t10", "Telkomsel 10.000", 1028))->has(MatchDoubt::PriceOdd)); // A digit was lost.
        QVERIFY(proposed(listed("t10", "Telkomsel 10.000", 0))->has(MatchDoubt::NoPrice));
        ListedSku closed = listed("t10", "Telkomsel 10.000", 10300);
        closed.isOpen = false;
        QVERIFY(proposed(closed)->has(MatchDoubt::Closed));
        products[1].hasLine = true;
        QVERIFY(proposed(listed("t10", "Telkomsel 10.000", 10300), products)->has(MatchDoubt::HasLine));
        // Two products of the same amount: no one of them without saying so.
        products = shopProducts();
        products.push_back(products[1]);
        products.back().code = QStringLiteral("S10B");
        const auto two = proposed(listed("t10", "Telkomsel 10.000", 10300), products);
        QVERIFY(two->has(MatchDoubt::Ambiguous));
        QCOMPARE(products[two->product].code, QStringLiteral("S10"));
        QVERIFY(doubtWords(*two).contains(QStringLiteral("S10B")));
    }

    void ofTwoCodesForOneProductTheCheaperIsFirst()
    {
        const auto all = proposeMatches(
            {listed("dear", "Telkomsel 10.000", 10400), listed("cheap", "Telkomsel 10.000", 10200)}, shopProducts());
        QCOMPARE(all.size(), std::size_t{2});
        QVERIFY(all[0].has(MatchDoubt::SecondCode));
        QVERIFY(all[1].isCertain());
    }

    void anotherAmountOrOperatorIsNeverProposed()
    {
        const bool isHeld = rc::check("a proposal sells what the code is", [] {
            const Lists of = lists();
            for (const MatchProposal& one : proposeMatches(of.codes, of.products))
                RC_ASSERT(of.codeTruths[one.code] == of.productTruths[one.product]);
        });
        QVERIFY(isHeld);
    }

    void everyCodeIsProposedOnceAndCertainOnesShareNoProduct()
    {
        const bool isHeld = rc::check("one proposal per code, no two certain ones for a product", [] {
            const Lists of = lists();
            std::set<std::size_t> codes;
            std::set<std::size_t> certain;
            for (const MatchProposal& one : proposeMatches(of.codes, of.products)) {
                RC_ASSERT(codes.insert(one.code).second);
                if (!one.isCertain())
                    continue;
                RC_ASSERT(certain.insert(one.product).second);
                RC_ASSERT(one.rule != MatchRule::SimilarName);
            }
        });
        QVERIFY(isHeld);
    }

    void theOrderOfTheProductsDoesNotMatter()
    {
        const bool isHeld = rc::check("turned around, the same is proposed", [] {
            Lists of = lists();
            const auto before = told(of);
            std::reverse(of.products.begin(), of.products.end());
            std::reverse(of.codes.begin(), of.codes.end());
            const auto after = told(of);
            if (after != before)
                RC_FAIL((before.join(u'\n') + QStringLiteral("\n--\n") + after.join(u'\n')).toStdString());
        });
        QVERIFY(isHeld);
    }

    void aCodeIsTheSameInEverySpelling()
    {
        const bool isHeld = rc::check("case and dashes do not matter", [] {
            const auto products = shopProducts();
            const auto at = *rc::gen::inRange<std::size_t>(0, products.size() - 1);
            const MatchProduct& product = products[at];
            QString sku = product.code;
            if (*rc::gen::arbitrary<bool>())
                sku = sku.toLower();
            if (*rc::gen::arbitrary<bool>())
                sku.insert(*rc::gen::inRange<qsizetype>(0, sku.size() + 1), u'-');
            const auto one = proposed({.sku = sku,
                                       .name = product.name,
                                       .category = QStringLiteral("Lain"),
                                       .brand = product.brand,
                                       .price = product.price},
                                      products);
            RC_ASSERT(one && one->product == at && one->rule == MatchRule::SameCode && one->isCertain());
        });
        QVERIFY(isHeld);
    }
};

QTEST_GUILESS_MAIN(TestMatching)
#include "tst_matching.moc"
