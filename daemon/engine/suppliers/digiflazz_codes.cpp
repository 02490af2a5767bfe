// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/suppliers/digiflazz_codes.h"

#include <algorithm>
#include <array>

namespace eraflazz::engine {

namespace {

constexpr auto kDone = EvidenceClass::Delivered;
constexpr auto kRetry = EvidenceClass::RejectedRetry;
constexpr auto kStop = EvidenceClass::RejectedStop;
constexpr auto kWait = EvidenceClass::Pending;
constexpr auto kDoubt = EvidenceClass::Unknown;

// 01 and 70 speak of a time-out, yet Digiflazz closes the transaction as Gagal and gives the deposit back: they are
// final failures on the supplier's side like 02, and a later success is the late-success case the engine knows.
// 49, 50, 83, 85 and 86 judge the call, not the order: under that reference something may exist, so they stay doubt.
// 74 is a failure like any other here; the engine sees that the attempt was delivered and makes it a reversal.
constexpr std::array kCodes{
    DigiflazzCode{"00", kDone, true, "Transaksi sukses"},
    DigiflazzCode{"01", kRetry, true, "Waktu transaksi di supplier habis"},
    DigiflazzCode{"02", kRetry, true, "Transaksi gagal di supplier"},
    DigiflazzCode{"03", kWait, true, "Transaksi sedang diproses"},
    DigiflazzCode{"40", kRetry, false, "Isi permintaan tidak sesuai format"},
    DigiflazzCode{"41", kRetry, false, "Tanda tangan ditolak; periksa kunci API"},
    DigiflazzCode{"42", kRetry, false, "Nama pengguna API tidak dikenal"},
    DigiflazzCode{"43", kRetry, false, "SKU tidak ada atau tidak aktif"},
    DigiflazzCode{"44", kRetry, false, "Saldo deposit di supplier kurang"},
    DigiflazzCode{"45", kRetry, false, "Alamat IP server belum terdaftar di supplier"},
    DigiflazzCode{"47", kRetry, false, "Transaksi yang sama sedang berjalan pada pembeli lain"},
    DigiflazzCode{"49", kDoubt, false, "Nomor referensi sudah dipakai"},
    DigiflazzCode{"50", kDoubt, true, "Transaksi tidak ditemukan"},
    DigiflazzCode{"51", kStop, true, "Nomor tujuan diblokir"},
    DigiflazzCode{"52", kStop, true, "Prefiks nomor tidak cocok dengan operator"},
    DigiflazzCode{"53", kRetry, true, "Produk penjual sedang kosong"},
    DigiflazzCode{"54", kStop, true, "Nomor tujuan salah"},
    DigiflazzCode{"55", kRetry, true, "Produk sedang gangguan"},
    DigiflazzCode{"56", kRetry, false, "Saldo penjual terbatas"},
    DigiflazzCode{"57", kStop, true, "Jumlah digit nomor tujuan tidak sesuai"},
    DigiflazzCode{"58", kRetry, true, "Produk sedang jam tutup"},
    DigiflazzCode{"59", kStop, true, "Nomor tujuan di luar wilayah produk"},
    DigiflazzCode{"60", kStop, true, "Tagihan belum tersedia atau sudah lunas"},
    DigiflazzCode{"61", kRetry, false, "Belum pernah deposit di supplier"},
    DigiflazzCode{"62", kRetry, false, "Penjual sedang gangguan"},
    DigiflazzCode{"63", kRetry, false, "Produk tidak dapat dibeli berulang pada hari yang sama"},
    DigiflazzCode{"64", kRetry, false, "Tiket ditolak supplier"},
    DigiflazzCode{"65", kRetry, false, "Batas pembelian berulang tercapai"},
    DigiflazzCode{"66", kRetry, false, "Sistem penjual sedang tutup"},
    DigiflazzCode{"67", kRetry, false, "Penjual belum terverifikasi"},
    DigiflazzCode{"68", kRetry, false, "Stok habis"},
    DigiflazzCode{"69", kRetry, false, "Harga penjual di atas batas harga kami"},
    DigiflazzCode{"70", kRetry, true, "Waktu di biller habis"},
    DigiflazzCode{"71", kRetry, true, "Produk sedang tidak stabil"},
    DigiflazzCode{"72", kStop, true, "Pelanggan harus berhenti dari paket lama dahulu"},
    DigiflazzCode{"73", kStop, true, "Batas kWh terlampaui"},
    DigiflazzCode{"74", kRetry, true, "Dana dikembalikan oleh supplier"},
    DigiflazzCode{"80", kRetry, false, "Penjual memblokir akun kami"},
    DigiflazzCode{"81", kRetry, false, "Penjual kami blokir"},
    DigiflazzCode{"82", kRetry, false, "Akun di supplier belum terverifikasi"},
    DigiflazzCode{"83", kDoubt, false, "Daftar harga terlalu sering diminta"},
    DigiflazzCode{"84", kStop, true, "Nominal tidak sesuai"},
    DigiflazzCode{"85", kDoubt, true, "Transaksi terlalu sering dikirim; tunggu satu menit"},
    DigiflazzCode{"86", kDoubt, false, "Cek nama PLN terlalu sering diminta"},
    DigiflazzCode{"87", kStop, false, "Nominal harus kelipatan 1.000"},
    DigiflazzCode{"88", kRetry, false, "Akun tidak diizinkan"},
    DigiflazzCode{"99", kWait, true, "Supplier masih mencari jalur"},
};

} // namespace

std::span<const DigiflazzCode> digiflazzCodes()
{
    return kCodes;
}

const DigiflazzCode* findDigiflazzCode(std::string_view rc)
{
    const auto found =
        std::lower_bound(kCodes.begin(), kCodes.end(), rc, [](const DigiflazzCode& code, std::string_view wanted) {
            return code.rc < wanted;
        });
    return found != kCodes.end() && found->rc == rc ? &*found : nullptr;
}

EvidenceClass meaningOnRepeat(const DigiflazzCode& code)
{
    return code.recordCreated ? code.meaning : EvidenceClass::Unknown;
}

} // namespace eraflazz::engine
