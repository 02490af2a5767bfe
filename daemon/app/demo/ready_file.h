// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/demo/people.h"
#include "app/demo/ports.h"

#include <string>
#include <sys/types.h>
#include <vector>

namespace eraflazz::app {

struct ReadyFacts final {
    Ports ports;
    std::string auditPassword;
    pid_t servePid = 0;
    pid_t supervisorPid = 0;
    pid_t postgresPid = 0;
    std::string dataFolder;
    std::string began; ///< When the shop's own sales begin, ISO 8601: what is older is its past, which no supplier saw.
};

/// What other programs rely on to find the demo and to buy from it (JSON).
[[nodiscard]] std::string readyJson(const ReadyFacts& facts,
                                    const std::vector<DemoAgent>& agents,
                                    const std::vector<DemoBank>& banks = {},
                                    const std::vector<DemoOperator>& operators = {});

} // namespace eraflazz::app
