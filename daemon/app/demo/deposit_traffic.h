// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/demo/people.h"
#include "app/demo/ports.h"

#include <cstdint>
#include <memory>
#include <vector>

namespace eraflazz::app {

/// Live demo deposits: now and then an agent opens a ticket and, a moment later, the bank's aggregator reports the
/// transfer, mostly as it should be, now and then with an amount that no ticket waits for. Own thread. What is passed
/// by reference must outlive it.
class DepositTraffic final {
public:
    /// `balance`: of the bank account after its newest line, so that the statement goes on without a gap.
    DepositTraffic(const std::vector<DemoAgent>& agents, const DemoBank& bank, Ports ports, std::int64_t balance);
    ~DepositTraffic();

    void start();
    void stop();

private:
    class Impl;
    std::unique_ptr<Impl> m_impl;
};

} // namespace eraflazz::app
