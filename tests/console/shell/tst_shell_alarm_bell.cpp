// SPDX-License-Identifier: GPL-3.0-or-later
#include "shell/alarm_bell.h"
#include "shell/announcer.h"
#include "shell/desktop_announcer.h"
#include "shell/workplace.h"
#include "shell_bench.h"

#include <QPointer>

using namespace eraflazz;
using namespace eraflazz::console;

namespace {

/// Writes down what would have reached the person.
class Notebook final : public Announcer {
public:
    struct Page {
        std::optional<Severity> worst;
        bool isMarkShown = false, isLookedAt = false;
        QString line;
        QStringList notes;
        int sounds = 0, alerts = 0, looks = 0; ///< Each time that the rows were judged it is shown or hidden.
        Verbs verbs;
    };
    explicit Notebook(Page& page) : m_page(page) {}
    void setVerbs(Verbs verbs) override { m_page.verbs = std::move(verbs); }
    void showState(std::optional<Severity> worst, const QString& line) override
    {
        m_page.worst = worst;
        m_page.line = line;
        m_page.isMarkShown = true;
        ++m_page.looks;
    }
    void hideState() override
    {
        m_page.isMarkShown = false;
        ++m_page.looks;
    }
    void note(const QString& title, const QString& text, Severity) override
    {
        m_page.notes.append(title + QStringLiteral(" | ") + text);
    }
    void sound() override { ++m_page.sounds; }
    void alertWindow() override { ++m_page.alerts; }
    [[nodiscard]] bool isLookedAt() const override { return m_page.isLookedAt; }

private:
    Page& m_page;
};

struct Row {
    QString key = {}, severity = QStringLiteral("critical"), by = {};
    qint64 mutedUntilMs = 0;
};

/// A shop whose alarms the test names, and the console of somebody who looks elsewhere.
struct Bench : ShellBench {
    explicit Bench(look::Theme* theme) : ShellBench(theme)
    {
        // The window watches the same topic for its badges, with fewer columns.
        onRequest = [this](const protocol::Message& it) -> std::optional<std::string> {
            if (it.method != "sub.open" || it.params["topic"].asString() != "alarm" ||
                !it.params["columns"].items().empty())
                return std::nullopt;
            isOpened = true;
            return protocol::replyText(it.id,
                                       R"({"sub":"bell","epoch":"run-1","resumed":false,"columns":[)"
                                       R"({"name":"time","type":"time"},{"name":"kind","type":"text"},)"
                                       R"({"name":"subject","type":"text"},{"name":"text","type":"text"},)"
                                       R"({"name":"acknowledged_by","type":"text"},{"name":"severity","type":"text"},)"
                                       R"({"name":"value","type":"int"},{"name":"threshold","type":"int"},)"
                                       R"({"name":"note","type":"text"},{"name":"muted_until","type":"time"}]})");
        };
        open();
        window->announceBy(std::make_unique<Notebook>(heard));
        if (!goLive())
            qFatal("not signed in");
    }
    ~Bench() { window.reset(); } // It writes into `heard` to its end.
    /// All rows of the topic, from now on, for everybody who watches it.
    [[nodiscard]] bool tell(const std::vector<Row>& rows)
    {
        std::string text;
        for (const Row& row : rows) {
            const std::string subject = row.key.section(u':', 1).toStdString();
            text += (text.empty() ? "" : ",") + (R"(["a:)" + row.key.toStdString()) + R"(",)" +
                    std::to_string(++version) + "," + std::to_string(clock.unixMs()) + R"(,"float_low",")" + subject +
                    R"(","saldo",")" + row.by.toStdString() + R"(",")" + row.severity.toStdString() +
                    R"(",4212900,5000000,"",)" +
                    (row.mutedUntilMs > 0 ? std::to_string(row.mutedUntilMs) : std::string("null")) + "]";
        }
        if (!QTest::qWaitFor([this] { return isOpened; }))
            return false;
        const int before = heard.looks;
        daemon.say(protocol::notificationText("sub.snapshot",
                                              R"({"sub":"bell","seq":)" + std::to_string(++seq) +
                                                  R"(,"prev":0,"change":1,"first":true,"last":true,"rows":[)" + text +
                                                  "]}"));
        if (!QTest::qWaitFor([this, before] {
                clock.advance(RowStore::kFlushMs);
                return heard.looks > before;
            }))
            return false;
        QTest::qWait(5); // What is left of it: flushes that bring nothing new.
        clock.advance(RowStore::kFlushMs);
        QTest::qWait(5);
        return true;
    }

    Notebook::Page heard;
    bool isOpened = false;
    int version = 0, seq = 0;
};

} // namespace

/// How a new alarm reaches somebody who looks elsewhere.
class TestAlarmBell final : public QObject {
    Q_OBJECT

public:
    look::Theme* theme = nullptr;

private Q_SLOTS:
    void whatWasThereIsShownAndWhatIsNewIsAnnouncedOnce()
    {
        Bench bench(theme);
        const Row old{.key = QStringLiteral("float:DIGI")};
        QVERIFY(bench.tell({old}));
        QCOMPARE(bench.heard.worst, Severity::Critical);
        QCOMPARE(bench.heard.line, QStringLiteral("1 alarm"));
        QCOMPARE(bench.heard.notes.size(), 0);
        const Row fresh{.key = QStringLiteral("float:PORT")};
        QVERIFY(bench.tell({old, fresh}));
        QCOMPARE(
            bench.heard.notes,
            QStringList(QStringLiteral("Saldo supplier menipis: PORT | Rp\u00A04.212.900, batas Rp\u00A05.000.000")));
        QCOMPARE(bench.heard.sounds, 1);
        QCOMPARE(bench.heard.alerts, 1);
        QVERIFY(bench.tell({old, fresh}));
        QCOMPARE(bench.heard.sounds, 1);
        // Gone and back again is new again.
        QVERIFY(bench.tell({old}));
        QVERIFY(bench.tell({old, fresh}));
        QCOMPARE(bench.heard.sounds, 2);
    }

    void manyAtOnceAreOneNote()
    {
        Bench bench(theme);
        QVERIFY(bench.tell({}));
        QCOMPARE(bench.heard.line, QStringLiteral("Tidak ada alarm"));
        QVERIFY(!bench.heard.worst);
        QVERIFY(bench.tell({{.key = QStringLiteral("float:A")},
                            {.key = QStringLiteral("float:B")},
                            {.key = QStringLiteral("float:C")}}));
        QCOMPARE(bench.heard.notes.size(), 1);
        QVERIFY(bench.heard.notes.front().startsWith(QStringLiteral("3 alarm baru")));
        QCOMPARE(bench.heard.sounds, 1);
    }

    void whatIsNotSevereNotedOrMutedIsNoNews()
    {
        Bench bench(theme);
        QVERIFY(bench.tell({}));
        const qint64 later = bench.clock.unixMs() + 600'000;
        QVERIFY(bench.tell({{.key = QStringLiteral("float:A"), .severity = QStringLiteral("warning")},
                            {.key = QStringLiteral("float:B"), .by = QStringLiteral("rina")},
                            {.key = QStringLiteral("float:C"), .mutedUntilMs = later}}));
        QCOMPARE(bench.heard.notes.size(), 0);
        QCOMPARE(bench.heard.sounds, 0);
        QCOMPARE(bench.heard.worst, Severity::Warning);
        QCOMPARE(bench.heard.line, QStringLiteral("1 alarm"));
        // The mute ends, and nobody has mended it.
        bench.pass(601'000);
        QTRY_COMPARE(bench.heard.notes.size(), 1);
        QVERIFY(bench.heard.notes.front().contains(QStringLiteral(": C")));
    }

    void whoeverLooksIsNotPoppedAt()
    {
        Bench bench(theme);
        QVERIFY(bench.tell({}));
        bench.heard.isLookedAt = true;
        QVERIFY(bench.tell({{.key = QStringLiteral("float:A")}}));
        QCOMPARE(bench.heard.notes.size(), 0);
        QCOMPARE(bench.heard.alerts, 0);
        QCOMPARE(bench.heard.sounds, 1);
    }

    void eachWayCanBeTurnedOff()
    {
        Bench bench(theme);
        QVERIFY(bench.tell({}));
        for (const AlarmWay way : {AlarmWay::Tray, AlarmWay::Note, AlarmWay::Sound, AlarmWay::Window}) {
            QVERIFY(bench.preferences.alarmWay(way));
            bench.preferences.setAlarmWay(way, false);
            QVERIFY(!bench.preferences.alarmWay(way));
        }
        QTRY_VERIFY(!bench.heard.isMarkShown);
        QVERIFY(bench.tell({{.key = QStringLiteral("float:A")}}));
        QCOMPARE(bench.heard.notes.size(), 0);
        QCOMPARE(bench.heard.sounds + bench.heard.alerts, 0);
        bench.preferences.setAlarmWay(AlarmWay::Note, true);
        QVERIFY(bench.tell({{.key = QStringLiteral("float:A")}, {.key = QStringLiteral("float:B")}}));
        QCOMPARE(bench.heard.notes.size(), 1);
        QCOMPARE(bench.heard.sounds + bench.heard.alerts, 0);
        bench.preferences.setAlarmWay(AlarmWay::Tray, true);
        QTRY_VERIFY(bench.heard.isMarkShown);
    }

    void anHourOfQuietIsAnHour()
    {
        Bench bench(theme);
        QVERIFY(bench.tell({}));
        bench.heard.verbs.quietForNow();
        QVERIFY(bench.tell({{.key = QStringLiteral("float:A")}}));
        QCOMPARE(bench.heard.sounds, 0);
        QCOMPARE(bench.heard.worst, Severity::Critical); // Shown all the same.
        Notebook::Page other;
        Notebook notebook(other);
        AlarmBell bell(bench.window->workplace()->desk(), bench.preferences, notebook);
        QVERIFY(!bell.isQuiet());
        bell.quietForNow();
        bench.clock.advance(AlarmBell::kQuietMs - 1);
        QVERIFY(bell.isQuiet());
        bench.clock.advance(1);
        QVERIFY(!bell.isQuiet());
    }

    void lockedConsoleSaysThatThereIsOneButNotWhich()
    {
        Bench bench(theme);
        QVERIFY(bench.tell({}));
        bench.window->lock();
        bench.heard.isLookedAt = true; // Somebody sits before the lock.
        QVERIFY(bench.tell({{.key = QStringLiteral("float:DIGI")}}));
        QCOMPARE(bench.heard.notes, QStringList(QStringLiteral("1 alarm baru | Konsol terkunci.")));
    }

    void theWayBackLeadsToTheAlarms()
    {
        Bench bench(theme);
        bench.window->workplace()->goTo({.page = QStringLiteral("page.sales"), .subject = {}, .filter = {}});
        bench.heard.verbs.open();
        QCOMPARE(bench.window->workplace()->deck().currentAction(), std::string_view("page.alarms"));
    }

    void signingOutTakesTheMarkAway()
    {
        Bench bench(theme);
        QVERIFY(bench.tell({{.key = QStringLiteral("float:A")}}));
        QVERIFY(bench.heard.isMarkShown);
        const QPointer<Workplace> place = bench.window->workplace();
        bench.client.signOut();
        QVERIFY(!bench.heard.isMarkShown);
        QVERIFY(!bench.heard.verbs.open);
        QTRY_VERIFY(place.isNull());
    }

    void whoMayNotSeeAlarmsHearsNone()
    {
        ShellBench bench(theme);
        bench.daemon.welcome.scopes = {"trx.read"};
        bench.open();
        Notebook::Page heard;
        bench.window->announceBy(std::make_unique<Notebook>(heard));
        QVERIFY(bench.goLive());
        QTest::qWait(50);
        QVERIFY(!heard.isMarkShown);
        bench.window.reset(); // Before what it writes into.
    }

    void aDesktopWithoutATrayIsNoHarm()
    {
        QWidget window;
        DesktopAnnouncer announcer(window);
        announcer.showState(Severity::Critical, QStringLiteral("1"));
        announcer.note(QStringLiteral("a"), QStringLiteral("b"), Severity::Critical);
        announcer.sound();
        announcer.alertWindow();
        announcer.hideState();
        QVERIFY(!announcer.isLookedAt());
    }
};

ERAFLAZZ_UI_TEST(TestAlarmBell)
#include "tst_shell_alarm_bell.moc"
