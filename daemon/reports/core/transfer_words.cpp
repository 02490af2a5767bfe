// SPDX-License-Identifier: GPL-3.0-or-later
#include "reports/core/transfer_words.h"

#include <algorithm>
#include <array>

namespace eraflazz::reports {

namespace {

struct Entry final {
    std::string_view code;
    Words words;
};

constexpr std::array kTransfers{
    Entry{"opening", {"Saldo awal", "Opening balance"}},
    Entry{"debit", {"Pembelian", "Purchase"}},
    Entry{"settle", {"Penjualan sukses", "Delivered sales"}},
    Entry{"refund", {"Pengembalian", "Refund"}},
    Entry{"cost", {"Modal", "Cost"}},
    Entry{"commission", {"Komisi", "Commission"}},
    Entry{"late_cost", {"Modal sukses terlambat", "Cost of late successes"}},
    Entry{"reversal", {"Pembatalan penjualan", "Reversed sales"}},
    Entry{"cost_back", {"Modal dikembalikan", "Cost given back"}},
    Entry{"commission_back", {"Komisi ditarik kembali", "Commission taken back"}},
    Entry{"bank_in", {"Uang masuk bank", "Money into the bank"}},
    Entry{"bank_out", {"Uang keluar bank", "Money out of the bank"}},
    Entry{"deposit", {"Deposit", "Deposit"}},
    Entry{"deposit_fee", {"Biaya deposit", "Deposit fee"}},
    Entry{"deposit_back", {"Deposit ditarik bank", "Deposit taken back by the bank"}},
    Entry{"deposit_short", {"Kekurangan deposit yang ditarik", "Shortfall of a deposit taken back"}},
    Entry{"transfer", {"Transfer saldo", "Balance transfer"}},
    Entry{"transfer_back", {"Pembatalan transfer saldo", "Cancelled balance transfer"}},
    Entry{"maturity", {"Komisi cair", "Commission matured"}},
    Entry{"adjustment", {"Penyesuaian", "Adjustment"}},
    Entry{"deposit_manual", {"Deposit manual", "Manual deposit"}},
    Entry{"bank_in_back", {"Mutasi ganda dibatalkan", "Duplicate bank line undone"}},
    Entry{"supplier_deposit", {"Deposit ke supplier", "Deposit to a supplier"}},
    Entry{"supplier_refund", {"Pengembalian dari supplier", "Refund by a supplier"}},
    Entry{"supplier_drift", {"Selisih saldo supplier", "Drift of a supplier's balance"}},
    Entry{"write_off", {"Penghapusan piutang", "Debt written off"}},
};

constexpr std::array kAccounts{
    Entry{"wallet", {"Saldo agen", "Agents' wallets"}},
    Entry{"commission", {"Komisi yang menunggu", "Commission waiting"}},
    Entry{"clearing", {"Transaksi belum selesai", "Open sales"}},
    Entry{"suspense", {"Uang bank belum dikenali", "Bank money nobody's yet"}},
    Entry{"sales", {"Penjualan setelah komisi", "Sales after commission"}},
    Entry{"cost", {"Modal penjualan", "Cost of sales"}},
    Entry{"equity", {"Modal awal", "Capital paid in"}},
    Entry{"adjustment", {"Penyesuaian", "Adjustments"}},
    Entry{"receivable", {"Piutang umum", "Other receivables"}},
    Entry{"loss:late_success", {"Rugi sukses terlambat", "Loss by late successes"}},
    Entry{"loss:supplier_drift", {"Selisih saldo supplier", "Drift of suppliers' balances"}},
    Entry{"loss:write_off", {"Piutang tak tertagih", "Bad debts"}},
    Entry{"income:deposit_fee", {"Pendapatan biaya deposit", "Deposit fees"}},
};

template <typename List> const Entry* find(const List& list, std::string_view code)
{
    const auto found = std::find_if(list.begin(), list.end(), [&](const Entry& entry) { return entry.code == code; });
    return found == list.end() ? nullptr : &*found;
}

std::string joined(std::string text, std::string_view more)
{
    return more.empty() ? text : text + ' ' + std::string(more);
}

/// Whether the wallet is where the money of a balance transfer went in the end.
bool isTo(std::string_view kind, Money amount)
{
    return amount.isNegative() == (kind == "transfer");
}

} // namespace

std::vector<std::string_view> transferKinds()
{
    std::vector<std::string_view> kinds;
    for (const Entry& entry : kTransfers)
        kinds.push_back(entry.code);
    return kinds;
}

bool hasTransferWords(std::string_view kind)
{
    return find(kTransfers, kind) != nullptr;
}

std::string transferWords(std::string_view kind, Language language)
{
    const Entry* entry = find(kTransfers, kind);
    return entry == nullptr ? std::string(kind) : entry->words.in(language);
}

std::string accountWords(std::string_view code, Language language)
{
    if (const Entry* entry = find(kAccounts, code))
        return entry->words.in(language);
    const std::size_t colon = code.find(':');
    const std::string_view kind = code.substr(0, colon);
    const std::string owner(colon == std::string_view::npos ? "" : code.substr(colon + 1));
    constexpr std::array kOwners{Entry{"wallet", {"Saldo ", "Wallet of "}},
                                 Entry{"commission", {"Komisi ", "Commission of "}},
                                 Entry{"receivable", {"Piutang ", "Debt of "}},
                                 Entry{"supplier", {"Supplier ", "Supplier "}},
                                 Entry{"bank", {"Bank ", "Bank "}}};
    const Entry* entry = owner.empty() ? nullptr : find(kOwners, kind);
    return entry == nullptr ? std::string(code) : entry->words.in(language) + owner;
}

std::string
movementWords(std::string_view kind, Money amount, std::string_view thing, std::string_view party, Language language)
{
    const auto in = [&](Words words) { return words.in(language); };
    if (kind == "debit" || kind == "refund" || kind == "reversal") {
        const Words words = kind == "debit"    ? Words{"Pembelian", "Purchase of"}
                            : kind == "refund" ? Words{"Pengembalian", "Refund of"}
                                               : Words{"Pembatalan", "Reversal of"};
        const std::string goods = joined(in(words), thing);
        return party.empty() ? goods : goods + in({" ke ", " for "}) + std::string(party);
    }
    if (kind == "transfer" || kind == "transfer_back") {
        const std::string base =
            in(kind == "transfer" ? Words{"Transfer", "Transfer"} : Words{"Batal transfer", "Cancelled transfer"});
        return party.empty() ? base
                             : base + in(isTo(kind, amount) ? Words{" ke ", " to "} : Words{" dari ", " from "}) +
                                   std::string(party);
    }
    if (kind == "deposit" || kind == "deposit_manual" || kind == "deposit_back")
        return joined(transferWords(kind, language), thing);
    if (kind == "adjustment" && !thing.empty())
        return transferWords(kind, language) + ": " + std::string(thing);
    return transferWords(kind, language);
}

} // namespace eraflazz::reports
