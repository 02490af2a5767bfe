// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/session/draft_set.h"
#include "pages/products/price_check.h"
#include "pages/products/price_csv.h"
#include "pages/products/product_add.h"

#include <QSet>

#include <array>
#include <functional>
#include <map>
#include <vector>

namespace eraflazz::console {

/// What a line of the file would do, or did.
enum class LineFate { New, Changed, Same, Refused, Added, Drafted };

struct ImportLine final {
    CsvPrice csv;
    LineFate fate = LineFate::Refused;
    QString problem;          ///< Refused: why.
    QString like;             ///< New: whose ways it takes, when it has none of its own.
    std::optional<Money> now; ///< Of what is there.
};

/// The shop as it is, for judging a file.
struct ImportShop final {
    std::function<std::optional<Money>(const PriceKey& key)> price; ///< Nothing: not there, or not known.
    std::function<QSet<QString>()> categories;
    std::function<QSet<QString>()> brands;
    QString mayNotAdd; ///< Why the person may add no products; empty: may.
};

/// A file of products, judged line by line against the shop and by what the daemon said to it. No widgets, no link.
class ImportSheet final {
public:
    ImportSheet(std::vector<CsvPrice> rows, ImportShop shop);

    /// Again, after something came: of the shop, of the daemon, of the person.
    void judge();

    /// Categories and operators the shop does not have, which stand at lines that would be new.
    [[nodiscard]] const QStringList& newWords() const { return m_newWords; }
    [[nodiscard]] bool areNewWordsTaken() const { return m_areNewWordsTaken; }
    void setNewWordsTaken(bool areTaken) { m_areNewWordsTaken = areTaken; }

    /// New ones and changed prices; the second without those that have been judged already.
    [[nodiscard]] std::vector<NewProductAsk> newOnes(bool onlyUnjudged) const;
    [[nodiscard]] std::vector<PriceChange> changes(bool onlyUnjudged) const;

    void heard(const std::vector<PriceVerdict>& verdicts);
    void heard(const std::vector<AddVerdict>& verdicts);
    void added(const std::vector<AddVerdict>& verdicts);
    void drafted(const PriceKey& key) { m_drafted.insert(key.product + u'\n' + key.level); }

    [[nodiscard]] const std::vector<ImportLine>& lines() const { return m_lines; }
    [[nodiscard]] int count(LineFate fate) const { return m_counts[static_cast<std::size_t>(fate)]; }

private:
    void judge(ImportLine& line);
    void judgeNew(ImportLine& line);
    [[nodiscard]] QString problemOfNew(const ImportLine& line);
    void fill(NewProductAsk& ask) const;

    ImportShop m_shop;
    std::vector<ImportLine> m_lines;
    std::map<QString, NewProductAsk> m_asks; ///< Of the lines that are new so far, by code.
    std::map<QString, QString> m_ruled;      ///< The first line with a rule of its own, by category and operator.
    std::map<PriceKey, PriceVerdict> m_prices;
    std::map<QString, AddVerdict> m_verdicts;
    QSet<QString> m_added;
    QSet<QString> m_drafted;
    QSet<QString> m_categories;
    QSet<QString> m_brands;
    QStringList m_newWords;
    std::array<int, 6> m_counts{};
    bool m_areNewWordsTaken = false;
};

} // namespace eraflazz::console
