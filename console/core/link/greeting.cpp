// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/link/greeting.h"

#include "protocol/contract.h"

namespace eraflazz::console {

LinkFault judgeGreeting(const protocol::Hello& hello, qint64 unixMs, bool judgesClock)
{
    LinkFault fault;
    fault.daemonMin = hello.protocolMin;
    fault.daemonMax = hello.protocolMax;
    fault.skewMs = unixMs - hello.timeMs;
    if (hello.protocolMin > protocol::kProtocolMax)
        fault.problem = LinkProblem::VersionTooOld;
    else if (hello.protocolMax < protocol::kProtocolMin)
        fault.problem = LinkProblem::VersionTooNew;
    else if (judgesClock && qAbs(fault.skewMs) > kSkewMaxMs)
        fault.problem = LinkProblem::ClockSkew;
    return fault;
}

} // namespace eraflazz::console
