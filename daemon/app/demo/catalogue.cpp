// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/demo/catalogue.h"

#include "app/shop/shipped_prefixes.h"
#include "kernel/csv.h"
#include "kernel/text.h"

#include <utility>

#include <algorithm>
#include <array>
#include <map>
#include <stdexcept>

namespace eraflazz::app {

namespace catalogue_files {
std::string_view products();
std::string_view suppliers();
std::string_view suppliers_prices();
} // namespace catalogue_files

namespace {

constexpr std::int64_t kMarginMin = 40;
constexpr std::int64_t kPriceStep = 25;

/// A row with its table: fields by name, empty numbers as nothing.
class Fields final {
public:
    Fields(const CsvTable& table, const CsvRow& row) : m_table(table), m_row(row) {}
    [[nodiscard]] std::string text(std::string_view name) const
    {
        const auto found = m_table.field(m_row, name);
        if (!found)
            throw std::runtime_error("the shipped catalogue has no column " + std::string(name));
        return std::string(*found);
    }
    [[nodiscard]] std::optional<std::int64_t> maybe(std::string_view name) const { return parseInt(text(name)); }
    [[nodiscard]] std::int64_t number(std::string_view name) const { return maybe(name).value_or(0); }
    [[nodiscard]] Money money(std::string_view name) const { return Money::rupiah(number(name)); }
    [[nodiscard]] bool isSet(std::string_view name) const { return text(name) == "1"; }

private:
    const CsvTable& m_table;
    const CsvRow& m_row;
};

template <typename Row> void eachRow(std::string_view csv, Row row)
{
    const auto table = CsvTable::parse(csv);
    if (!table)
        throw std::runtime_error("the shipped catalogue is damaged at line " + std::to_string(table.error().line));
    for (const auto& entry : table->rows())
        row(Fields(*table, entry));
}

/// "23:45" -> 1425; "0:30" is written so in the data.
int minuteOf(const std::string& text)
{
    const auto parts = split(text, ':');
    if (parts.size() != 2)
        return 0;
    return static_cast<int>(parseInt(parts[0]).value_or(0) * 60 + parseInt(parts[1]).value_or(0));
}

struct MadeSupplier final {
    const char* code;
    const char* name;
};
constexpr std::array kMadeSuppliers{
    MadeSupplier{"DIGI", "Digi Sandbox"}, MadeSupplier{"VIP", "Vip Sandbox"}, MadeSupplier{"OTO", "Oto Sandbox"}};
constexpr std::int64_t kMadeDeposit = 50'000'000;

/// Asked in the order DIGI, VIP, OTO; cost 0 means: not sold there.
struct MadeProduct final {
    const char* code;
    const char* name;
    const char* category;
    const char* brand;
    std::int64_t nominal;
    std::int64_t basePrice;
    const char* rule;
    std::array<std::int64_t, 3> costs;
    std::array<bool, 3> isRefused;
};
constexpr const char* kTelkomselRule = R"(^08(1[123]|2[123]|5[123])\d{6,9}$)";
constexpr std::array kMadeProducts{
    MadeProduct{"XLD10",
                "XL Data 10.000",
                "Data",
                "XL",
                10000,
                10500,
                R"(^08(1[789]|59|7[789])\d{6,9}$)",
                {10000, 0, 0},
                {false, false, false}},
    MadeProduct{"TSEL5",
                "Telkomsel 5.000 (gagal di DIGI, lanjut ke VIP)",
                "Pulsa",
                "TELKOMSEL",
                5000,
                5500,
                kTelkomselRule,
                {5150, 5200, 5250},
                {true, false, false}},
    MadeProduct{"TSEL20",
                "Telkomsel 20.000 (gagal di DIGI dan VIP, lanjut ke OTO)",
                "Pulsa",
                "TELKOMSEL",
                20000,
                20500,
                kTelkomselRule,
                {20100, 20150, 20200},
                {true, true, false}},
    MadeProduct{"TSEL10",
                "Telkomsel 10.000 (ditolak semua, dana kembali)",
                "Pulsa",
                "TELKOMSEL",
                10000,
                10500,
                kTelkomselRule,
                {10100, 10150, 10200},
                {true, true, true}},
};

void addMadeSuppliers(DemoCatalogue& catalogue)
{
    for (const auto& [code, name] : kMadeSuppliers) {
        const auto deposit = Money::rupiah(kMadeDeposit);
        catalogue.suppliers.push_back({code, name, deposit, Money::rupiah(kMadeDeposit / 10), 64, 20, 120, 0});
    }
}

void addMadeProducts(DemoCatalogue& catalogue)
{
    for (const auto& made : kMadeProducts) {
        DemoProduct product;
        product.code = made.code;
        product.name = made.name;
        product.category = made.category;
        product.brand = made.brand;
        product.nominal = made.nominal;
        product.unit = "IDR";
        product.kind = "fixed";
        product.basePrice = Money::rupiah(made.basePrice);
        product.destType = "msisdn";
        product.destRule = made.rule;
        catalogue.products.push_back(std::move(product));
        for (std::size_t i = 0; i < kMadeSuppliers.size(); ++i) {
            if (made.costs[i] == 0)
                continue;
            DemoMapping mapping;
            mapping.product = made.code;
            mapping.supplier = kMadeSuppliers[i].code;
            mapping.sku = toLower(made.code);
            mapping.cost = Money::rupiah(made.costs[i]);
            mapping.priority = static_cast<int>(i) + 1;
            mapping.isAlwaysRefused = made.isRefused[i];
            catalogue.mappings.push_back(std::move(mapping));
        }
    }
}

void addSuppliers(DemoCatalogue& catalogue)
{
    int number = 0;
    eachRow(catalogue_files::suppliers(), [&](const Fields& row) {
        DemoSupplier supplier;
        supplier.code = row.text("supplier");
        supplier.name = row.text("name");
        supplier.deposit = row.money("start_balance");
        supplier.depositLow = row.money("low_balance_alarm");
        supplier.maxInFlight = static_cast<int>(row.number("max_in_flight"));
        supplier.latencyMinMs = 40 + 30 * number;
        supplier.latencyMaxMs = 250 + 150 * number;
        supplier.refusePercent = 3 + 2 * number;
        catalogue.suppliers.push_back(std::move(supplier));
        ++number;
    });
}

void addMappings(DemoCatalogue& catalogue)
{
    eachRow(catalogue_files::suppliers_prices(), [&](const Fields& row) {
        DemoMapping mapping;
        mapping.product = row.text("our_code");
        mapping.supplier = row.text("supplier");
        mapping.sku = row.text("supplier_code");
        mapping.cost = row.money("price");
        mapping.status = row.text("status");
        if (!row.isSet("unlimited_stock"))
            mapping.stock = row.number("stock");
        mapping.cutoffStart = minuteOf(row.text("cutoff_start"));
        mapping.cutoffEnd = minuteOf(row.text("cutoff_end"));
        if (mapping.cost.isPositive()) // Bills are priced by the bill: they come with the adapters that ask for it.
            catalogue.mappings.push_back(std::move(mapping));
    });
}

void addProducts(DemoCatalogue& catalogue)
{
    eachRow(catalogue_files::products(), [&](const Fields& row) {
        DemoProduct product;
        product.code = row.text("code");
        product.name = row.text("name");
        product.category = row.text("category");
        product.brand = row.text("brand");
        product.nominal = row.maybe("nominal");
        product.unit = row.text("unit");
        product.kind = row.text("kind");
        product.minAmount = row.maybe("min_amount");
        product.maxAmount = row.maybe("max_amount");
        product.destType = row.text("dest_type");
        product.destRule = row.text("dest_regex");
        product.isSnRequired = row.text("sn_type") == "sn_pln";
        product.isMulti = row.isSet("multi");
        // The simulated suppliers sell at fixed prices only.
        product.isOpen = row.isSet("active") && product.kind == "fixed";
        catalogue.products.push_back(std::move(product));
    });
}

/// Cheapest first.
void giveOrder(std::vector<DemoMapping>& mappings)
{
    std::map<std::string, std::vector<DemoMapping*>> byProduct;
    for (auto& mapping : mappings)
        byProduct[mapping.product].push_back(&mapping);
    for (auto& [product, ones] : byProduct) {
        std::stable_sort(ones.begin(), ones.end(), [](const auto* a, const auto* b) { return a->cost < b->cost; });
        int place = 0;
        for (auto* mapping : ones)
            mapping->priority = ++place;
    }
}

void givePrices(DemoCatalogue& catalogue)
{
    std::map<std::string, Money> dearest;
    for (const auto& mapping : catalogue.mappings)
        dearest[mapping.product] = std::max(dearest[mapping.product], mapping.cost);
    for (auto& product : catalogue.products) {
        const auto needed = dearest[product.code].value() + kCommissionDirect + kCommissionSecond + kMarginMin;
        product.basePrice = Money::rupiah((needed + kPriceStep - 1) / kPriceStep * kPriceStep);
    }
}

void addPrefixes(DemoCatalogue& catalogue)
{
    for (auto& row : shippedPrefixes())
        catalogue.prefixes.push_back({std::move(row.prefix),
                                      std::move(row.brand),
                                      std::move(row.operatorName),
                                      static_cast<std::int64_t>(row.digitsMin),
                                      static_cast<std::int64_t>(row.digitsMax)});
}

} // namespace

DemoCatalogue demoCatalogue()
{
    DemoCatalogue catalogue;
    addProducts(catalogue);
    addSuppliers(catalogue);
    addMappings(catalogue);
    giveOrder(catalogue.mappings);
    givePrices(catalogue);
    addPrefixes(catalogue);
    addMadeSuppliers(catalogue);
    addMadeProducts(catalogue);
    return catalogue;
}

} // namespace eraflazz::app
