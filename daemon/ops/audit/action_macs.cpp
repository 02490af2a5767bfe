// SPDX-License-Identifier: GPL-3.0-or-later
#include "ops/audit/action_macs.h"

#include "crypto/digest.h"

namespace eraflazz::ops {

namespace {

void append(std::string& message, const std::string& field)
{
    const auto length = static_cast<std::uint32_t>(field.size());
    for (const unsigned shift : {24U, 16U, 8U, 0U})
        message += static_cast<char>(static_cast<std::uint8_t>(length >> shift));
    message += field;
}

std::string bytesOf(const QVariant& value)
{
    return value.toByteArray().toStdString();
}

bool fits(std::string_view key, const std::string& message, const std::string& mac)
{
    const Sha256 expected = hmacSha256(key, message);
    return mac == std::string(expected.begin(), expected.end());
}

} // namespace

CheckResult checkActionMacs(AuditSnapshot& snapshot, std::string_view key)
{
    CheckResult result{"K1", "the macs of what operators did fit the key", "operator actions do not fit", 0, {}};
    auto rows = snapshot.rows(
        QStringLiteral("SELECT seq, coalesce(operator_id, 0), convert_to(action, 'UTF8'), convert_to(subject, 'UTF8'), "
                       "convert_to(detail, 'UTF8'), "
                       "(extract(epoch FROM at) * 1000000)::bigint, mac FROM operator_actions ORDER BY seq"));
    std::string before;
    while (rows.next()) {
        std::string message = "eraflazz.operator_action.1";
        append(message, before);
        append(message, rows.value(0).toString().toStdString());
        append(message, rows.value(1).toString().toStdString());
        for (const int column : {2, 3, 4})
            append(message, bytesOf(rows.value(column)));
        append(message, rows.value(5).toString().toStdString());
        const std::string mac = bytesOf(rows.value(6));
        if (!fits(key, message, mac) && ++result.offences == 1)
            result.sample = "action " + rows.value(0).toString().toStdString() + " (" + bytesOf(rows.value(2)) +
                            " of " + bytesOf(rows.value(3)) + "), or the one before it";
        before = mac; // a row that lies is named once, not every one after it
    }
    return result;
}

CheckResult checkSealedHead(AuditSnapshot& snapshot, const SealedHead& exported)
{
    CheckResult result{"S1", "the exported head is still in the chain of seals", "exported heads are not", 0, {}};
    const QString no = QString::number(exported.no);
    auto rows = snapshot.rows(QStringLiteral("SELECT encode(head, 'hex') FROM seals WHERE no = ") + no);
    if (rows.next() && rows.value(0).toString().toStdString() == exported.head)
        return result;
    result.offences = 1;
    result.sample = "seal " + std::to_string(exported.no) + " was exported with " + exported.head + ", there is " +
                    (rows.isValid() ? rows.value(0).toString().toStdString() : std::string("no such seal"));
    return result;
}

} // namespace eraflazz::ops
