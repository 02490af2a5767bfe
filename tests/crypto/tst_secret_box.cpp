// SPDX-License-Identifier: GPL-3.0-or-later
#include "crypto/secret_box.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include <rapidcheck.h>
#include <stdexcept>

using namespace eraflazz;

namespace {

SecretBox boxWithKey(std::uint8_t first)
{
    std::array<std::uint8_t, 32> key{};
    key[0] = first;
    return SecretBox(key);
}

void writeFile(const QString& path, const QByteArray& content)
{
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    QCOMPARE(file.write(content), content.size());
}

} // namespace

class TestSecretBox final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void whatIsSealedOpens()
    {
        const SecretBox box = boxWithKey(1);
        QVERIFY(rc::check("any secret, any context", [&](const std::string& secret, const std::string& context) {
            RC_ASSERT(box.open(box.seal(secret, context), context) == std::optional(secret));
        }));
    }

    void derivedKeysTellNothingOfEachOther()
    {
        const auto actions = boxWithKey(1).derive("operator_actions/mac");
        QCOMPARE(boxWithKey(1).derive("operator_actions/mac"), actions);
        QVERIFY(boxWithKey(1).derive("operator_actions/mac2") != actions);
        QVERIFY(boxWithKey(2).derive("operator_actions/mac") != actions);
    }

    void passwordsOfOperatorsCostMore()
    {
        const auto cheap = hashPassword("rahasia-sekali");
        QVERIFY(verifyPassword(cheap, "rahasia-sekali") && !verifyPassword(cheap, "rahasia-sekal"));
        QVERIFY(!needsRehash(cheap, PasswordCost::Agent) && needsRehash(cheap, PasswordCost::Operator));
        const auto dear = hashPassword("rahasia-sekali", PasswordCost::Operator);
        QVERIFY(verifyPassword(dear, "rahasia-sekali") && !needsRehash(dear, PasswordCost::Operator));
        QVERIFY(!verifyPassword("none", "none") && needsRehash("none", PasswordCost::Agent));
    }

    void everyAlteredByteIsNoticed()
    {
        const SecretBox box = boxWithKey(1);
        const std::string sealed = box.seal("kunci-api", "suppliers/api_key/1");
        for (std::size_t at = 0; at < sealed.size(); ++at) {
            std::string altered = sealed;
            altered[at] = static_cast<char>(altered[at] ^ 1);
            QVERIFY(!box.open(altered, "suppliers/api_key/1"));
        }
    }

    void everyShorteningIsNoticed()
    {
        const SecretBox box = boxWithKey(1);
        const std::string sealed = box.seal("kunci-api", "c");
        for (std::size_t size = 0; size < sealed.size(); ++size)
            QVERIFY(!box.open(sealed.substr(0, size), "c"));
        QVERIFY(!box.open(sealed + '\0', "c"));
    }

    void aSecretCannotMoveToAnotherRow()
    {
        const SecretBox box = boxWithKey(1);
        const std::string sealed = box.seal("kunci-api", "suppliers/api_key/1");
        QVERIFY(!box.open(sealed, "suppliers/api_key/2"));
        QVERIFY(!box.open(sealed, ""));
    }

    void anotherKeyOpensNothing() { QVERIFY(!boxWithKey(2).open(boxWithKey(1).seal("kunci-api", "c"), "c")); }

    void twoSealsOfOneSecretDiffer()
    {
        const SecretBox box = boxWithKey(1);
        const std::string first = box.seal("kunci-api", "c");
        QVERIFY(first != box.seal("kunci-api", "c"));
        QVERIFY(first.find("kunci-api") == std::string::npos);
    }

    void makesAKeyFileThatOnlyItsOwnerReads()
    {
        QTemporaryDir folder;
        const QString path = folder.filePath(QStringLiteral("key"));
        const std::string sealed = SecretBox::fromKeyFile(path.toStdString()).seal("x", "c");

        const auto others = QFile::ReadGroup | QFile::WriteGroup | QFile::ExeGroup | QFile::ReadOther |
                            QFile::WriteOther | QFile::ExeOther;
        const auto modes = QFile::permissions(path);
        QVERIFY(!(modes & others));
        QVERIFY(modes & QFile::ReadOwner);
        QVERIFY(!(modes & QFile::WriteOwner));

        // A second start reads the same key.
        QCOMPARE(SecretBox::fromKeyFile(path.toStdString()).open(sealed, "c"), std::optional<std::string>("x"));
    }

    void refusesKeyFilesThatHoldNoKey_data()
    {
        QTest::addColumn<QByteArray>("content");
        QTest::newRow("empty") << QByteArray();
        QTest::newRow("short") << QByteArray(62, 'a');
        QTest::newRow("long") << QByteArray(66, 'a');
        QTest::newRow("not hex") << QByteArray(64, 'z');
    }

    void refusesKeyFilesThatHoldNoKey()
    {
        QFETCH(QByteArray, content);
        QTemporaryDir folder;
        const QString path = folder.filePath(QStringLiteral("key"));
        writeFile(path, content);
        QVERIFY_THROWS_EXCEPTION(std::runtime_error, static_cast<void>(SecretBox::fromKeyFile(path.toStdString())));
    }

    void refusesAKeyFileItCannotMake()
    {
        QTemporaryDir folder;
        const QString path = folder.filePath(QStringLiteral("absent/key"));
        QVERIFY_THROWS_EXCEPTION(std::exception, static_cast<void>(SecretBox::fromKeyFile(path.toStdString())));
    }

    void passwordsVerifyAgainstTheirHashOnly()
    {
        const std::string hash = hashPassword("rahasia");
        QVERIFY(verifyPassword(hash, "rahasia"));
        QVERIFY(!verifyPassword(hash, "Rahasia"));
        QVERIFY(!verifyPassword("bukan hash", "rahasia"));
        QVERIFY(hash.rfind("$argon2id$", 0) == 0);
    }

    void randomHexHasItsLengthAndDoesNotRepeat()
    {
        QCOMPARE(randomHex(16).size(), std::size_t{32});
        QVERIFY(randomHex(16) != randomHex(16));
    }
};

QTEST_GUILESS_MAIN(TestSecretBox)
#include "tst_secret_box.moc"
