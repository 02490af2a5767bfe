// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <array>
#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace eraflazz::wallet {

// The seal of history: a chain of hashes over `transfers`. A row that is changed, added or taken away behind a seal
// changes its digest, and with it every head that follows. Whoever keeps an earlier head, on paper or on another
// machine, can tell.
//
// What is hashed, so that anybody can do it again:
//
//   row     PostgreSQL's binary form of the record (cause_id, kind, leg, debit_account_id, credit_account_id, amount,
//           batch_id, at, debit_seq, debit_before, debit_after, credit_seq, credit_before, credit_after, request_id):
//           the number of fields as int32, then of each field its type's oid as int32, its length as int32 (-1 = NULL)
//           and its bytes; all numbers big-endian, times in microseconds since 2000-01-01 UTC
//   digest  SHA-256 over the SHA-256 of the span's rows, in the order of cause_id, kind (bytewise), leg
//   head    SHA-256 over: the previous head (32 zero bytes before the first), no, from, to, transfers (int64,
//           big-endian, times as above), digest

using SealHash = std::array<std::uint8_t, 32>;

/// Microseconds since 2000-01-01 UTC: how PostgreSQL counts time, and what is hashed.
using SealTime = std::int64_t;

/// A row of `seals`: covers transfers with from <= at < to.
struct Seal final {
    std::int64_t no = 0; ///< Gap-free from 1.
    SealTime from = 0;   ///< The end of the seal before.
    SealTime to = 0;
    std::int64_t transfers = 0;
    SealHash digest{};
    SealHash head{};

    bool operator==(const Seal&) const = default;
};

/// The bytes whose SHA-256 is the head of `seal`.
[[nodiscard]] std::string headInput(const SealHash& previousHead, const Seal& seal);

/// Where the next span ends, so that it holds at most `rowsMax` transfers: `upper` when that is few enough, else cut by
/// time at no less than half of `rowsMax` where the clock allows it. Only transfers of one and the same microsecond can
/// make it more. `countUntil(to)` returns the number of transfers from the start of the span until `to`, or any number
/// above `rowsMax` when there are more.
[[nodiscard]] SealTime findSpanEnd(SealTime from,
                                   SealTime upper,
                                   std::int64_t rowsMax,
                                   const std::function<std::int64_t(SealTime to)>& countUntil);

/// The first thing that is wrong with the links of consecutive seals, in words; nothing when they hold. `seals` in
/// order of their numbers; the first one of all is checked against the zero head, a later first one is taken as given.
/// Digests are taken as given: recomputing them is the auditor's work.
[[nodiscard]] std::optional<std::string> findBrokenLink(const std::vector<Seal>& seals,
                                                        const std::function<SealHash(std::string_view bytes)>& sha256);

[[nodiscard]] std::string toHex(const SealHash& hash); ///< 64 lower-case digits.

/// "2026-03-01T07:00:00.000Z".
[[nodiscard]] std::string toText(SealTime time);

} // namespace eraflazz::wallet
