// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/services/supplier_errands.h"

#include "engine/services/drift_watch.h"
#include "kernel/clock.h"
#include "kernel/store_error.h"

#include <spdlog/spdlog.h>

#include <chrono>
#include <future>

namespace eraflazz::engine {

namespace {

constexpr std::int64_t kPricesEveryMs = 300'000; // suppliers refuse those who ask more often
constexpr int kGraceMs = 2'000;
constexpr std::size_t kPricesBytesMax = std::size_t{16} << 20;

} // namespace

std::string_view toString(ErrandFailure failure)
{
    switch (failure) {
    case ErrandFailure::NotConfigured:
        return "NOT_CONFIGURED";
    case ErrandFailure::NoAnswer:
        return "NO_ANSWER";
    case ErrandFailure::TooSoon:
        return "TOO_SOON";
    case ErrandFailure::Unavailable:
        return "UNAVAILABLE";
    case ErrandFailure::Busy:
        break;
    }
    return "BUSY";
}

SupplierErrands::SupplierErrands(Parts parts) : m_parts(std::move(parts)) {}

SupplierErrands::~SupplierErrands()
{
    stop();
}

void SupplierErrands::start()
{
    m_thread = std::thread([this] {
        for (auto errands = m_errands.take(1); !errands.empty(); errands = m_errands.take(1))
            errands.front()(!m_stopping);
    });
}

void SupplierErrands::stop()
{
    m_stopping = true;
    m_errands.close();
    m_client.stop(); // a question under way ends as lost
    if (m_thread.joinable())
        m_thread.join();
}

template <typename T>
void SupplierErrands::ask(SupplierId supplier,
                          std::function<Result<T, ErrandFailure>(SupplierId, const SupplierLink&)> errand,
                          Reply<T> reply)
{
    std::function<void(bool)> run = [this, supplier, errand = std::move(errand), reply](bool hasTime) {
        if (!hasTime)
            return reply(Err(ErrandFailure::Unavailable));
        const auto links = m_parts.links();
        const auto link = links->find(supplier);
        if (link == links->end() || !link->second.adapter)
            return reply(Err(ErrandFailure::NotConfigured));
        try {
            if (m_isLost) {
                m_parts.balances->reconnect();
                m_parts.prices->reconnect();
                m_isLost = false;
            }
            reply(errand(supplier, link->second));
        } catch (const StoreError& error) {
            spdlog::warn("errands: {}", error.what());
            m_isLost = error.kind() == StoreError::Kind::Lost;
            reply(Err(ErrandFailure::Unavailable));
        }
    };
    if (!m_errands.tryPush(std::move(run)))
        reply(Err(ErrandFailure::Busy));
}

void SupplierErrands::checkBalance(SupplierId supplier, Reply<BalanceCheck> reply)
{
    ask<BalanceCheck>(
        supplier, [this](SupplierId id, const SupplierLink& link) { return balance(id, link); }, std::move(reply));
}

void SupplierErrands::fetchPrices(SupplierId supplier, Reply<PriceFetch> reply)
{
    ask<PriceFetch>(
        supplier, [this](SupplierId id, const SupplierLink& link) { return prices(id, link); }, std::move(reply));
}

Result<BalanceCheck, ErrandFailure> SupplierErrands::balance(SupplierId supplier, const SupplierLink& link)
{
    const auto check = engine::checkBalance(*m_parts.balances, m_client, supplier, link, &m_parts.log);
    if (!check)
        return Err(ErrandFailure::NoAnswer);
    return *check;
}

Result<PriceFetch, ErrandFailure> SupplierErrands::prices(SupplierId supplier, const SupplierLink& link)
{
    const auto age = m_parts.prices->age(supplier);
    if (age && *age < kPricesEveryMs)
        return Err(ErrandFailure::TooSoon);
    auto request = clientRequest(link, link.adapter->buildPriceList());
    request.answerBytesMax = kPricesBytesMax;
    const std::string said = request.body;
    const auto promise = std::make_shared<std::promise<net::ClientResult>>();
    auto answer = promise->get_future();
    m_client.send(std::move(request), [promise](net::ClientResult result) { promise->set_value(std::move(result)); });
    // A client that is being stopped drops what comes late without a word.
    if (answer.wait_for(std::chrono::milliseconds(link.totalTimeoutMs + kGraceMs)) != std::future_status::ready)
        return Err(ErrandFailure::NoAnswer);
    const auto result = answer.get();
    m_parts.log.note({supplier, "prices", {}, {}}, said, result);
    if (result.kind != net::ClientResult::Kind::Answered)
        return Err(ErrandFailure::NoAnswer);
    const auto lines = link.adapter->readPriceList({result.status, result.body});
    if (!lines)
        return Err(ErrandFailure::NoAnswer);
    return m_parts.prices->store(supplier, *lines, unixMsNow());
}

} // namespace eraflazz::engine
