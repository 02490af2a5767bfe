// SPDX-License-Identifier: GPL-3.0-or-later
#include "pages/audit/audit_words.h"

#include "core/rows/packed_row.h"
#include "desk/money_words.h"
#include "text/cell_text.h"

#include <QCoreApplication>

#include <algorithm>
#include <array>

namespace eraflazz::console {

namespace {

struct Action {
    std::string_view name;
    const char* words;
};

constexpr std::array kActions{
    Action{"request.propose", QT_TRANSLATE_NOOP("Audit", "asked for something")},
    Action{"request.approve", QT_TRANSLATE_NOOP("Audit", "agreed to a request")},
    Action{"request.reject", QT_TRANSLATE_NOOP("Audit", "declined a request")},
    Action{"request.withdraw", QT_TRANSLATE_NOOP("Audit", "took a request back")},
    Action{"request.attach", QT_TRANSLATE_NOOP("Audit", "attached a proof")},
    Action{"product.price", QT_TRANSLATE_NOOP("Audit", "changed a price")},
    Action{"operator.add", QT_TRANSLATE_NOOP("Audit", "added a person")},
    Action{"operator.role", QT_TRANSLATE_NOOP("Audit", "changed a role")},
    Action{"operator.status", QT_TRANSLATE_NOOP("Audit", "changed whether somebody may sign in")},
    Action{"operator.password", QT_TRANSLATE_NOOP("Audit", "changed a password")},
    Action{"session.kick", QT_TRANSLATE_NOOP("Audit", "ended a session")},
    Action{"ticket.reject", QT_TRANSLATE_NOOP("Audit", "rejected a ticket")},
    Action{"case.complaint", QT_TRANSLATE_NOOP("Audit", "took down a complaint")},
    Action{"case.note", QT_TRANSLATE_NOOP("Audit", "wrote a note on a case")},
    Action{"case.close", QT_TRANSLATE_NOOP("Audit", "closed a case")},
    Action{"agent.add", QT_TRANSLATE_NOOP("Audit", "added an agent")},
    Action{"agent.change", QT_TRANSLATE_NOOP("Audit", "changed an agent")},
    Action{"agent.pin", QT_TRANSLATE_NOOP("Audit", "made a new PIN")},
    Action{"agent.credential", QT_TRANSLATE_NOOP("Audit", "changed an API key")},
    Action{"alarm.ack", QT_TRANSLATE_NOOP("Audit", "took note of an alarm")},
    Action{"alarm.rule", QT_TRANSLATE_NOOP("Audit", "changed an alarm rule")},
    Action{"alarm.rule.change", QT_TRANSLATE_NOOP("Audit", "changed an alarm rule")},
    Action{"system.maintenance", QT_TRANSLATE_NOOP("Audit", "switched maintenance")},
    Action{"trx.ask", QT_TRANSLATE_NOOP("Audit", "had a supplier asked")},
    Action{"trx.cancel", QT_TRANSLATE_NOOP("Audit", "cancelled a sale")},
};

constexpr std::array kMembers{
    Action{"before", QT_TRANSLATE_NOOP("Audit", "Value")},
    Action{"reason", QT_TRANSLATE_NOOP("Audit", "Reason")},
    Action{"note", QT_TRANSLATE_NOOP("Audit", "Note")},
    Action{"role", QT_TRANSLATE_NOOP("Audit", "Role")},
    Action{"name", QT_TRANSLATE_NOOP("Audit", "Name")},
    Action{"level", QT_TRANSLATE_NOOP("Audit", "Price level")},
    Action{"kind", QT_TRANSLATE_NOOP("Audit", "Kind")},
    Action{"amount", QT_TRANSLATE_NOOP("Audit", "Amount")},
    Action{"agent", QT_TRANSLATE_NOOP("Audit", "Agent")},
    Action{"request", QT_TRANSLATE_NOOP("Audit", "Request")},
    Action{"what", QT_TRANSLATE_NOOP("Audit", "What")},
    Action{"words", QT_TRANSLATE_NOOP("Audit", "Words")},
    Action{"address", QT_TRANSLATE_NOOP("Audit", "From where")},
};

template <std::size_t Count> QString wordIn(const std::array<Action, Count>& words, std::string_view name)
{
    const auto* found =
        std::find_if(words.begin(), words.end(), [name](const Action& one) { return one.name == name; });
    return found == words.end() ? plainLine(name) : QCoreApplication::translate("Audit", found->words);
}

QString valueOf(const Json& value)
{
    if (value.isNull())
        return QStringLiteral("–");
    if (const auto truth = value.asBool())
        return QCoreApplication::translate(
            "Audit", *truth ? QT_TRANSLATE_NOOP("Audit", "yes") : QT_TRANSLATE_NOOP("Audit", "no"));
    if (const auto number = value.asInteger())
        return text::countText(*number);
    const auto text = value.asText();
    const QString plain = plainLine(text ? *text : value.dump());
    return plain.isEmpty() ? QStringLiteral("–") : plain;
}

/// `before` and `after` may be single values or objects whose members changed.
void addChange(const Json& before, const Json& after, std::vector<AuditDetail>& all)
{
    if (!before.isObject() || !after.isObject()) {
        all.push_back({wordIn(kMembers, "before"), valueOf(before), valueOf(after)});
        return;
    }
    for (const auto& [name, value] : after.members()) {
        if (before[name].dump() != value.dump())
            all.push_back({wordIn(kMembers, name), valueOf(before[name]), valueOf(value)});
    }
    for (const auto& [name, value] : before.members()) {
        if (!after.has(name))
            all.push_back({wordIn(kMembers, name), valueOf(value), QStringLiteral("–")});
    }
}

} // namespace

QString auditActionWord(std::string_view action)
{
    return wordIn(kActions, action);
}

QString auditSubject(std::string_view subject)
{
    constexpr std::string_view kOperator = "operator:", kRule = "alarm_rule:";
    if (subject.starts_with(kOperator))
        return QCoreApplication::translate("Audit", "Person %1").arg(plainLine(subject.substr(kOperator.size())));
    if (subject.starts_with(kRule))
        return QCoreApplication::translate("Audit", "Alarm rule %1").arg(plainLine(subject.substr(kRule.size())));
    return subjectWord(subject);
}

std::vector<AuditDetail> auditDetails(std::string_view detail)
{
    const auto read = parseJson(detail);
    std::vector<AuditDetail> all;
    if (!read || !read->isObject()) {
        if (!detail.empty())
            all.push_back({QCoreApplication::translate("Audit", "Record"), plainLine(detail), std::nullopt});
        return all;
    }
    if (read->has("before") || read->has("after"))
        addChange((*read)["before"], (*read)["after"], all);
    for (const auto& [name, value] : read->members()) {
        if (name != "before" && name != "after")
            all.push_back({wordIn(kMembers, name), valueOf(value), std::nullopt});
    }
    return all;
}

QString auditSummary(std::string_view detail)
{
    QStringList parts;
    for (const AuditDetail& one : auditDetails(detail)) {
        // The face has no arrow; "to" is what people say anyway.
        parts << (one.after ? QCoreApplication::translate("Audit", "%1 to %2").arg(one.value, *one.after)
                            : QStringLiteral("%1: %2").arg(one.name, one.value));
    }
    return parts.join(QStringLiteral(" · "));
}

} // namespace eraflazz::console
