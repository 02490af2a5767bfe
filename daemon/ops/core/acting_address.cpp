// SPDX-License-Identifier: GPL-3.0-or-later
#include "ops/core/acting_address.h"

#include <algorithm>
#include <string_view>

namespace eraflazz::ops {

namespace {

constexpr std::string_view kMember = "\"address\":\"";
constexpr std::string_view kEnd = "\"}";

std::string& ofThisThread()
{
    thread_local std::string address;
    return address;
}

/// "203.0.113.7", "2001:db8::1", "fe80::1%eth0"
bool isAddress(std::string_view text)
{
    return !text.empty() && std::all_of(text.begin(), text.end(), [](char c) {
        return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '.' || c == ':' ||
               c == '%';
    });
}

} // namespace

ActingAddress::ActingAddress(std::string address) : m_before(std::exchange(ofThisThread(), std::move(address))) {}

ActingAddress::~ActingAddress()
{
    ofThisThread() = std::move(m_before);
}

const std::string& ActingAddress::current()
{
    return ofThisThread();
}

std::string withAddress(std::string detail, const std::string& address)
{
    if (!isAddress(address) || detail.size() < 2 || detail.back() != '}')
        return detail;
    detail.pop_back();
    if (detail.back() != '{')
        detail += ',';
    return detail.append(kMember).append(address).append(kEnd);
}

std::string withoutAddress(std::string detail)
{
    const auto at = detail.rfind(kMember);
    if (at == std::string::npos || at == 0 || !detail.ends_with(kEnd))
        return detail;
    const auto first = at + kMember.size();
    if (first + kEnd.size() > detail.size() ||
        !isAddress(std::string_view(detail).substr(first, detail.size() - kEnd.size() - first)))
        return detail;
    detail.resize(detail[at - 1] == ',' ? at - 1 : at);
    return detail + '}';
}

} // namespace eraflazz::ops
