// SPDX-License-Identifier: GPL-3.0-or-later
#include "look/state.h"
#include "look/tokens.h"
#include "ui_main.h"

#include <vector>

using namespace eraflazz::look;

namespace {

struct Pair {
    const char* name;
    QColor ink, ground;
    double stated; ///< What the design says, to one decimal (two where it gives two).
};

std::vector<Pair> statedPairs(const Tokens& t)
{
    const bool d = t.isDark;
    return {{"ink on surface", t.ink, t.surface, d ? 14.0 : 17.1},
            {"ink2 on surface", t.ink2, t.surface, d ? 8.6 : 8.1},
            {"ink2 on sel", t.ink2, t.sel, d ? 6.4 : 6.6},
            {"ink3 on surface", t.ink3, t.surface, d ? 6.6 : 6.0},
            {"ink3 on window", t.ink3, t.window, d ? 7.2 : 5.4},
            {"ink3 on sel", t.ink3, t.sel, 4.9},
            {"accent on surface", t.accent, t.surface, d ? 7.5 : 6.4},
            {"accentInk on accentSoft", t.accentInk, t.accentSoft, d ? 7.6 : 6.9},
            {"onAccent on accentFill", t.onAccent, t.accentFill, d ? 5.1 : 6.4},
            {"tipInk on tip", t.tipInk, t.tip, d ? 10.8 : 14.2},
            {"queued", t.idle.ink, t.idle.ground, 7.0},
            {"processing", t.run.ink, t.run.ground, d ? 7.4 : 5.5},
            {"success bare", t.ok.ink, t.surface, d ? 9.5 : 6.1},
            {"success strip", t.ok.ink, t.ok.ground, d ? 7.9 : 5.3},
            {"failed", t.bad.ink, t.bad.ground, d ? 7.6 : 5.6},
            {"DOUBTFUL", t.doubt.ink, t.doubt.ground, d ? 8.7 : 5.2},
            {"doubt box", t.doubtBox.ink, t.doubtBox.ground, d ? 8.3 : 6.1},
            {"doubt row", t.doubtRow.ink, t.doubtRow.ground, d ? 10.1 : 6.8},
            {"reversed", t.reversed.ink, t.reversed.ground, d ? 7.7 : 6.2},
            {"attention", t.attention.ink, t.attention.ground, d ? 8.9 : 6.3}};
}

struct Ground {
    const char* name;
    QColor color;
};

std::vector<Ground> rowGrounds(const Tokens& t)
{
    return {{"surface", t.surface},
            {"window", t.window},
            {"hover", t.hover},
            {"sel", t.sel},
            {"doubt row", t.doubtRow.ground},
            {"stale", t.stale}};
}

} // namespace

class TestTokens final : public QObject {
    Q_OBJECT

public:
    Theme* theme = nullptr;

private Q_SLOTS:
    void contrastFormulaKnowsTheEnds()
    {
        QCOMPARE(contrastOf(Qt::black, Qt::white), 21.0);
        QCOMPARE(contrastOf(Qt::white, Qt::white), 1.0);
    }

    void everyStatedRatioIsTheComputedOne()
    {
        for (const Tokens* t : {&lightTokens(), &darkTokens()}) {
            for (const Pair& pair : statedPairs(*t)) {
                const double ratio = contrastOf(pair.ink, pair.ground);
                QVERIFY2(ratio >= 4.5, pair.name);
                QVERIFY2(
                    qAbs(ratio - pair.stated) < 0.06,
                    qPrintable(QStringLiteral("%1 %2: %3").arg(t->isDark).arg(QLatin1String(pair.name)).arg(ratio)));
            }
        }
    }

    void everyInkIsReadableOnEveryRow()
    {
        for (const Tokens* t : {&lightTokens(), &darkTokens()}) {
            const std::vector<Ground> inks{{"ink", t->ink},
                                           {"ink2", t->ink2},
                                           {"ink3", t->ink3},
                                           {"run", t->run.ink},
                                           {"ok", t->ok.ink},
                                           {"bad", t->bad.ink},
                                           {"doubt text", t->doubtBox.ink},
                                           {"reversed", t->reversed.ink},
                                           {"attention", t->attention.ink}};
            for (const Ground& ink : inks) {
                for (const Ground& ground : rowGrounds(*t)) {
                    const QString what = QStringLiteral("%1 on %2, dark %3: %4")
                                             .arg(QLatin1String(ink.name), QLatin1String(ground.name))
                                             .arg(t->isDark)
                                             .arg(contrastOf(ink.color, ground.color));
                    QVERIFY2(contrastOf(ink.color, ground.color) >= 4.5, qPrintable(what));
                }
            }
        }
    }

    void lowestStateInkIsTheOneTheDesignNames()
    {
        const Tokens& t = lightTokens();
        QVERIFY(qAbs(contrastOf(t.ok.ink, t.sel) - 4.98) < 0.006);
    }

    void edgesAndChartColoursStandOut()
    {
        for (const Tokens* t : {&lightTokens(), &darkTokens()}) {
            QVERIFY(qAbs(contrastOf(t->lineCtl, t->surface) - (t->isDark ? 3.62 : 3.26)) < 0.006);
            const QColor shapes[]{t->s1, t->s2, t->s3, t->s4, t->s5, t->cS1, t->cOk, t->cRun, t->cDoubt, t->cBad};
            for (const QColor& shape : shapes)
                QVERIFY2(contrastOf(shape, t->surface) >= 3.0, qPrintable(shape.name()));
        }
    }

    void wordsOnOtherGroundsAreReadable()
    {
        for (const Tokens* t : {&lightTokens(), &darkTokens()}) {
            QVERIFY(contrastOf(t->ink, t->raised) >= 4.5);
            QVERIFY(contrastOf(t->ink3, t->raised) >= 4.5);
            QVERIFY(contrastOf(t->ink3, t->sunken) >= 4.5);
            QVERIFY(contrastOf(t->ink2, t->idle.ground) >= 4.5);
            QVERIFY(contrastOf(t->ink3, t->idle.ground) >= 4.5);
            QVERIFY(contrastOf(t->ink, t->chosenSegment) >= 4.5);
            QVERIFY(contrastOf(t->ink2, t->accentSoft) >= 4.5);
            QVERIFY(contrastOf(t->accentInk, t->surface) >= 4.5);
            QVERIFY(contrastOf(t->doubtBox.ink, t->doubtBox.ground) >= 4.5);
            QVERIFY(contrastOf(t->plateInk2, t->plateTop) >= 4.5);
            QVERIFY(contrastOf(t->plateInk2, t->plateBottom) >= 4.5);
            // The number of the alarm badge: white by day, the dark window's colour by night.
            QVERIFY(contrastOf(t->isDark ? t->window : t->onAccent, t->bad.ink) >= 4.5);
        }
    }

    void onlyDoubtHasASolidPill()
    {
        for (int i = 0; i < kStates; ++i) {
            const auto state = static_cast<State>(i);
            const PillForm form = stateLook(state, lightTokens()).form;
            QCOMPARE(form == PillForm::Solid, state == State::Doubtful);
            QCOMPARE(form == PillForm::Bare, state == State::Success);
            QVERIFY(!stateWord(state).isEmpty());
        }
        QCOMPARE(stateWord(State::Doubtful), QStringLiteral("MERAGUKAN"));
    }
};

ERAFLAZZ_UI_TEST(TestTokens)
#include "tst_tokens.moc"
