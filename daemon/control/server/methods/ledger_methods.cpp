// SPDX-License-Identifier: GPL-3.0-or-later
#include "control/server/statement.h"
#include "crypto/digest.h"
#include "kernel/text.h"
#include "reports/core/transfer_words.h"

#include <utility>

#include <algorithm>
#include <iterator>
#include <limits>
#include <tuple>

namespace eraflazz::control {

namespace {

using reports::Language;

constexpr std::int64_t kSpanMaxMs = std::int64_t{93} * 86'400'000;
constexpr std::size_t kBoundChars = 16;
constexpr std::int64_t kStretchOfKind = 5'000;
constexpr std::int64_t kMicrosOfMs = 1'000;

// The columns of wallet_moves and book_moves, without the key.
enum MoveCell {
    MoveAt,
    MoveKind,
    MoveAmount,
    MoveAfter,
    MoveCause,
    MoveThing,
    MoveParty,
    MoveReference,
    MoveMaker,
    MoveChecker,
    MoveRequest
};

const std::string& text(const Row& row, std::size_t cell)
{
    return std::get<std::string>(row.cells[cell]);
}
std::int64_t number(const Row& row, std::size_t cell)
{
    return std::get<std::int64_t>(row.cells[cell]);
}

/// Where a page of a summed account goes on: after that movement, with that balance.
struct PagePlace final {
    std::int64_t balance = 0;
    std::int64_t micros = 0;
    std::string cause = Uuid{}.toString();
    std::string kind;
    std::int64_t leg = 0;
};

bool isNewestFirst(const Call& call)
{
    return call.text("order") == "newest";
}

/// The account, and where it stood when the span began and ended.
struct LedgerHead final {
    std::string code;
    std::string name;
    std::int64_t id = 0;
    std::int64_t balance = 0;
    std::int64_t opening = 0;
    std::int64_t closing = 0;
    std::int64_t firstSeq = 0; ///< Wallets only.
    std::int64_t lastSeq = 0;
};

/// What a page token belongs to.
std::string boundTo(const Call& call)
{
    const std::string all = call.text("account") + "\n" + call.text("code") + "\n" + call.text("kind") + "\n" +
                            std::to_string(call.number("from")) + "\n" + std::to_string(call.number("to")) + "\n" +
                            call.text("order");
    return toHex(sha256(all)).substr(0, kBoundChars);
}

/// The parts of `next`, without what it is bound to; empty when it belongs to another question.
std::vector<std::string> tokenOf(const Call& call)
{
    const std::string token = call.text("next");
    std::vector<std::string> parts;
    for (const auto part : split(token, ':'))
        parts.emplace_back(part);
    if (parts.empty() || parts.front() != boundTo(call))
        return {};
    parts.erase(parts.begin());
    return parts;
}

std::optional<PagePlace> bookPlace(const std::vector<std::string>& parts)
{
    if (parts.size() != 5 || !parseInt(parts[0]) || !parseInt(parts[1]) || !Uuid::parse(parts[2]) ||
        !parseInt(parts[4]))
        return std::nullopt;
    return PagePlace{*parseInt(parts[0]), *parseInt(parts[1]), parts[2], parts[3], *parseInt(parts[4])};
}

std::optional<LedgerHead> headOf(ControlReads& reads, const Call& call)
{
    const auto rows = reads.table("ledger_account", {{":account", call.text("account")}, {":code", call.text("code")}});
    if (rows.empty())
        return std::nullopt;
    LedgerHead head;
    head.code = rows.front().key;
    head.name = text(rows.front(), 0);
    head.id = number(rows.front(), 1);
    head.balance = number(rows.front(), 2);
    return head;
}

void placeWallet(ControlReads& reads, const Call& call, LedgerHead& head)
{
    const auto place = [&](const char* moment) {
        const auto rows = reads.table("wallet_place", {{":id", head.id}, {":moment", call.number(moment)}});
        return rows.empty() ? std::pair<std::int64_t, std::int64_t>{}
                            : std::pair{number(rows.front(), 0), number(rows.front(), 1)};
    };
    std::tie(head.firstSeq, head.opening) = place("from");
    std::tie(head.lastSeq, head.closing) = place("to");
}

void placeBook(ControlReads& reads, const Call& call, LedgerHead& head)
{
    const auto sums = reads.table("book_sums",
                                  {{":id", head.id},
                                   {":from", call.number("from")},
                                   {":to", call.number("to")},
                                   {":off_sale", call.text("account") == "bank"}});
    head.balance = number(sums.front(), 2);
    head.opening = head.balance - number(sums.front(), 0);
    head.closing = head.balance - number(sums.front(), 1);
}

/// Movements of a wallet's own count, after the one and up to the other.
std::vector<Row> walletRange(ControlReads& reads,
                             const Call& call,
                             const LedgerHead& head,
                             std::pair<std::int64_t, std::int64_t> range,
                             std::int64_t most)
{
    return reads.table("wallet_moves",
                       {{":id", head.id},
                        {":after_seq", range.first},
                        {":last_seq", range.second},
                        {":kind", call.text("kind")},
                        {":limit", most},
                        {":personal", call.may("trx.personal")}});
}

std::vector<Row> walletMoves(ControlReads& reads, const Call& call, const LedgerHead& head, std::int64_t afterSeq)
{
    const std::pair range{std::max(afterSeq, head.firstSeq), head.lastSeq};
    return walletRange(reads, call, head, range, call.number("limit", kPageRows));
}

/// The same backwards. A wallet counts its movements without a gap, so a stretch of the count is a page; of one kind
/// alone stretches are read until the page is full.
std::vector<Row>
newestWalletMoves(ControlReads& reads, const Call& call, const LedgerHead& head, std::int64_t beforeSeq)
{
    const auto wanted = static_cast<std::size_t>(call.number("limit", kPageRows));
    const std::int64_t stretch = call.text("kind").empty() ? call.number("limit", kPageRows) : kStretchOfKind;
    std::int64_t high = std::max(std::min(beforeSeq, head.lastSeq + 1), head.firstSeq + 1) - 1;
    std::vector<Row> rows;
    while (rows.size() < wanted && high > head.firstSeq) {
        const std::int64_t low = std::max(head.firstSeq, high - stretch);
        auto part = walletRange(reads, call, head, {low, high}, stretch);
        std::move(part.rbegin(), part.rend(), std::back_inserter(rows));
        high = low;
    }
    if (rows.size() > wanted)
        rows.erase(rows.begin() + static_cast<std::ptrdiff_t>(wanted), rows.end());
    return rows;
}

/// What is still to be read, in microseconds, both ends included.
std::pair<std::int64_t, std::int64_t> bookRange(const Call& call, const PagePlace& place)
{
    const std::int64_t low = call.number("from") * kMicrosOfMs, high = call.number("to") * kMicrosOfMs - 1;
    if (place.micros == 0)
        return {low, high};
    return isNewestFirst(call) ? std::pair{low, std::min(high, place.micros)}
                               : std::pair{std::max(low, place.micros), high};
}

std::vector<Row> bookMoves(ControlReads& reads, const Call& call, const LedgerHead& head, const PagePlace& place)
{
    const auto [low, high] = bookRange(call, place);
    return reads.table("book_moves",
                       {{":id", head.id},
                        {":low_us", low},
                        {":high_us", high},
                        {":newest", isNewestFirst(call)},
                        {":off_sale", call.text("account") == "bank"},
                        {":start", place.balance},
                        {":place_us", place.micros},
                        {":place_cause", place.cause},
                        {":place_kind", place.kind},
                        {":place_leg", place.leg},
                        {":kind", call.text("kind")},
                        {":limit", call.number("limit", kPageRows)},
                        {":personal", call.may("trx.personal")}});
}

/// Where the page after that row begins: newest first, with the balance before it.
std::string bookPlaceAfter(const Call& call, const Row& last)
{
    const std::int64_t balance = number(last, MoveAfter) - (isNewestFirst(call) ? number(last, MoveAmount) : 0);
    return std::to_string(balance) + ":" + last.key;
}

std::string descriptionOf(const Call& call, const Row& row, Language language)
{
    const std::string& kind = text(row, MoveKind);
    if (call.text("account") == "agent")
        return reports::movementWords(
            kind, Money::rupiah(number(row, MoveAmount)), text(row, MoveThing), text(row, MoveParty), language);
    std::string words = reports::transferWords(kind, language);
    for (const auto& more : {text(row, MoveThing), text(row, MoveParty)}) {
        if (!more.empty())
            words += (words.empty() ? "" : " · ") + more;
    }
    return words;
}

void writeMove(JsonWriter& out, const Call& call, const Row& row, Language language)
{
    const std::int64_t amount = number(row, MoveAmount);
    std::string people = text(row, MoveMaker);
    if (!text(row, MoveChecker).empty())
        people += ", " + text(row, MoveChecker);
    out.beginObject().field("at", number(row, MoveAt)).field("kind", text(row, MoveKind));
    out.field("word", reports::transferWords(text(row, MoveKind), language)).field("cause", text(row, MoveCause));
    out.field("ref", text(row, MoveReference)).field("debit", amount < 0 ? -amount : std::int64_t{0});
    out.field("credit", amount > 0 ? amount : std::int64_t{0}).field("balance", number(row, MoveAfter));
    out.field("description", descriptionOf(call, row, language)).field("operator", people);
    if (!text(row, MoveRequest).empty())
        out.field("request", text(row, MoveRequest));
    out.endObject();
}

std::string spell(const Call& call, const LedgerHead& head, const std::vector<Row>& rows)
{
    const auto language = call.text("language") == "en" ? Language::English : Language::Indonesian;
    JsonWriter out;
    out.beginObject().field("account", call.text("account")).field("code", head.code).field("name", head.name);
    out.field("balance", head.balance).field("opening", head.opening).field("closing", head.closing);
    out.key("rows").beginArray();
    for (const auto& row : rows)
        writeMove(out, call, row, language);
    out.endArray();
    if (rows.size() == static_cast<std::size_t>(call.number("limit", kPageRows))) {
        const bool isWallet = call.text("account") == "agent";
        out.field("next", boundTo(call) + ":" + (isWallet ? rows.back().key : bookPlaceAfter(call, rows.back())));
    }
    return out.endObject().take();
}

Outcome listed(ControlReads& reads, const Call& call)
{
    const auto token = tokenOf(call);
    auto head = headOf(reads, call);
    if (!head)
        return Err(protocol::failure("not_found", "ACCOUNT"));
    if (call.text("account") == "agent") {
        const bool isBackwards = isNewestFirst(call);
        std::int64_t seq = isBackwards ? std::numeric_limits<std::int64_t>::max() : 0;
        if (call.has("next")) {
            const auto told = token.size() == 1 ? parseInt(token.front()) : std::nullopt;
            if (!told)
                return Err(unfit("next", "other_filter"));
            seq = *told;
        }
        placeWallet(reads, call, *head);
        return spell(call,
                     *head,
                     isBackwards ? newestWalletMoves(reads, call, *head, seq) : walletMoves(reads, call, *head, seq));
    }
    auto place = bookPlace(token);
    if (call.has("next") && !place)
        return Err(unfit("next", "other_filter"));
    placeBook(reads, call, *head);
    if (!place)
        place.emplace().balance = head->opening;
    return spell(call, *head, bookMoves(reads, call, *head, *place));
}

void list(ControlServer& server, const Call& call, const Answer& answer)
{
    const auto span = call.number("to") - call.number("from");
    if (span <= 0 || span > kSpanMaxMs)
        return answer(Err(unfit("to", "range")));
    if (call.text("account") != "agent" && !call.may("ledger.read"))
        return answer(Err(protocol::failure("forbidden", {}, R"({"scope":"ledger.read"})")));
    server.read([call](Readers& readers) -> Outcome { return listed(*readers.reads, call); }, answer);
}

} // namespace

void addLedgerMethods(Dispatcher& dispatcher, ControlServer& server)
{
    dispatcher.add("mutation.list", [&server](const Call& call, const Answer& answer) { list(server, call, answer); });
}

} // namespace eraflazz::control
