// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "catalog/core/catalog_desk.h"
#include "catalog/pg/desk_commit.h"

#include <cstdint>
#include <optional>
#include <string>

namespace eraflazz::catalog {

/// A row of a product or a supplier, as a person sees it.
struct SeenRow final {
    std::int64_t id = 0;
    std::int64_t version = 0;
    std::string row;
    std::string status; ///< Products.
};

[[nodiscard]] std::optional<SeenRow> productNamed(const DeskCommit& desk, const std::string& code);

/// "product:XLD10", as the chain of actions names it.
[[nodiscard]] std::string productSubject(const std::string& code);

/// Writes a product that is not there yet, closed; the caller files it. Its row.
[[nodiscard]] Result<std::string, DeskRefusal> writeProduct(const DeskCommit& desk, const NewProduct& asked);

} // namespace eraflazz::catalog
