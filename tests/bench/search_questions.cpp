// SPDX-License-Identifier: GPL-3.0-or-later
#include "search_questions.h"

#include "json/json.h"

namespace eraflazz::bench {

namespace {

constexpr std::int64_t kDayMs = 86'400'000;
constexpr std::int64_t kWeek = 7;
constexpr std::int64_t kAll = 92;
constexpr std::int64_t kPage = 200; // As the history page asks.

class Asking final {
public:
    explicit Asking(std::int64_t nowMs) : m_nowMs(nowMs) {}

    void sales(const char* name, std::int64_t days, const std::string& filter) { sales(name, days, 0, filter); }
    void sales(const char* name, std::int64_t fromDays, std::int64_t toDays, const std::string& filter)
    {
        JsonWriter out;
        out.beginObject().field("from", m_nowMs - fromDays * kDayMs).field("to", m_nowMs - toDays * kDayMs);
        out.field("filter", std::string_view(filter)).field("limit", kPage).endObject();
        m_all.push_back({name, "trx.list", out.take()});
    }
    void everywhere(const char* name, const std::string& text)
    {
        JsonWriter out;
        out.beginObject().field("text", std::string_view(text)).endObject();
        m_all.push_back({name, "search.find", out.take()});
    }
    [[nodiscard]] std::vector<Question> take() { return std::move(m_all); }

private:
    std::int64_t m_nowMs;
    std::vector<Question> m_all;
};

std::string lastDigits(const std::string& text)
{
    constexpr std::size_t kDigits = 6;
    return text.size() > kDigits ? text.substr(text.size() - kDigits) : text;
}

void addOneField(Asking& ask, const Example& recent, const Example& old)
{
    ask.sales("week", kWeek, "");
    ask.sales("day_long_ago", 41, 40, "");
    ask.sales("agent", kAll, "agen:" + old.agent);
    ask.sales("agent_largest", kAll, "agen:AG0000");
    ask.sales("status_failed", kWeek, "status:gagal");
    ask.sales("status_reversed", kWeek, "status:refund");
    ask.sales("status_open", kWeek, "status:pending,proses");
    ask.sales("doubtful", kWeek, "meragukan:ya");
    ask.sales("product", kWeek, "produk:BP12");
    ask.sales("product_rare", kWeek, "produk:BP35");
    ask.sales("category", kWeek, "kategori:Games");
    ask.sales("supplier", kWeek, "supplier:B1");
    ask.sales("supplier_rare", kWeek, "supplier:B2");
    ask.sales("destination", kAll, "tujuan:" + old.destination);
    ask.sales("destination_begin", kWeek, "tujuan:" + recent.destination.substr(0, 9) + "*");
    ask.sales("destination_end", kWeek, "tujuan:*" + lastDigits(recent.destination));
    ask.sales("serial_number", kAll, "sn:" + old.sn);
    ask.sales("code", kAll, "kode:" + old.code);
    ask.sales("ref_id", kAll, "ref:" + old.refId);
    ask.sales("word", kWeek, recent.refId);
    ask.sales("destination_end_long", kAll, "tujuan:*" + lastDigits(recent.destination));
    ask.sales("loss", kWeek, "laba<0");
    ask.sales("loss_long", kAll, "laba<0");
}

void addSeveralFields(Asking& ask)
{
    ask.sales("agent_status", kAll, "agen:AG0003 status:gagal");
    ask.sales("agent_product_status", kAll, "agen:AG0003 produk:BP02 status:gagal");
    ask.sales("product_status", kWeek, "produk:BP30 status:gagal");
    ask.sales("supplier_product", kWeek, "supplier:B2 produk:BP00");
}

void addNothingThere(Asking& ask, std::size_t round)
{
    const std::string digits = std::to_string(100 + round);
    ask.sales("no_agent", kAll, "agen:NOBODY" + digits);
    ask.sales("no_product", kWeek, "produk:NOTHING" + digits);
    ask.sales("no_supplier", kWeek, "supplier:NONE" + digits);
    ask.sales("no_destination", kAll, "tujuan:0899000000" + digits);
    ask.sales("no_serial_number", kAll, "sn:0000" + digits);
    ask.sales("no_word", kWeek, "nothing" + digits);
}

} // namespace

std::vector<Question> searchQuestions(const Examples& examples, std::size_t round, std::int64_t nowMs)
{
    const auto& recent = examples.recent[round % examples.recent.size()];
    const auto& old = examples.old[round % examples.old.size()];
    Asking ask(nowMs);
    addOneField(ask, recent, old);
    addSeveralFields(ask);
    addNothingThere(ask, round);
    ask.everywhere("find_destination", old.destination);
    ask.everywhere("find_serial_number", old.sn);
    ask.everywhere("find_code", old.code);
    ask.everywhere("find_ref_id", old.refId);
    ask.everywhere("find_agent", old.agent);
    ask.everywhere("find_nothing", "nothing" + std::to_string(round));
    return ask.take();
}

} // namespace eraflazz::bench
