// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/refusal_words.h"

#include <string_view>

namespace eraflazz::app {

namespace {

using wallet::RequestRefusal;

struct Sentences final {
    std::string_view indonesian;
    std::string_view english;
};

Sentences sentencesOf(RequestRefusal refusal)
{
    switch (refusal) {
    case RequestRefusal::UnknownOperator:
        return {"Orang ini tidak terdaftar. Periksa --as, atau daftarkan dengan `eraflazzd "
                "operator add`.",
                "Nobody of that name works here. Check --as, or add the person with `eraflazzd "
                "operator add`."};
    case RequestRefusal::OperatorDisabled:
        return {"Akun Anda dinonaktifkan. Minta pemilik mengaktifkannya kembali.",
                "Your account is disabled. Ask an owner to enable it again."};
    case RequestRefusal::NoRight:
        return {"Peran Anda tidak berhak melakukan ini. Minta orang dengan peran yang sesuai.",
                "Your role may not do this. Ask somebody whose role may."};
    case RequestRefusal::SamePerson:
        return {"Pembuat permintaan tidak boleh menyetujuinya sendiri. Minta orang lain.",
                "Nobody agrees to the own request. Ask another person to do it."};
    case RequestRefusal::SameHand:
        return {"Akun, peran atau kata sandi kalian berasal dari tangan yang sama kurang dari 24 jam lalu. Minta orang "
                "lain, atau tunggu.",
                "Your accounts, roles or passwords came from the same hand less than 24 hours ago. Ask somebody else, "
                "or wait."};
    case RequestRefusal::MakerDisabled:
        return {"Pembuat permintaan sudah dinonaktifkan atau tidak berhak lagi. Tolak permintaan ini dan buat yang "
                "baru.",
                "Who asked for this is disabled or may not ask for it any more. Reject it and make a new one."};
    case RequestRefusal::NotTheMaker:
        return {"Hanya pembuatnya yang boleh melampirkan bukti atau menarik permintaan ini. "
                "Minta dia, atau tolak.",
                "Only the maker adds evidence to it or withdraws it. Ask that person, or reject "
                "the request."};
    case RequestRefusal::RequestNotFound:
        return {"Permintaan tidak ditemukan. Lihat nomornya di `eraflazzd request list`.",
                "There is no such request. See the ids in `eraflazzd request list`."};
    case RequestRefusal::NotWaiting:
        return {"Permintaan ini sudah selesai. Lihat hasilnya dengan `eraflazzd request show`.",
                "The request has ended already. See how with `eraflazzd request show`."};
    case RequestRefusal::KeyReused:
        return {"--key ini sudah dipakai untuk hal lain. Gunakan kunci baru.",
                "This --key belongs to something else. Use a new one."};
    case RequestRefusal::ReasonUnfit:
        return {"Alasan tidak dikenal atau bukan untuk jenis ini. Gunakan kode alasan yang "
                "sesuai di --reason.",
                "There is no such reason, or it belongs to another kind. Name a fitting code in "
                "--reason."};
    case RequestRefusal::ContentUnfit:
        return {"Isian kosong, terlalu panjang, atau bentuknya salah. Periksa pilihan perintah "
                "lalu ulangi.",
                "Something is empty, too long or of a wrong form. Check the options and try "
                "again."};
    case RequestRefusal::AmountOutOfRange:
        return {"Nominal di luar batas, atau bukan nominal mutasi bank yang disebut. Periksa "
                "--amount.",
                "The amount is out of range, or not that of the bank line named. Check "
                "--amount."};
    case RequestRefusal::CapExceeded:
        return {"Batas harian Anda terlampaui. Minta orang lain, atau lanjutkan besok.",
                "That is more than your cap for today. Ask another person, or go on tomorrow."};
    case RequestRefusal::UnknownSubject:
        return {"Agen, mutasi, tiket, pemasok, produk atau transaksi tidak ditemukan. Periksa "
                "isian perintah.",
                "There is no such agent, line, ticket, supplier, product or sale. Check what "
                "the options name."};
    case RequestRefusal::AgentClosed:
        return {"Akun agen sudah ditutup. Pilih agen lain, atau buka kembali akunnya dulu.",
                "The agent's account is closed. Choose another agent, or open the account "
                "first."};
    case RequestRefusal::InsufficientBalance:
        return {"Saldo agen tidak cukup. Kurangi nominalnya.", "The agent's balance does not cover it. Ask for less."};
    case RequestRefusal::MoreThanOwed:
        return {"Nominal lebih besar dari utangnya. Lihat utangnya di laporan piutang, lalu "
                "kurangi --amount.",
                "That is more than is owed. See the report of receivables and ask for less."};
    case RequestRefusal::LineNotWaiting:
        return {"Mutasi atau tiket ini tidak sedang menunggu: sudah dikreditkan, ditandai atau "
                "dipakai, atau arahnya lain. Periksa nomornya.",
                "The line or ticket does not wait: it was credited, marked or used, or is of "
                "the other direction. Check its id."};
    case RequestRefusal::TicketMismatch:
        return {"Mutasi ini milik tiket lain, atau tiketnya milik agen atau bank lain. Sebut "
                "tiketnya di --ticket, atau tolak dulu dengan `eraflazzd request "
                "reject-ticket`.",
                "The line belongs to another ticket, or the ticket to another agent or bank. "
                "Name its --ticket, or reject that with `eraflazzd request reject-ticket` "
                "first."};
    case RequestRefusal::SaleNotReversible:
        return {"Transaksi ini belum sukses atau sudah dibatalkan. Lihat dulu keadaannya.",
                "The sale is not settled, or reversed already. Look at its state first."};
    case RequestRefusal::NothingChanges:
        return {"Nilainya sudah seperti itu. Tidak perlu diubah.",
                "It is like that already. There is nothing to change."};
    case RequestRefusal::PriceBelowCost:
        return {"Harga di bawah modal. Naikkan harga, atau periksa modal pemasok.",
                "The price is below its cost. Raise it, or check the suppliers' costs."};
    case RequestRefusal::Stale:
        return {"Keadaannya sudah berubah sejak permintaan dibuat. Tolak, lalu buat permintaan "
                "baru.",
                "What it rests on has changed since. Reject it and ask again."};
    case RequestRefusal::TooManyAttachments:
        return {"Lampiran sudah penuh. Gabungkan buktinya dalam satu berkas pada permintaan "
                "baru.",
                "There is no room for more attachments. Put the evidence into one file of a new "
                "request."};
    case RequestRefusal::FieldsMissing:
        return {"Alamat lain memerlukan semua rahasia yang baru. Buat permintaan baru yang lengkap.",
                "Another address needs every secret anew. Make a new, whole request."};
    case RequestRefusal::SalesUnderWay:
        return {"Masih ada pesanan di supplier ini. Tutup dulu, tunggu sampai selesai, lalu ulangi.",
                "Orders are at this supplier. Pause it, wait until they have ended, then try again."};
    case RequestRefusal::CredentialsUnreadable:
        return {"Kredensial yang tersimpan tidak terbaca. Buat permintaan baru dengan semua isian.",
                "The stored credentials cannot be read. Make a new request that gives all of them."};
    case RequestRefusal::NoFreeSlot:
        return {"Kedua kunci agen sedang dipakai. Ganti atau akhiri salah satunya.",
                "Both keys of the agent are in use. Replace or end one of them."};
    case RequestRefusal::KeyNotFound:
        return {"Kunci ini sudah berakhir. Minta kunci baru.", "This key has ended. Ask for a new one."};
    case RequestRefusal::AccountExists:
        return {"Sudah ada rekening dengan kode ini. Pakai kode lain; lihat `eraflazzd bank list`.",
                "There is a bank account of that code already. Choose another; see `eraflazzd bank list`."};
    case RequestRefusal::NumberTaken:
        return {"Nomor ini sudah milik rekening lain di daftar. Periksa nomornya.",
                "Another account of the list has that number. Check the number."};
    case RequestRefusal::NumberInUse:
        return {"Sudah ada mutasi di nomor ini, jadi nomornya tetap. Tambahkan rekening baru, lalu tutup yang ini.",
                "Lines came in under this number, so it stays. Add another account, then close this one."};
    }
    return {};
}

} // namespace

std::string refusalWords(RequestRefusal refusal)
{
    const auto words = sentencesOf(refusal);
    return std::string(words.indonesian) + '\n' + std::string(words.english) + " [" + std::string(errorKey(refusal)) +
           "]";
}

} // namespace eraflazz::app
