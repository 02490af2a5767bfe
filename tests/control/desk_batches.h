// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desk_world.h"

#include <string>

namespace eraflazz::test {

/// What product.addMany takes.
inline std::string products(const std::string& rows, bool isDry = false, const std::string& idem = freshId())
{
    return R"({"idem":")" + idem + R"(","dry":)" + (isDry ? "true" : "false") + R"(,"products":)" + rows + "}";
}

/// What mapping.addMany takes.
inline std::string codes(const std::string& rows, const std::string& idem = freshId())
{
    return R"({"idem":")" + idem + R"(","supplier":"DIGI","mappings":)" + rows + "}";
}

/// What mapping.removeMany takes, and one of its rows.
inline std::string removals(const std::string& rows)
{
    return R"({"idem":")" + freshId() + R"(","mappings":[)" + rows + "]}";
}
inline std::string removal(const std::string& mapping, const std::string& version)
{
    return R"({"mapping":)" + mapping + R"(,"expect":)" + version + "}";
}

/// As a file of a shop that moves here has them: some fit, some do not.
inline constexpr const char* kMixed = R"([
    {"code":"XLD15","name":"XL 15.000","base_price":15300,"category":"Pulsa","brand":"XL","nominal":15000},
    {"code":"XLD10","name":"XL 10.000","base_price":10500,"category":"Pulsa","brand":"XL"},
    {"code":"xl 20","name":"XL 20.000","base_price":20300,"category":"Pulsa","brand":"XL"},
    {"code":"PLN20","name":"PLN 20.000","base_price":20900,"category":"PLN","brand":"PLN"},
    {"code":"PLN50","name":"PLN 50.000","base_price":50900,"category":"PLN","brand":"PLN","dest_type":"meter","dest_rule":"[0-9]{11,12}","sn_required":true},
    {"code":"PLN100","name":"PLN 100.000","base_price":100900,"category":"PLN","brand":"PLN"},
    {"code":"PLN50","name":"PLN 50.000","base_price":50900,"category":"PLN","brand":"PLN"},
    {"code":"BAD","name":"Bad","base_price":1,"category":"PLN","brand":"PLN","dest_type":"meter","dest_rule":"[0-9"},
    {"code":"LIKE","name":"Like","base_price":1,"like":"NONE"}])";
inline constexpr const char* kMixedOutcomes =
    "added XLD10, refused CODE_TAKEN, refused CODE_UNFIT, refused FIELDS_MISSING, added, added PLN50, refused "
    "CODE_TAKEN, refused RULE_UNFIT, refused LIKE_NOT_FOUND";

/// A fetched list of DIGI, and a product that nothing is bought for yet.
inline constexpr const char* kList = R"(
INSERT INTO supplier_price_lists (supplier_id, fetched_at, lines) SELECT id, now(), 4 FROM suppliers WHERE code = 'DIGI';
INSERT INTO supplier_prices (supplier_id, sku, name, category, brand, price, open, multi, cutoff_start, cutoff_end, gone)
SELECT s.id, x.sku, x.sku, 'Pulsa', 'XL', x.price, x.open, true, x.start, x.until, x.gone FROM suppliers s, (VALUES
    ('xl5', 5100, true, 1380, 30, false), ('xl10', 10100, true, 0, 0, false), ('shut', 10000, false, 0, 0, false), ('left', 10000, true, 0, 0, true))
    AS x (sku, price, open, start, until, gone) WHERE s.code = 'DIGI';
INSERT INTO products (code, name, category, brand, base_price, dest_type, dest_rule) VALUES ('XLD5', 'XL 5.000', 'Pulsa', 'XL', 5500, 'msisdn', '08[0-9]{8,11}');
)";

} // namespace eraflazz::test
