# SPDX-License-Identifier: GPL-3.0-or-later
"""Six million came in from the bank: too much for the rule alone. Two people of finance agree, and only then is it there."""

import sys

from support.journey import run


def travel(journey):
    shop = journey.shop()
    before = shop.balance()
    ticket = shop.open_ticket("pair-1", 6_000_000)
    amount = ticket["transfer_amount"]
    shop.bank_reports("pair-1", amount)
    journey.check(shop.balance() == before, "the rule alone credits nothing of that size")

    journey.step("the first person sees ticket and bank line side by side, the amount in words, and asks for it")
    maker = journey.console(shop, "finance1", "--page", "page.deposits", language="en").screen
    maker.says("enam juta")
    journey.picture("deposit-pair")
    maker.find("Approve, 1 of 2", "push button").press()
    maker.says("Proposed. It waits for a second person.")
    journey.step("who asked cannot agree")
    second = maker.find("Approve, 2 of 2", "push button")
    journey.check(not second.is_enabled, "the second approval is off for who asked")
    journey.check(shop.balance() == before, "one person alone moved nothing")

    journey.step("the second person agrees in a console of their own, password given again")
    checker = journey.console(shop, "finance2", "--page", "page.deposits", language="en").screen
    checker.find("Approve, 2 of 2", "push button").press()
    journey.agree(checker, shop, "finance2")
    shop.wait_for("SELECT count(*) FROM transfers WHERE kind = 'deposit_manual' AND amount = %d" % amount, "1")
    journey.check(shop.balance() == before + amount, "the money is there, once")

    journey.step("the first person's screen knows it by itself")
    maker.gone("Approve, 2 of 2", "push button")


if __name__ == "__main__":
    sys.exit(run(travel))
