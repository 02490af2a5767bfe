// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <functional>
#include <string>
#include <string_view>

namespace eraflazz::sandbox {

/// Append-only file of lines. Each line is handed to the system at once, so that it survives the death of the process;
/// it is not synced, so a power cut may take the last ones. Not thread safe. Errors throw std::runtime_error.
class StateLog final {
public:
    StateLog() = default; ///< Keeps nothing.
    /// Opens or makes the file, takes its lock (a second sandbox on it is refused), hands every complete line to `line`
    /// and cuts off an incomplete last one.
    StateLog(const std::string& path, const std::function<void(std::string_view)>& line);
    ~StateLog();
    StateLog(const StateLog&) = delete;
    StateLog& operator=(const StateLog&) = delete;
    StateLog(StateLog&& other) noexcept;
    StateLog& operator=(StateLog&& other) noexcept;

    [[nodiscard]] bool keeps() const { return m_file >= 0; }
    void append(std::string line); ///< Without its line feed.

private:
    int m_file = -1;
};

} // namespace eraflazz::sandbox
