// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk/audit_words.h"

#include "core/rows/packed_row.h"
#include "desk/alarm_words.h"
#include "desk/money_words.h"
#include "desk/person_words.h"
#include "text/cell_text.h"

#include <QCoreApplication>

#include <algorithm>
#include <array>
#include <span>

namespace eraflazz::console {

namespace {

constexpr qsizetype kIdEnd = 6;

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
    Action{"product.add", QT_TRANSLATE_NOOP("Audit", "added a product")},
    Action{"product.change", QT_TRANSLATE_NOOP("Audit", "changed a product")},
    Action{"product.status", QT_TRANSLATE_NOOP("Audit", "opened or closed a product")},
    Action{"level.add", QT_TRANSLATE_NOOP("Audit", "added a price level")},
    Action{"level.rename", QT_TRANSLATE_NOOP("Audit", "renamed a price level")},
    Action{"level.margin", QT_TRANSLATE_NOOP("Audit", "changed the margin of a level")},
    Action{"commission.plan", QT_TRANSLATE_NOOP("Audit", "changed the commissions of uplines")},
    Action{"role.cap", QT_TRANSLATE_NOOP("Audit", "changed the daily limit of a role")},
    Action{"reason.add", QT_TRANSLATE_NOOP("Audit", "added a reason")},
    Action{"reason.change", QT_TRANSLATE_NOOP("Audit", "changed a reason")},
    Action{"mapping.add", QT_TRANSLATE_NOOP("Audit", "added a supplier's line")},
    Action{"mapping.change", QT_TRANSLATE_NOOP("Audit", "changed a supplier's line")},
    Action{"mapping.order", QT_TRANSLATE_NOOP("Audit", "changed the order of suppliers")},
    Action{"mapping.remove", QT_TRANSLATE_NOOP("Audit", "removed a supplier's line")},
    Action{"route.policy", QT_TRANSLATE_NOOP("Audit", "changed how suppliers are chosen")},
    Action{"route.restore", QT_TRANSLATE_NOOP("Audit", "brought an earlier order of suppliers back")},
    Action{"supplier.add", QT_TRANSLATE_NOOP("Audit", "added a supplier")},
    Action{"supplier.change", QT_TRANSLATE_NOOP("Audit", "changed a supplier")},
    Action{"supplier.credentials", QT_TRANSLATE_NOOP("Audit", "changed a supplier's credentials")},
    Action{"supplier.breaker", QT_TRANSLATE_NOOP("Audit", "held or closed a breaker")},
    Action{"supplier.fetch_prices", QT_TRANSLATE_NOOP("Audit", "fetched a price list")},
    Action{"supplier.check_balance", QT_TRANSLATE_NOOP("Audit", "had a supplier's balance checked")},
    Action{"operator.add", QT_TRANSLATE_NOOP("Audit", "added a person")},
    Action{"operator.role", QT_TRANSLATE_NOOP("Audit", "changed a role")},
    Action{"operator.status", QT_TRANSLATE_NOOP("Audit", "changed whether somebody may sign in")},
    Action{"operator.password", QT_TRANSLATE_NOOP("Audit", "changed a password")},
    Action{"operator.two_step_enrol", QT_TRANSLATE_NOOP("Audit", "began to set up two-step codes")},
    Action{"operator.two_step_on", QT_TRANSLATE_NOOP("Audit", "switched the own two-step codes on")},
    Action{"operator.two_step_off", QT_TRANSLATE_NOOP("Audit", "switched the own two-step codes off")},
    Action{"operator.two_step_recovery", QT_TRANSLATE_NOOP("Audit", "used a recovery code")},
    Action{"operator.two_step_reset", QT_TRANSLATE_NOOP("Audit", "reset somebody's two-step codes")},
    Action{"operator.two_step_rule", QT_TRANSLATE_NOOP("Audit", "changed whether money roles need two-step codes")},
    Action{"session.kick", QT_TRANSLATE_NOOP("Audit", "ended a session")},
    Action{"session.begin", QT_TRANSLATE_NOOP("Audit", "signed in")},
    Action{"session.end", QT_TRANSLATE_NOOP("Audit", "was signed in no longer")},
    Action{"session.refused", QT_TRANSLATE_NOOP("Audit", "was not let in")},
    Action{"ticket.reject", QT_TRANSLATE_NOOP("Audit", "rejected a ticket")},
    Action{"bank.import", QT_TRANSLATE_NOOP("Audit", "imported a bank statement")},
    Action{"bank.account", QT_TRANSLATE_NOOP("Audit", "set a bank account, with a second person")},
    Action{"bank.change", QT_TRANSLATE_NOOP("Audit", "closed a bank account, or changed what one person may")},
    Action{"case.complaint", QT_TRANSLATE_NOOP("Audit", "took down a complaint")},
    Action{"case.note", QT_TRANSLATE_NOOP("Audit", "wrote a note on a case")},
    Action{"case.attach", QT_TRANSLATE_NOOP("Audit", "attached a proof to a case")},
    Action{"case.close", QT_TRANSLATE_NOOP("Audit", "closed a case")},
    Action{"agent.add", QT_TRANSLATE_NOOP("Audit", "added an agent")},
    Action{"agent.change", QT_TRANSLATE_NOOP("Audit", "changed an agent")},
    Action{"agent.term", QT_TRANSLATE_NOOP("Audit", "changed an agent")},
    Action{"agent.move", QT_TRANSLATE_NOOP("Audit", "moved an agent")},
    Action{"agent.level", QT_TRANSLATE_NOOP("Audit", "changed an agent's level")},
    Action{"agent.markup", QT_TRANSLATE_NOOP("Audit", "changed a markup")},
    Action{"agent.product_markup", QT_TRANSLATE_NOOP("Audit", "changed a markup of one product")},
    Action{"agent.status", QT_TRANSLATE_NOOP("Audit", "blocked or unblocked an agent")},
    Action{"agent.credit_limit", QT_TRANSLATE_NOOP("Audit", "changed a credit limit")},
    Action{"agent.pin", QT_TRANSLATE_NOOP("Audit", "made a new PIN")},
    Action{"agent.key", QT_TRANSLATE_NOOP("Audit", "changed an API key")},
    Action{"agent.credential", QT_TRANSLATE_NOOP("Audit", "changed an API key")},
    Action{"alarm.ack", QT_TRANSLATE_NOOP("Audit", "took note of an alarm")},
    Action{"alarm.rule", QT_TRANSLATE_NOOP("Audit", "changed an alarm rule")},
    Action{"alarm.rule.change", QT_TRANSLATE_NOOP("Audit", "changed an alarm rule")},
    Action{"system.maintenance", QT_TRANSLATE_NOOP("Audit", "switched maintenance")},
    Action{"trx.ask", QT_TRANSLATE_NOOP("Audit", "had a supplier asked")},
    Action{"trx.report", QT_TRANSLATE_NOOP("Audit", "had the agent told again")},
    Action{"trx.cancel", QT_TRANSLATE_NOOP("Audit", "cancelled a sale")},
    Action{"destination.block", QT_TRANSLATE_NOOP("Audit", "blocked a number")},
    Action{"destination.unblock", QT_TRANSLATE_NOOP("Audit", "lifted the block of a number")},
    Action{"sale.cancel", QT_TRANSLATE_NOOP("Audit", "cancelled a sale")},
};

constexpr std::array kMembers{
    Action{"before", QT_TRANSLATE_NOOP("Audit", "Value")},
    Action{"reason", QT_TRANSLATE_NOOP("Audit", "Reason")},
    Action{"why", QT_TRANSLATE_NOOP("Audit", "Reason")},
    Action{"note", QT_TRANSLATE_NOOP("Audit", "Note")},
    Action{"text", QT_TRANSLATE_NOOP("Audit", "Note")},
    Action{"stage", QT_TRANSLATE_NOOP("Audit", "Stage")},
    Action{"role", QT_TRANSLATE_NOOP("Audit", "Role")},
    Action{"name", QT_TRANSLATE_NOOP("Audit", "Name")},
    Action{"level", QT_TRANSLATE_NOOP("Audit", "Price level")},
    Action{"kind", QT_TRANSLATE_NOOP("Audit", "Kind")},
    Action{"amount", QT_TRANSLATE_NOOP("Audit", "Amount")},
    Action{"at_stake", QT_TRANSLATE_NOOP("Audit", "Amount")},
    Action{"price", QT_TRANSLATE_NOOP("Audit", "Price")},
    Action{"refunded", QT_TRANSLATE_NOOP("Audit", "Returned")},
    Action{"agent", QT_TRANSLATE_NOOP("Audit", "Agent")},
    Action{"request", QT_TRANSLATE_NOOP("Audit", "Request")},
    Action{"what", QT_TRANSLATE_NOOP("Audit", "What")},
    Action{"words", QT_TRANSLATE_NOOP("Audit", "Words")},
    Action{"from", QT_TRANSLATE_NOOP("Audit", "Done at")},
    Action{"subject", QT_TRANSLATE_NOOP("Audit", "About")},
    Action{"case_id", QT_TRANSLATE_NOOP("Audit", "Case")},
    Action{"line", QT_TRANSLATE_NOOP("Audit", "Bank line")},
    Action{"product", QT_TRANSLATE_NOOP("Audit", "Product")},
    Action{"supplier", QT_TRANSLATE_NOOP("Audit", "Supplier")},
    Action{"code", QT_TRANSLATE_NOOP("Audit", "Code")},
    Action{"category", QT_TRANSLATE_NOOP("Audit", "Category")},
    Action{"brand", QT_TRANSLATE_NOOP("Audit", "Operator")},
    Action{"nominal", QT_TRANSLATE_NOOP("Audit", "Denomination")},
    Action{"unit", QT_TRANSLATE_NOOP("Audit", "Unit")},
    Action{"base_price", QT_TRANSLATE_NOOP("Audit", "Base price")},
    Action{"min_amount", QT_TRANSLATE_NOOP("Audit", "Least amount")},
    Action{"max_amount", QT_TRANSLATE_NOOP("Audit", "Largest amount")},
    Action{"dest_type", QT_TRANSLATE_NOOP("Audit", "Kind of destination")},
    Action{"dest_rule", QT_TRANSLATE_NOOP("Audit", "Rule of the destination")},
    Action{"sn_required", QT_TRANSLATE_NOOP("Audit", "Serial number needed")},
    Action{"multi", QT_TRANSLATE_NOOP("Audit", "May be repeated")},
    Action{"status", QT_TRANSLATE_NOOP("Audit", "Status")},
    Action{"closed_reason", QT_TRANSLATE_NOOP("Audit", "Reason")},
    Action{"route_policy", QT_TRANSLATE_NOOP("Audit", "How suppliers are chosen")},
    Action{"policy", QT_TRANSLATE_NOOP("Audit", "How suppliers are chosen")},
    Action{"queue_limit_s", QT_TRANSLATE_NOOP("Audit", "Waits at most (s)")},
    Action{"open", QT_TRANSLATE_NOOP("Audit", "Open")},
    Action{"max_in_flight", QT_TRANSLATE_NOOP("Audit", "Orders at once")},
    Action{"float_reserve", QT_TRANSLATE_NOOP("Audit", "Balance kept back")},
    Action{"connect_timeout_ms", QT_TRANSLATE_NOOP("Audit", "Waits for a connection (ms)")},
    Action{"total_timeout_ms", QT_TRANSLATE_NOOP("Audit", "Waits for an answer (ms)")},
    Action{"reuse_connections", QT_TRANSLATE_NOOP("Audit", "Keeps connections")},
    Action{"base_url", QT_TRANSLATE_NOOP("Audit", "Address")},
    Action{"breaker", QT_TRANSLATE_NOOP("Audit", "Breaker")},
    Action{"sku", QT_TRANSLATE_NOOP("Audit", "Supplier's code")},
    Action{"cost", QT_TRANSLATE_NOOP("Audit", "Cost")},
    Action{"priority", QT_TRANSLATE_NOOP("Audit", "Priority")},
    Action{"stock", QT_TRANSLATE_NOOP("Audit", "Stock")},
    Action{"cutoff_start", QT_TRANSLATE_NOOP("Audit", "Closed from")},
    Action{"cutoff_end", QT_TRANSLATE_NOOP("Audit", "Closed until")},
    Action{"order", QT_TRANSLATE_NOOP("Audit", "Order")},
    Action{"revision", QT_TRANSLATE_NOOP("Audit", "Revision")},
    Action{"upline", QT_TRANSLATE_NOOP("Audit", "Upline")},
    Action{"markup", QT_TRANSLATE_NOOP("Audit", "Markup")},
    Action{"rate_per_minute", QT_TRANSLATE_NOOP("Audit", "Orders a minute")},
    Action{"webhook_url", QT_TRANSLATE_NOOP("Audit", "Webhook")},
    Action{"slot", QT_TRANSLATE_NOOP("Audit", "Slot")},
    Action{"api_key", QT_TRANSLATE_NOOP("Audit", "API key")},
    Action{"no", QT_TRANSLATE_NOOP("Audit", "Number")},
    Action{"file_name", QT_TRANSLATE_NOOP("Audit", "File")},
    Action{"mute_until", QT_TRANSLATE_NOOP("Audit", "Quiet until")},
    Action{"rule", QT_TRANSLATE_NOOP("Audit", "Rule")},
    Action{"blocked", QT_TRANSLATE_NOOP("Audit", "Blocked")},
    Action{"how", QT_TRANSLATE_NOOP("Audit", "Signed in with")},
    Action{"ended", QT_TRANSLATE_NOOP("Audit", "Ended because")},
    Action{"refused", QT_TRANSLATE_NOOP("Audit", "Refused because")},
    Action{"count", QT_TRANSLATE_NOOP("Audit", "Times within a minute")},
};

/// What members that name a state say.
constexpr std::array kValues{
    Action{"active", QT_TRANSLATE_NOOP("Audit", "Active")},
    Action{"disabled", QT_TRANSLATE_NOOP("Audit", "Disabled")},
    Action{"suspended", QT_TRANSLATE_NOOP("Audit", "Blocked")},
    Action{"open", QT_TRANSLATE_NOOP("Audit", "open")},
    Action{"closed", QT_TRANSLATE_NOOP("Audit", "closed")},
    Action{"held", QT_TRANSLATE_NOOP("Audit", "held open")},
    Action{"problem", QT_TRANSLATE_NOOP("Audit", "disturbed")},
    Action{"off", QT_TRANSLATE_NOOP("Audit", "off")},
    Action{"console", QT_TRANSLATE_NOOP("Audit", "a console")},
    Action{"with_supplier", QT_TRANSLATE_NOOP("Audit", "With the supplier")},
    Action{"new", QT_TRANSLATE_NOOP("Audit", "New")},
    Action{"issue", QT_TRANSLATE_NOOP("Audit", "new key")},
    Action{"rotate", QT_TRANSLATE_NOOP("Audit", "key replaced")},
    Action{"revoke", QT_TRANSLATE_NOOP("Audit", "key ended")},
    Action{"priority", QT_TRANSLATE_NOOP("Audit", "by priority")},
    Action{"cheapest", QT_TRANSLATE_NOOP("Audit", "cheapest first")},
    Action{"duplicate_rule", QT_TRANSLATE_NOOP("Audit", "Same order twice")},
    Action{"open_tickets_max", QT_TRANSLATE_NOOP("Audit", "Open tickets at most")},
    Action{"allowed_ips", QT_TRANSLATE_NOOP("Audit", "May come from")},
    Action{"rate_per_minute", QT_TRANSLATE_NOOP("Audit", "Orders a minute")},
    Action{"webhook_url", QT_TRANSLATE_NOOP("Audit", "Webhook")},
    Action{"name", QT_TRANSLATE_NOOP("Audit", "Name")},
};

/// How a session began, why it ended, and why there was none.
constexpr std::array kSessions{
    Action{"password", QT_TRANSLATE_NOOP("Audit", "the password")},
    Action{"token", QT_TRANSLATE_NOOP("Audit", "a sign-in of some minutes ago, from elsewhere")},
    Action{"signed_out", QT_TRANSLATE_NOOP("Audit", "signed out")},
    Action{"signed_off", QT_TRANSLATE_NOOP("Audit", "somebody else ended it")},
    Action{"password_changed", QT_TRANSLATE_NOOP("Audit", "the password was changed")},
    Action{"role_changed", QT_TRANSLATE_NOOP("Audit", "the role was changed")},
    Action{"disabled", QT_TRANSLATE_NOOP("Audit", "may not sign in any more")},
    Action{"codes_changed", QT_TRANSLATE_NOOP("Audit", "the two-step codes were changed")},
    Action{"lost", QT_TRANSLATE_NOOP("Audit", "the connection ended and did not come back")},
    Action{"wrong", QT_TRANSLATE_NOOP("Audit", "wrong name or password")},
    Action{"wrong_code", QT_TRANSLATE_NOOP("Audit", "wrong two-step code")},
    Action{"code_used", QT_TRANSLATE_NOOP("Audit", "a two-step code for the second time")},
    Action{"held", QT_TRANSLATE_NOOP("Audit", "too many wrong tries: held")},
};
constexpr std::string_view kOfSessions[] = {"how", "ended", "refused"};

/// Keys of repeated calls, digests: for programs; and the address, which stands beside the person.
constexpr std::string_view kUnsaid[] = {
    "address", "key", "asked", "event", "idem", "fingerprint", "sha256", "version", "credentials_set_at"};
constexpr std::string_view kStates[] = {
    "before", "status", "stage", "breaker", "what", "policy", "route_policy", "role", "from"};
/// Ids of things: people tell them apart by their end.
constexpr std::string_view kThings[] = {"case_id", "line", "request"};
/// What alarms are called in their keys, and the rule behind them.
constexpr std::array kAlarms{Action{"breaker", "supplier_down"},
                             Action{"float", "float_low"},
                             Action{"success", "success_low"},
                             Action{"pending", "pending_high"},
                             Action{"doubtful", "doubtful_old"},
                             Action{"bank", "bank_gap"},
                             Action{"drift", "drift"},
                             Action{"case", "case"},
                             Action{"engine", "not_ready"}};

bool isAmong(std::span<const std::string_view> names, std::string_view name)
{
    return std::find(names.begin(), names.end(), name) != names.end();
}

const Action* actionNamed(std::span<const Action> all, std::string_view name)
{
    const auto found = std::find_if(all.begin(), all.end(), [name](const Action& one) { return one.name == name; });
    return found == all.end() ? nullptr : &*found;
}

/// "float:DIGI" is the rule's words and the supplier.
QString alarmNamed(std::string_view key)
{
    const auto cut = key.find(':');
    const Action* known = actionNamed(kAlarms, key.substr(0, cut));
    if (known == nullptr)
        return plainLine(key);
    const QString words = alarmWords(known->words);
    return cut == std::string_view::npos ? words : words + QStringLiteral(": ") + plainLine(key.substr(cut + 1));
}

/// "alarm.float_low" and what else a shop may set.
QString settingNamed(std::string_view key)
{
    constexpr std::string_view kAlarm = "alarm.";
    if (key.starts_with(kAlarm))
        return QCoreApplication::translate("Audit", QT_TRANSLATE_NOOP("Audit", "Alarm rule: %1"))
            .arg(alarmWords(key.substr(kAlarm.size())));
    if (key == "shop.maintenance")
        return QCoreApplication::translate("Audit", QT_TRANSLATE_NOOP("Audit", "Maintenance"));
    return plainLine(key);
}

QString wordIn(std::span<const Action> words, std::string_view name)
{
    const Action* found = actionNamed(words, name);
    return found == nullptr ? plainLine(name) : QCoreApplication::translate("Audit", found->words);
}

QString stateNamed(std::string_view word)
{
    const Action* found = actionNamed(kValues, word);
    return found == nullptr ? roleWord(word) : QCoreApplication::translate("Audit", found->words);
}

/// Words of the daemon's in the person's language; what people wrote stands as it is.
std::optional<QString> knownWord(std::string_view name, std::string_view text)
{
    if (name == "subject")
        return auditSubject(text);
    if (name == "kind")
        return requestKindWord(text);
    if (isAmong(kOfSessions, name))
        return wordIn(kSessions, text);
    if (isAmong(kThings, name))
        return plainLine(text).right(kIdEnd).toUpper();
    return isAmong(kStates, name) ? std::optional(stateNamed(text)) : std::nullopt;
}

QString valueOf(std::string_view name, const Json& value)
{
    if (value.isNull())
        return QStringLiteral("–");
    if (const auto truth = value.asBool())
        return QCoreApplication::translate(
            "Audit", *truth ? QT_TRANSLATE_NOOP("Audit", "yes") : QT_TRANSLATE_NOOP("Audit", "no"));
    if (const auto number = value.asInteger())
        return text::countText(*number);
    const auto text = value.asText();
    if (const auto known = text && !text->empty() ? knownWord(name, *text) : std::nullopt)
        return *known;
    const QString plain = plainLine(text ? *text : value.dump());
    return plain.isEmpty() ? QStringLiteral("–") : plain;
}

/// `before` and `after` may be single values or objects whose members changed.
void addChange(const Json& before, const Json& after, std::vector<AuditDetail>& all)
{
    if (!before.isObject() || !after.isObject()) {
        all.push_back({wordIn(kMembers, "before"), valueOf("before", before), valueOf("before", after)});
        return;
    }
    for (const auto& [name, value] : after.members()) {
        if (!isAmong(kUnsaid, name) && before[name].dump() != value.dump())
            all.push_back({wordIn(kMembers, name), valueOf(name, before[name]), valueOf(name, value)});
    }
    for (const auto& [name, value] : before.members()) {
        if (!isAmong(kUnsaid, name) && !after.has(name))
            all.push_back({wordIn(kMembers, name), valueOf(name, value), QStringLiteral("–")});
    }
}

} // namespace

QString auditActionWord(std::string_view action)
{
    return wordIn(kActions, action);
}

QString auditSubject(std::string_view subject, const QString& code)
{
    const auto cut = subject.find(':');
    const auto kind = subject.substr(0, cut);
    const auto rest = cut == std::string_view::npos ? std::string_view() : subject.substr(cut + 1);
    if (kind == "operator")
        return QCoreApplication::translate("Audit", "Person %1").arg(plainLine(rest));
    if (kind == "session")
        return rest == "?" ? QCoreApplication::translate("Audit", "A name that nobody has")
                           : QCoreApplication::translate("Audit", "Sign-in of %1").arg(plainLine(rest));
    if (kind == "alarm_rule")
        return QCoreApplication::translate("Audit", "Alarm rule: %1").arg(alarmWords(rest));
    if (kind == "alarm")
        return QCoreApplication::translate("Audit", "Alarm: %1").arg(alarmNamed(rest));
    if (kind == "setting")
        return settingNamed(rest);
    // Ids of sales end alike; their code is what people know them by.
    if (kind == "sale" && !code.isEmpty())
        return subjectWord("sale:" + code.toStdString());
    return code.isEmpty() ? subjectWord(subject) : QStringLiteral("%1 · %2").arg(subjectWord(subject), code);
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
        const bool isEmpty = value.isNull() || value.asString() == std::string_view();
        if (name != "before" && name != "after" && !isAmong(kUnsaid, name) && !isEmpty)
            all.push_back({wordIn(kMembers, name), valueOf(name, value), std::nullopt});
    }
    return all;
}

QString auditSummary(std::string_view detail)
{
    QStringList parts;
    for (const AuditDetail& one : auditDetails(detail)) {
        // The face has no arrow; "to" is what people say anyway. A value alone needs no name: the action has said it.
        const QString value =
            one.after ? QCoreApplication::translate("Audit", "%1 to %2").arg(one.value, *one.after) : one.value;
        const bool isAlone = one.after && one.name == wordIn(kMembers, "before");
        parts << (isAlone ? value : QStringLiteral("%1: %2").arg(one.name, value));
    }
    return parts.join(QStringLiteral(" · "));
}

} // namespace eraflazz::console
