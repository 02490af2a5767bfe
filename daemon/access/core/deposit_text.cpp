// SPDX-License-Identifier: GPL-3.0-or-later
#include "access/core/deposit_text.h"

#include <utility>

#include <array>

namespace eraflazz::access {

namespace {

using wallet::TicketState;

constexpr std::array<std::pair<TicketState, std::string_view>, 7> kShown{{{TicketState::Open, "OPEN"},
                                                                          {TicketState::Matched, "MATCHED"},
                                                                          {TicketState::Approved, "APPROVED"},
                                                                          {TicketState::Expired, "EXPIRED"},
                                                                          {TicketState::Cancelled, "CANCELLED"},
                                                                          {TicketState::Rejected, "REJECTED"},
                                                                          {TicketState::Reversed, "REVERSED"}}};

} // namespace

ErrorText textOf(wallet::TicketRefusal refusal)
{
    using wallet::TicketRefusal;
    switch (refusal) {
    case TicketRefusal::RefIdReused:
        return {409,
                "REF_ID_REUSED",
                "ref_id ini sudah dipakai untuk tiket dengan nominal atau bank lain. Gunakan ref_id baru untuk tiket "
                "baru.",
                "This ref_id belongs to a ticket of another amount or bank. Use a new ref_id for a new ticket."};
    case TicketRefusal::UnknownBank:
        return {404,
                "NOT_FOUND",
                "Kode bank tidak dikenal. Tanyakan kode bank yang tersedia kepada layanan pelanggan.",
                "There is no such bank code. Ask support which banks are available."};
    case TicketRefusal::BankClosed:
        return {422,
                "BANK_CLOSED",
                "Bank ini sedang tidak menerima deposit. Pilih bank lain atau coba lagi nanti.",
                "This bank takes no deposits at the moment. Choose another bank or try again later."};
    case TicketRefusal::AmountOutOfRange:
        return {422,
                "AMOUNT_OUT_OF_RANGE",
                "Nominal di luar batas bank ini. Ubah nominalnya lalu kirim lagi.",
                "The amount is outside this bank's limits. Change it and send the request again."};
    case TicketRefusal::TooManyOpenTickets:
        return {409,
                "TOO_MANY_OPEN_TICKETS",
                "Terlalu banyak tiket yang masih terbuka. Bayar atau batalkan salah satunya, lalu kirim lagi.",
                "Too many tickets are open. Pay or cancel one of them, then send the request again."};
    case TicketRefusal::TooManyHeldAmounts:
        return {
            409,
            "TOO_MANY_OPEN_TICKETS",
            "Terlalu banyak tiket yang tidak dibayar; nominalnya masih tertahan, juga setelah dibatalkan. Bayar tiket "
            "yang masih terbuka atau coba lagi setelah waktu ini.",
            "Too many tickets were not paid; their amounts stay taken, even after a cancellation. Pay an open "
            "ticket, or try again after this time."};
    case TicketRefusal::UniqueCodesExhausted:
        return {409,
                "UNIQUE_CODES_EXHAUSTED",
                "Kode unik untuk nominal ini sedang habis. Gunakan nominal lain atau coba lagi nanti.",
                "All unique codes for this amount are taken. Use another amount or try again later."};
    case TicketRefusal::TicketNotFound:
        return {404,
                "NOT_FOUND",
                "Tiket tidak ditemukan. Periksa ticket_id.",
                "There is no such ticket. Check the ticket_id."};
    case TicketRefusal::TicketNotOpen:
        return {409,
                "TICKET_NOT_OPEN",
                "Tiket ini sudah tidak terbuka, jadi tidak bisa dibatalkan. Lihat keadaannya di /api/v1/deposits.",
                "This ticket is no longer open and cannot be cancelled. See its state at /api/v1/deposits."};
    }
    return {};
}

std::string_view shown(TicketState state)
{
    for (const auto& [known, word] : kShown) {
        if (known == state)
            return word;
    }
    return "";
}

std::optional<TicketState> ticketStateShown(std::string_view word)
{
    for (const auto& [state, known] : kShown) {
        if (known == word)
            return state;
    }
    return std::nullopt;
}

} // namespace eraflazz::access
