// SPDX-License-Identifier: GPL-3.0-or-later
#include "sandbox/core/response_code.h"

#include <algorithm>
#include <array>

namespace eraflazz::sandbox {

namespace {

struct Entry final {
    Rc code;
    bool consumes;
    std::string_view message;
};

constexpr std::array kEntries = {
    Entry{0, true, "Transaksi sukses"},
    Entry{1, true, "Waktu habis"},
    Entry{2, true, "Transaksi gagal"},
    Entry{3, true, "Transaksi diproses"},
    Entry{40, false, "Isi permintaan salah"},
    Entry{41, false, "Tanda tangan salah"},
    Entry{42, false, "Akun pembeli tidak dapat diproses"},
    Entry{43, false, "SKU tidak ada atau tidak aktif"},
    Entry{44, false, "Saldo tidak cukup"},
    Entry{45, false, "Alamat IP tidak dikenal"},
    Entry{47, false, "Transaksi yang sama sedang berjalan"},
    Entry{49, false, "Ref ID tidak unik"},
    Entry{50, true, "Transaksi tidak ditemukan"},
    Entry{51, true, "Nomor tujuan diblokir"},
    Entry{52, true, "Prefiks tidak cocok dengan operator"},
    Entry{53, true, "Produk penjual tidak tersedia"},
    Entry{54, true, "Nomor tujuan salah"},
    Entry{55, true, "Produk sedang gangguan"},
    Entry{56, false, "Batas saldo penjual"},
    Entry{57, true, "Jumlah digit tidak sesuai"},
    Entry{58, true, "Sedang jam tutup"},
    Entry{59, true, "Tujuan di luar wilayah"},
    Entry{60, true, "Tagihan belum tersedia"},
    Entry{61, false, "Belum pernah deposit"},
    Entry{62, false, "Penjual sedang gangguan"},
    Entry{63, false, "Produk tidak mendukung transaksi berulang"},
    Entry{64, false, "Tiket ditolak"},
    Entry{65, false, "Batas transaksi berulang"},
    Entry{66, false, "Sistem penjual sedang tutup"},
    Entry{67, false, "Penjual belum terverifikasi"},
    Entry{68, false, "Stok habis"},
    Entry{69, false, "Harga penjual di atas batas harga pembeli"},
    Entry{70, true, "Waktu habis di biller"},
    Entry{71, true, "Produk tidak stabil"},
    Entry{72, true, "Pelanggan harus berhenti dari paket lama"},
    Entry{73, true, "Batas kWh terlampaui"},
    Entry{74, true, "Transaksi dikembalikan"},
    Entry{80, false, "Penjual memblokir akun ini"},
    Entry{81, false, "Penjual ini diblokir"},
    Entry{82, false, "Akun belum terverifikasi"},
    Entry{83, false, "Batas pengecekan daftar harga"},
    Entry{84, true, "Nominal tidak sah"},
    Entry{85, true, "Batas transaksi, tunggu 1 menit"},
    Entry{86, false, "Batas pengecekan PLN"},
    Entry{87, false, "Nominal harus kelipatan 1000"},
    Entry{88, false, "Akun tidak diizinkan"},
    Entry{99, true, "Sedang dialihkan"},
};

const Entry* find(Rc code)
{
    const auto found = std::find_if(kEntries.begin(), kEntries.end(), [&](const Entry& e) { return e.code == code; });
    return found == kEntries.end() ? nullptr : &*found;
}

} // namespace

std::string_view messageOf(Rc code)
{
    const auto* entry = find(code);
    return entry == nullptr ? "Kode tidak dikenal" : entry->message;
}

bool consumesRef(Rc code)
{
    const auto* entry = find(code);
    return entry == nullptr || entry->consumes;
}

std::string twoDigits(Rc code)
{
    const auto digit = [](int value) { return static_cast<char>('0' + value); };
    return {digit(code / 10 % 10), digit(code % 10)};
}

} // namespace eraflazz::sandbox
