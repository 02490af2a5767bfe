// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QUrl>

#include <optional>

namespace eraflazz::console {

/// The way into a demo, as its supervisor wrote it.
struct DemoDoor final {
    QUrl control;
    QString user;
    QString password;
};

/// Reads the supervisor's ready file; `user` empty means the owner. Nothing, with the reason in `problem`, when the
/// file cannot be read, is none of ours, or knows no such operator.
[[nodiscard]] std::optional<DemoDoor> readDemoDoor(const QString& path, const QString& user, QString* problem);

} // namespace eraflazz::console
