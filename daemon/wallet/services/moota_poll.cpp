// SPDX-License-Identifier: GPL-3.0-or-later
#include "wallet/services/moota_poll.h"

#include "kernel/clock.h"
#include "kernel/text.h"
#include "wallet/banks/shipped_layouts.h"
#include "wallet/core/deposits.h"

#include <utility>

#include <spdlog/spdlog.h>

#include <algorithm>

namespace eraflazz::wallet {

namespace {

constexpr int kTimeoutMs = 30'000;
constexpr std::size_t kAnswerBytesMax = 4U << 20U;
constexpr int kLinesAPage = 100;

bool isPlainId(const std::string& text)
{
    return !text.empty() && std::all_of(text.begin(), text.end(), [](char c) {
        return isDigitAscii(c) || (toLowerAscii(c) >= 'a' && toLowerAscii(c) <= 'z') || c == '-' || c == '_';
    });
}

const NameHints& namesOf(const std::string& bank)
{
    static const NameHints none;
    const auto& sets = shippedNameSets();
    const auto found = sets.find(toLower(bank));
    return found != sets.end() ? found->second : none;
}

void complain(const std::string& bank, const std::string& why)
{
    spdlog::warn("moota: the list of {} was not read: {}; asked again at the next round", bank, why);
}

} // namespace

MootaPoll::MootaPoll(Settings settings, MoneyLane& lane, BankBookNow book)
    : m_settings(std::move(settings)), m_lane(lane), m_book(std::move(book))
{
}

MootaPoll::~MootaPoll()
{
    stop();
}

void MootaPoll::start()
{
    m_client.runAfter(m_settings.firstAfterMs, [this] { round(); });
}

void MootaPoll::stop()
{
    m_stopping = true;
    m_client.stop();
}

void MootaPoll::round()
{
    if (m_stopping)
        return;
    const auto today = BusinessDay::at(unixMsNow());
    const auto book = m_book();
    for (const auto& [code, account] : *book) {
        if (account.secrets.mootaToken.empty())
            continue;
        if (!isPlainId(account.secrets.mootaBankId)) {
            complain(code, "moota_bank_id is missing or is not one");
            continue;
        }
        const auto look = std::make_shared<Look>();
        look->account = account;
        look->from = BusinessDay{today.days - m_settings.overlapDays}.toString();
        look->to = today.toString();
        fetch(look);
    }
    m_client.runAfter(m_settings.intervalMs, [this] { round(); });
}

void MootaPoll::fetch(const std::shared_ptr<Look>& look)
{
    const auto url = net::Url::parse(
        m_settings.baseUrl + "/mutation?bank=" + look->account.secrets.mootaBankId + "&start_date=" + look->from +
        "&end_date=" + look->to + "&page=" + std::to_string(look->page) + "&per_page=" + std::to_string(kLinesAPage));
    if (!url)
        return complain(look->account.code, "its address is not one");
    net::ClientRequest request;
    request.url = *url;
    request.method = "GET";
    request.contentType.clear();
    request.headers = {{"Authorization", "Bearer " + look->account.secrets.mootaToken}, {"Accept", "application/json"}};
    request.totalTimeoutMs = kTimeoutMs;
    request.answerBytesMax = kAnswerBytesMax;
    m_client.send(std::move(request), [this, look](const net::ClientResult& result) { take(look, result); });
}

void MootaPoll::take(const std::shared_ptr<Look>& look, const net::ClientResult& result)
{
    const auto& account = look->account;
    if (m_stopping)
        return;
    if (result.kind != net::ClientResult::Kind::Answered)
        return complain(account.code, result.detail);
    if (result.status != 200)
        return complain(account.code, "HTTP " + std::to_string(result.status));
    auto page = readMootaPage(result.body, namesOf(account.bank));
    if (!page)
        return complain(account.code, std::string(toString(page.error())));
    for (auto& part : page->message.accounts) {
        if (!part.accountNumber.empty() && !sameAccountNumber(part.accountNumber, account.accountNumber))
            return complain(account.code, "it is the list of account " + sanitised(part.accountNumber, 40));
        std::move(part.lines.begin(), part.lines.end(), std::back_inserter(look->lines));
    }
    for (const auto& error : page->message.lineErrors)
        look->unreadable.push_back("page " + std::to_string(look->page) + " element " + std::to_string(error.position) +
                                   ": " + std::string(toString(error.kind)));
    if (!page->message.lineErrors.empty())
        spdlog::error("moota: {} lines of {} are not readable; a person must look there",
                      page->message.lineErrors.size(),
                      account.code);
    if (page->isLast())
        return hand(look);
    if (++look->page > m_settings.pagesMax)
        return complain(account.code, "it has too many pages");
    fetch(look);
}

void MootaPoll::hand(const std::shared_ptr<Look>& look)
{
    m_lane.submit(
        [this, look](MoneyStore& store) {
            if (!look->unreadable.empty())
                store.deposits().reportUnreadable({look->account.code, LineSource::MootaPoll, look->unreadable});
            if (!look->lines.empty()) {
                const auto report =
                    store.deposits().ingestLines({look->account.code, LineSource::MootaPoll, look->lines});
                if (report.fresh > 0) {
                    spdlog::info(
                        "moota: the list of {} brought {} lines that no webhook had", look->account.code, report.fresh);
                    store.deposits().checkContinuity(); // A list is complete: what is missing is seen at once.
                }
            }
            if (onTaken)
                onTaken(look->account.code);
        },
        [look](MoneyFailure) { complain(look->account.code, "the database is away or busy"); });
}

} // namespace eraflazz::wallet
