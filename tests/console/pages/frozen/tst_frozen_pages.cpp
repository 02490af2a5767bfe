// SPDX-License-Identifier: GPL-3.0-or-later
#include "console/ui_main.h"
#include "core/link/control_client.h"
#include "core/session/profiles.h"
#include "desk/desk.h"
#include "desk/page.h"
#include "e2e/support/bench.h"
#include "json/json.h"
#include "look/parts/button.h"
#include "look/parts/icon_button.h"
#include "look/parts/link_button.h"
#include "page_catalog.h"

#include <QAbstractButton>
#include <QAbstractItemView>
#include <QAction>
#include <QElapsedTimer>
#include <QTemporaryDir>

#include <algorithm>
#include <csignal>
#include <fstream>
#include <iterator>
#include <map>
#include <memory>

using namespace eraflazz;
using namespace eraflazz::console;
using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int kPatience = 20'000;

/// What only looks, and may be pressed on old data too: ways to other places, what is shown and how, files of what is
/// on the screen. A button of another name that stays on while the link is lost changes something.
const QStringList kSeeing{u"auditGo"_s,
                          u"auditOfObject"_s,
                          u"auditOfPerson"_s,
                          u"auditSave"_s,
                          u"answers"_s,
                          u"bankCopyWebhook"_s,
                          u"bankDeposits"_s,
                          u"bankLedger"_s,
                          u"bankWaiting"_s,
                          u"causeLink"_s,
                          u"chartTable"_s,
                          u"export"_s,
                          u"firstStepsAway"_s,
                          u"historyCount"_s,
                          u"historyFurther"_s,
                          u"lineLink"_s,
                          u"lookBack"_s,
                          u"more"_s,
                          u"olderRevisions"_s,
                          u"openLedger"_s,
                          u"openSales"_s,
                          u"periodButton"_s,
                          u"reportRun"_s,
                          u"reportsGivenUp"_s,
                          u"reportsWaiting"_s,
                          u"requestLink"_s,
                          u"restOfFloats"_s,
                          u"restOfPulses"_s,
                          u"restOfTasks"_s,
                          u"saleCase"_s,
                          u"saleClose"_s,
                          u"saleCopySerial"_s,
                          u"saleLink"_s,
                          u"salesMore"_s,
                          u"secretsWaiting"_s,
                          u"seeAll"_s,
                          u"subjectLink"_s,
                          u"system.diagnosis.button"_s,
                          u"trx.explain.button"_s,
                          u"uplineLink"_s,
                          u"Buka transaksi"_s,
                          u"Cari"_s,
                          u"Ekspor tabel"_s,
                          u"Kolom"_s,
                          u"Tab baru"_s};

/// And the rows of lists that lead somewhere, by how their names begin.
const QStringList kSeeingRows{u"crumb_"_s, u"error_"_s, u"evidence."_s};

struct Seat {
    QTemporaryDir folder;
    ControlClient client{systemClock()};
    ActionRegistry actions;
    Profiles profiles{folder.filePath(u"console.ini"_s)};
    Desk desk{client, actions, profiles};
};

/// A page as somebody has it who looked at the first of everything on it.
struct Shown {
    QString name;
    std::unique_ptr<Page> page;
    QList<QAbstractButton*> live; ///< Could be pressed while the link was there.
};

/// What does something, other than tabs and choices, which only show.
bool isVerb(const QAbstractButton& button)
{
    return qobject_cast<const look::Button*>(&button) != nullptr ||
           qobject_cast<const look::IconButton*>(&button) != nullptr ||
           qobject_cast<const look::LinkButton*>(&button) != nullptr;
}

/// Its name, or when it has none what it says.
QString nameOf(const QAbstractButton& button)
{
    return !button.objectName().isEmpty()       ? button.objectName()
           : !button.accessibleName().isEmpty() ? button.accessibleName()
                                                : button.text();
}

bool onlyLooks(const QAbstractButton& button)
{
    const QString name = nameOf(button);
    return kSeeing.contains(name) ||
           std::ranges::any_of(kSeeingRows, [&name](const QString& one) { return name.startsWith(one); });
}

/// What somebody who rests the mouse on it reads: of a panel that is off as a whole, its reason.
bool saysWhy(const QWidget* widget)
{
    for (; widget != nullptr; widget = widget->parentWidget()) {
        if (!widget->toolTip().isEmpty())
            return true;
    }
    return false;
}

QString told(const Shown& shown, const QAbstractButton& button)
{
    return u"%1: %2 %3 \"%4\""_s.arg(
        shown.name, QString::fromLatin1(button.metaObject()->className()), nameOf(button), button.text());
}

} // namespace

class TestFrozenPages final : public QObject {
    Q_OBJECT

public:
    look::Theme* theme = nullptr;

private Q_SLOTS:
    void initTestCase()
    {
        e2e::DemoProcess::Options options;
        options.restartsChildren = false;
        m_bench = std::make_unique<e2e::Bench>(options);
        // Something to stand on: a sale, and a ticket that waits for its transfer.
        const auto sale = m_bench->agent.order({"FROZEN-1", "XLD10", "087800007801"});
        QVERIFY(e2e::isFinalStatus(m_bench->agent.waitUntilFinal(sale.text("trx_id"), kPatience).text("status")));
        JsonWriter ticket;
        ticket.beginObject().field("ref_id", "FROZEN-2").field("amount", std::int64_t{50'000});
        ticket.field("bank", m_bench->demo.ready().banks.at(0).code).endObject();
        QVERIFY(m_bench->agent.send("POST", "/api/v1/deposits", ticket.take()).get().status < 300);
    }

    void nothingCanBeChangedOnAnyPageWhileTheLinkIsLost()
    {
        Seat seat;
        QVERIFY(signIn(seat));
        seat.actions.setRights(seat.desk.rights());
        std::vector<Shown> all;
        for (const PageEntry& entry : pageCatalog())
            all.push_back(show(seat, entry));
        QVERIFY(all.size() >= 19);
        int changes = 0;
        for (const Shown& one : all) {
            QVERIFY2(!one.page->isStale(), qPrintable(one.name));
            changes += static_cast<int>(changesOf(one).size());
        }
        QVERIFY2(changes >= 40, qPrintable(QString::number(changes)));

        QCOMPARE(::kill(m_bench->demo.ready().servePid, SIGKILL), 0);
        QVERIFY(QTest::qWaitFor([&seat] { return seat.client.state() == LinkState::Backoff; }, kPatience));
        QTest::qWait(50); // What was posted is drawn.
        QStringList wrong;
        for (const Shown& one : all)
            judge(one, wrong);
        for (const QString& one : wrong)
            qWarning("%s", qPrintable(one));
        QVERIFY(wrong.isEmpty());
    }

    void cleanupTestCase() { m_bench.reset(); }

private:
    [[nodiscard]] bool signIn(Seat& seat) const
    {
        std::ifstream file(m_bench->demo.folder() + "/ready.json");
        const auto ready = parseJson(std::string{std::istreambuf_iterator<char>(file), {}});
        if (!ready)
            return false;
        SignIn who;
        who.address = QUrl(QString::fromStdString((*ready)["control"].asText().value_or("")));
        who.user = u"owner"_s;
        for (const Json& one : (*ready)["operators"].items()) {
            if (one["username"].asString() == "owner")
                who.password = QString::fromStdString(one["password"].asText().value_or(""));
        }
        seat.client.signIn(who);
        return QTest::qWaitFor([&seat] { return seat.client.state() == LinkState::Live; }, kPatience);
    }

    static QList<QAction*> changesOf(const Shown& shown)
    {
        QList<QAction*> found;
        for (QAction* action : shown.page->actions()) {
            const ActionSpec* spec = ActionRegistry::find(action->objectName().toStdString());
            if (spec != nullptr && spec->isChange())
                found << action;
        }
        return found;
    }

    static Shown show(Seat& seat, const PageEntry& entry)
    {
        Shown shown{QString::fromStdString(std::string(entry.action)),
                    std::unique_ptr<Page>(entry.make(seat.desk, nullptr)),
                    {}};
        Page& page = *shown.page;
        page.resize(1364, 790);
        page.show();
        page.comeForward();
        (void)QTest::qWaitFor([&page] { return !page.isStale(); }, kPatience);
        settle();
        for (auto* view : page.findChildren<QAbstractItemView*>()) {
            if (view->isVisible() && view->model() != nullptr && view->model()->rowCount() > 0)
                view->setCurrentIndex(view->model()->index(0, 0));
        }
        settle();
        for (auto* button : page.findChildren<QAbstractButton*>()) {
            if (button->isVisible() && button->isEnabled())
                shown.live << button;
        }
        return shown;
    }

    /// Answers come from another process: for as long as they need here.
    static void settle() { QTest::qWait(600); }

    static void judge(const Shown& shown, QStringList& wrong)
    {
        if (!shown.page->isStale())
            wrong << shown.name + u" does not know that it is stale"_s;
        for (const QAction* action : changesOf(shown)) {
            if (action->isEnabled())
                wrong << u"%1: the action %2 is on"_s.arg(shown.name, action->objectName());
            else if (action->toolTip().isEmpty())
                wrong << u"%1: the action %2 does not say why it is off"_s.arg(shown.name, action->objectName());
        }
        for (const auto* button : shown.page->findChildren<QAbstractButton*>()) {
            if (!button->isVisible() || !isVerb(*button))
                continue;
            if (button->isEnabled() && !onlyLooks(*button))
                wrong << told(shown, *button) + u" is on"_s;
            else if (!button->isEnabled() && !saysWhy(button) && shown.live.contains(button))
                wrong << told(shown, *button) + u" does not say why it is off"_s;
        }
    }

    std::unique_ptr<e2e::Bench> m_bench;
};

ERAFLAZZ_UI_TEST(TestFrozenPages)
#include "tst_frozen_pages.moc"
