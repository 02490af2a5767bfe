// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "kernel/result.h"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace eraflazz::catalog {

/// Why a product, a mapping, a route or a supplier stays as it is. Nothing was written.
enum class DeskRefusal {
    NotAllowed, ///< The operator is disabled or has no right to it.
    ProductNotFound,
    MappingNotFound,
    SupplierNotFound,
    RevisionNotFound,
    LikeNotFound,  ///< The product whose ways the new one was to take over.
    Stale,         ///< It has changed since it was looked at.
    KeyReused,     ///< The person did something else under this key.
    CodeTaken,     ///< There is such a product or supplier.
    CodeUnfit,     ///< 1 to 32 of A-Z 0-9 . _ -
    AlreadyMapped, ///< The product has that supplier's code already.
    ReasonMissing, ///< Whoever closes something says why.
    FieldsMissing, ///< Without `like`: category, brand, dest_type and dest_rule.
    RuleUnfit,     ///< The destination rule is no expression that can be used.
    OrderUnfit,    ///< The order does not name every mapping of the product once.
    NothingGiven,
    AddressUnfit,
    LevelNotFound,
    NameUnfit,
    NumberUnfit,    ///< Nothing that sales could go to.
    AlreadyBlocked, ///< There is a block in force, and it is another one.
    BlockNotFound,
    SaleNotFound, ///< Whose number was to be blocked.
    NotListed,    ///< The supplier's price list does not have the code.
    SkuInUse,     ///< Another product is bought under that code already.
};
[[nodiscard]] std::string_view toString(DeskRefusal refusal); ///< "STALE"

/// Who does it, why and under which key. The same person, thing, key and `asked` again is answered from what was done.
struct DeskAct final {
    std::int64_t operatorId = 0;
    std::string key;
    std::string asked; ///< A digest of everything that was asked for.
    std::string reason;
    std::int64_t nowMs = 0; ///< Unix.
};

// What is not given stays as it is.

struct ProductChange final {
    std::string code;
    std::optional<std::int64_t> expectedVersion;
    std::optional<std::string> expectedStatus;
    std::optional<std::string> name, category, brand, status;
    std::optional<std::int64_t> nominal, queueLimitS;
    std::optional<bool> snRequired;
    bool isStatusOnly = false; ///< Then the right to open and close is enough.
};

struct NewProduct final {
    std::string code;
    std::string name;
    std::int64_t basePrice = 0;
    std::string like; ///< "" for none.
    std::optional<std::string> category, brand, destType, destRule;
    std::optional<std::int64_t> nominal;
    std::optional<bool> snRequired;
};

struct MappingTerms final {
    std::optional<std::string> sku, status;
    std::optional<std::int64_t> cost, priority, cutoffStart, cutoffEnd;
    std::optional<std::int64_t> stock; ///< -1 = unlimited.
    [[nodiscard]] bool isEmpty() const
    {
        return !sku && !status && !cost && !priority && !cutoffStart && !cutoffEnd && !stock;
    }
};

struct MappingChange final {
    std::int64_t mapping = 0;
    std::int64_t expectedVersion = 0;
    MappingTerms terms;
};

/// Of `terms` sku and cost are given.
struct NewMapping final {
    std::string product;
    std::string supplier;
    MappingTerms terms;
};

struct MappingRemoval final {
    std::int64_t mapping = 0;
    std::int64_t expectedVersion = 0;
};

/// One of `policy`, `order` and `restored` is given.
struct RouteChange final {
    std::string product;
    std::int64_t expectedRevision = 0;
    std::optional<std::string> policy;
    std::optional<std::vector<std::int64_t>> order;
    std::optional<std::int64_t> restored; ///< As after that revision; 0: as before the first.
};

struct SupplierChange final {
    std::string code;
    std::int64_t expectedVersion = 0;
    std::optional<bool> open, reuseConnections;
    std::optional<std::string> name;
    std::optional<std::int64_t> maxInFlight, floatReserve, connectTimeoutMs, totalTimeoutMs;
};

/// Of a supplier that is not there yet. Closed until somebody opens it; nothing is at it.
struct NewSupplier final {
    std::string code;
    std::string name;
    std::string adapter; ///< A name of engine::adapterNames().
    std::string baseUrl;
    std::string username, apiKey, webhookSecret;
    bool testing = false;
    std::int64_t maxInFlight = 20;
};

/// A level that is not there yet. It begins at the margin of one that is: another margin is a change of prices, which
/// is measured and may take two people (wallet::LevelMarginAsk), and an agent could be moved to it before.
struct NewLevel final {
    std::string code;
    std::string name;
    std::string like; ///< Of whose margin; "" only for the first one, which has none.
};

struct LevelName final {
    std::string code;
    std::string expected; ///< What the person saw.
    std::string name;
};

/// A number that nothing is sold to until somebody lifts its block; the act's reason says why.
struct NewBlock final {
    std::string destination; ///< As a person typed it, or as the sale has it.
    bool isOfSale = false;   ///< Then it is spelled already.
};

/// What became of it.
struct DeskAnswer final {
    std::string row;           ///< JSON of the thing as it is now.
    std::int64_t revision = 0; ///< Of the product's route, where it has to do with one.
    bool isReplay = false;
};

struct DeskRefused final {
    DeskRefusal why = DeskRefusal::NotAllowed;
    std::string current = {}; ///< Stale: JSON of the thing as it is.
};

using DeskResult = Result<DeskAnswer, DeskRefused>;

/// Many new products, in the order of a file. One that has neither `like` nor a rule of its own goes where the oldest
/// fixed product of its category and brand goes; an earlier one of the same batch counts.
struct ProductBatch final {
    std::vector<NewProduct> products;
    bool isDry = false; ///< Judged, and nothing is written.
};

/// A code of a price list, with what it cost when somebody looked.
struct ListedCode final {
    std::string product;
    std::string sku;
    std::int64_t cost = 0;
};

/// Many codes of one supplier's fetched price list; hours and whether it is open come from there.
struct MappingBatch final {
    std::string supplier;
    std::vector<ListedCode> codes;
};

/// What became of one of many.
struct DeskItem final {
    std::optional<DeskRefusal> refusal = std::nullopt;
    std::string row = {};  ///< JSON of the thing as it is now, or of what stands against it; "" for neither.
    std::string like = {}; ///< New products: whose ways it took.
};
/// In the order in which they were asked for.
using DeskItems = Result<std::vector<DeskItem>, DeskRefused>;

/// Whether the mappings in `asked` are those in `present`, each once.
[[nodiscard]] bool isOrderOf(const std::vector<std::int64_t>& present, const std::vector<std::int64_t>& asked);

/// The mappings that are there now, those of the old order first and in it.
[[nodiscard]] std::vector<std::int64_t> restoredOrder(const std::vector<std::int64_t>& old,
                                                      const std::vector<std::int64_t>& present);

inline constexpr std::size_t kLevelNameMax = 60;
[[nodiscard]] bool isLevelName(std::string_view text);

/// "XLD10"; codes of suppliers and levels are made of the same letters.
[[nodiscard]] bool isProductCode(std::string_view text);

/// Edits of what is sold and of those it is bought from, their credentials apart: those take two people
/// (wallet::Requests). One call is one commit: the change, its route revision and the
/// record of who did it. Throws StoreError. One thread at a time.
class CatalogDesk {
public:
    virtual ~CatalogDesk() = default;

    [[nodiscard]] virtual DeskResult addProduct(const DeskAct& act, const NewProduct& asked) = 0;
    /// Each is judged by itself as addProduct() judges it, all in one commit: one that is refused stops no other. The
    /// same act again adds nothing twice and judges anew what was refused; so do the other batches.
    [[nodiscard]] virtual DeskItems addProducts(const DeskAct& act, const ProductBatch& batch) = 0;
    [[nodiscard]] virtual DeskResult changeProduct(const DeskAct& act, const ProductChange& change) = 0;
    [[nodiscard]] virtual DeskResult addMapping(const DeskAct& act, const NewMapping& asked) = 0;
    [[nodiscard]] virtual DeskResult changeMapping(const DeskAct& act, const MappingChange& change) = 0;
    [[nodiscard]] virtual DeskResult removeMapping(const DeskAct& act, const MappingRemoval& removal) = 0;
    /// As addMapping(), many in one commit. Refused besides: a code that the list does not have or has at another cost
    /// (Stale), and one under which another product is bought.
    [[nodiscard]] virtual DeskItems addMappings(const DeskAct& act, const MappingBatch& batch) = 0;
    [[nodiscard]] virtual DeskItems removeMappings(const DeskAct& act, const std::vector<MappingRemoval>& removals) = 0;
    [[nodiscard]] virtual DeskResult changeRoute(const DeskAct& act, const RouteChange& change) = 0;
    /// Levels are added and renamed, never removed: agents and prices of their own refer to them.
    [[nodiscard]] virtual DeskResult addLevel(const DeskAct& act, const NewLevel& asked) = 0;
    [[nodiscard]] virtual DeskResult renameLevel(const DeskAct& act, const LevelName& change) = 0;
    [[nodiscard]] virtual DeskResult addSupplier(const DeskAct& act, const NewSupplier& asked) = 0;
    [[nodiscard]] virtual DeskResult changeSupplier(const DeskAct& act, const SupplierChange& change) = 0;
    /// Orders for the number are refused as soon as the catalogue is read again. Blocks are lifted, never removed.
    [[nodiscard]] virtual DeskResult blockDestination(const DeskAct& act, const NewBlock& asked) = 0;
    /// Stale when somebody has lifted it meanwhile.
    [[nodiscard]] virtual DeskResult liftBlock(const DeskAct& act, std::int64_t block) = 0;
    /// Only the record: the breaker lives in the daemon. States are closed, open (by itself) and held (by a person).
    /// The same act again is recorded again: the breaker may have moved since, and then it is moved once more.
    [[nodiscard]] virtual DeskResult noteBreaker(const DeskAct& act,
                                                 const std::string& supplier,
                                                 const std::string& before,
                                                 const std::string& after) = 0;
    /// Only the record, and only for who may change suppliers: before its price list is fetched.
    [[nodiscard]] virtual DeskResult noteFetch(const DeskAct& act, const std::string& supplier) = 0;
};

} // namespace eraflazz::catalog
