// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sandbox/core/order_book.h"
#include "sandbox/state_log.h"

#include <utility>

#include <mutex>
#include <string>
#include <vector>

namespace eraflazz::sandbox {

/// The book behind its lock, and the log in front of it: an event is written before it counts. Any thread.
class BookKeeper final {
public:
    /// Inside `open()`: the book to read, and the only way to change it.
    class Access final {
    public:
        [[nodiscard]] OrderBook& book() { return m_keeper.m_book; }
        std::uint32_t record(const Event& event); ///< Throws std::runtime_error when the log cannot be written.

    private:
        friend class BookKeeper;
        explicit Access(BookKeeper& keeper) : m_keeper(keeper) {}
        BookKeeper& m_keeper;
    };

    /// Reads `statePath` first, when it is not empty. Throws std::runtime_error when it does not fit the suppliers.
    BookKeeper(std::vector<SupplierTerms> suppliers, const std::string& statePath);

    /// Runs `work(Access&)` under the lock and returns what it returns. Short work only; nothing else may be locked in
    /// it.
    template <typename Work> decltype(auto) open(Work&& work)
    {
        const std::scoped_lock lock(m_mutex);
        Access access(*this);
        return std::forward<Work>(work)(access);
    }

private:
    void replay(std::string_view line);

    std::mutex m_mutex;
    OrderBook m_book;
    std::size_t m_replayed = 0;
    StateLog m_log;
};

} // namespace eraflazz::sandbox
