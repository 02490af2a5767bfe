# SPDX-License-Identifier: GPL-3.0-or-later
"""Five deposits wait for people. One person proposes them in one go, and still every one of them needs its second person."""

import sys

from support.control import Control
from support.journey import run

COUNT = 5


def travel(journey):
    shop = journey.shop()
    before = shop.balance()
    amounts = []
    for number in range(COUNT):
        ticket = shop.open_ticket("several-%d" % number, 6_000_000 + number * 1000)
        shop.bank_reports("several-%d" % number, ticket["transfer_amount"])
        amounts.append(ticket["transfer_amount"])
    shop.wait_for("SELECT count(*) FROM bank_lines WHERE state = 'held'", str(COUNT))

    journey.step("the person sees what will be proposed, and the sum in digits and words")
    maker = journey.console(shop, "finance1", "--page", "page.deposits", language="en").screen
    maker.says("enam juta")
    maker.find("Propose several…", "push button").press()
    maker.says("5 will be proposed, each as a request of its own; 0 are left out.")
    maker.says("Rp.%s" % "{:,}".format(sum(amounts)).replace(",", "."))
    journey.picture("deposits-several")
    maker.find("Propose 5", "push button").press()
    maker.says("5 proposed .*, a second person must agree to each.")
    journey.picture("deposits-several-result")

    journey.step("each is a request of its own, and nothing has moved")
    shop.wait_for("SELECT count(*) FROM money_requests WHERE kind = 'deposit' AND state = 'proposed'", str(COUNT))
    shop.wait_for("SELECT count(DISTINCT subject) FROM money_requests WHERE kind = 'deposit'", str(COUNT))
    shop.wait_for("SELECT count(*) FROM transfers WHERE kind = 'deposit_manual'", "0")
    journey.check(shop.balance() == before, "one person alone moved nothing")
    maker.find("Close", "push button").press()
    maker.gone("Close", "push button")
    maker.settled()

    journey.step("a second time there is nothing left to propose")
    maker.keys("ctrl+shift+n")
    maker.says("0 will be proposed, each as a request of its own; 5 are left out.")

    journey.step("the second person agrees to one: only that one is there")
    with Control(shop, "finance2") as checker:
        waiting = checker.ask("request.list", state="proposed", kind="deposit")["rows"]
        checker.ask("session.stepUp", password=shop.password("finance2"))
        checker.change("request.approve", request=waiting[0]["id"], expect="proposed")
    shop.wait_for("SELECT count(*) FROM transfers WHERE kind = 'deposit_manual'", "1")
    journey.check(shop.balance() - before in amounts, "the balance grew by one of them")

    journey.step("and to the others at once, ticked, summed up and with the password given once")
    checker = journey.console(shop, "finance2", "--page", "page.deposits", language="en").screen
    checker.find("Approve several…", "push button").press()
    checker.says("0 will be approved, each in a commit of its own; 0 are left out.")
    checker.keys("ctrl+a", "space")
    checker.find("Approve %d" % (COUNT - 1), "push button").press()
    journey.give_password(checker, shop, "finance2")
    checker.says("%d approved: .* is in the wallets." % (COUNT - 1))
    journey.picture("deposits-several-approved")
    shop.wait_for("SELECT count(*) FROM transfers WHERE kind = 'deposit_manual'", str(COUNT))
    journey.check(shop.balance() - before == sum(amounts), "everything is in the wallet, once")


if __name__ == "__main__":
    sys.exit(run(travel))
