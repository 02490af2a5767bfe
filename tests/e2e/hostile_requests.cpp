// SPDX-License-Identifier: GPL-3.0-or-later
#include "e2e/hostile_requests.h"

#include "e2e/support/signed_client.h"
#include "kernel/clock.h"

namespace eraflazz::e2e {

namespace {

const std::string kOrders = "/api/v1/transactions";

std::string repeated(const std::string& text, int times)
{
    std::string all;
    for (int i = 0; i < times; ++i)
        all += text;
    return all;
}

std::vector<Hostile> framing()
{
    const std::string get = "GET /healthz HTTP/1.1\r\nHost: a\r\n";
    const std::string post = "POST " + kOrders + " HTTP/1.1\r\nHost: a\r\n";
    const std::set<int> bad{400};
    const std::string code = "INVALID_REQUEST";
    return {
        {"transfer encoding", post + "Transfer-Encoding: chunked\r\n\r\n0\r\n\r\n", bad, code},
        {"length and encoding", post + "Content-Length: 4\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n", bad, code},
        {"encoding with a blank", get + "Transfer-Encoding : chunked\r\n\r\n", bad, code},
        {"two lengths", get + "Content-Length: 0\r\nContent-Length: 5\r\n\r\n", bad, code},
        {"list of lengths", get + "Content-Length: 0, 0\r\n\r\n", bad, code},
        {"length -1", get + "Content-Length: -1\r\n\r\n", bad, code},
        {"length +0", get + "Content-Length: +0\r\n\r\n", bad, code},
        {"length 2^64-1", post + "Content-Length: 18446744073709551615\r\n\r\n", {400, 413}, {}},
        {"no length", post + "\r\n", bad, code},
        {"bare LF", "GET /healthz HTTP/1.1\nHost: a\n\n", bad, code},
        {"CR in a value", get + "X-A: b\rc\r\n\r\n", bad, code},
        {"NUL in a value", get + std::string("X-A: b\0c\r\n\r\n", 12), bad, code},
        {"folded", get + "X-A: b\r\n c\r\n\r\n", bad, code},
        {"two Hosts", get + "Host: b\r\n\r\n", bad, code},
        {"no Host", "GET /healthz HTTP/1.1\r\n\r\n", bad, code},
        {"absolute target", "GET http://a/healthz HTTP/1.1\r\nHost: a\r\n\r\n", bad, code},
        {"HTTP/2.0", "GET /healthz HTTP/2.0\r\nHost: a\r\n\r\n", bad, code},
        {"HTTPQQQQ", "GET /healthz HTTPQQQQ\r\nHost: a\r\n\r\n", bad, code},
        {"not HTTP", "\x16\x03\x01\x02\x01\x01\xfc\x03\x03\r\n\r\n", bad, code},
        {"large target", "GET /" + std::string(5000, 'a') + " HTTP/1.1\r\nHost: a\r\n\r\n", {413}, "PAYLOAD_TOO_LARGE"},
        {"large head", get + "X-A: " + std::string(20'000, 'a') + "\r\n\r\n", {413}, "PAYLOAD_TOO_LARGE"},
        {"many fields", get + repeated("X-A: b\r\n", 300) + "\r\n", {400, 413}, {}},
        {"large body", post + "Content-Length: 65537\r\n\r\n" + std::string(1000, 'a'), {413}, "PAYLOAD_TOO_LARGE"},
    };
}

std::vector<Hostile> signatures(const AgentKey& agent)
{
    const std::string body = R"({"ref_id":"H1","product_code":"XLD10","destination":"087800001230"})";
    const std::set<int> denied{401};
    Signing old, early, stranger, forged, shorter, twice;
    old.secondsAway = -400;
    early.secondsAway = 400;
    stranger.key = "nobody";
    forged.secret = std::string(64, 'a');
    shorter.signature = "abcd";
    twice.extra = "X-Signature: 00\r\n";
    const auto tampered = [&] {
        auto bytes = orderBytes(agent, body);
        bytes.back() = ' ';
        return bytes;
    };
    return {
        {"old", orderBytes(agent, body, old), denied, "SIGNATURE_EXPIRED", false},
        {"early", orderBytes(agent, body, early), denied, "SIGNATURE_EXPIRED", false},
        {"unknown key", orderBytes(agent, body, stranger), denied, "UNAUTHORIZED", false},
        {"wrong secret", orderBytes(agent, body, forged), denied, "INVALID_SIGNATURE", false},
        {"short signature", orderBytes(agent, body, shorter), denied, {}, false},
        {"two signatures", orderBytes(agent, body, twice), {400}, "INVALID_REQUEST", false},
        {"tampered body", tampered(), denied, "INVALID_SIGNATURE", false},
        {"no headers", "GET /api/v1/balance HTTP/1.1\r\nHost: a\r\n\r\n", denied, "UNAUTHORIZED", false},
        {"forged callback",
         "POST /api/v1/callbacks/DIGI HTTP/1.1\r\nHost: a\r\nX-Hub-Signature: sha1=00\r\nContent-Length: "
         "2\r\n\r\n{}",
         denied,
         "INVALID_SIGNATURE",
         false},
    };
}

std::vector<Hostile> bodies(const AgentKey& agent)
{
    const auto bad = [&agent](const char* name, const std::string& body) {
        return Hostile{name, orderBytes(agent, body), {400}, "INVALID_REQUEST", false};
    };
    return {
        bad("no JSON", "ref_id=1"),
        bad("half JSON", R"({"ref_id":"H2")"),
        bad("list", "[1,2,3]"),
        bad("deep", std::string(60'000, '[')),
        bad("broken UTF-8", std::string(60'000, '\xff')),
        bad("doubled key", R"({"ref_id":"H3","ref_id":"H4","product_code":"XLD10","destination":"087800001230"})"),
        bad("number as text", R"({"ref_id":5,"product_code":"XLD10","destination":"087800001230"})"),
        bad("float money", R"({"ref_id":"H5","product_code":"XLD10","destination":"087800001230","max_price":1e9})"),
        bad("unknown field", R"({"ref_id":"H6","product_code":"XLD10","destination":"087800001230","price":1})"),
        bad("long ref",
            R"({"ref_id":")" + std::string(65, 'a') + R"(","product_code":"XLD10","destination":"087800001230"})"),
        bad("NUL in ref", R"({"ref_id":"a\u0000b","product_code":"XLD10","destination":"087800001230"})"),
        bad("callback to a file",
            R"({"ref_id":"H7","product_code":"XLD10","destination":"087800001230","callback_url":"file:///etc/passwd"})"),
        bad("negative counter", R"({"ref_id":"H8","product_code":"XLD10","destination":"087800001230","counter":-1})"),
    };
}

std::vector<Hostile> business(const AgentKey& agent)
{
    const auto refused = [&agent](const char* name, const std::string& body, int status, const char* code) {
        return Hostile{name, orderBytes(agent, body), {status}, code, false};
    };
    return {
        refused("no product",
                R"({"ref_id":"B1","product_code":"'; DROP TABLE x","destination":"087800001230"})",
                400,
                "INVALID_REQUEST"),
        refused("unknown product",
                R"({"ref_id":"B2","product_code":"NOPE","destination":"087800001230"})",
                404,
                "PRODUCT_NOT_FOUND"),
        refused("letters for a number",
                R"({"ref_id":"B3","product_code":"XLD10","destination":"08abc"})",
                400,
                "INVALID_DESTINATION"),
        refused("price above the limit",
                R"({"ref_id":"B4","product_code":"XLD10","destination":"087800001230","max_price":1})",
                422,
                "PRICE_EXCEEDS_MAX"),
        {"wrong method", "DELETE " + kOrders + " HTTP/1.1\r\nHost: a\r\n\r\n", {405}, "METHOD_NOT_ALLOWED", false},
        {"unknown method", "BREW /healthz HTTP/1.1\r\nHost: a\r\n\r\n", {400, 405}, {}, false},
        {"unknown path", "GET /api/v2/everything HTTP/1.1\r\nHost: a\r\n\r\n", {404}, "NOT_FOUND", false},
        {"path upwards",
         "GET /api/v1/transactions/../../etc/passwd HTTP/1.1\r\nHost: a\r\n\r\n",
         {400, 401, 404},
         {},
         false},
    };
}

} // namespace

std::string orderBytes(const AgentKey& agent, const std::string& body, const Signing& how)
{
    AgentKey signer = agent;
    if (!how.key.empty())
        signer.apiKey = how.key;
    if (!how.secret.empty())
        signer.apiSecret = how.secret;
    const auto timestamp = std::to_string(unixMsNow() / 1000 + how.secondsAway);
    const auto signature =
        how.signature.empty() ? signatureOf(signer, timestamp, "POST", kOrders, body) : how.signature;
    return "POST " + kOrders + " HTTP/1.1\r\nHost: a\r\nX-Api-Key: " + signer.apiKey + "\r\nX-Timestamp: " + timestamp +
           "\r\nX-Signature: " + signature + "\r\n" + how.extra + "Content-Length: " + std::to_string(body.size()) +
           "\r\n\r\n" + body;
}

std::vector<Hostile> hostileRequests(const AgentKey& agent)
{
    auto list = framing();
    for (const auto& more : {signatures(agent), bodies(agent), business(agent)})
        list.insert(list.end(), more.begin(), more.end());
    return list;
}

} // namespace eraflazz::e2e
