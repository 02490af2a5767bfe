// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/core/states.h"

#include <QFile>
#include <QTest>

#include <algorithm>
#include <optional>
#include <set>

using namespace eraflazz::engine;

namespace {

QString document()
{
    QFile file(QStringLiteral(ERAFLAZZ_SOURCE_DIR "/packaging/docs/ARCHITECTURE.md"));
    return file.open(QIODevice::ReadOnly) ? QString::fromUtf8(file.readAll()) : QString();
}

/// "A --> B: why" of the diagram under that heading; the arrows from its beginning are left out.
std::set<QString> arrowsUnder(const QString& heading)
{
    std::set<QString> arrows;
    const QString rest = document().section(QStringLiteral("\n### ") + heading + u'\n', 1);
    const QString diagram = rest.section(QStringLiteral("```"), 1, 1);
    for (const QString& line : diagram.split(u'\n')) {
        if (line.contains(QStringLiteral("-->")) && !line.contains(QStringLiteral("[*]")))
            arrows.insert(line.trimmed());
    }
    return arrows;
}

QString fromStd(std::string_view text)
{
    return QString::fromUtf8(text.data(), static_cast<qsizetype>(text.size()));
}

template <typename Moves> std::set<QString> arrowsOf(const Moves& moves)
{
    std::set<QString> arrows;
    for (const auto& move : moves)
        arrows.insert(QStringLiteral("%1 --> %2: %3")
                          .arg(fromStd(toString(move.from)), fromStd(toString(move.to)), fromStd(move.because)));
    return arrows;
}

/// The arrows that stand on one side only.
QString difference(const std::set<QString>& a, const std::set<QString>& b)
{
    QStringList lines;
    std::set_symmetric_difference(a.begin(), a.end(), b.begin(), b.end(), std::back_inserter(lines));
    return lines.join(u'\n');
}

} // namespace

/// The diagrams people read and the table the code obeys are one.
class TestArchitecture final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void diagramOfSalesIsTheTableOfMoves()
    {
        const auto drawn = arrowsUnder(QStringLiteral("States of a sale"));
        QVERIFY(!drawn.empty());
        QCOMPARE(difference(drawn, arrowsOf(saleMoves())), QString());
    }

    void diagramOfAttemptsIsTheTableOfMoves()
    {
        const auto drawn = arrowsUnder(QStringLiteral("States of an attempt"));
        QVERIFY(!drawn.empty());
        QCOMPARE(difference(drawn, arrowsOf(attemptMoves())), QString());
    }
};

QTEST_GUILESS_MAIN(TestArchitecture)
#include "tst_architecture.moc"
