# SPDX-License-Identifier: GPL-3.0-or-later
"""A supplier has sent a new key. Who writes it down cannot put it in force, and who agrees never sees it."""

import sys

from support.journey import run

NEW_KEY = "kunci-baru-dari-supplier"
VERSION = "SELECT version FROM suppliers WHERE code = 'DIGI'"


def travel(journey):
    shop = journey.shop()
    version = int(shop.value(VERSION))
    maker = journey.console(shop, "admin", "--page", "page.suppliers", "--subject", "DIGI", language="en").screen
    journey.step("an admin writes the new key down, and gives the password")
    maker.find("Credentials", "page tab").press()
    maker.fill("API key", NEW_KEY, role="password text")
    maker.find("Propose…", "push button").press()
    journey.give_password(maker, shop, "admin")
    maker.says("Another person must agree")
    shop.wait_for("SELECT count(*) FROM money_requests WHERE kind = 'supplier_credentials' AND state = 'proposed'", "1")
    journey.check(int(shop.value(VERSION)) == version, "asking changes nothing")

    journey.step("the same person finds it among the approvals, and cannot agree")
    maker.find("Approvals", "page tab").press()
    table, row = maker.row("Requests", "Supplier credentials")
    table.cell(row, 0).click()
    maker.says("somebody else must agree")
    journey.check(maker.look("Approve", "push button") is None, "Approve is not offered to who asked")
    maker.keys("ctrl+Return")
    journey.check(int(shop.value(VERSION)) == version, "no key puts it in force either")

    journey.step("finance sees it, and may not agree to it")
    finance = journey.console(shop, "finance2", "--page", "page.requests", language="en").screen
    table, row = finance.row("Requests", "Supplier credentials")
    table.cell(row, 0).click()
    finance.says("Your role may not agree to this kind")
    journey.check(not finance.find("Approve", "push button").is_enabled, "Approve is off for finance")

    journey.step("the owner sees what is new and not what it is, agrees, and it is in force")
    checker = journey.console(shop, "owner", "--page", "page.requests", language="en").screen
    table, row = checker.row("Requests", "Supplier credentials")
    table.cell(row, 0).click()
    checker.says("new value")
    checker.find("Approve", "push button").press()
    journey.agree(checker, shop, "owner")
    shop.wait_for(VERSION, str(version + 1))
    shop.wait_for("SELECT count(*) FROM money_requests WHERE secrets_sealed IS NOT NULL", "0")
    journey.check(shop.value("SELECT count(*) FROM operator_actions WHERE detail LIKE '%" + NEW_KEY + "%'") == "0",
                  "the audit has no secret")

    journey.step("the shop goes on selling")
    shop.buy("after-the-key", "TSEL5", "081234567809")
    shop.wait_for("SELECT status FROM transactions WHERE destination = '081234567809'", "SUCCESS")


if __name__ == "__main__":
    sys.exit(run(travel))
