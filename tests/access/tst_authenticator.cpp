// SPDX-License-Identifier: GPL-3.0-or-later
#include "access/http/authenticator.h"

#include <QMessageAuthenticationCode>
#include <QtTest>

using namespace eraflazz;
using namespace eraflazz::access;

namespace {

constexpr std::int64_t kNow = 1'795'335'943;
const std::string kBody = R"({"ref_id":"A-1","product_code":"S10","destination":"081234567890"})";

catalog::Catalog twoAgents()
{
    catalog::Catalog catalog;
    catalog::Agent first;
    first.id = AgentId{1};
    catalog.agents[first.id] = first;
    catalog::Agent second;
    second.id = AgentId{2};
    second.status = catalog::AgentStatus::Suspended;
    catalog.agents[second.id] = second;
    catalog.credentials["old-key"] = {AgentId{1}, "old secret"};
    catalog.credentials["new-key"] = {AgentId{1}, "new secret"};
    catalog.credentials["suspended"] = {AgentId{2}, "their secret"};
    catalog.credentials["orphan"] = {AgentId{99}, "lost secret"};
    catalog.credentials["empty"] = {AgentId{1}, ""};
    return catalog;
}

/// Written out here with Qt's own HMAC: not the code under test.
std::string signature(const std::string& secret, const std::string& text)
{
    return QMessageAuthenticationCode::hash(
               QByteArray::fromStdString(text), QByteArray::fromStdString(secret), QCryptographicHash::Sha256)
        .toHex()
        .toStdString();
}

net::HttpRequest
signedRequest(const std::string& key, const std::string& secret, const std::string& timestamp = std::to_string(kNow))
{
    net::HttpRequest request;
    request.method = "POST";
    request.target = "/api/v1/transactions?x=%41";
    request.body = kBody;
    request.remoteAddress = "203.0.113.9";
    const std::string text = timestamp + "\nPOST\n/api/v1/transactions?x=%41\n" + kBody;
    request.headers = {{"Host", "api.example"},
                       {"x-api-key", key},
                       {"X-Timestamp", timestamp},
                       {"X-SIGNATURE", signature(secret, text)}};
    return request;
}

net::HttpHeader& header(net::HttpRequest& request, const std::string& name)
{
    for (net::HttpHeader& found : request.headers) {
        if (found.name == name)
            return found;
    }
    throw std::logic_error("no header " + name);
}

void refuses(const net::HttpRequest& request, AuthError why, std::int64_t now = kNow)
{
    const auto answer = authenticate(twoAgents(), request, now);
    QVERIFY(!answer);
    QCOMPARE(static_cast<int>(answer.error()), static_cast<int>(why));
}

} // namespace

class TestAuthenticator final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void acceptsTheWrittenVector()
    {
        // Made with: printf '%s' TEXT | openssl dgst -sha256 -hmac secret
        catalog::Catalog catalog = twoAgents();
        catalog.credentials["vector"] = {AgentId{1}, "secret"};
        net::HttpRequest request;
        request.method = "GET";
        request.target = "/api/v1/balance";
        request.headers = {{"X-Api-Key", "vector"},
                           {"X-Timestamp", "1700000000"},
                           {"X-Signature", "131c2d1945e17568d410915573436b0ddde0b04da745e24e1ddef57fa423333d"}};
        const auto answer = authenticate(catalog, request, 1'700'000'100);
        QVERIFY(answer);
        QCOMPARE((*answer)->id.value, std::int64_t{1});
    }

    void bothKeysOfAnAgentWork()
    {
        for (const auto& [key, secret] : {std::pair("old-key", "old secret"), std::pair("new-key", "new secret")}) {
            const catalog::Catalog catalog = twoAgents();
            const auto answer = authenticate(catalog, signedRequest(key, secret), kNow);
            QVERIFY(answer);
            QCOMPARE((*answer)->id.value, std::int64_t{1});
        }
        refuses(signedRequest("old-key", "new secret"), AuthError::InvalidSignature);
    }

    void theSameSignatureMayComeAgain()
    {
        const catalog::Catalog catalog = twoAgents();
        const net::HttpRequest request = signedRequest("old-key", "old secret");
        QVERIFY(authenticate(catalog, request, kNow));
        QVERIFY(authenticate(catalog, request, kNow + 1));
    }

    void theWindowIsThreeHundredSecondsBothWays()
    {
        const catalog::Catalog catalog = twoAgents();
        const net::HttpRequest request = signedRequest("old-key", "old secret");
        QVERIFY(authenticate(catalog, request, kNow + 300));
        QVERIFY(authenticate(catalog, request, kNow - 300));
        refuses(request, AuthError::SignatureExpired, kNow + 301);
        refuses(request, AuthError::SignatureExpired, kNow - 301);
    }

    void everyByteThatIsSignedCounts()
    {
        auto request = signedRequest("old-key", "old secret");
        request.body += ' ';
        refuses(request, AuthError::InvalidSignature);
        request = signedRequest("old-key", "old secret");
        request.target = "/api/v1/transactions?x=A";
        refuses(request, AuthError::InvalidSignature);
        request = signedRequest("old-key", "old secret");
        request.method = "PUT";
        refuses(request, AuthError::InvalidSignature);
        request = signedRequest("old-key", "old secret");
        header(request, "X-Timestamp").value = std::to_string(kNow + 1);
        refuses(request, AuthError::InvalidSignature);
    }

    void onlyTheLowerCaseHexOfTheWholeSignatureMatches()
    {
        for (const int kind : {0, 1, 2, 3}) {
            auto request = signedRequest("old-key", "old secret");
            std::string& value = header(request, "X-SIGNATURE").value;
            if (kind == 0)
                value = QByteArray::fromStdString(value).toUpper().toStdString();
            else if (kind == 1)
                value.pop_back();
            else if (kind == 2)
                value += '0';
            else
                value.clear();
            refuses(request, AuthError::InvalidSignature);
        }
    }

    void aNonceIsSignedToo()
    {
        const catalog::Catalog catalog = twoAgents();
        auto request = signedRequest("old-key", "old secret");
        request.headers.push_back({"X-Nonce", "n-1"});
        refuses(request, AuthError::InvalidSignature);
        const std::string text = std::to_string(kNow) + "\nPOST\n" + request.target + "\n" + kBody + "\nn-1";
        header(request, "X-SIGNATURE").value = signature("old secret", text);
        QVERIFY(authenticate(catalog, request, kNow));
        request.headers.back().value = "n-2";
        refuses(request, AuthError::InvalidSignature);
        request.headers.back().value = std::string(65, 'n');
        refuses(request, AuthError::MalformedHeaders);
    }

    void aRepeatedHeaderIsRefused()
    {
        for (const char* name : {"X-Api-Key", "x-timestamp", "X-Signature"}) {
            auto request = signedRequest("old-key", "old secret");
            request.headers.push_back({name, "again"});
            refuses(request, AuthError::MalformedHeaders);
        }
    }

    void missingHeadersAndStrangersAreUnauthorized()
    {
        for (const std::size_t missing : {1U, 2U, 3U}) {
            auto request = signedRequest("old-key", "old secret");
            request.headers.erase(request.headers.begin() + static_cast<std::ptrdiff_t>(missing));
            refuses(request, AuthError::Unauthorized);
        }
        refuses(signedRequest("nobody", "old secret"), AuthError::Unauthorized);
        refuses(signedRequest("orphan", "lost secret"), AuthError::Unauthorized);
        refuses(signedRequest("empty", ""), AuthError::Unauthorized);
        // The secret that stands in for an unknown key opens nothing.
        refuses(signedRequest("nobody", std::string(64, '0')), AuthError::Unauthorized);
    }

    void aTimestampIsPlainSeconds()
    {
        for (const char* text :
             {"", "abc", "-1795335943", "+1795335943", "1795335943.0", " 1795335943", "99999999999999999999"})
            refuses(signedRequest("old-key", "old secret", text), AuthError::Unauthorized);
    }

    void onlyListedAddressesMayUseTheKey()
    {
        catalog::Catalog catalog = twoAgents();
        catalog.agents[AgentId{1}].allowedIps = {"198.51.100.1", "203.0.113.0/24"};
        auto request = signedRequest("old-key", "old secret");
        QVERIFY(authenticate(catalog, request, kNow));
        request.remoteAddress = "203.0.114.9";
        const auto answer = authenticate(catalog, request, kNow);
        QVERIFY(!answer);
        QVERIFY(answer.error() == AuthError::IpNotAllowed);
    }

    void networksCoverWhatTheirBitsSay()
    {
        QVERIFY(coversAddress("10.1.2.3", "10.1.2.3"));
        QVERIFY(coversAddress("::ffff:10.1.2.3", "10.1.2.3"));
        QVERIFY(coversAddress("10.0.0.0/9", "10.127.255.255"));
        QVERIFY(!coversAddress("10.0.0.0/9", "10.128.0.0"));
        QVERIFY(coversAddress("10.1.2.3/32", "10.1.2.3"));
        QVERIFY(!coversAddress("10.1.2.3/32", "10.1.2.2"));
        QVERIFY(coversAddress("0.0.0.0/0", "198.51.100.7"));
        QVERIFY(!coversAddress("0.0.0.0/0", "2001:db8::1"));
        QVERIFY(coversAddress("2001:db8::/33", "2001:db8:7fff::1"));
        QVERIFY(!coversAddress("2001:db8::/33", "2001:db8:8000::1"));
        for (const char* bad : {"", "/", "10.0.0.0/", "10.0.0.0/33", "10.0.0.0/-1", "10.0.0/8", "host"})
            QVERIFY(!coversAddress(bad, "10.0.0.0"));
        QVERIFY(!coversAddress("0.0.0.0/0", ""));
    }

    void aSuspendedAgentIsTold()
    {
        refuses(signedRequest("suspended", "their secret"), AuthError::AgentInactive);
        refuses(signedRequest("suspended", "wrong secret"), AuthError::InvalidSignature);
    }
};

QTEST_GUILESS_MAIN(TestAuthenticator)
#include "tst_authenticator.moc"
