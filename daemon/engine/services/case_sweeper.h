// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/core/case_store.h"
#include "engine/services/lane_jobs.h"

#include <condition_variable>
#include <cstdint>
#include <functional>
#include <map>
#include <memory>
#include <mutex>
#include <thread>

namespace eraflazz::engine {

/// Brings approved decisions about cases to the lanes.
///
/// The hand-over: the commit that approves a request of kind case_resolution also files a row of case_resolutions (a
/// trigger, migration 0012), and approves nothing else. This thread looks for rows that have not ended, when it starts
/// and every two seconds, and sends each to a lane, which reads the approval, does what was decided and ends the row in
/// one commit. A crash anywhere in between leaves the row as it was; a decision that waits for a supplier's answer is
/// simply looked at again. Several daemons may sweep at once: who comes second finds the row ended.
class CaseSweeper final {
public:
    using Submit = std::function<void(ResolveJob)>;
    CaseSweeper(std::unique_ptr<CaseStore> store, Submit submit, int everyMs = 2000);
    ~CaseSweeper();
    CaseSweeper(const CaseSweeper&) = delete;
    CaseSweeper& operator=(const CaseSweeper&) = delete;

    void start();
    void stop();
    void nudge(); ///< Something was approved just now: look at once. Any thread.

private:
    struct Track final {
        bool isUnderWay = false; ///< A lane has it.
        int failures = 0;
        std::int64_t notBeforeMs = 0;
    };
    void loop();
    void sweep();
    void ended(const Uuid& request, const ResolveOutcome& outcome);

    std::unique_ptr<CaseStore> m_store;
    Submit m_submit;
    int m_everyMs;
    std::thread m_thread;
    std::mutex m_mutex;
    std::condition_variable m_wake;
    bool m_stopping = false;
    bool m_nudged = false;
    std::map<Uuid, Track> m_tracks; // of what a lane has, or could not write
};

} // namespace eraflazz::engine
