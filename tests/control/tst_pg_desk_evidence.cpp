// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk_world.h"
#include "file_bringer.h"

#include <QtTest>

using namespace eraflazz;
using namespace eraflazz::test;

namespace {

const std::string kPhoto = std::string("\x89PNG\r\n\x1a\n") + std::string(300'000, '\x01');

std::string kept(ConsoleClient& console, const char* of, const std::string& id, std::int64_t no)
{
    std::string base64;
    for (std::int64_t from = 0;;) {
        const auto part = console.result("evidence.get", fields({{of, id}, {"no", no}, {"from", from}}));
        base64 += QByteArray::fromBase64(QByteArray::fromStdString(told(part, "data"))).toStdString();
        const auto next = part["next"].asInteger();
        if (!next)
            return base64;
        from = *next;
    }
}

} // namespace

/// Files that prove what was asked for, from the one who asks to the one who agrees.
class TestPgDeskEvidence final : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void init()
    {
        m_world = std::make_unique<DeskWorld>(m_cluster);
        const auto asked = m_world->as("maker1").result("request.propose",
                                                        fields({{"idem", freshId()},
                                                                {"kind", "adjustment"},
                                                                {"reason", "KOMPLAIN"},
                                                                {"agent", "AG1"},
                                                                {"amount", std::int64_t{5'000}},
                                                                {"direction", "to"}}));
        m_request = told(asked, "request");
        QVERIFY(!m_request.empty());
    }
    void cleanup()
    {
        QCOMPARE(m_world->shop.complaints(), std::string());
        m_world.reset();
    }

    void theCheckerReadsWhatTheMakerAttached()
    {
        auto& maker = m_world->as("maker1");
        const auto file = bring(maker, "struk.png", kPhoto);
        const auto added = maker.result("evidence.add", addTo("request", m_request, file));
        QCOMPARE(told(added, "no") + " " + told(added, "media_type"), std::string("1 image/png"));
        auto& checker = m_world->as("checker1");
        const auto seen = checker.result("request.get", fields({{"request", m_request}}));
        QCOMPARE(told(seen["attachments"].items().front(), "file_name"), std::string("struk.png"));
        QCOMPARE(told(seen["attachments"].items().front(), "sha256"), hashOf(kPhoto));
        QVERIFY(kept(checker, "request", m_request, 1) == kPhoto);
        QCOMPARE(checker.refusal("evidence.get", fields({{"request", m_request}, {"no", std::int64_t{2}}})),
                 std::string("not_found"));
        QCOMPARE(
            m_world->as("viewer").refusal("evidence.get", fields({{"request", m_request}, {"no", std::int64_t{1}}})),
            std::string("forbidden"));
        // The same content again is the same file.
        QCOMPARE(told(maker.result("evidence.add", addTo("request", m_request, file)), "no"), std::string("1"));
    }

    void whatAFileIsIsSaidByItsContent_data()
    {
        QTest::addColumn<QByteArray>("content");
        QTest::addColumn<QString>("kind");
        const auto row = [](const char* name, const std::string& content, const char* kind) {
            QTest::newRow(name) << QByteArray::fromStdString(content) << QString::fromLatin1(kind);
        };
        row("a letter", "%PDF-1.7\n...", "application/pdf");
        row("a photo", "\xff\xd8\xff\xe0 JFIF", "image/jpeg");
        row("a picture of the web", std::string("RIFF\x10\0\0\0WEBPVP8 ", 16), "image/webp");
        row("a note", "Sudah ditransfer \xe2\x80\x94 lihat mutasi\r\n", "text/plain");
        row("a program", std::string("MZ\x90\0\x03\0\0\0", 8), "");
        row("another program", std::string("\x7f") + "ELF\x02\x01\x01", "");
        row("an archive", "PK\x03\x04", "");
        row("text that steers a terminal", "halo \x1b[2J", "");
        row("text of no encoding", "halo \xff\xfe", "");
        row("half a picture", "RIFF", "text/plain"); // four letters
    }
    void whatAFileIsIsSaidByItsContent()
    {
        QFETCH(QByteArray, content);
        QFETCH(QString, kind);
        auto& maker = m_world->as("maker1");
        const auto file = bring(maker, "bukti.png", content.toStdString());
        const auto answer = maker.call("evidence.add", addTo("request", m_request, file));
        if (kind.isEmpty())
            QCOMPARE(answer.error.detail, std::string("EVIDENCE_KIND"));
        else
            QCOMPARE(told(answer.result, "media_type"), kind.toStdString());
        QCOMPARE(m_world->shop.number("SELECT count(*) FROM request_attachments"),
                 std::int64_t{kind.isEmpty() ? 0 : 1});
    }

    void onlyTheMakerAttachesAndOnlyWhileItWaits()
    {
        auto& other = m_world->as("maker2");
        const auto theirs = bring(other, "a.txt", "bukan punyaku");
        const auto refused = other.call("evidence.add", addTo("request", m_request, theirs));
        QCOMPARE(refused.error.key + " " + refused.error.detail, std::string("forbidden NOT_THE_MAKER"));
        auto& maker = m_world->as("maker1");
        const auto file = bring(maker, "a.txt", "bukti");
        QCOMPARE(maker.refusal("request.withdraw",
                               fields({{"idem", freshId()}, {"request", m_request}, {"expect", "proposed"}})),
                 std::string());
        QCOMPARE(maker.refusal("evidence.add", addTo("request", m_request, file)), std::string("conflict"));
        QCOMPARE(maker.refusal("evidence.add", fields({{"idem", freshId()}, {"file", file}})),
                 std::string("validation"));
    }

    void aCaseKeepsItsProof()
    {
        m_world->shop.sql("INSERT INTO cases (id, kind, subject, detail) VALUES "
                          "('01900000-0000-7000-8000-0000000000c1', 'bank_break', 'bank:BCA1', 'a gap')");
        const std::string id = "01900000-0000-7000-8000-0000000000c1";
        auto& support = m_world->as("support");
        const auto file = bring(support, "chat supplier.png", kPhoto);
        QCOMPARE(told(support.result("evidence.add", addTo("case", id, file)), "no"), std::string("1"));
        QCOMPARE(told(support.result("evidence.add", addTo("case", id, file)), "no"), std::string("1"));
        const auto second = bring(support, "chat.txt", "Halo");
        QCOMPARE(told(support.result("evidence.add", addTo("case", id, second)), "no"), std::string("2"));
        auto& checker = m_world->as("checker1");
        const auto seen = checker.result("case.get", fields({{"case", id}}));
        QCOMPARE(seen["evidence"].items().size(), std::size_t{2});
        QCOMPARE(told(seen["evidence"].items().front(), "file_name") + " " +
                     told(seen["evidence"].items().front(), "user"),
                 std::string("chat supplier.png support"));
        QCOMPARE(told(seen["evidence"].items().front(), "sha256"), hashOf(kPhoto));
        QCOMPARE(told(seen["notes"].items().front(), "file"), std::string("1")); // no word of anybody's
        QVERIFY(kept(checker, "case", id, 1) == kPhoto);
        QCOMPARE(m_world->shop.number("SELECT count(*) FROM operator_actions WHERE action = 'case.attach'"),
                 std::int64_t{2});
        QCOMPARE(support.refusal("evidence.add", addTo("case", freshId(), second)), std::string("not_found"));
    }

    void proofIsForGood()
    {
        m_world->shop.sql("INSERT INTO cases (id, kind, subject, detail) VALUES "
                          "('01900000-0000-7000-8000-0000000000c1', 'bank_break', 'bank:BCA1', 'a gap')");
        auto& support = m_world->as("support");
        const auto file = bring(support, "a.txt", "bukti");
        QVERIFY(support.refusal("evidence.add", addTo("case", "01900000-0000-7000-8000-0000000000c1", file)).empty());
        for (const char* sql : {"DELETE FROM case_attachments",
                                "UPDATE case_attachments SET content = 'x'",
                                "TRUNCATE case_attachments",
                                "TRUNCATE request_attachments"}) {
            QVERIFY(m_world->shop.refusal(sql).find("permission denied") != std::string::npos);
            QVERIFY_THROWS_EXCEPTION(PgClusterError, (void)m_world->shop.sql(sql, PgCluster::kOwner));
        }
    }

private:
    static std::string addTo(const char* of, const std::string& id, const std::string& file)
    {
        return fields({{"idem", freshId()}, {of, id}, {"file", file}});
    }

    PgCluster m_cluster;
    std::unique_ptr<DeskWorld> m_world;
    std::string m_request;
};

QTEST_GUILESS_MAIN(TestPgDeskEvidence)
#include "tst_pg_desk_evidence.moc"
