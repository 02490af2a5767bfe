// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "catalog/core/catalog_desk.h"
#include "catalog/pg/desk_commit.h"
#include "json/json.h"

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace eraflazz::catalog {

struct SeenMapping final {
    std::int64_t version = 0;
    bool isRemoved = false;
    std::string row;
};

[[nodiscard]] std::optional<SeenMapping> mappingOf(const DeskCommit& desk, std::int64_t id);

/// The code of the product the mapping belongs to; "" when there is no such mapping.
[[nodiscard]] std::string productOf(const DeskCommit& desk, std::int64_t mapping);

/// The mappings of a route's document, in its order.
[[nodiscard]] std::vector<std::int64_t> mappingsIn(const Json& document);

/// The routing of one product during a commit: everything that changes it goes through its lock, and what came of it is
/// filed as a revision.
class Route final {
public:
    static constexpr std::size_t kBytesMax = 1 << 20; ///< Of a document.

    Route(const DeskCommit& desk, const std::string& product);

    [[nodiscard]] bool isKnown() const { return m_product != 0; }
    [[nodiscard]] std::int64_t product() const { return m_product; }
    [[nodiscard]] std::int64_t revision() const { return m_revision; }
    [[nodiscard]] std::string subject() const { return "product:" + m_code; }
    [[nodiscard]] Json document() const;
    /// {product, policy, revision, order: [id]}
    [[nodiscard]] std::string row() const;

    /// After everything was written: a revision, unless nothing of the routing changed.
    void file(std::string_view action);

    [[nodiscard]] const std::string& before() const { return m_before; }
    [[nodiscard]] const std::string& after() const { return m_document; }

private:
    void read();

    const DeskCommit& m_commit;
    std::string m_code;
    std::int64_t m_product = 0;
    std::int64_t m_revision = 0;
    std::string m_document;
    std::string m_before;
};

/// The product's mapping of that code, removed ones too: the code comes back as what it was.
struct KnownMapping final {
    std::int64_t id = 0; ///< 0: there never was one.
    bool isRemoved = false;
    [[nodiscard]] bool isThere() const { return id != 0 && !isRemoved; }
};
[[nodiscard]] KnownMapping
mappingWithSku(const DeskCommit& desk, const Route& route, const std::string& supplier, const std::string& sku);

/// The values of desk_change_mapping.
[[nodiscard]] storage::PgParams termsParams(std::int64_t mapping, const MappingTerms& terms);

/// Writes a mapping, new or `known` brought back; its id. The caller files it.
[[nodiscard]] std::int64_t
writeMapping(const DeskCommit& desk, const Route& route, const NewMapping& asked, const KnownMapping& known);

} // namespace eraflazz::catalog
