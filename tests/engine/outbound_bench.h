// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/core/supplier_adapter.h"
#include "engine/services/lane_jobs.h"
#include "net/http_client.h"

#include <chrono>
#include <condition_variable>
#include <deque>
#include <mutex>
#include <optional>
#include <string>

namespace eraflazz::test {

/// Takes what dispatcher and reporter give to the lanes.
class JobTray final {
public:
    void put(engine::LaneJob job)
    {
        {
            const std::lock_guard lock(m_mutex);
            m_jobs.push_back(std::move(job));
        }
        m_filled.notify_all();
    }
    /// The next job of that kind; others before it are dropped. Nothing when none came in ten seconds.
    template <typename Job> std::optional<Job> next()
    {
        std::unique_lock lock(m_mutex);
        const auto until = std::chrono::steady_clock::now() + std::chrono::seconds(10);
        while (m_filled.wait_until(lock, until, [this] { return !m_jobs.empty(); })) {
            engine::LaneJob job = std::move(m_jobs.front());
            m_jobs.pop_front();
            if (auto* wanted = std::get_if<Job>(&job))
                return std::move(*wanted);
        }
        return std::nullopt;
    }
    [[nodiscard]] std::size_t size()
    {
        const std::lock_guard lock(m_mutex);
        return m_jobs.size();
    }

private:
    std::mutex m_mutex;
    std::condition_variable m_filled;
    std::deque<engine::LaneJob> m_jobs;
};

/// A supplier's dialect of four words: "yes", "no", "later", and everything else.
class WordAdapter final : public engine::SupplierAdapter {
public:
    [[nodiscard]] engine::SupplierRequest buildPurchase(const engine::Purchase& purchase) const override
    {
        engine::SupplierRequest request;
        request.target = "/order";
        request.body = purchase.ref + ' ' + purchase.sku + ' ' + purchase.destination + ' ' +
                       std::to_string(purchase.priceCap.value());
        return request;
    }
    [[nodiscard]] engine::SupplierVerdict readPurchase(const engine::Purchase&,
                                                       const engine::SupplierReply& reply) const override
    {
        engine::SupplierVerdict verdict;
        if (reply.body == "yes")
            verdict.meaning = engine::EvidenceClass::Delivered;
        else if (reply.body == "no")
            verdict.meaning = engine::EvidenceClass::RejectedRetry;
        else if (reply.body == "later")
            verdict.meaning = engine::EvidenceClass::Pending;
        return verdict;
    }
    [[nodiscard]] engine::StatusMethod statusMethod() const override { return engine::StatusMethod::RepeatOrder; }
    [[nodiscard]] std::int64_t statusWindowMs() const override { return 60'000; }
    [[nodiscard]] std::int64_t statusIntervalMs() const override { return 1'000; }
    [[nodiscard]] engine::SupplierRequest buildStatus(const engine::Purchase& purchase) const override
    {
        return buildPurchase(purchase);
    }
    [[nodiscard]] engine::SupplierVerdict readStatus(const engine::Purchase& purchase,
                                                     const engine::SupplierReply& reply) const override
    {
        return readPurchase(purchase, reply);
    }
    [[nodiscard]] engine::SupplierRequest buildBalance() const override { return {}; }
    [[nodiscard]] std::optional<Money> readBalance(const engine::SupplierReply&) const override { return std::nullopt; }
    [[nodiscard]] engine::SupplierRequest buildPriceList() const override { return {}; }
    [[nodiscard]] std::optional<std::vector<engine::PriceLine>>
    readPriceList(const engine::SupplierReply&) const override
    {
        return std::nullopt;
    }
    [[nodiscard]] engine::CallbackReading readCallback(const std::vector<std::pair<std::string, std::string>>&,
                                                       std::string_view) const override
    {
        return {};
    }
};

inline std::string httpAnswer(int status, const std::string& body, const std::string& extra = {})
{
    return "HTTP/1.1 " + std::to_string(status) + " X\r\n" + extra + "Content-Length: " + std::to_string(body.size()) +
           "\r\n\r\n" + body;
}

} // namespace eraflazz::test
