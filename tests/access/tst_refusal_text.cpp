// SPDX-License-Identifier: GPL-3.0-or-later
#include "access/core/refusal_text.h"

#include <QtTest>

#include <map>
#include <string>

using namespace eraflazz;
using namespace eraflazz::access;
using engine::Refusal;

namespace {

constexpr auto kLastRefusal = static_cast<int>(Refusal::InternalError);
constexpr auto kLastHttpError = static_cast<int>(HttpError::NotReady);

/// The contract: which status carries which codes.
const std::map<std::string, int> kStatusOfCode{
    {"INVALID_REQUEST", 400},
    {"INVALID_DESTINATION", 400},
    {"PREFIX_MISMATCH", 400},
    {"UNAUTHORIZED", 401},
    {"INVALID_SIGNATURE", 401},
    {"SIGNATURE_EXPIRED", 401},
    {"INSUFFICIENT_BALANCE", 402},
    {"IP_NOT_ALLOWED", 403},
    {"AGENT_INACTIVE", 403},
    {"TRANSACTION_NOT_FOUND", 404},
    {"PRODUCT_NOT_FOUND", 404},
    {"NOT_FOUND", 404},
    {"METHOD_NOT_ALLOWED", 405},
    {"REQUEST_TIMEOUT", 408},
    {"REF_ID_REUSED", 409},
    {"DUPLICATE_TRANSACTION", 409},
    {"PAYLOAD_TOO_LARGE", 413},
    {"PRODUCT_CLOSED", 422},
    {"PRICE_EXCEEDS_MAX", 422},
    {"NO_ROUTE", 422},
    {"RATE_LIMITED", 429},
    {"INTERNAL_ERROR", 500},
    {"DESTINATION_BLOCKED", 422},
    {"OVERLOADED", 503},
    {"MAINTENANCE", 503},
    {"OUTCOME_UNKNOWN", 503},
    {"NOT_READY", 503},
};

void verifyText(const ErrorText& text)
{
    const std::string code(text.code);
    QVERIFY2(kStatusOfCode.count(code) == 1, code.c_str());
    QCOMPARE(text.status, kStatusOfCode.at(code));
    QVERIFY2(text.indonesian.size() > 20 && text.indonesian.ends_with('.'), code.c_str());
    QVERIFY2(text.english.size() > 20 && text.english.ends_with('.'), code.c_str());
    QVERIFY2(text.indonesian != text.english, code.c_str());
    QVERIFY(text.message(Language::English) == text.english);
    QVERIFY(text.message(Language::Indonesian) == text.indonesian);
}

} // namespace

class TestRefusalText final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void everyRefusalHasItsCodeStatusAndBothTexts()
    {
        for (int i = 0; i <= kLastRefusal; ++i) {
            const auto refusal = static_cast<Refusal>(i);
            QVERIFY(textOf(refusal).code == engine::toString(refusal));
            verifyText(textOf(refusal));
        }
    }

    void everyHttpErrorHasItsCodeStatusAndBothTexts()
    {
        for (int i = 0; i <= kLastHttpError; ++i)
            verifyText(textOf(static_cast<HttpError>(i)));
    }

    void everyCodeOfTheContractIsUsed()
    {
        std::map<std::string, int> unused = kStatusOfCode;
        for (int i = 0; i <= kLastRefusal; ++i)
            unused.erase(std::string(textOf(static_cast<Refusal>(i)).code));
        for (int i = 0; i <= kLastHttpError; ++i)
            unused.erase(std::string(textOf(static_cast<HttpError>(i)).code));
        QVERIFY2(unused.empty(), unused.empty() ? "" : unused.begin()->first.c_str());
    }
};

QTEST_GUILESS_MAIN(TestRefusalText)
#include "tst_refusal_text.moc"
