// SPDX-License-Identifier: GPL-3.0-or-later
#include "search.h"

#include "crypto/secret_box.h"
#include "fill.h"
#include "filler.h"
#include "kernel/clock.h"
#include "search_questions.h"
#include "storage/pg_connection.h"
#include "support/console_client.h"

#include <algorithm>
#include <cstdlib>
#include <iostream>
#include <stdexcept>

namespace eraflazz::sql {
std::string_view search();
}

namespace eraflazz::bench {

namespace {

constexpr std::size_t kColdRounds = 3;
constexpr std::size_t kWarmRounds = 9;
constexpr std::int64_t kGoalUs = 300'000;
constexpr std::int64_t kRefused = -1; // Too wide, by its own words.
constexpr std::size_t kPageRows = 200;
constexpr int kFollowedMost = 60; // Answers: some ten seconds.
constexpr const char* kPassword = "a-password-on-a-bench-only";
constexpr const char* kNextPage = "next_page";

/// Everything that was waited for, by question.
struct Waits final {
    using Each = std::map<std::string, std::vector<std::int64_t>>;
    std::vector<std::string> order;
    Each cold, warm;
    Each coldPage, warmPage;       ///< Until the page was full, of what came in pieces.
    Each coldAnswers, warmAnswers; ///< How many pieces that were.
    Each coldRows, warmRows;       ///< Of the first of them.
};

/// A console that counts the time until its answer is there.
class Seat final {
public:
    explicit Seat(const std::string& url) : m_client(url)
    {
        QObject::connect(&m_client.socket(), &QWebSocket::textMessageReceived, &m_client.socket(), [this] {
            m_heardUs = monotonicUsNow();
        });
        if (!m_client.signIn("owner", kPassword))
            throw std::runtime_error("the daemon let nobody in");
    }

    [[nodiscard]] std::int64_t ask(const Question& question)
    {
        constexpr int kMostMs = 30'000;
        constexpr int kPauseMs = 500;
        const auto beginUs = monotonicUsNow();
        const auto answer = m_client.call(question.method, question.params, kMostMs);
        m_next.clear();
        if (answer.error.key == "refused")
            return kRefused;
        if (answer.error.key == "rate_limited") { // Nobody at a desk asks this fast.
            static_cast<void>(test::ConsoleClient::wait([] { return false; }, kPauseMs));
            return ask(question);
        }
        if (answer.kind != protocol::Message::Kind::Reply)
            throw std::runtime_error(question.name + " was not answered: " + answer.error.key);
        m_next = std::string(answer.result["next"].asString().value_or(""));
        m_isShort = !answer.result["searched_to"].isNull();
        m_rows = answer.result["rows"].items().size();
        return m_heardUs - beginUs;
    }

    /// As a console does when the first answer came short: asks until the page is full.
    void
    follow(const Question& question, std::int64_t tookUs, Waits::Each& page, Waits::Each& count, Waits::Each& first)
    {
        if (!m_isShort)
            return;
        first[question.name].push_back(static_cast<std::int64_t>(m_rows));
        int answers = 1;
        for (auto rows = m_rows; m_isShort && rows < kPageRows; rows += m_rows) {
            if (++answers > kFollowedMost)
                return;
            tookUs += askNext(question);
        }
        page[question.name].push_back(tookUs);
        count[question.name].push_back(answers);
    }

    /// The page after the one that `question` has just led to.
    [[nodiscard]] std::int64_t askNext(const Question& question)
    {
        if (m_next.empty())
            throw std::runtime_error(question.name + " has no second page");
        auto params = question.params;
        params.insert(1, "\"next\":" + Json::string(m_next).dump() + ",");
        return ask({kNextPage, question.method, params});
    }

private:
    test::ConsoleClient m_client;
    std::int64_t m_heardUs = 0;
    std::string m_next;
    bool m_isShort = false; ///< The latest answer: there was no time for more.
    std::size_t m_rows = 0;
};

Examples examplesOf(const std::string& conninfo, std::int64_t sales)
{
    constexpr std::int64_t kHoursApart = 7 * 24; // Twelve of them: within 92 days.
    storage::PgConnection connection(conninfo);
    connection.addStatements("-- name: examples\n" + storage::namedStatements(sql::search()).at("search_examples"));
    const auto rows = connection.query("examples", storage::PgParams().add(kHoursApart));
    Examples all;
    for (int row = 0; row < rows.rows(); ++row) {
        const auto text = [&](int column) { return std::string(rows.text(row, column)); };
        (rows.boolean(row, 6) ? all.recent : all.old).push_back({text(0), text(1), text(2), text(3), text(4), text(5)});
    }
    if (all.recent.empty() || all.old.empty())
        throw std::runtime_error(std::to_string(sales) + " sales are too few to search");
    return all;
}

void prepare(Bench& bench, const std::string& superuser, std::int64_t sales)
{
    fillSearch(superuser, sales, [](std::int64_t done) {
        if (done % 500'000 == 0)
            std::cerr << "search: " << done << " sales\n";
    });
    Filler filler(superuser, sql::search());
    filler.set("password_hash", hashPassword(kPassword, PasswordCost::Operator));
    filler.commit("search_operator");
    bench.settle(superuser);
}

/// Each question is the first one to a daemon and a PostgreSQL that have just begun.
void measureCold(Bench& bench, Shop& shop, const Examples& examples, Waits& waits)
{
    for (std::size_t round = 0; round < kColdRounds; ++round) {
        const auto questions = searchQuestions(examples, round, unixMsNow());
        for (const auto& question : questions) {
            bench.startCold(shop);
            Seat seat(shop.controlUrl());
            const auto tookUs = seat.ask(question);
            waits.cold[question.name].push_back(tookUs);
            seat.follow(question, tookUs, waits.coldPage, waits.coldAnswers, waits.coldRows);
        }
        std::cerr << "search: cold round " << round + 1 << " of " << kColdRounds << '\n';
    }
}

void askWarm(Seat& seat, const Question& question, Waits& waits)
{
    const auto tookUs = seat.ask(question);
    waits.warm[question.name].push_back(tookUs);
    seat.follow(question, tookUs, waits.warmPage, waits.warmAnswers, waits.warmRows);
}

void measureWarm(Shop& shop, const Examples& examples, Waits& waits)
{
    Seat seat(shop.controlUrl());
    for (const auto& question : searchQuestions(examples, kColdRounds, unixMsNow()))
        static_cast<void>(seat.ask(question));
    for (std::size_t round = 0; round < kWarmRounds; ++round) {
        const auto questions = searchQuestions(examples, kColdRounds + round, unixMsNow());
        for (const auto& question : questions)
            askWarm(seat, question, waits);
        static_cast<void>(seat.ask(questions.front()));
        waits.warm[kNextPage].push_back(seat.askNext(questions.front()));
    }
}

double milliseconds(std::int64_t us)
{
    return us < 0 ? -1 : static_cast<double>(us) / 1000.0;
}

void tell(Line& line, Waits& waits)
{
    std::string slow;
    for (const auto& name : waits.order) {
        std::map<std::string, double> figures;
        std::int64_t worst = 0;
        const auto add = [&](const std::string& when, std::vector<std::int64_t>& all) {
            if (all.empty())
                return;
            const auto most = *std::max_element(all.begin(), all.end());
            worst = *std::min_element(all.begin(), all.end()) < 0 ? kGoalUs + 1 : std::max(worst, most);
            figures[when + "_median_ms"] = milliseconds(percentile(all, 500));
            figures[when + "_worst_ms"] = milliseconds(most);
        };
        add("cold", waits.cold[name]);
        add("warm", waits.warm[name]);
        if (worst > kGoalUs)
            slow += (slow.empty() ? "" : " ") + name;
        add("cold_page", waits.coldPage[name]); // no goal: rows come all the time
        add("warm_page", waits.warmPage[name]);
        const auto median = [&](const char* what, std::vector<std::int64_t>& all) {
            if (!all.empty())
                figures[what] = static_cast<double>(percentile(all, 500));
        };
        median("cold_answers", waits.coldAnswers[name]);
        median("warm_answers", waits.warmAnswers[name]);
        median("cold_first_rows", waits.coldRows[name]);
        median("warm_first_rows", waits.warmRows[name]);
        line.addNumbers(name, figures);
    }
    line.addText("over_300_ms", slow);
}

std::string loadNow()
{
    double load = 0;
    return getloadavg(&load, 1) == 1 ? decimal(load, 1) : std::string("unknown");
}

} // namespace

Line search(Bench& bench)
{
    Line line;
    line.scenario = "search";
    line.audit = "none"; // No ledger stands behind what is searched.
    const auto sales = bench.options().sales.value_or(kSearchSales);
    std::string superuser;
    bench.shop().stop();
    const auto shop = bench.newShop("search", superuser);
    const auto beginUs = monotonicUsNow();
    prepare(bench, superuser, sales);
    line.add("sales", sales);
    line.add("fill_s", static_cast<double>(monotonicUsNow() - beginUs) / 1e6);
    const auto examples = examplesOf(superuser, sales);
    Waits waits;
    for (const auto& question : searchQuestions(examples, 0, unixMsNow()))
        waits.order.push_back(question.name);
    waits.order.insert(waits.order.begin() + 1, kNextPage);
    line.addText("load_before", loadNow());
    shop->start();
    measureWarm(*shop, examples, waits);
    line.add("pgbench_select_ms", bench.selectMs(), 3);
    if (!bench.options().quick)
        measureCold(bench, *shop, examples, waits);
    line.addText("load_after", loadNow());
    tell(line, waits);
    shop->stop();
    bench.describe(line);
    bench.shop().start();
    return line;
}

} // namespace eraflazz::bench
