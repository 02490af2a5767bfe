// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "catalog/core/catalog.h"

#include <cstdint>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace eraflazz::catalog {

/// A supplier's connection settings as stored; the caller unseals and wires them.
struct SupplierSettings final {
    SupplierId id;
    std::string code;
    std::string adapter;
    std::string baseUrl;
    std::string credentialsSealed;
    int connectTimeoutMs = 5000;
    int totalTimeoutMs = 30000;
    bool reuseConnections = false;
};

struct LoadedCatalog final {
    std::shared_ptr<const Catalog> catalog;
    std::vector<SupplierSettings> suppliers;
    std::vector<std::string> complaints; ///< Rows that were left out, and why.
};

/// Reads the whole configuration over Qt Sql, in one snapshot. One thread: the one that made it.
class PgCatalog final {
public:
    /// Unseals what was sealed for the given context ("api_credentials/secret/KEY"); nothing when it cannot.
    using Unseal = std::function<std::optional<std::string>(std::string_view sealed, const std::string& context)>;

    PgCatalog(const std::string& conninfo, Unseal unseal);
    ~PgCatalog();
    PgCatalog(const PgCatalog&) = delete;
    PgCatalog& operator=(const PgCatalog&) = delete;

    /// Throws std::runtime_error when the database does not answer.
    [[nodiscard]] std::int64_t version();
    [[nodiscard]] LoadedCatalog load();

private:
    class Impl;
    std::unique_ptr<Impl> m_impl;
};

} // namespace eraflazz::catalog
