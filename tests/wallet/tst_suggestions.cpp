// SPDX-License-Identifier: GPL-3.0-or-later
#include "wallet/core/suggestions.h"

#include <QtTest>

using namespace eraflazz;
using namespace eraflazz::wallet;

namespace {

Uuid id(int n)
{
    return *Uuid::parse("01900000-0000-7000-8000-00000000000" + std::to_string(n));
}

WaitingLine line(int n, const char* bank, std::int64_t amount, const char* sender = "")
{
    return {id(n), bank, Money::rupiah(amount), sender, std::nullopt};
}

WaitingTicket ticket(int n, const char* bank, std::int64_t amount, const char* name = "Agen")
{
    WaitingTicket made;
    made.bank = bank;
    made.view.id = id(n);
    made.view.agentName = name;
    made.view.amount = Money::rupiah(amount - 7);
    made.view.transferAmount = Money::rupiah(amount);
    return made;
}

} // namespace

class TestSuggestions final : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void theSameAmountComesBeforeANearOne()
    {
        const std::vector<WaitingLine> lines{line(1, "BCA1", 100'123)};
        const std::vector<WaitingTicket> tickets{
            ticket(1, "BCA1", 100'200), ticket(2, "BCA1", 100'123), ticket(3, "BRI1", 100'123)};
        const auto found = suggestPairs(lines, tickets, 10);
        QCOMPARE(found.size(), std::size_t{2}); // another bank's ticket is none
        QCOMPARE(found[0].ticket, std::size_t{1});
        QCOMPARE(found[0].reasons.front(), std::string_view("same_amount"));
        QVERIFY(found[0].score < 100 && found[1].score < found[0].score);
    }

    void aHeldLineBelongsToItsTicketAlone()
    {
        auto held = line(1, "BCA1", 100'123);
        held.heldFor = id(1);
        const std::vector<WaitingLine> lines{line(2, "BCA1", 100'100), held};
        const std::vector<WaitingTicket> tickets{ticket(1, "BCA1", 100'123)};
        const auto found = suggestPairs(lines, tickets, 10);
        QCOMPARE(found.front().line, std::size_t{1});
        QCOMPARE(found.front().reasons.front(), std::string_view("own_line"));
        QCOMPARE(found.front().score, 100);
        QCOMPARE(suggestPairs(lines, tickets, 1).size(), std::size_t{1});
        QVERIFY(suggestPairs(std::span(lines).subspan(1), {}, 10).empty()); // its ticket is not among them
    }

    void aNameThatFitsIsAReasonMore()
    {
        const std::vector<WaitingLine> lines{line(1, "BCA1", 100'123, "BUDI SANTOSO")};
        const std::vector<WaitingTicket> tickets{ticket(1, "BCA1", 100'200, "Budi Cell"), ticket(2, "BCA1", 100'200)};
        const auto found = suggestPairs(lines, tickets, 10);
        QCOMPARE(found.front().ticket, std::size_t{0});
        QCOMPARE(found.front().reasons.size(), std::size_t{2});
        QCOMPARE(found.front().reasons.back(), std::string_view("similar_name"));
    }
};

QTEST_GUILESS_MAIN(TestSuggestions)
#include "tst_suggestions.moc"
