// SPDX-License-Identifier: GPL-3.0-or-later
#include "ready_file.h"

#include "json/json.h"

#include <QFile>

namespace eraflazz::console {

namespace {

constexpr qint64 kBytesMax = 1 << 20;

QString textOf(const Json& value)
{
    const auto text = value.asString().value_or(std::string_view());
    return QString::fromUtf8(text.data(), static_cast<qsizetype>(text.size()));
}

} // namespace

std::optional<DemoDoor> readDemoDoor(const QString& path, const QString& user, QString* problem)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly)) {
        *problem = path + QStringLiteral(": ") + file.errorString();
        return std::nullopt;
    }
    const auto json =
        parseJson(file.read(kBytesMax).toStdString(), {.depthMax = 8, .bytesMax = std::size_t{kBytesMax}});
    if (!json || !(*json)["control"].asString()) {
        *problem = path + QStringLiteral(": not a ready file of a demo");
        return std::nullopt;
    }
    const QString wanted = user.isEmpty() ? QStringLiteral("owner") : user;
    for (const Json& one : (*json)["operators"].items()) {
        if (textOf(one["username"]) == wanted)
            return DemoDoor{QUrl(textOf((*json)["control"])), wanted, textOf(one["password"])};
    }
    *problem = path + QStringLiteral(": no operator called ") + wanted;
    return std::nullopt;
}

} // namespace eraflazz::console
