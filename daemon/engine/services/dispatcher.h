// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/core/instance.h"
#include "engine/services/lane_jobs.h"
#include "engine/services/supplier_board.h"
#include "engine/services/supplier_link.h"
#include "kernel/stamp.h"

#include <atomic>
#include <deque>
#include <functional>
#include <map>
#include <memory>
#include <optional>
#include <unordered_map>

namespace eraflazz::engine {

/// Sends committed attempts, asks about doubtful ones and starts queued ones when a slot is free. Decides nothing:
/// every answer becomes evidence for a lane. Lives on the outbound thread; enqueue() and friends may be called from
/// any.
class Dispatcher final {
public:
    struct Parts final {
        net::HttpClient& client;
        SupplierBoard& board;
        StampIssuer& stamps;
        std::function<void(LaneJob)> toLane;
        std::function<bool()> heartIsFresh; ///< False: another daemon may be taking over; nothing may be sent.
        std::function<std::shared_ptr<const SupplierLinks>()> links;
        std::function<std::int64_t(const std::string& productCode)> queueLimitMs;
        /// False: what was leased at that monotonic moment may be another daemon's by now, although the heart beats
        /// again.
        std::function<bool(std::int64_t leasedAtMs)> leaseHolds = [](std::int64_t) { return true; };
    };
    explicit Dispatcher(Parts parts);

    void start();
    void attemptReady(SendJob job);
    void attemptEnded(SaleId sale, int attemptNo, SupplierId supplier, Money cost, AttemptState state);
    void askLater(SendJob job);
    /// Like askLater(), but as soon as the supplier's own pace allows.
    void askNow(SendJob job);
    void startRefused(SaleId sale, int attemptNo, SupplierId supplier);
    /// Ended by somebody else: its float is free again.
    void attemptGone(SaleId sale, int attemptNo);
    /// A live attempt of ours by the database. Known ones are left alone; a forgotten one is queued or asked about.
    void takeUpIfForgotten(SendJob job);
    void checkRecorded(SaleId sale, int attemptNo, std::optional<int> checkNo);
    /// Ends every activity; nothing is sent after it returns on the outbound thread.
    void drain();

    [[nodiscard]] std::size_t tracked() const { return m_trackedCount.load(std::memory_order_relaxed); }

private:
    struct Key final {
        SaleId sale;
        int attemptNo = 0;
        auto operator<=>(const Key&) const = default;
    };
    struct Track final {
        SendJob job;
        bool exchanging = false; ///< A request about it is under way or being recorded.
        bool checkDue = false;   ///< A check is scheduled.
        bool hurried = false;    ///< Another one is, for a person who waits.
        int checksMade = 0;
        std::int64_t queuedAtMs = 0;
        std::int64_t sentAtMs = 0;
        std::int64_t checkAskedAtMs = 0; ///< Before the commit that records the check.
    };
    void onThread(std::function<void()> task);
    void send(const Key& key, const SendJob& job);
    void sendCheck(const Key& key, int checkNo);
    void sent(const Key& key, const SendJob& job, net::ClientResult result);
    void checked(const Key& key, const SendJob& job, int checkNo, net::ClientResult result);
    Track& follow(const Key& key, SendJob job);
    void scheduleCheck(const Key& key);
    void checkAfter(const Key& key, std::int64_t delayMs);
    void checkIfDue(const Key& key);
    void lineUp(const Key& key, SendJob job);
    void startQueued(SupplierId supplier);
    void sweepQueues();
    void giveEvidence(const Key& key,
                      AgentId agent,
                      EvidenceSource source,
                      SupplierVerdict verdict,
                      int checkNo,
                      std::string raw,
                      bool mayFailOver = true,
                      bool stayedHere = false);
    [[nodiscard]] const SupplierLink* link(SupplierId supplier);
    [[nodiscard]] std::int64_t checkDelayMs(const Track& track, const SupplierAdapter& adapter) const;
    void forget(const Key& key);

    Parts m_parts;
    std::map<Key, Track> m_tracks;
    std::unordered_map<SupplierId, std::deque<Key>> m_queues;
    std::shared_ptr<const SupplierLinks> m_links;
    std::atomic<std::size_t> m_trackedCount{0};
    bool m_draining = false;
};

} // namespace eraflazz::engine
