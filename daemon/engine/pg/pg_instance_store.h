// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/core/instance.h"
#include "storage/pg_connection.h"

#include <memory>
#include <string>

namespace eraflazz::engine {

/// InstanceStore over one connection. The first adopt() also returns the reports this slot had filed before it
/// restarted.
class PgInstanceStore final : public InstanceStore {
public:
    explicit PgInstanceStore(std::string conninfo);

    [[nodiscard]] InstanceId claim(const std::string& hostKey, int pid) override;
    [[nodiscard]] Beat beat(InstanceId self) override;
    void sayGoodbye(InstanceId self) override;
    [[nodiscard]] Orphans adopt(InstanceId self, int most) override;
    [[nodiscard]] std::vector<SendJob> ownAttempts(InstanceId self) override;
    void fold() override;
    void ensurePartitions() override;
    [[nodiscard]] std::map<SupplierId, Money> supplierFloats() override;
    void reconnect() override;

private:
    void adoptReports(InstanceId self, int most, std::vector<DueReport>& reports);
    std::string m_conninfo;
    std::unique_ptr<storage::PgConnection> m_connection;
    bool m_ownReportsRead = false;
};

} // namespace eraflazz::engine
