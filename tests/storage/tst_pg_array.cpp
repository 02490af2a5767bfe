// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/pg_array.h"
#include "storage/pg_connection.h"
#include "support/pg_cluster.h"

#include <QtTest>

#include <algorithm>
#include <array>
#include <rapidcheck.h>

using namespace eraflazz;
using namespace eraflazz::storage;
using test::PgCluster;

namespace {

constexpr std::string_view kEcho = R"(
-- name: texts
SELECT v FROM unnest($1::text[]) WITH ORDINALITY AS u (v, n) ORDER BY n
-- name: bytes
SELECT v FROM unnest($1::bytea[]) WITH ORDINALITY AS u (v, n) ORDER BY n
-- name: bigs
SELECT v FROM unnest($1::bigint[]) WITH ORDINALITY AS u (v, n) ORDER BY n
-- name: ints
SELECT v FROM unnest($1::int[]) WITH ORDINALITY AS u (v, n) ORDER BY n
-- name: smalls
SELECT v FROM unnest($1::smallint[]) WITH ORDINALITY AS u (v, n) ORDER BY n
-- name: truths
SELECT v FROM unnest($1::bool[]) WITH ORDINALITY AS u (v, n) ORDER BY n
-- name: ids
SELECT v FROM unnest($1::uuid[]) WITH ORDINALITY AS u (v, n) ORDER BY n
)";

using Texts = std::vector<std::optional<std::string>>;

/// Everything that a text form of an array would have to escape, and some letters.
rc::Gen<Texts> hostileTexts()
{
    const auto letter = rc::gen::element<std::string>(
        ",", "{", "}", "\"", "\\", "'", " ", "\n", "\t", "NULL", "\1", "a", "0", "é", "🙂", "--", ";", "$1");
    const auto text =
        rc::gen::map(rc::gen::container<std::vector<std::string>>(letter), [](const std::vector<std::string>& letters) {
            std::string all;
            for (const auto& one : letters)
                all += one;
            return all;
        });
    return rc::gen::container<Texts>(
        rc::gen::oneOf(rc::gen::map(text, [](std::string t) { return std::optional(std::move(t)); }),
                       rc::gen::just(std::optional<std::string>())));
}

PgArray arrayOf(PgType type, const Texts& texts)
{
    PgArray array(type);
    for (const auto& text : texts) {
        if (text)
            array.addText(*text);
        else
            array.addNull();
    }
    return array;
}

Texts textsOf(const PgResult& rows)
{
    Texts texts;
    for (int row = 0; row < rows.rows(); ++row)
        texts.push_back(rows.isNull(row, 0) ? std::nullopt : std::optional(std::string(rows.text(row, 0))));
    return texts;
}

} // namespace

class TestPgArray final : public QObject {
    Q_OBJECT

    std::unique_ptr<PgCluster> m_cluster;
    std::unique_ptr<PgConnection> m_connection;

private Q_SLOTS:
    void initTestCase()
    {
        m_cluster = std::make_unique<PgCluster>();
        m_connection = std::make_unique<PgConnection>(m_cluster->conninfo("postgres", PgCluster::kSuperuser));
        m_connection->addStatements(kEcho);
    }
    void cleanupTestCase()
    {
        m_connection.reset();
        m_cluster.reset();
    }

    void textsComeBackAsTheyWere()
    {
        QVERIFY(rc::check("text[]", [this] {
            const auto texts = *hostileTexts();
            RC_ASSERT(textsOf(m_connection->query("texts", PgParams().add(arrayOf(PgType::Text, texts)))) == texts);
        }));
    }

    void bytesComeBackAsTheyWere()
    {
        QVERIFY(rc::check("bytea[], NUL bytes included", [this] {
            Texts texts;
            for (const auto& bytes : *rc::gen::arbitrary<std::vector<std::vector<char>>>())
                texts.emplace_back(std::string(bytes.begin(), bytes.end()));
            RC_ASSERT(textsOf(m_connection->query("bytes", PgParams().add(arrayOf(PgType::Bytea, texts)))) == texts);
        }));
    }

    void integersComeBackAsTheyWere()
    {
        QVERIFY(rc::check("bigint[], int[], smallint[] with NULLs and extremes", [this] {
            const auto run = [this](const char* statement, PgType type, std::int64_t least, std::int64_t most) {
                std::vector<std::optional<std::int64_t>> values{least, most, 0, -1, std::nullopt};
                for (const auto value : *rc::gen::arbitrary<std::vector<std::int64_t>>())
                    values.emplace_back(std::clamp(value, least, most));
                PgArray array(type);
                for (const auto& value : values)
                    array.addOptionalInt(value);
                const auto rows = m_connection->query(statement, PgParams().add(array));
                RC_ASSERT(rows.rows() == static_cast<int>(values.size()));
                for (int row = 0; row < rows.rows(); ++row) {
                    const auto& expected = values[static_cast<std::size_t>(row)];
                    RC_ASSERT(rows.isNull(row, 0) == !expected.has_value());
                    if (expected)
                        RC_ASSERT(rows.integer(row, 0) == *expected);
                }
            };
            run("bigs", PgType::Int8, INT64_MIN, INT64_MAX);
            run("ints", PgType::Int4, INT32_MIN, INT32_MAX);
            run("smalls", PgType::Int2, INT16_MIN, INT16_MAX);
        }));
    }

    void truthsAndIdsComeBackAsTheyWere()
    {
        QVERIFY(rc::check("bool[] and uuid[]", [this] {
            PgArray truths(PgType::Bool);
            PgArray ids(PgType::Uuid);
            const auto bits = *rc::gen::arbitrary<std::vector<bool>>();
            std::vector<Uuid> uuids;
            for (const bool bit : bits) {
                truths.addBool(bit);
                uuids.push_back({*rc::gen::arbitrary<std::array<std::uint8_t, 16>>()});
                ids.addUuid(uuids.back());
            }
            const auto a = m_connection->query("truths", PgParams().add(truths));
            const auto b = m_connection->query("ids", PgParams().add(ids));
            RC_ASSERT((a.rows() == static_cast<int>(bits.size()) && b.rows() == a.rows()));
            for (int row = 0; row < a.rows(); ++row) {
                RC_ASSERT(a.boolean(row, 0) == bits[static_cast<std::size_t>(row)]);
                RC_ASSERT(b.uuid(row, 0) == uuids[static_cast<std::size_t>(row)]);
            }
        }));
    }

    void anEmptyArrayIsEmpty()
    {
        QCOMPARE(m_connection->query("texts", PgParams().add(PgArray(PgType::Text))).rows(), 0);
    }

    void whatDoesNotFitIsRefusedHere()
    {
        PgArray smalls(PgType::Int2);
        QVERIFY_THROWS_EXCEPTION(std::out_of_range, smalls.addInt(32'768));
        QVERIFY_THROWS_EXCEPTION(std::out_of_range, smalls.addInt(-32'769));
        PgArray ints(PgType::Int4);
        QVERIFY_THROWS_EXCEPTION(std::out_of_range, ints.addInt(std::int64_t{1} << 31));
        QCOMPARE(smalls.size(), 0);
    }
};

QTEST_GUILESS_MAIN(TestPgArray)
#include "tst_pg_array.moc"
