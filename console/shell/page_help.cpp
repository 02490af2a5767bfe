// SPDX-License-Identifier: GPL-3.0-or-later
#include "shell/help_dialog.h"

#include <QCoreApplication>

#include <array>

namespace eraflazz::console {

namespace {

struct Help {
    std::string_view page;
    const char* words;
};

constexpr std::array kHelp{
    Help{"page.dashboard",
         QT_TRANSLATE_NOOP("PageHelp",
                           "How the shop does today and now. A point of a chart leads to its sales; the list at the "
                           "right says what waits for a person.")},
    Help{"page.sales",
         QT_TRANSLATE_NOOP("PageHelp",
                           "The newest sales, live. Doubtful ones stay on top: ask their status or decide with "
                           "evidence; they are never sent again by hand.")},
    Help{"page.history",
         QT_TRANSLATE_NOOP("PageHelp",
                           "Every sale ever. Numbers may be written with 08, 628 or +62; choose a period "
                           "first.")},
    Help{"page.cases",
         QT_TRANSLATE_NOOP("PageHelp",
                           "Complaints and contradictions, oldest first. A case is closed with evidence, and by two "
                           "people when money moves.")},
    Help{"page.deposits",
         QT_TRANSLATE_NOOP("PageHelp",
                           "Tickets that wait at the left, bank lines that belong to nobody at the right. A pair that "
                           "fits exactly shows a full line between them.")},
    Help{"page.banks",
         QT_TRANSLATE_NOOP(
             "PageHelp",
             "Your accounts at banks: where agents pay, what is credited by rule, how their lines come in. "
             "A new account, another number or a higher limit takes a second person.")},
    Help{
        "page.shop",
        QT_TRANSLATE_NOOP("PageHelp",
                          "What holds for the whole shop: price levels, commissions of uplines, daily limits of roles, "
                          "reasons of manual money, numbers that nothing is sold to. The effect on prices is shown "
                          "before anything changes; a large step "
                          "and every limit that rises take a second person.")},
    Help{"page.ledger",
         QT_TRANSLATE_NOOP("PageHelp",
                           "Every movement of one account, with the balance after it. Nothing is changed here: a "
                           "mistake gets a counter-entry.")},
    Help{"page.requests",
         QT_TRANSLATE_NOOP("PageHelp",
                           "What one person asked for and a second one decides. Nobody approves their own "
                           "request.")},
    Help{"page.agents",
         QT_TRANSLATE_NOOP("PageHelp", "Agents as the tree they stand in: balance, price level, what they may do.")},
    Help{"page.products",
         QT_TRANSLATE_NOOP("PageHelp",
                           "Products and prices. Changes are drafts until you review and save them; a loss needs a "
                           "reason.")},
    Help{"page.mapping",
         QT_TRANSLATE_NOOP("PageHelp", "Which supplier serves which product, at which cost, in which order.")},
    Help{"page.routing",
         QT_TRANSLATE_NOOP("PageHelp",
                           "How the next supplier is chosen, and why one was left out. Every save can be "
                           "restored.")},
    Help{"page.suppliers",
         QT_TRANSLATE_NOOP("PageHelp",
                           "How each supplier does: float, success, speed. Pausing one sends new sales to "
                           "the next.")},
    Help{"page.reports", QT_TRANSLATE_NOOP("PageHelp", "Reports of closed days, on paper or as a file.")},
    Help{"page.alarms",
         QT_TRANSLATE_NOOP("PageHelp",
                           "What is wrong now. Taking note tells the others; the row goes when its cause "
                           "does.")},
    Help{
        "page.people",
        QT_TRANSLATE_NOOP("PageHelp",
                          "Who works here, in which role, and where they are signed in. A role tells what somebody may "
                          "do; whoever leaves is disabled, what they did stays.")},
    Help{"page.audit",
         QT_TRANSLATE_NOOP("PageHelp",
                           "What people did, newest first, with who and when. Every line is chained to the one before: "
                           "nothing is changed or taken out unseen.")},
    Help{"page.system",
         QT_TRANSLATE_NOOP("PageHelp", "The server: version, queues, certificate, backups, who is connected.")},
};

} // namespace

QString pageHelp(std::string_view page)
{
    for (const Help& one : kHelp) {
        if (one.page == page)
            return QCoreApplication::translate("PageHelp", one.words);
    }
    return {};
}

} // namespace eraflazz::console
