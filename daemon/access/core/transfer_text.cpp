// SPDX-License-Identifier: GPL-3.0-or-later
#include "access/core/transfer_text.h"

namespace eraflazz::access {

ErrorText textOf(wallet::TransferRefusal refusal)
{
    using wallet::TransferRefusal;
    switch (refusal) {
    case TransferRefusal::RefIdReused:
        return {409,
                "REF_ID_REUSED",
                "ref_id ini sudah dipakai untuk transfer lain. Gunakan ref_id baru untuk transfer baru.",
                "This ref_id belongs to another transfer. Use a new ref_id for a new transfer."};
    case TransferRefusal::TransferNotFound:
        return {404,
                "TRANSFER_NOT_FOUND",
                "Transfer tidak ditemukan. Periksa transfer_id.",
                "There is no such transfer of yours. Check the transfer_id."};
    case TransferRefusal::AgentInactive:
        return textOf(engine::Refusal::AgentInactive);
    case TransferRefusal::PinNotSet:
        return {403,
                "PIN_NOT_SET",
                "PIN belum dibuat. Minta upline atau layanan pelanggan membuatkan PIN.",
                "There is no PIN yet. Ask your upline or support to set one."};
    case TransferRefusal::PinLocked:
        return {403,
                "PIN_LOCKED",
                "PIN terkunci karena terlalu sering salah. Hubungi layanan pelanggan untuk menggantinya.",
                "The PIN is locked after too many wrong ones. Contact support to have it changed."};
    case TransferRefusal::InvalidPin:
        return {401,
                "INVALID_PIN",
                "PIN salah. Periksa lalu kirim lagi; PIN terkunci setelah lima kali salah berturut-turut.",
                "The PIN is wrong. Check it and send again; five wrong ones in a row lock it."};
    case TransferRefusal::PinCooling:
        return {403,
                "PIN_COOLING",
                "PIN baru saja diganti; transfer ditunda demi keamanan. Coba lagi nanti.",
                "The PIN was changed a short while ago; for safety, transfers have to wait. Try again later."};
    case TransferRefusal::SelfTransfer:
        return {400,
                "INVALID_REQUEST",
                "Penerima sama dengan pengirim. Isi kode agen lain.",
                "Sender and receiver are the same. Name another agent."};
    case TransferRefusal::AgentNotFound:
        return {404,
                "AGENT_NOT_FOUND",
                "Kode agen penerima tidak dikenal. Periksa kodenya lalu kirim lagi.",
                "There is no agent of that code. Check it and send again."};
    case TransferRefusal::ReceiverInactive:
        return {422,
                "RECEIVER_INACTIVE",
                "Akun penerima sedang tidak aktif. Pilih penerima lain.",
                "The receiver's account is not active. Choose another receiver."};
    case TransferRefusal::NotInTree:
        return {403,
                "NOT_IN_TREE",
                "Penerima bukan bagian dari jaringan Anda. Transfer hanya bisa di dalam satu jaringan.",
                "The receiver is not in your network. Transfers stay inside one network."};
    case TransferRefusal::TransferLimit:
        return {422,
                "TRANSFER_LIMIT",
                "Nominal melebihi batas transfer. Kurangi nominalnya atau coba lagi besok.",
                "The amount is above the transfer limit. Send less or try again tomorrow."};
    case TransferRefusal::InsufficientBalance:
        return textOf(engine::Refusal::InsufficientBalance);
    case TransferRefusal::TransferSpent:
        return {409,
                "TRANSFER_SPENT",
                "Saldo penerima sudah tidak cukup untuk dikembalikan. Selesaikan langsung dengan penerima.",
                "The receiver's balance no longer covers it. Settle it with the receiver directly."};
    case TransferRefusal::CancelTooLate:
        return {409,
                "CANCEL_TOO_LATE",
                "Batas waktu pembatalan sudah lewat. Minta penerima mengirim kembali saldonya, atau hubungi layanan "
                "pelanggan.",
                "The time for a cancellation is over. Ask the receiver to send the money back, or contact support."};
    }
    return textOf(engine::Refusal::InternalError);
}

} // namespace eraflazz::access
