// SPDX-License-Identifier: GPL-3.0-or-later
#include "access/core/refusal_text.h"

namespace eraflazz::access {

ErrorText textOf(engine::Refusal refusal)
{
    using engine::Refusal;
    switch (refusal) {
    case Refusal::InvalidRequest:
        return {400,
                "INVALID_REQUEST",
                "Permintaan tidak lengkap atau salah format. Perbaiki isinya lalu kirim lagi.",
                "The request is incomplete or malformed. Correct it and send it again."};
    case Refusal::InvalidDestination:
        return {400,
                "INVALID_DESTINATION",
                "Nomor tujuan tidak sesuai dengan produk ini. Periksa nomornya lalu kirim lagi.",
                "The destination does not fit this product. Check the number and send it again."};
    case Refusal::PrefixMismatch:
        return {400,
                "PREFIX_MISMATCH",
                "Nomor tujuan milik operator lain. Pilih produk yang sesuai dengan nomornya.",
                "The number belongs to another operator. Choose a product of that operator."};
    case Refusal::DestinationBlocked:
        return {422,
                "DESTINATION_BLOCKED",
                "Nomor tujuan ini diblokir oleh server. Jangan kirim ulang; tanyakan ke layanan pelanggan.",
                "The shop sells nothing to this number. Do not send it again; ask support."};
    case Refusal::InsufficientBalance:
        return {402,
                "INSUFFICIENT_BALANCE",
                "Saldo tidak cukup. Isi saldo, lalu kirim lagi dengan ref_id yang sama.",
                "The balance is too low. Top it up, then send the order again with the same ref_id."};
    case Refusal::AgentInactive:
        return {403,
                "AGENT_INACTIVE",
                "Akun ini sedang tidak aktif. Hubungi layanan pelanggan.",
                "This account is not active. Contact support."};
    case Refusal::ProductNotFound:
        return {404,
                "PRODUCT_NOT_FOUND",
                "Kode produk tidak dikenal. Lihat daftarnya di /api/v1/products.",
                "There is no such product code. The list is at /api/v1/products."};
    case Refusal::RefIdReused:
        return {409,
                "REF_ID_REUSED",
                "ref_id ini sudah dipakai untuk pesanan lain. Gunakan ref_id baru untuk pesanan baru.",
                "This ref_id belongs to another order. Use a new ref_id for a new order."};
    case Refusal::DuplicateTransaction:
        return {
            409,
            "DUPLICATE_TRANSACTION",
            "Pesanan yang sama masih berjalan atau baru saja sukses. Jika memang ingin membeli lagi, naikkan counter.",
            "The same order is still open or has just succeeded. To really buy it again, raise counter."};
    case Refusal::ProductClosed:
        return {422,
                "PRODUCT_CLOSED",
                "Produk sedang ditutup. Coba lagi nanti atau pilih produk lain.",
                "The product is closed at the moment. Try again later or choose another product."};
    case Refusal::PriceExceedsMax:
        return {422,
                "PRICE_EXCEEDS_MAX",
                "Harga sekarang melebihi max_price. Periksa harga di /api/v1/products lalu kirim lagi.",
                "The price is now above max_price. Check /api/v1/products and send the order again."};
    case Refusal::NoRoute:
        return {422,
                "NO_ROUTE",
                "Belum ada pemasok yang bisa melayani produk ini. Coba lagi nanti atau pilih produk lain.",
                "No supplier can serve this product at the moment. Try again later or choose another product."};
    case Refusal::RateLimited:
        return {429,
                "RATE_LIMITED",
                "Terlalu banyak permintaan. Tunggu selama yang disebut Retry-After, lalu kirim lagi dengan ref_id yang "
                "sama.",
                "Too many requests. Wait as long as Retry-After says, then repeat with the same ref_id."};
    case Refusal::Overloaded:
        return {503,
                "OVERLOADED",
                "Server sedang penuh; permintaan ini tidak diproses. Kirim lagi sebentar lagi dengan ref_id yang sama.",
                "The server is busy; this request was not processed. Repeat shortly with the same ref_id."};
    case Refusal::Maintenance:
        return {503,
                "MAINTENANCE",
                "Server sedang dalam pemeliharaan; pesanan ini tidak diproses. Kirim lagi nanti dengan ref_id yang "
                "sama.",
                "The server is under maintenance; this order was not processed. Repeat later with the same ref_id."};
    case Refusal::OutcomeUnknown:
        return {503,
                "OUTCOME_UNKNOWN",
                "Belum pasti apakah pesanan tercatat. Kirim lagi dengan ref_id yang sama untuk mengetahuinya.",
                "It is not yet known whether the order was booked. Repeat with the same ref_id to find out."};
    case Refusal::InternalError:
        return {500,
                "INTERNAL_ERROR",
                "Terjadi kesalahan di server. Kirim lagi dengan ref_id yang sama atau hubungi layanan pelanggan.",
                "Something went wrong on the server. Repeat with the same ref_id or contact support."};
    }
    return {};
}

ErrorText textOf(HttpError error)
{
    switch (error) {
    case HttpError::BadRequest:
        return {400,
                "INVALID_REQUEST",
                "Permintaan HTTP tidak dapat dibaca. Kirim satu permintaan HTTP/1.1 yang utuh dengan Content-Length.",
                "The HTTP request cannot be read. Send one complete HTTP/1.1 request with a Content-Length."};
    case HttpError::Unauthorized:
        return {401,
                "UNAUTHORIZED",
                "Kunci API tidak dikenal atau header tidak lengkap. Kirim X-Api-Key, X-Timestamp dan X-Signature, "
                "masing-masing satu kali.",
                "The API key is unknown or a header is missing. Send X-Api-Key, X-Timestamp and X-Signature, each "
                "exactly once."};
    case HttpError::InvalidSignature:
        return {
            401,
            "INVALID_SIGNATURE",
            "Tanda tangan tidak cocok. Hitung ulang atas waktu, metode, alamat dan isi persis seperti yang dikirim.",
            "The signature does not match. Compute it over timestamp, method, target and body exactly as sent."};
    case HttpError::SignatureExpired:
        return {
            401,
            "SIGNATURE_EXPIRED",
            "Waktu permintaan berbeda lebih dari 300 detik dari waktu server. Cocokkan jam lalu tanda tangani ulang.",
            "The timestamp is more than 300 seconds away from the server's clock. Set your clock and sign again."};
    case HttpError::IpNotAllowed:
        return {403,
                "IP_NOT_ALLOWED",
                "Alamat IP ini tidak terdaftar untuk akun Anda. Daftarkan alamatnya lebih dahulu.",
                "This IP address is not on your account's list. Have it added first."};
    case HttpError::TransactionNotFound:
        return {404,
                "TRANSACTION_NOT_FOUND",
                "Transaksi tidak ditemukan. Periksa trx_id atau ref_id.",
                "There is no such transaction. Check the trx_id or ref_id."};
    case HttpError::NotFound:
        return {404,
                "NOT_FOUND",
                "Alamat ini tidak ada. Periksa jalurnya.",
                "There is nothing at this address. Check the path."};
    case HttpError::MethodNotAllowed:
        return {405,
                "METHOD_NOT_ALLOWED",
                "Metode ini tidak berlaku di sini. Gunakan yang disebut header Allow.",
                "This method does not work here. Use one that the Allow header names."};
    case HttpError::RequestTimeout:
        return {408,
                "REQUEST_TIMEOUT",
                "Permintaan datang terlalu lambat. Kirim lagi dalam satu kali kirim.",
                "The request came in too slowly. Send it again in one go."};
    case HttpError::PayloadTooLarge:
        return {413,
                "PAYLOAD_TOO_LARGE",
                "Permintaan terlalu besar. Kecilkan isinya lalu kirim lagi.",
                "The request is too large. Make it smaller and send it again."};
    case HttpError::NotReady:
        return {503,
                "NOT_READY",
                "Layanan belum siap menerima pesanan. Periksa lagi sebentar lagi.",
                "The service is not ready to take orders. Look again shortly."};
    }
    return {};
}

} // namespace eraflazz::access
