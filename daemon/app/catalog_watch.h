// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/config.h"
#include "catalog/pg/pg_catalog.h"
#include "crypto/secret_box.h"
#include "engine/services/supplier_link.h"

#include <QTimer>

#include <functional>
#include <memory>

namespace eraflazz::app {

/// Keeps the catalogue in memory equal to the one in the database: compares one number several times a second, reloads
/// when it changed. Qt main thread.
class CatalogWatch final {
public:
    using Changed =
        std::function<void(std::shared_ptr<const catalog::Catalog>, std::shared_ptr<const engine::SupplierLinks>)>;

    CatalogWatch(const Config& config, const SecretBox& box);

    /// Reads everything; throws std::runtime_error when the database does not answer.
    void load();
    void watch(Changed changed);
    /// Now: somebody has just changed something. Nothing before watch().
    void look();
    [[nodiscard]] std::shared_ptr<const catalog::Catalog> catalog() const { return m_catalog; }
    [[nodiscard]] std::shared_ptr<const engine::SupplierLinks> links() const { return m_links; }

private:
    void poll();
    [[nodiscard]] std::shared_ptr<const engine::SupplierLinks>
    link(const std::vector<catalog::SupplierSettings>& suppliers) const;

    const Config& m_config;
    const SecretBox& m_box;
    catalog::PgCatalog m_source;
    std::shared_ptr<const catalog::Catalog> m_catalog;
    std::shared_ptr<const engine::SupplierLinks> m_links;
    QTimer m_timer;
    Changed m_changed;
};

} // namespace eraflazz::app
