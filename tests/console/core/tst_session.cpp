// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/session/action_registry.h"
#include "core/session/draft_set.h"
#include "core/session/profiles.h"
#include "core/session/secret_store.h"
#include "fake_clock.h"
#include "protocol/contract.h"

#include <QFile>
#include <QSet>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace eraflazz;
using namespace eraflazz::console;

namespace {

/// Answers when it is told to.
class SlowKeyring final : public Keyring {
public:
    void read(const QString&, Answered then) override { waiting.push_back(std::move(then)); }
    void write(const QString&, const QString&, Answered then) override { waiting.push_back(std::move(then)); }
    void remove(const QString&, Answered then) override { waiting.push_back(std::move(then)); }
    std::vector<Answered> waiting;
};

Profile shop()
{
    Profile profile;
    profile.name = QStringLiteral("Toko Rina / pusat");
    profile.address = QUrl(QStringLiteral("wss://server.toko.id:8443/control"));
    profile.user = QStringLiteral("rina");
    profile.fingerprint = QStringLiteral("AB:CD");
    profile.environment = Profile::Environment::Test;
    profile.remembersPassword = true;
    profile.usedAt = QDateTime::fromMSecsSinceEpoch(1'795'000'000'000, Qt::UTC);
    return profile;
}

const PriceKey kXl{QStringLiteral("XLD10"), {}};
const PriceKey kTsel{QStringLiteral("TSEL5"), QStringLiteral("EMAS")};

Money rp(std::int64_t value)
{
    return Money::rupiah(value);
}

} // namespace

class TestSession final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void profilesComeBackAsTheyWere()
    {
        QTemporaryDir dir;
        const QString file = dir.filePath(QStringLiteral("console.ini"));
        QString id;
        {
            Profiles profiles(file);
            id = profiles.save(shop()).value_or(QString());
            QVERIFY(!id.isEmpty());
            Profile later = shop();
            later.name = QStringLiteral("Uji");
            later.usedAt = later.usedAt.addDays(1);
            QVERIFY(profiles.save(later));
            profiles.setLook(id, QStringLiteral("rina"), QStringLiteral("grid/sales"), QByteArray("\0\xff x", 4), 3);
        }
        Profiles again(file);
        Profile expected = shop();
        expected.id = id;
        QVERIFY(again.find(id));
        QCOMPARE(again.find(id)->usedAt, expected.usedAt);
        QVERIFY(*again.find(id) == expected);
        QCOMPARE(again.all().front().name, QStringLiteral("Uji")); // The one used last.
        QCOMPARE(again.look(id, QStringLiteral("rina"), QStringLiteral("grid/sales"), 3), QByteArray("\0\xff x", 4));
        QVERIFY(again.look(id, QStringLiteral("rina"), QStringLiteral("grid/sales"), 4).isEmpty());
        QVERIFY(again.look(id, QStringLiteral("dewi"), QStringLiteral("grid/sales"), 3).isEmpty());
        again.remove(id);
        QVERIFY(!again.find(id));
        QCOMPARE(again.all().size(), std::size_t{1});
    }

    void fileOfALaterConsoleIsLeftAlone()
    {
        QTemporaryDir dir;
        const QString path = dir.filePath(QStringLiteral("console.ini"));
        QFile file(path);
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write("[General]\nschema=99\n");
        file.close();
        Profiles profiles(path);
        QVERIFY(profiles.isReadOnly());
        QVERIFY(!profiles.save(shop()));
    }

    void addressesAreUnderstoodOrRefusedByName_data()
    {
        QTest::addColumn<QString>("typed");
        QTest::addColumn<QString>("address");
        QTest::newRow("host") << QStringLiteral(" server.toko.id ") << QStringLiteral("wss://server.toko.id:8081");
        QTest::newRow("whole") << QStringLiteral("wss://server.toko.id/konsol")
                               << QStringLiteral("wss://server.toko.id/konsol");
        QTest::newRow("port") << QStringLiteral("server:8443") << QStringLiteral("wss://server:8443");
        QTest::newRow("plain") << QStringLiteral("ws://127.0.0.1:5/x?q#f") << QStringLiteral("ws://127.0.0.1:5/x");
        QTest::newRow("nothing") << QStringLiteral("  ") << QString();
        QTest::newRow("web") << QStringLiteral("https://server") << QString();
        QTest::newRow("password inside") << QStringLiteral("wss://rina:rahasia@server") << QString();
        QTest::newRow("nonsense") << QStringLiteral("wss://") << QString();
    }

    void addressesAreUnderstoodOrRefusedByName()
    {
        QFETCH(QString, typed);
        QFETCH(QString, address);
        AddressProblem problem = AddressProblem::Empty;
        const auto url = addressFrom(typed, &problem);
        QCOMPARE(url ? url->toString() : QString(), address);
        if (typed.contains(QStringLiteral("rahasia")))
            QCOMPARE(problem, AddressProblem::HasPassword);
    }

    void secretsNeverReachTheFile()
    {
        QTemporaryDir dir;
        const QString path = dir.filePath(QStringLiteral("console.ini"));
        Profiles profiles(path);
        Profile bad = shop();
        bad.address = QUrl(QStringLiteral("wss://rina:rahasia@server/"));
        QVERIFY(!profiles.save(bad));
        QVERIFY(profiles.save(shop()));
        QFile file(path);
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QByteArray text = file.readAll();
        QVERIFY(text.contains("server.toko.id"));
        QVERIFY(!text.contains("rahasia"));
        QVERIFY(!text.toLower().contains("password"));
    }

    void keyringThatWaitsForSomebodyIsNotWaitedFor()
    {
        FakeClock clock;
        auto keyring = std::make_unique<SlowKeyring>();
        SlowKeyring& slow = *keyring;
        SecretStore store(std::move(keyring), clock);
        std::vector<SecretProblem> told;
        const auto tell = [&told](const SecretAnswer& answer) { told.push_back(answer.problem); };
        store.read(QStringLiteral("p"), tell);
        clock.advance(SecretStore::kTimeoutMs - 1);
        QVERIFY(told.empty());
        clock.advance(1);
        QCOMPARE(told, std::vector<SecretProblem>{SecretProblem::TimedOut});
        slow.waiting[0]({SecretProblem::None, QStringLiteral("late"), {}});
        QCOMPARE(told.size(), std::size_t{1});
        store.write(QStringLiteral("p"), QStringLiteral("s"), tell);
        store.skip();
        QCOMPARE(told.size(), std::size_t{2});
        store.read(QStringLiteral("p"), tell);
        slow.waiting[1]({SecretProblem::Locked, {}, {}}); // Of the write that was skipped.
        QVERIFY(store.isWaiting());
        slow.waiting[2]({SecretProblem::None, QStringLiteral("rahasia"), {}});
        QCOMPARE(told.back(), SecretProblem::None);
        QVERIFY(!store.isWaiting());
    }

    void keyringErrorsHaveNames_data()
    {
        QTest::addColumn<int>("error");
        QTest::addColumn<QString>("words");
        QTest::addColumn<int>("problem");
        const auto row = [](const char* name, int error, const char* words, SecretProblem problem) {
            QTest::newRow(name) << error << QString::fromLatin1(words) << static_cast<int>(problem);
        };
        row("fine", 0, "", SecretProblem::None);
        row("not there", 1, "Entry not found", SecretProblem::NotFound);
        row("declined", 3, "", SecretProblem::Declined);
        row("locked", 4, "Cannot create an item in a locked collection", SecretProblem::Locked);
        row("no backend", 5, "", SecretProblem::NoKeyring);
        row("no session", 7, "Cannot autolaunch D-Bus without X11 $DISPLAY", SecretProblem::NoKeyring);
        row("no service",
            7,
            "The name org.freedesktop.secrets was not provided by any .service files",
            SecretProblem::NoKeyring);
        row("else", 7, "out of memory", SecretProblem::Broken);
    }

    void keyringErrorsHaveNames()
    {
        QFETCH(int, error);
        QFETCH(QString, words);
        QFETCH(int, problem);
        QCOMPARE(static_cast<int>(secretProblem(error, words)), problem);
    }

    void keyringThatIsNotThereSaysSo()
    {
        // No session bus: QtKeychain must come back with a reason instead of hanging or writing a plain file.
        qputenv("DBUS_SESSION_BUS_ADDRESS", "unix:path=/nonexistent");
        qunsetenv("DISPLAY");
        SecretStore store(desktopKeyring(), systemClock());
        SecretProblem problem = SecretProblem::None;
        store.read(QStringLiteral("nobody"), [&problem](const SecretAnswer& answer) { problem = answer.problem; });
        QTRY_VERIFY_WITH_TIMEOUT(problem != SecretProblem::None, 10'000);
        QVERIFY(problem != SecretProblem::NotFound);
    }

    void draftsAreTypedUndoneAndRedone()
    {
        DraftSet drafts;
        drafts.edit(kXl, rp(10'800), rp(10'850));
        drafts.edit(kXl, rp(10'800), rp(10'900));
        drafts.edit(kTsel, rp(5'400), rp(5'500));
        QCOMPARE(drafts.count(), 2);
        QCOMPARE(drafts.find(kXl)->price, rp(10'900));
        QCOMPARE(drafts.find(kXl)->seen, rp(10'800));
        drafts.undoStack().undo();
        drafts.undoStack().undo();
        QCOMPARE(drafts.count(), 1);
        QCOMPARE(drafts.find(kXl)->price, rp(10'850));
        drafts.undoStack().redo();
        QCOMPARE(drafts.find(kXl)->price, rp(10'900));
        drafts.edit(kXl, rp(10'800), rp(10'800)); // Back to what it was: no draft any more.
        QVERIFY(drafts.isEmpty());
        drafts.undoStack().undo();
        QCOMPARE(drafts.find(kXl)->price, rp(10'900));
    }

    void discardingAllIsOneStep()
    {
        DraftSet drafts;
        drafts.edit(kXl, rp(1), rp(2));
        drafts.edit(kTsel, rp(1), rp(3));
        drafts.revertAll();
        QVERIFY(drafts.isEmpty());
        drafts.undoStack().undo();
        QCOMPARE(drafts.count(), 2);
    }

    void changedServerValueIsMarkedAndNeverOverwrites()
    {
        DraftSet drafts;
        drafts.edit(kXl, rp(10'800), rp(10'900));
        const std::string idem = drafts.find(kXl)->idem;
        drafts.serverSaid(kXl, rp(10'825));
        QCOMPARE(drafts.conflicts(), 1);
        QCOMPARE(drafts.find(kXl)->price, rp(10'900));
        QVERIFY(!drafts.callFor(kXl, QStringLiteral("UBAH_HARGA"), {}));
        drafts.undoStack().undo();
        drafts.undoStack().redo();
        QCOMPARE(drafts.conflicts(), 1); // Undo does not forget what the daemon said.
        drafts.keepMine(kXl);
        QCOMPARE(drafts.conflicts(), 0);
        const auto call = drafts.callFor(kXl, QStringLiteral("UBAH_HARGA"), {});
        QVERIFY(call);
        const auto params = parseJson(call->params());
        QVERIFY(params);
        QCOMPARE((*params)["expect"].asInteger().value_or(0), std::int64_t{10'825});
        QCOMPARE((*params)["price"].asInteger().value_or(0), std::int64_t{10'900});
        QVERIFY((*params)["idem"].asString().value_or("") != idem);
        drafts.undoStack().undo();
        QCOMPARE(drafts.conflicts(), 1);
        drafts.takeTheirs(kXl);
        QVERIFY(drafts.isEmpty());
    }

    void savedDraftIsDoneForGood()
    {
        DraftSet drafts;
        QSignalSpy counts(&drafts, &DraftSet::countChanged);
        drafts.edit(kXl, rp(10'800), rp(10'900));
        const auto first = drafts.callFor(kXl, QStringLiteral("UBAH_HARGA"), {});
        const auto second = drafts.callFor(kXl, QStringLiteral("UBAH_HARGA"), {});
        QCOMPARE(first->params(), second->params()); // Pressing twice is the same call.
        drafts.saved(kXl);
        QVERIFY(drafts.isEmpty());
        QVERIFY(!drafts.undoStack().canUndo());
        QCOMPARE(counts.count(), 2);
    }

    void actionsHaveTheirOwnIdsAndKeys()
    {
        QSet<QString> ids;
        QSet<QString> keys;
        for (const ActionSpec& one : ActionRegistry::all()) {
            const QString id = QString::fromLatin1(one.id.data(), static_cast<qsizetype>(one.id.size()));
            QVERIFY2(!ids.contains(id), qPrintable(id));
            ids.insert(id);
            const QString key = QKeySequence(QString::fromLatin1(one.key)).toString();
            QVERIFY2(key.isEmpty() || !keys.contains(key), qPrintable(key));
            QCOMPARE(key.isEmpty(), *one.key == '\0'); // A key Qt understands.
            keys.insert(key);
            // The scope is one of the contract's, and has words.
            const auto scopes = protocol::scopes();
            QVERIFY2(one.scope.empty() || std::find(scopes.begin(), scopes.end(), one.scope) != scopes.end(),
                     qPrintable(id));
        }
    }

    void everyScopeOfTheContractHasWords()
    {
        for (const auto scope : protocol::scopes()) {
            const QString raw = QString::fromLatin1(scope.data(), static_cast<qsizetype>(scope.size()));
            QVERIFY2(scopeWords(scope) != raw, qPrintable(raw));
        }
    }

    void actionsAskForTheScopeOfTheirMethod()
    {
        for (const ActionSpec& one : ActionRegistry::all()) {
            if (const auto* method = protocol::method(one.id))
                QCOMPARE(one.scope, method->scope);
        }
    }

    void withoutTheRightPagesHideAndActionsSayWhy()
    {
        ActionRegistry actions;
        actions.setRights(Rights({"trx.read"}));
        QCOMPARE(actions.offer("page.sales"), Offer::Shown);
        QCOMPARE(actions.offer("page.deposits"), Offer::Hidden);
        QCOMPARE(actions.offer("trx.ask"), Offer::Off);
        QVERIFY(actions.reason("trx.ask").contains(scopeWords("trx.act")));
        QVERIFY(actions.reason("page.sales").isEmpty());
        QCOMPARE(actions.offer("app.lock"), Offer::Shown);
        QCOMPARE(actions.offer("no.such"), Offer::Hidden);
        QVERIFY(Rights({"trx.read"}).mayCall("trx.list"));
        QVERIFY(!Rights({"trx.read"}).mayCall("product.price"));
        QVERIFY(!Rights({"trx.read"}).mayCall("no.such"));
        QVERIFY(Rights({"trx.read"}).mayWatch("trx.live"));
    }

    void keysCanBeChangedButNotTakenFromOthers()
    {
        ActionRegistry actions;
        const QKeySequence f6(Qt::Key_F6);
        QCOMPARE(actions.shortcut("trx.ask"), f6);
        const auto owner = actions.bind("view.hold", f6);
        QVERIFY(owner);
        QCOMPARE(*owner, std::string_view("trx.ask"));
        QVERIFY(!actions.bind("trx.ask", QKeySequence()));
        QVERIFY(!actions.bind("view.hold", f6));
        QVERIFY(!actions.bind("trx.ask", QKeySequence(Qt::CTRL | Qt::Key_H)));
        const QByteArray saved = actions.saved();
        ActionRegistry again;
        again.restore(saved + "no.such=F2\nview.filter=F1\nbroken");
        QCOMPARE(again.shortcut("view.hold"), f6); // They exchanged their keys.
        QCOMPARE(again.shortcut("trx.ask"), QKeySequence(Qt::CTRL | Qt::Key_H));
        QVERIFY(again.shortcut("view.filter").isEmpty()); // F1 is in use.
        again.unbindAll();
        QCOMPARE(again.shortcut("trx.ask"), f6);
    }
};

QTEST_GUILESS_MAIN(TestSession)
#include "tst_session.moc"
