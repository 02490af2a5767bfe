// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "fake_daemon.h"

#include <QElapsedTimer>

#include <cstdint>
#include <map>
#include <string>

namespace eraflazz::bench {

/// A daemon of nothing but the control channel: it answers a console and streams as many changes of sales as a figure
/// needs, so that what is measured is the console alone. One thread.
class Feeder final {
public:
    Feeder();

    [[nodiscard]] bool listen() { return m_daemon.listen(); }
    [[nodiscard]] QUrl address() const { return m_daemon.address(); }
    void setRows(int rows) { m_rows = rows; } ///< Of the next snapshots of trx.live.

    /// Changes so many rows, the way the daemon does it: one delta of cells that differ.
    void change(int rows);
    void changeOthers(int rows); ///< The same, but never the newest sale.
    /// The newest sale alone: SUCCESS or FAILED.
    void changeNewest(int state);
    /// One second of a shop's figures: the running buckets and every supplier change.
    void changeFigures();
    void cut() { m_daemon.stop(); }
    [[nodiscard]] bool listenAgain() { return m_daemon.restart(); }

    [[nodiscard]] bool isLiveOpen() const { return !m_liveSub.empty(); }
    [[nodiscard]] int opens() const { return m_opens; } ///< Of the sales, whatever the filter.
    [[nodiscard]] std::int64_t changed() const { return m_changed; }

private:
    std::string answer(const protocol::Message& request);
    std::string opened(const protocol::Message& request);
    [[nodiscard]] bool isListened() const { return !m_liveSub.empty() && m_seq != 0 && m_daemon.isConnected(); }
    void snapshot(const std::string& sub, const std::string& topic, int rows);
    void showFigures(const std::string& sub, const std::string& topic, std::int64_t stepMs);
    void changeFrom(int newest, int rows);
    void writeSale(protocol::UpdateWriter& out, int number, std::int64_t version) const;

    console::FakeDaemon m_daemon;
    /// A subscription of buckets or suppliers.
    struct Figures final {
        std::string topic;
        std::int64_t stepMs = 0;
        std::int64_t seq = 0;
    };

    int m_rows = 5000;
    int m_nextSub = 1;
    int m_opens = 0;
    std::map<std::string, Figures> m_figures; ///< By subscription.
    std::string m_liveSub;
    std::int64_t m_seq = 0;
    std::int64_t m_version = 1;
    std::int64_t m_changed = 0;
    int m_at = 0; ///< The row whose turn it is.
};

} // namespace eraflazz::bench
