// SPDX-License-Identifier: GPL-3.0-or-later
#include "fuzz_target.h"
#include "net/head_scan.h"

using namespace eraflazz;
using namespace eraflazz::net;

/// A complete head ends with its empty line inside the limits, and what follows it changes nothing.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    static const HttpServerSettings kLimits;
    const auto received = fuzz::textOf(data, size);
    const auto scan = scanHead(received, kLimits);
    if (scan.state != HeadScan::State::Complete)
        return 0;
    fuzz::require(scan.headBytes >= 4 && scan.headBytes <= received.size() && scan.headBytes <= kLimits.headBytesMax);
    fuzz::require(scan.bodyBytes <= kLimits.bodyBytesMax);
    const auto head = received.substr(0, scan.headBytes);
    fuzz::require(head.substr(head.size() - 4) == "\r\n\r\n" && head.find("\r\n\r\n") == head.size() - 4);
    fuzz::require(head.find('\0') == std::string_view::npos);

    const auto alone = scanHead(head, kLimits);
    fuzz::require(alone.state == HeadScan::State::Complete && alone.headBytes == scan.headBytes &&
                  alone.bodyBytes == scan.bodyBytes);
    fuzz::require(scanHead(head.substr(0, head.size() - 1), kLimits).state == HeadScan::State::Incomplete);
    return 0;
}
