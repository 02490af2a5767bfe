// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk/page_body.h"
#include "look/parts/page_states.h"
#include "protocol/message.h"
#include "ui_main.h"

#include <QLabel>
#include <QTest>

#include <algorithm>

using namespace eraflazz;
using namespace eraflazz::console;
using namespace Qt::Literals::StringLiterals;

namespace {

struct Shown final {
    PageBody body{new QLabel(u"rows"_s), {80, 200}};

    Shown()
    {
        body.resize(600, 400);
        body.show();
    }
    [[nodiscard]] bool isLoading() const { return isThere<look::LoadingRows>(); }
    [[nodiscard]] bool isEmpty() const { return isThere<look::EmptyState>(); }
    /// Grey rows would be there by now.
    void waitForPatience() const
    {
        (void)QTest::qWaitFor([this] { return isLoading(); }, 3 * look::LoadingRows::kPatienceMs);
    }

private:
    template <typename State> [[nodiscard]] bool isThere() const
    {
        const auto all = body.findChildren<State*>();
        return std::any_of(all.begin(), all.end(), [](const State* one) { return one->isVisible(); });
    }
};

} // namespace

class TestPageBody final : public QObject {
    Q_OBJECT

public:
    look::Theme* theme = nullptr;

private Q_SLOTS:
    void theFirstDataIsAwaitedWithGreyRows()
    {
        Shown shown;
        shown.body.showLoading();
        QVERIFY(!shown.isLoading()); // A quick answer shows none.
        QVERIFY(QTest::qWaitFor([&shown] { return shown.isLoading(); }));
        shown.body.showContent();
        QVERIFY(shown.body.isContentShown());
    }

    void rowsStayWhileNewerOnesAreAwaited()
    {
        Shown shown;
        shown.body.showContent();
        shown.body.showLoading();
        shown.waitForPatience();
        QVERIFY(shown.body.isContentShown());
    }

    /// The link is lost over an empty list: it was empty when it was last seen.
    void thatThereIsNothingStaysToo()
    {
        Shown shown;
        shown.body.showFirstUse(u"Nothing waits"_s, u"It appears by itself."_s);
        shown.body.showLoading();
        shown.waitForPatience();
        QVERIFY(shown.isEmpty() && !shown.isLoading());
        shown.body.showNothingFound(u"Nothing meets the filter."_s);
        shown.body.showLoading();
        shown.waitForPatience();
        QVERIFY(shown.isEmpty() && !shown.isLoading());
    }

    void afterAFailureRowsAreAwaitedAgain()
    {
        Shown shown;
        shown.body.showFailure(protocol::failure("unavailable"));
        shown.body.showLoading();
        QVERIFY(QTest::qWaitFor([&shown] { return shown.isLoading(); }));
    }
};

ERAFLAZZ_UI_TEST(TestPageBody)
#include "tst_page_body.moc"
