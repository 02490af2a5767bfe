// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "catalog/core/catalog_desk.h"
#include "crypto/secret_box.h"
#include "kernel/store_error.h"
#include "ops/pg/action_chain.h"
#include "storage/unit_of_work.h"

#include <initializer_list>
#include <optional>
#include <string>
#include <string_view>
#include <type_traits>
#include <vector>

namespace eraflazz::catalog {

/// The desk in PostgreSQL, over a connection of its own, which is made anew after it was lost. Products and suppliers
/// are written by pg_catalog_desk.cpp, mappings and routes by pg_route_desk.cpp, levels by pg_level_desk.cpp,
/// blocked numbers by pg_block_desk.cpp, many at once by pg_desk_batches.cpp. One thread at a time.
class PgCatalogDesk final : public CatalogDesk {
public:
    /// Connects; throws StoreError.
    PgCatalogDesk(const std::string& conninfo, const ops::ActionKey& key, const SecretBox& box);

    [[nodiscard]] DeskResult addProduct(const DeskAct& act, const NewProduct& asked) override;
    [[nodiscard]] DeskItems addProducts(const DeskAct& act, const ProductBatch& batch) override;
    [[nodiscard]] DeskResult changeProduct(const DeskAct& act, const ProductChange& change) override;
    [[nodiscard]] DeskResult addMapping(const DeskAct& act, const NewMapping& asked) override;
    [[nodiscard]] DeskResult changeMapping(const DeskAct& act, const MappingChange& change) override;
    [[nodiscard]] DeskResult removeMapping(const DeskAct& act, const MappingRemoval& removal) override;
    [[nodiscard]] DeskItems addMappings(const DeskAct& act, const MappingBatch& batch) override;
    [[nodiscard]] DeskItems removeMappings(const DeskAct& act, const std::vector<MappingRemoval>& removals) override;
    [[nodiscard]] DeskResult changeRoute(const DeskAct& act, const RouteChange& change) override;
    [[nodiscard]] DeskResult addLevel(const DeskAct& act, const NewLevel& asked) override;
    [[nodiscard]] DeskResult renameLevel(const DeskAct& act, const LevelName& change) override;
    [[nodiscard]] DeskResult addSupplier(const DeskAct& act, const NewSupplier& asked) override;
    [[nodiscard]] DeskResult changeSupplier(const DeskAct& act, const SupplierChange& change) override;
    [[nodiscard]] DeskResult blockDestination(const DeskAct& act, const NewBlock& asked) override;
    [[nodiscard]] DeskResult liftBlock(const DeskAct& act, std::int64_t block) override;
    [[nodiscard]] DeskResult noteBreaker(const DeskAct& act,
                                         const std::string& supplier,
                                         const std::string& before,
                                         const std::string& after) override;
    [[nodiscard]] DeskResult noteFetch(const DeskAct& act, const std::string& supplier) override;

private:
    template <typename Work>
    auto commit(Work work, std::initializer_list<std::string_view> racing = {})
        -> std::invoke_result_t<Work, storage::UnitOfWork&>
    {
        if (m_isLost)
            m_session.reconnect();
        m_isLost = true;
        try {
            auto result = m_session.commit(work, racing);
            m_isLost = false;
            return result;
        } catch (const StoreError& error) {
            m_isLost = error.kind() == StoreError::Kind::Lost;
            throw;
        }
    }
    storage::CommitSession m_session;
    ops::ActionChain m_chain;
    SecretBox m_box;
    bool m_isLost = false;
};

} // namespace eraflazz::catalog
