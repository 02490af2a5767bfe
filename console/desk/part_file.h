// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFileDevice>
#include <QString>

#include <system_error>

namespace eraflazz::console {

/// A file that appears when it is whole: written beside its place under another name, by whoever takes a name, and then
/// put there. What is given up before leaves nothing behind, and a file that was there before as it was. Any one
/// thread.
class PartFile final {
public:
    explicit PartFile(const QString& target);
    ~PartFile();
    PartFile(const PartFile&) = delete;
    PartFile& operator=(const PartFile&) = delete;

    [[nodiscard]] const QString& path() const { return m_path; } ///< To be written.
    [[nodiscard]] QString folder() const;
    /// Puts it in its place; NoError when it stands there.
    [[nodiscard]] QFileDevice::FileError put();

private:
    QString m_target;
    QString m_path;
};

/// As QFileDevice says it: ResourceError where no room is left.
[[nodiscard]] QFileDevice::FileError fileErrorOf(const std::error_code& code);

} // namespace eraflazz::console
