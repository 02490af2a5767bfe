// SPDX-License-Identifier: GPL-3.0-or-later
#include "access/http/authenticator.h"

#include "crypto/digest.h"
#include "kernel/text.h"
#include "net/private_address.h"

#include <algorithm>
#include <optional>
#include <string>

namespace eraflazz::access {

namespace {

constexpr std::int64_t kWindowS = 300;
constexpr std::size_t kNonceBytesMax = 64;
constexpr std::size_t kTimestampDigitsMax = 12;

/// The signature of a key nobody has is computed with this; nothing ever matches it.
const std::string kNobodysSecret = "0000000000000000000000000000000000000000000000000000000000000000";

struct AuthHeaders final {
    const std::string* key = nullptr;
    const std::string* timestamp = nullptr;
    const std::string* signature = nullptr;
    const std::string* nonce = nullptr;
    bool isMalformed = false;

    void take(const std::string*& slot, const std::string& value)
    {
        isMalformed = isMalformed || slot != nullptr;
        slot = &value;
    }
};

AuthHeaders authHeaders(const net::HttpHeaders& headers)
{
    AuthHeaders found;
    for (const net::HttpHeader& header : headers) {
        if (header.name.size() < 2 || toLowerAscii(header.name[0]) != 'x' || header.name[1] != '-')
            continue;
        if (equalsIgnoreCase(header.name, "X-Api-Key"))
            found.take(found.key, header.value);
        else if (equalsIgnoreCase(header.name, "X-Timestamp"))
            found.take(found.timestamp, header.value);
        else if (equalsIgnoreCase(header.name, "X-Signature"))
            found.take(found.signature, header.value);
        else if (equalsIgnoreCase(header.name, "X-Nonce"))
            found.take(found.nonce, header.value);
    }
    return found;
}

std::optional<std::int64_t> unixSeconds(std::string_view text)
{
    if (text.empty() || text.size() > kTimestampDigitsMax || !std::all_of(text.begin(), text.end(), isDigitAscii))
        return std::nullopt;
    return parseInt(text);
}

std::string signedText(const net::HttpRequest& request, const AuthHeaders& headers)
{
    std::string text;
    text.reserve(headers.timestamp->size() + request.method.size() + request.target.size() + request.body.size() +
                 kNonceBytesMax + 4);
    text.append(*headers.timestamp).append("\n").append(request.method).append("\n").append(request.target);
    text.append("\n").append(request.body);
    if (headers.nonce != nullptr)
        text.append("\n").append(*headers.nonce);
    return text;
}

bool mayComeFrom(const catalog::Agent& agent, std::string_view address)
{
    return agent.allowedIps.empty() ||
           std::any_of(agent.allowedIps.begin(), agent.allowedIps.end(), [address](const std::string& entry) {
               return coversAddress(entry, address);
           });
}

} // namespace

ErrorText textOf(AuthError error)
{
    switch (error) {
    case AuthError::MalformedHeaders:
        return textOf(engine::Refusal::InvalidRequest);
    case AuthError::Unauthorized:
        return textOf(HttpError::Unauthorized);
    case AuthError::InvalidSignature:
        return textOf(HttpError::InvalidSignature);
    case AuthError::SignatureExpired:
        return textOf(HttpError::SignatureExpired);
    case AuthError::IpNotAllowed:
        return textOf(HttpError::IpNotAllowed);
    case AuthError::AgentInactive:
        return textOf(engine::Refusal::AgentInactive);
    }
    return textOf(engine::Refusal::InternalError);
}

Result<const catalog::Agent*, AuthError>
authenticate(const catalog::Catalog& catalog, const net::HttpRequest& request, std::int64_t nowUnixS)
{
    const AuthHeaders headers = authHeaders(request.headers);
    if (headers.isMalformed || (headers.nonce != nullptr && headers.nonce->size() > kNonceBytesMax))
        return Err(AuthError::MalformedHeaders);
    if (headers.key == nullptr || headers.timestamp == nullptr || headers.signature == nullptr)
        return Err(AuthError::Unauthorized);
    const auto signedAt = unixSeconds(*headers.timestamp);
    if (!signedAt)
        return Err(AuthError::Unauthorized);

    const auto found = catalog.credentials.find(*headers.key);
    const bool isKnown = found != catalog.credentials.end() && !found->second.secret.empty();
    const std::string& secret = isKnown ? found->second.secret : kNobodysSecret;
    const bool matches = equalsConstantTime(hmacSha256Hex(secret, signedText(request, headers)), *headers.signature);
    const catalog::Agent* agent = isKnown ? catalog.agent(found->second.agent) : nullptr;
    if (agent == nullptr)
        return Err(AuthError::Unauthorized);
    if (!matches)
        return Err(AuthError::InvalidSignature);
    if (*signedAt < nowUnixS - kWindowS || *signedAt > nowUnixS + kWindowS)
        return Err(AuthError::SignatureExpired);
    if (!mayComeFrom(*agent, request.remoteAddress))
        return Err(AuthError::IpNotAllowed);
    if (agent->status != catalog::AgentStatus::Active)
        return Err(AuthError::AgentInactive);
    return agent;
}

bool coversAddress(std::string_view entry, std::string_view address)
{
    const std::size_t slash = entry.find('/');
    const auto network = net::IpAddress::parse(trim(entry.substr(0, slash)));
    const auto client = net::IpAddress::parse(address);
    if (!network || !client)
        return false;
    if (slash == std::string_view::npos)
        return *network == *client;
    const auto given = parseInt(trim(entry.substr(slash + 1)));
    const std::int64_t bitsMax = network->isV4() ? 32 : 128;
    if (!given || *given < 0 || *given > bitsMax)
        return false;
    const auto bits = static_cast<std::size_t>(*given + 128 - bitsMax); // IPv4 is kept in its v4-mapped form.
    for (std::size_t bit = 0; bit < bits; bit += 8) {
        const std::size_t rest = std::min<std::size_t>(8, bits - bit);
        const auto mask = static_cast<unsigned>(0xFF00U >> rest) & 0xFFU;
        if (((network->bytes[bit / 8] ^ client->bytes[bit / 8]) & mask) != 0)
            return false;
    }
    return true;
}

} // namespace eraflazz::access
