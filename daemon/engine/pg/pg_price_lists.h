// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/core/price_lists.h"
#include "storage/unit_of_work.h"

#include <string>

namespace eraflazz::engine {

/// PriceLists over one connection.
class PgPriceLists final : public PriceLists {
public:
    explicit PgPriceLists(std::string conninfo);

    [[nodiscard]] std::optional<std::int64_t> age(SupplierId supplier) override;
    [[nodiscard]] PriceFetch
    store(SupplierId supplier, const std::vector<PriceLine>& lines, std::int64_t nowUnixMs) override;
    void reconnect() override { m_session.reconnect(); }

private:
    storage::CommitSession m_session;
};

} // namespace eraflazz::engine
