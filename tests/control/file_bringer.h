// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "crypto/digest.h"
#include "json/json.h"
#include "kernel/text.h"
#include "support/console_client.h"

#include <QByteArray>

#include <algorithm>
#include <string>

namespace eraflazz::test {

inline std::string hashOf(const std::string& content)
{
    return toHex(sha256(content));
}

inline std::string base64(const std::string& bytes)
{
    return QByteArray::fromStdString(bytes).toBase64().toStdString();
}

/// The upload's name, "" when it was refused.
inline std::string
beginFile(ConsoleClient& console, const std::string& name, std::int64_t size, const std::string& hash)
{
    const auto begun = console.result("file.begin", fields({{"name", name}, {"size", size}, {"sha256", hash}}));
    return std::string(begun["upload"].asString().value_or(""));
}

inline std::string partOf(const std::string& upload, std::int64_t offset, const std::string& bytes)
{
    return fields({{"upload", upload}, {"offset", offset}, {"data", base64(bytes)}});
}

/// Brings a whole file as a console does; what it is named by from then on, "" when it was refused.
inline std::string bring(ConsoleClient& console, const std::string& name, const std::string& content)
{
    const auto upload = beginFile(console, name, static_cast<std::int64_t>(content.size()), hashOf(content));
    constexpr std::size_t kPart = 256 * 1024;
    for (std::size_t at = 0; at < content.size(); at += kPart) {
        const auto part = content.substr(at, kPart);
        if (!console.refusal("file.part", partOf(upload, static_cast<std::int64_t>(at), part)).empty())
            return {};
    }
    return std::string(console.result("file.end", fields({{"upload", upload}}))["file"].asString().value_or(""));
}

/// The detail of a refusal: the name that people search for.
inline std::string detailOf(ConsoleClient& console, const std::string& method, const std::string& params)
{
    return console.call(method, params).error.detail;
}

} // namespace eraflazz::test
