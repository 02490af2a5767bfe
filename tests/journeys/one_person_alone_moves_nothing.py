# SPDX-License-Identifier: GPL-3.0-or-later
"""A correction of a balance: whoever asks for it cannot make it effective, by no button and by no key."""

import sys

from support.journey import run


def travel(journey):
    shop = journey.shop()
    before = shop.balance()
    maker = journey.console(shop, "finance1", "--page", "page.ledger", language="en").screen
    journey.step("finance asks for 250 thousand into an agent's balance, typed as people type it")
    maker.fill("Code or name", "AG001")
    maker.keys("Return")
    maker.find("New request…", "push button").press()
    maker.fill("Amount", "250rb")
    maker.says("dua ratus lima puluh ribu rupiah")
    maker.find("Reason", "combo box").click()
    maker.keys("Down", "Return")
    maker.fill("Note", "Correction after the call of this morning")
    maker.find("Propose", "push button").press()
    maker.gone("New request", "dialog")
    shop.wait_for("SELECT count(*) FROM money_requests WHERE state = 'proposed'", "1")
    journey.check(shop.balance() == before, "asking moves nothing")

    journey.step("in the queue of approvals the same person finds it, and cannot agree")
    maker.find("Approvals", "page tab").press()
    table, row = maker.row("Requests", "250.000")
    table.cell(row, 0).click()
    maker.says("somebody else must agree")
    journey.check(maker.look("Approve", "push button") is None, "Approve is not offered to who asked")
    maker.keys("ctrl+Return")
    maker.find("Withdraw…", "push button")
    journey.check(shop.balance() == before, "no key moves it either")

    journey.step("another person agrees, and it is there once")
    checker = journey.console(shop, "finance2", "--page", "page.requests", language="en").screen
    table, row = checker.row("Requests", "250.000")
    table.cell(row, 0).click()
    checker.find("Approve", "push button").press()
    journey.agree(checker, shop, "finance2")
    shop.wait_for("SELECT count(*) FROM transfers WHERE kind = 'adjustment' AND amount = 250000", "1")
    journey.check(shop.balance() == before + 250_000, "the balance has it once")


if __name__ == "__main__":
    sys.exit(run(travel))
