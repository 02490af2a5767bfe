// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/demo/catalogue.h"
#include "app/demo/people.h"
#include "app/demo/ports.h"

#include <cstdint>
#include <memory>
#include <vector>

namespace eraflazz::app {

struct TrafficCounts final {
    std::uint64_t sent = 0;
    std::uint64_t accepted = 0;
    std::uint64_t refused = 0;
    std::uint64_t lost = 0;    ///< No readable answer.
    std::uint64_t reports = 0; ///< Webhooks received.
    std::uint64_t forged = 0;  ///< Of these with a wrong signature.
};

/// Live demo orders, one every second or two, through the signed HTTP API like any agent's, and the receiver of their
/// webhooks. Own threads. `catalogue` and `agents` must outlive it.
class Traffic final {
public:
    Traffic(const DemoCatalogue& catalogue, const std::vector<DemoAgent>& agents, Ports ports);
    ~Traffic();

    void start();      ///< Throws std::runtime_error when the receiver's port is taken.
    void stopOrders(); ///< No new orders; webhooks are still taken.
    void stop();
    [[nodiscard]] TrafficCounts counts() const; ///< Any thread.

private:
    class Impl;
    std::unique_ptr<Impl> m_impl;
};

} // namespace eraflazz::app
