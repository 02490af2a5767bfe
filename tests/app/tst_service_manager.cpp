// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/service_manager.h"

#include <QTemporaryDir>
#include <QTest>

#include <cstring>
#include <sys/socket.h>
#include <sys/un.h>
#include <unistd.h>

using namespace eraflazz;

namespace {

/// The end that systemd holds.
class Listener final {
public:
    explicit Listener(const QByteArray& path) : m_file(socket(AF_UNIX, SOCK_DGRAM | SOCK_NONBLOCK, 0))
    {
        sockaddr_un address{};
        address.sun_family = AF_UNIX;
        std::memcpy(address.sun_path, path.constData(), static_cast<std::size_t>(path.size()));
        m_isBound = bind(m_file, reinterpret_cast<const sockaddr*>(&address), sizeof address) == 0;
    }
    ~Listener() { close(m_file); }
    Listener(const Listener&) = delete;
    Listener& operator=(const Listener&) = delete;

    [[nodiscard]] bool isBound() const { return m_isBound; }
    [[nodiscard]] QByteArray heard() const
    {
        char words[512];
        const auto length = recv(m_file, words, sizeof words, 0);
        return length < 0 ? QByteArray() : QByteArray(words, static_cast<qsizetype>(length));
    }

private:
    int m_file;
    bool m_isBound = false;
};

} // namespace

class TestServiceManager final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void cleanup()
    {
        for (const char* name : {"NOTIFY_SOCKET", "WATCHDOG_USEC", "WATCHDOG_PID"})
            qunsetenv(name);
    }

    void tellsThatItIsReadyLivesAndStops()
    {
        const QTemporaryDir folder;
        const QByteArray path = folder.filePath(QStringLiteral("notify")).toUtf8();
        const Listener systemd(path);
        QVERIFY(systemd.isBound());
        qputenv("NOTIFY_SOCKET", path);
        const app::ServiceManager manager;
        manager.ready("serving");
        QCOMPARE(systemd.heard(), QByteArray("READY=1\nSTATUS=serving"));
        manager.alive();
        QCOMPARE(systemd.heard(), QByteArray("WATCHDOG=1"));
        manager.stopping();
        QVERIFY(systemd.heard().startsWith("STOPPING=1\n"));
    }

    void saysNothingWhenNobodyAsked()
    {
        const app::ServiceManager manager;
        manager.ready("serving");
        QCOMPARE(manager.watchdogMs(), 0);
    }

    void aListenerThatIsGoneDoesNoHarm()
    {
        qputenv("NOTIFY_SOCKET", "/nonexistent/notify");
        int told = 0;
        const app::ServiceManager manager;
        manager.ready("serving");
        ++told;
        qputenv("NOTIFY_SOCKET", QByteArray(200, 'x'));
        const app::ServiceManager longName;
        longName.ready("serving");
        ++told;
        QCOMPARE(told, 2); // Neither threw nor waited.
        QCOMPARE(manager.watchdogMs(), 0);
        QCOMPARE(longName.watchdogMs(), 0);
    }

    void theWatchdogIsForTheProcessThatIsNamed_data()
    {
        QTest::addColumn<QByteArray>("usec");
        QTest::addColumn<QByteArray>("pid");
        QTest::addColumn<int>("milliseconds");
        const QByteArray self = QByteArray::number(getpid());
        QTest::newRow("for us") << QByteArray("60000000") << self << 60000;
        QTest::newRow("for whoever reads it") << QByteArray("60000000") << QByteArray() << 60000;
        QTest::newRow("for another one") << QByteArray("60000000") << QByteArray("1") << 0;
        QTest::newRow("not a number") << QByteArray("soon") << self << 0;
        QTest::newRow("not set") << QByteArray() << self << 0;
    }
    void theWatchdogIsForTheProcessThatIsNamed()
    {
        QFETCH(QByteArray, usec);
        QFETCH(QByteArray, pid);
        QFETCH(int, milliseconds);
        qputenv("WATCHDOG_USEC", usec);
        qputenv("WATCHDOG_PID", pid);
        QCOMPARE(app::ServiceManager().watchdogMs(), milliseconds);
    }
};

QTEST_GUILESS_MAIN(TestServiceManager)
#include "tst_service_manager.moc"
