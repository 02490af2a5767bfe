// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/suppliers/registry.h"

#include <utility>

#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace eraflazz::test {

// An order at Digiflazz and what may be said about it.

using engine::Purchase;
using engine::SupplierAdapter;
using engine::SupplierCredentials;

inline std::shared_ptr<const SupplierAdapter> adapter(SupplierCredentials credentials = {
                                                          "demo", "key123", "rahasia", false})
{
    return engine::makeAdapter("digiflazz", std::move(credentials));
}

inline Purchase order(std::string destination = "087800001230")
{
    return {"7211530917888000", "xld10", std::move(destination), Money::rupiah(10500), std::nullopt};
}

/// The fields of a transaction reply; tests overwrite or drop what they are about. Values are JSON.
using Fields = std::vector<std::pair<std::string, std::string>>;

inline std::string bodyOf(const Fields& fields)
{
    std::string inner;
    for (const auto& [name, json] : fields)
        inner += (inner.empty() ? "\"" : ",\"") + name + "\":" + json;
    return "{\"data\":{" + inner + "}}";
}

inline Fields transaction(std::string_view rc, std::string_view status)
{
    return {{"ref_id", "\"7211530917888000\""},
            {"customer_no", "\"087800001230\""},
            {"buyer_sku_code", "\"xld10\""},
            {"message", "\"Transaksi\""},
            {"status", '"' + std::string(status) + '"'},
            {"rc", '"' + std::string(rc) + '"'},
            {"sn", "\"1234567890\""},
            {"buyer_last_saldo", "990000.75"},
            {"price", "10000"}};
}

inline Fields without(const Fields& fields, const std::string& name)
{
    Fields rest;
    for (const auto& field : fields) {
        if (field.first != name)
            rest.push_back(field);
    }
    return rest;
}

} // namespace eraflazz::test
