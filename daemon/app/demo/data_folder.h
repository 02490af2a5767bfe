// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>

namespace eraflazz::app {

/// The folder of one demo, locked as long as this object lives.
class DataFolder final {
public:
    /// Throws std::runtime_error; a folder that another demo uses is refused by name and pid.
    [[nodiscard]] static DataFolder lasting(const std::string& path);
    /// A new one under $TMPDIR; those whose demo was killed are swept away, with the PostgreSQL left running in them.
    [[nodiscard]] static DataFolder ephemeral();

    DataFolder(DataFolder&& other) noexcept;
    DataFolder(const DataFolder&) = delete;
    DataFolder& operator=(const DataFolder&) = delete;
    DataFolder& operator=(DataFolder&&) = delete;
    ~DataFolder();

    [[nodiscard]] const std::string& path() const { return m_path; }
    [[nodiscard]] std::string file(const std::string& name) const { return m_path + "/" + name; }
    [[nodiscard]] bool isEphemeral() const { return m_isEphemeral; }
    void remove(); ///< With everything in it, and PostgreSQL's folder when that had to be elsewhere.

private:
    DataFolder(std::string path, bool isEphemeral);
    std::string m_path;
    bool m_isEphemeral = false;
    int m_lock = -1;
};

} // namespace eraflazz::app
