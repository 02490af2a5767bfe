// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <map>
#include <string>

namespace eraflazz::app {

/// Passwords, keys and PINs of one demo folder: made when first asked for, kept in a file (0600), the same ever after.
/// One thread.
class Secrets final {
public:
    explicit Secrets(std::string path); ///< Throws std::runtime_error when the file is there but cannot be understood.

    [[nodiscard]] std::string hex(const std::string& name, std::size_t bytes = 24);
    [[nodiscard]] std::string pin(const std::string& name); ///< Six digits.
    void save();                                            ///< Writes the file when something was made.

private:
    std::string m_path;
    std::map<std::string, std::string> m_values;
    bool m_hasNew = false;
};

} // namespace eraflazz::app
