// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk/list_filter.h"

#include <QTest>

using namespace eraflazz::console;
using namespace Qt::Literals::StringLiterals;

class TestListFilter final : public QObject {
    Q_OBJECT

    using Kind = ListCondition::Kind;
    const ListFilter m_filter{
        {{{u"bank"_s}, Kind::Capitals, "bank"},
         {{u"agen"_s, u"agent"_s}, Kind::Text, "agent"},
         {{u"arah"_s}, Kind::Choice, "direction", {{u"masuk"_s, "CR"}, {u"in"_s, "CR"}, {u"keluar"_s, "DB"}}},
         {{u"nominal"_s}, Kind::Amount, "amount"},
         {{u"pengirim"_s}, Kind::Text, "sender", {}, u"Not for you."_s}},
        "search"};

    [[nodiscard]] ListQuestion read(const QString& words) const
    {
        return m_filter.read(eraflazz::text::readFilter(words, m_filter.keys()));
    }
    [[nodiscard]] std::string asked(const QString& words) const
    {
        const ListQuestion question = read(words);
        Call call("deposit.list");
        question.sayIn(call);
        return question.problem.isEmpty() ? call.params() : "?" + question.problem.toStdString();
    }

private Q_SLOTS:
    void whatPeopleWriteIsWhatTheDaemonIsAsked_data()
    {
        QTest::addColumn<QString>("words");
        QTest::addColumn<QByteArray>("params");
        const auto row = [](const char* words, const char* params) {
            QTest::newRow(words) << QString::fromUtf8(words) << QByteArray(params);
        };
        row("", R"({})");
        row("bank:bca agen:HJ0090", R"({"bank":"BCA","agent":"HJ0090"})");
        row("agent:HJ0090 arah:IN", R"({"agent":"HJ0090","direction":"CR"})");
        row("nominal:150.123", R"({"amount_min":150123,"amount_max":150123})");
        row("nominal>1jt nominal<=2jt", R"({"amount_min":1000001,"amount_max":2000000})");
        row("nominal>=5 nominal<9", R"({"amount_min":5,"amount_max":8})");
        row("kedai  Rp150.123 00012", R"({"search":"kedai 150123 00012"})");
        row("agen:\"A, B\"", R"({"agent":"A, B"})");
    }

    void whatPeopleWriteIsWhatTheDaemonIsAsked()
    {
        QFETCH(QString, words);
        QFETCH(QByteArray, params);
        QCOMPARE(QByteArray::fromStdString(asked(words)), params);
    }

    void nothingIsLeftOutSilently_data()
    {
        QTest::addColumn<QString>("words");
        QTest::addColumn<int>("term");
        const auto row = [](const char* words, int term) { QTest::newRow(words) << QString::fromUtf8(words) << term; };
        row("-bank:BCA", 0);
        row("agen:A -nominal>5", 1);
        row("bank:BCA bank:BRI", 1);
        row("agen:A agent:B", 1);
        row("bank:BCA,BRI", 0);
        row("nominal:banyak", 0);
        row("nominal:5 nominal>7", 1);
        row("arah:samping", 0);
        row("warna:biru", 0);
        row("pengirim:hana", 0);
    }

    void nothingIsLeftOutSilently()
    {
        QFETCH(QString, words);
        QFETCH(int, term);
        const ListQuestion question = read(words);
        QVERIFY(!question.problem.isEmpty());
        QCOMPARE(question.term, term);
    }

    void whatIsTooLongForTheDaemonIsSaid()
    {
        QVERIFY(read(u"agen:"_s + QString(64, u'x')).problem.isEmpty());
        QVERIFY(!read(u"agen:"_s + QString(65, u'x')).problem.isEmpty());
        QVERIFY(!read(QString(40, u'x') + u' ' + QString(40, u'y')).problem.isEmpty());
    }

    void aListWithoutASearchTakesNoWords()
    {
        const ListFilter plain({{{u"bank"_s}, Kind::Capitals, "bank"}});
        const auto question = plain.read(eraflazz::text::readFilter(u"bank:BCA hana"_s, plain.keys()));
        QVERIFY(question.problem.contains(u"hana"_s));
        QCOMPARE(question.term, -1);
    }

    void whereOnlyAmountsMayBeSearchedForWordsAreRefused()
    {
        const ListFilter masked({}, "search", u"Only amounts."_s);
        QCOMPARE(masked.read(eraflazz::text::readFilter(u"150123 hana"_s, {})).problem, u"Only amounts."_s);
        QCOMPARE(masked.read(eraflazz::text::readFilter(u"150.123"_s, {})).text("search"), u"150123"_s);
    }
};

QTEST_GUILESS_MAIN(TestListFilter)
#include "tst_list_filter.moc"
