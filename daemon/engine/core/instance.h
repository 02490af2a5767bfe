// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/core/sale.h"

#include <cstdint>
#include <map>
#include <string>
#include <vector>

namespace eraflazz::engine {

/// Which daemon this is: the slot is part of every id it makes, the epoch fences its former self.
struct InstanceId final {
    int slot = 0;
    std::int64_t epoch = 0;
};

/// Everything needed to send an attempt or to ask about it. A copy of what is stored; the database decides.
struct SendJob final {
    SaleId sale;
    int attemptNo = 0;
    AgentId agent;
    AttemptState state = AttemptState::Queued;
    SupplierId supplier;
    MappingId mapping;
    std::string productCode;
    std::string sku;
    std::string destination;
    std::int64_t ref = 0;
    Money cost;
    Money priceCap;
    std::int64_t ageMs = 0;      ///< When the job was made, since the attempt was made or sent.
    std::int64_t leasedAtMs = 0; ///< Monotonic, before the commit that made the attempt ours.
};

/// A filed report that is still to be delivered.
struct DueReport final {
    SaleId sale;
    int sequence = 1;
    AgentId agent;
    std::string event;
    std::string url;
    std::string body;
    int tries = 0;
    std::int64_t delayMs = 0;
    bool isUrgent = false; ///< A person waits for it: what stands before it in the sale's line is tried at once, too.
};

/// Work of a daemon that is gone.
struct Orphans final {
    std::vector<SendJob> attempts;
    std::vector<DueReport> reports;
};

/// Life and housekeeping in the database, on one connection of its own. Throws StoreError.
class InstanceStore {
public:
    virtual ~InstanceStore() = default;
    /// Takes a slot. The same hostKey gets its old slot back with the next epoch, which orphans its former leases at
    /// once.
    [[nodiscard]] virtual InstanceId claim(const std::string& hostKey, int pid) = 0;
    struct Beat final {
        bool fenced = false;     ///< Someone else holds the slot now: this daemon must stop.
        std::int64_t skewMs = 0; ///< Host clock minus database clock.
    };
    [[nodiscard]] virtual Beat beat(InstanceId self) = 0;
    virtual void sayGoodbye(InstanceId self) = 0;
    /// Leases up to `most` attempts and reports whose owner is dead (no beat for 15 s) to this daemon.
    [[nodiscard]] virtual Orphans adopt(InstanceId self, int most) = 0;
    /// Live attempts leased to this daemon for more than a minute, whether it remembers them or not.
    [[nodiscard]] virtual std::vector<SendJob> ownAttempts(InstanceId self) = 0;
    /// Folds the deltas of summed accounts.
    virtual void fold() = 0;
    virtual void ensurePartitions() = 0;
    /// Our deposit at each supplier by the ledger, unfolded deltas included.
    [[nodiscard]] virtual std::map<SupplierId, Money> supplierFloats() = 0;
    virtual void reconnect() = 0;
};

} // namespace eraflazz::engine
