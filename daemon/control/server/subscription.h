// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "control/core/window.h"
#include "json/json.h"
#include "protocol/contract.h"

#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace eraflazz::control {

/// A column of a subscription as its console sees it.
struct SeenColumn final {
    const protocol::ColumnSpec* spec = nullptr;
    int cell = 0; ///< Of the row.
    bool isMasked = false;
};

/// One subscription of one console: its window, spelled for the wire. The server's thread.
class Subscription final {
public:
    Subscription(std::string id,
                 const protocol::TopicSpec& topic,
                 std::vector<SeenColumn> columns,
                 std::unique_ptr<Window> window,
                 int maxHz);
    ~Subscription();
    Subscription(const Subscription&) = delete;
    Subscription& operator=(const Subscription&) = delete;

    std::function<void()> onEnd; ///< Called by the destructor, once the window is gone.

    using Send = std::function<void(std::string message)>;
    /// Sends what is due: at most `rowsMax` rows. True when there is more right now.
    bool flush(std::int64_t nowMs, const Send& send);

    void pause() { m_isPaused = true; }
    void resume() { m_isPaused = false; }
    void resync() { m_window->reset(); }
    void setRate(int maxHz) { m_everyMs = 1000 / maxHz; }
    [[nodiscard]] std::size_t waiting() const { return m_window->waiting(); }
    [[nodiscard]] const std::string& id() const { return m_id; }
    [[nodiscard]] const protocol::TopicSpec& topic() const { return m_topic; }
    [[nodiscard]] const std::vector<SeenColumn>& columns() const { return m_columns; }
    [[nodiscard]] Window& window() { return *m_window; }

    static constexpr std::size_t kRowsMax = 500;

private:
    void write(const Window::Step& step, const Send& send);
    void writeSnapshot(const Window::Step& step, const Send& send);
    void writeDelta(const Window::Step& step, const Send& send);

    std::string m_id;
    const protocol::TopicSpec& m_topic;
    std::vector<SeenColumn> m_columns;
    std::unique_ptr<Window> m_window;
    std::int64_t m_everyMs;
    std::int64_t m_nextMs = 0;
    std::int64_t m_saidMs = 0;
    std::int64_t m_seq = 0;
    bool m_isPaused = false;
};

/// The cell as JSON, masked where it must be.
void writeCell(JsonWriter& out, const SeenColumn& column, const Row& row);

/// The columns of the topic that the role sees; of `wanted` only, when that is not empty. Nothing when it names one
/// that the topic does not have or the role does not see.
[[nodiscard]] std::optional<std::vector<SeenColumn>> seenColumns(const protocol::TopicSpec& topic,
                                                                 const std::vector<std::string>& wanted,
                                                                 const std::function<bool(std::string_view)>& may);
/// [{"name", "type", "masked"}]
void writeColumns(JsonWriter& out, const std::vector<SeenColumn>& columns);

} // namespace eraflazz::control
