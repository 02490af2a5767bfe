// SPDX-License-Identifier: GPL-3.0-or-later
#include "fuzz_target.h"
#include "kernel/text.h"
#include "wallet/banks/bank_line_text.h"
#include "wallet/banks/cekmutasi.h"
#include "wallet/banks/moota.h"
#include "wallet/banks/mutasibank.h"
#include "wallet/banks/shipped_layouts.h"

using namespace eraflazz;
using namespace eraflazz::wallet;

namespace {

void check(const BankMessage& message)
{
    for (const auto& account : message.accounts) {
        fuzz::require(bankLineKeys("X", account.lines).size() == account.lines.size());
        for (const auto& line : account.lines) {
            fuzz::require(line.amount.toCents() > 0 && line.fileLine > 0);
            fuzz::require(line.isPending || (line.date && line.date->isValid()));
            fuzz::require(isUtf8(line.description) && isUtf8(toJsonLine(line)));
        }
    }
    fuzz::require(message.lineCount() + message.lineErrors.size() <= kMessageLinesMax);
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    static const NameHints& names = shippedNameSets().at("bca");
    const auto body = fuzz::textOf(data, size);
    if (const auto message = readMoota(body, names))
        check(*message);
    if (const auto page = readMootaPage(body, names))
        check(page->message);
    if (const auto message = readCekmutasi(body, names))
        check(*message);
    if (const auto message = readMutasibank(body, "kunci", names))
        check(*message);
    return 0;
}
