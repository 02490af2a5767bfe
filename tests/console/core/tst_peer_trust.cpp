// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/link/control_client.h"
#include "core/link/peer_trust.h"
#include "fake_clock.h"
#include "secure_daemon.h"

#include <QTest>

using namespace eraflazz;
using namespace eraflazz::console;

namespace {

struct Bench {
    explicit Bench(const Identity& identity) : daemon(identity, clock) {}
    [[nodiscard]] bool endsIn(LinkState state, const QString& pinned)
    {
        SignIn who;
        who.address = daemon.address();
        who.fingerprint = pinned;
        who.user = QStringLiteral("rina");
        who.password = QStringLiteral("rahasia");
        client.signIn(who);
        return QTest::qWaitFor([this, state] { return client.state() == state; });
    }
    FakeClock clock;
    SecureDaemon daemon;
    ControlClient client{clock};
};

} // namespace

class TestPeerTrust final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        if (!QSslSocket::supportsSsl())
            QFAIL("Qt has no TLS backend here");
    }

    void unknownCertificateIsShownBeforeAnythingIsSaid()
    {
        const Identity identity = selfSigned();
        Bench bench(identity);
        QVERIFY(bench.endsIn(LinkState::Refused, {}));
        const LinkFault fault = bench.client.fault();
        QCOMPARE(fault.problem, LinkProblem::CertificateUnknown);
        QCOMPARE(fault.seen, fingerprintOf(identity.certificate));
        QCOMPARE(fault.seen.size(), qsizetype{95}); // 32 pairs and the colons between them.
        QCOMPARE(fault.certificateUntil, identity.certificate.expiryDate());
        QCOMPARE(fault.certificateOf, QStringLiteral("eraflazzd"));
        QCOMPARE(bench.daemon.passwords, 0);
    }

    void pinnedCertificateIsTrusted()
    {
        const Identity identity = selfSigned();
        Bench bench(identity);
        QVERIFY2(bench.endsIn(LinkState::Live, fingerprintOf(identity.certificate)),
                 qPrintable(bench.client.fault().detail));
        QCOMPARE(bench.daemon.passwords, 1);
    }

    void changedCertificateIsRefusedWithBothFingerprints()
    {
        const Identity before = selfSigned();
        const Identity now = selfSigned();
        Bench bench(now);
        QVERIFY(bench.endsIn(LinkState::Refused, fingerprintOf(before.certificate)));
        QCOMPARE(bench.client.fault().problem, LinkProblem::CertificateChanged);
        QCOMPARE(bench.client.fault().pinned, fingerprintOf(before.certificate));
        QCOMPARE(bench.client.fault().seen, fingerprintOf(now.certificate));
        QCOMPARE(bench.daemon.passwords, 0);
        bench.clock.advance(120'000);
        QCOMPARE(bench.client.state(), LinkState::Refused); // Never tried again by itself.
    }

    void expiredCertificateIsRefusedEvenWhenPinned()
    {
        const Identity identity = selfSigned(-60);
        Bench bench(identity);
        QVERIFY(bench.endsIn(LinkState::Refused, fingerprintOf(identity.certificate)));
        QCOMPARE(bench.client.fault().problem, LinkProblem::CertificateInvalid);
        QCOMPARE(bench.daemon.passwords, 0);
    }

    void pinHoldsAgainstACertificateTheComputerTrusts()
    {
        const Identity identity = selfSigned();
        const QString other = fingerprintOf(selfSigned().certificate);
        QCOMPARE(judgePeer({}, identity.certificate, {}), PeerTrust::Trusted);
        QCOMPARE(judgePeer(other, identity.certificate, {}), PeerTrust::Changed);
        QCOMPARE(judgePeer({}, QSslCertificate(), {}), PeerTrust::Invalid);
        const QSslError revoked(QSslError::CertificateRevoked, identity.certificate);
        QCOMPARE(judgePeer(fingerprintOf(identity.certificate), identity.certificate, {revoked}), PeerTrust::Invalid);
        const QSslError byItself(QSslError::SelfSignedCertificate, identity.certificate);
        QCOMPARE(judgePeer({}, identity.certificate, {byItself}), PeerTrust::FirstUse);
    }
};

QTEST_GUILESS_MAIN(TestPeerTrust)
#include "tst_peer_trust.moc"
