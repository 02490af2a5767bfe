// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/services/case_sweeper.h"

#include "engine/services/crash_point.h"
#include "kernel/clock.h"

#include <spdlog/spdlog.h>

#include <algorithm>
#include <chrono>

namespace eraflazz::engine {

namespace {

constexpr int kSweepMost = 2000;
constexpr std::int64_t kFirstPauseMs = 5000;
constexpr int kDoublingsMax = 6;

} // namespace

CaseSweeper::CaseSweeper(std::unique_ptr<CaseStore> store, Submit submit, int everyMs)
    : m_store(std::move(store)), m_submit(std::move(submit)), m_everyMs(everyMs)
{
}

CaseSweeper::~CaseSweeper()
{
    stop();
}

void CaseSweeper::start()
{
    m_thread = std::thread([this] { loop(); });
}

void CaseSweeper::stop()
{
    {
        const std::lock_guard lock(m_mutex);
        m_stopping = true;
    }
    m_wake.notify_all();
    if (m_thread.joinable())
        m_thread.join();
}

void CaseSweeper::nudge()
{
    {
        const std::lock_guard lock(m_mutex);
        m_nudged = true;
    }
    m_wake.notify_all();
}

void CaseSweeper::loop()
{
    bool connected = true;
    while (true) {
        try {
            if (!connected)
                m_store->reconnect();
            connected = true;
            sweep();
        } catch (const StoreError& error) {
            spdlog::warn("cases: {}", error.what());
            connected = error.kind() != StoreError::Kind::Lost;
        }
        std::unique_lock lock(m_mutex);
        m_wake.wait_for(lock, std::chrono::milliseconds(m_everyMs), [this] { return m_stopping || m_nudged; });
        m_nudged = false;
        if (m_stopping)
            return;
    }
}

void CaseSweeper::sweep()
{
    const auto due = m_store->dueResolutions(kSweepMost);
    crashPoint("cases.found");
    const std::int64_t now = monotonicMsNow();
    for (const auto& resolution : due) {
        {
            const std::lock_guard lock(m_mutex);
            auto& track = m_tracks[resolution.request];
            if (track.isUnderWay || now < track.notBeforeMs)
                continue;
            track.isUnderWay = true;
        }
        m_submit({resolution.sale, resolution.request, resolution.agent, [this, id = resolution.request](auto outcome) {
                      ended(id, outcome);
                  }});
    }
}

void CaseSweeper::ended(const Uuid& request, const ResolveOutcome& outcome)
{
    const std::lock_guard lock(m_mutex);
    if (!outcome.failed) {
        m_tracks.erase(request);
        if (outcome.state == ResolutionState::Refused)
            spdlog::warn("cases: decision {} was refused: {}", request.toString(), outcome.why);
        return;
    }
    // Nothing was written. It stays due; a decision that cannot be written must not fill the log.
    auto& track = m_tracks[request];
    track.isUnderWay = false;
    track.notBeforeMs = monotonicMsNow() + (kFirstPauseMs << std::min(track.failures++, kDoublingsMax));
    spdlog::error("cases: decision {} could not be written, it stays due", request.toString());
}

} // namespace eraflazz::engine
