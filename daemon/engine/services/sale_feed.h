// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/core/batch.h"
#include "engine/core/sale_change.h"

#include <atomic>
#include <cstdint>
#include <mutex>
#include <vector>

namespace eraflazz::engine {

/// What the lanes have committed, for those who watch. Lanes push once a batch and never wait: what nobody takes in
/// time is dropped, and whoever takes next is told to look at the database again. Any thread.
class SaleFeed final {
public:
    enum class Level { Nothing, Figures, Rows }; ///< Figures: without the texts.

    void setLevel(Level level) { m_level.store(level); }
    [[nodiscard]] Level level() const { return m_level.load(); }

    /// Taken while the rows of a batch are locked: the later commit of a sale has the larger version.
    [[nodiscard]] std::int64_t nextVersion() { return ++m_version; }
    /// After the commit.
    void committed(const BatchWrite& write, std::int64_t version, std::int64_t nowMs);

    struct Taken final {
        std::vector<SaleChange> changes; ///< Of one sale in any order: compare versions.
        bool hasGap = false;             ///< Something was dropped before these.
    };
    [[nodiscard]] Taken take();

    static constexpr std::size_t kWaitingMax = 50'000;

private:
    std::atomic<Level> m_level{Level::Nothing};
    std::atomic<std::int64_t> m_version{0};
    std::mutex m_mutex;
    std::vector<SaleChange> m_waiting;
    bool m_hasGap = false;
};

} // namespace eraflazz::engine
