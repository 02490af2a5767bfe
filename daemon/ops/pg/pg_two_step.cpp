// SPDX-License-Identifier: GPL-3.0-or-later
#include "ops/pg/pg_two_step.h"

#include "crypto/totp.h"
#include "json/json.h"
#include "kernel/text.h"
#include "ops/pg/pg_operators.h"
#include "storage/pg_row.h"

namespace eraflazz::sql {
std::string_view two_step();
}

namespace eraflazz::ops {

using storage::PgParams;
using storage::PgRow;
using storage::UnitOfWork;

namespace {

constexpr std::size_t kRecoverySize = 12; ///< Letters and digits: 60 bits.
constexpr std::size_t kRecoveryGroup = 4;
constexpr std::size_t kReasonMax = 200;

std::string contextOf(OperatorId who)
{
    return "operator_two_step/secret/" + std::to_string(who.value);
}

std::string_view viewOf(const auto& bytes)
{
    return {reinterpret_cast<const char*>(bytes.data()), bytes.size()};
}

std::string grouped(std::string_view code)
{
    std::string text;
    for (std::size_t at = 0; at < code.size(); at += kRecoveryGroup)
        text.append(at == 0 ? "" : "-").append(code.substr(at, kRecoveryGroup));
    return text;
}

ActionRecord
actionOf(OperatorId actor, const char* action, const Operator& target, std::string detail, std::int64_t nowMs)
{
    return {0, actor, action, "operator:" + target.username, std::move(detail), nowMs * 1000};
}

/// Whoever changes the own codes: active, and the row locked for the rest of the commit.
Result<Operator, TwoStepRefusal> lockActive(UnitOfWork& unit, OperatorId who)
{
    (void)unit.connection().query("lock_people");
    auto person = lockOperator(unit, who);
    if (!person)
        return Err(TwoStepRefusal::UnknownOperator);
    if (!person->isActive())
        return Err(TwoStepRefusal::OperatorDisabled);
    return *std::move(person);
}

} // namespace

std::vector<std::string> PgTwoStep::recoveryCodes(OperatorId who, const std::string& secret) const
{
    // Made from the secret, so that a confirmation that is run again answers the same ones.
    const auto key = m_box.derive("operator_recovery_codes/make");
    std::vector<std::string> codes;
    for (int no = 1; no <= kRecoveryCodes; ++no) {
        const auto mac = hmacSha256(viewOf(key), std::to_string(who.value) + "/" + std::to_string(no) + "/" + secret);
        codes.push_back(toBase32(viewOf(mac)).substr(0, kRecoverySize));
    }
    return codes;
}

std::string PgTwoStep::recoveryMac(OperatorId who, const std::string& code) const
{
    const auto key = m_box.derive("operator_recovery_codes/code_mac");
    return std::string(viewOf(hmacSha256(viewOf(key), std::to_string(who.value) + "/" + code)));
}

Result<PgTwoStep::Kept, TwoStepRefusal> PgTwoStep::kept(UnitOfWork& unit, OperatorId who) const
{
    const auto rows = unit.connection().query("two_step", PgParams().add(who.value));
    if (rows.rows() == 0)
        return Err(TwoStepRefusal::NotEnrolled);
    const PgRow row(rows);
    Kept found;
    found.state = row.text("state") == "on" ? TwoStep::On : TwoStep::Pending;
    found.sealed = row.text("secret_sealed");
    found.lastStep = row.integer("last_step");
    found.sinceMs = row.integer("since_ms");
    found.recoveryLeft = static_cast<int>(row.integer("recovery_left"));
    auto secret = m_box.open(found.sealed, contextOf(who));
    if (!secret)
        return Err(TwoStepRefusal::Unreadable);
    found.secret = *std::move(secret);
    return found;
}

Result<std::string, TwoStepRefusal> PgTwoStep::enrol(OperatorId who, std::int64_t nowMs)
{
    const auto bytes = *fromHex(randomHex(kTotpSecretBytes));
    const std::string secret(viewOf(bytes));
    return m_session.commit([&](UnitOfWork& unit) -> Result<std::string, TwoStepRefusal> {
        const auto person = lockActive(unit, who);
        if (!person)
            return Err(person.error());
        if (person->twoStep == TwoStep::On)
            return Err(TwoStepRefusal::AlreadyOn);
        (void)unit.connection().query("begin_two_step",
                                      PgParams().add(who.value).add(m_box.seal(secret, contextOf(who))));
        m_chain.append(unit, actionOf(who, "operator.two_step_enrol", *person, "{}", nowMs));
        return secret;
    });
}

Result<std::vector<std::string>, TwoStepRefusal>
PgTwoStep::confirm(OperatorId who, std::string_view code, std::int64_t nowMs)
{
    using Codes = Result<std::vector<std::string>, TwoStepRefusal>;
    const std::string typed = typedCode(code);
    return m_session.commit([&](UnitOfWork& unit) -> Codes {
        const auto person = lockActive(unit, who);
        if (!person)
            return Err(person.error());
        const auto now = kept(unit, who);
        if (!now)
            return Err(now.error());
        const bool isOn = now->state == TwoStep::On;
        const auto match = matchTotp(now->secret, typed, nowMs, isOn ? now->lastStep - 1 : 0);
        // This very command, run again after a lost connection: it brings the moment at which it switched them on. A
        // code alone is not enough: whoever saw it being typed would be told all recovery codes for it.
        const bool isAgain = isOn && nowMs == now->sinceMs && match.step == now->lastStep;
        if (isOn && !isAgain)
            return Err(TwoStepRefusal::AlreadyOn);
        if (!match.step)
            return Err(TwoStepRefusal::WrongCode);
        const auto codes = recoveryCodes(who, now->secret);
        std::vector<std::string> shown;
        for (const auto& one : codes)
            shown.push_back(grouped(one));
        if (isAgain)
            return shown;
        auto& connection = unit.connection();
        (void)connection.query("confirm_two_step",
                               PgParams().add(who.value).add(now->sealed).add(*match.step).add(nowMs));
        int no = 0;
        for (const auto& one : codes)
            (void)connection.query("add_recovery_code", PgParams().add(who.value).add(++no).add(recoveryMac(who, one)));
        m_chain.append(unit, actionOf(who, "operator.two_step_on", *person, "{}", nowMs));
        return shown;
    });
}

Result<int, TwoStepRefusal> PgTwoStep::use(OperatorId who, std::string_view code, std::int64_t nowMs)
{
    return m_session.commit([&](UnitOfWork& unit) { return useIn(unit, who, code, nowMs); });
}

Result<int, TwoStepRefusal>
PgTwoStep::useIn(UnitOfWork& unit, OperatorId who, std::string_view typed, std::int64_t nowMs) const
{
    const auto now = kept(unit, who);
    if (!now)
        return Err(now.error());
    if (now->state != TwoStep::On)
        return Err(TwoStepRefusal::NotEnrolled);
    const std::string code = typedCode(typed);
    if (!isAppCode(code))
        return useRecoveryIn(unit, who, code, nowMs);
    const auto match = matchTotp(now->secret, code, nowMs, now->lastStep);
    if (!match.step)
        return Err(match.isUsed ? TwoStepRefusal::CodeUsed : TwoStepRefusal::WrongCode);
    const auto taken = unit.connection().query("use_step", PgParams().add(who.value).add(now->sealed).add(*match.step));
    if (taken.affected() != 1)
        return Err(TwoStepRefusal::CodeUsed);
    return now->recoveryLeft;
}

Result<int, TwoStepRefusal>
PgTwoStep::useRecoveryIn(UnitOfWork& unit, OperatorId who, const std::string& code, std::int64_t nowMs) const
{
    if (code.size() != kRecoverySize)
        return Err(TwoStepRefusal::WrongCode);
    const auto person = lockOperator(unit, who);
    if (!person)
        return Err(TwoStepRefusal::UnknownOperator);
    const auto taken =
        unit.connection().query("use_recovery_code", PgParams().add(who.value).add(recoveryMac(who, code)));
    if (taken.affected() != 1)
        return Err(TwoStepRefusal::WrongCode);
    const auto left = kept(unit, who);
    if (!left)
        return Err(left.error());
    JsonWriter detail;
    detail.beginObject().field("left", left->recoveryLeft).endObject();
    m_chain.append(unit, actionOf(who, "operator.two_step_recovery", *person, detail.take(), nowMs));
    return left->recoveryLeft;
}

Result<Operator, TwoStepRefusal> PgTwoStep::switchOff(OperatorId who, std::string_view code, std::int64_t nowMs)
{
    return m_session.commit([&](UnitOfWork& unit) -> Result<Operator, TwoStepRefusal> {
        auto person = lockActive(unit, who);
        if (!person)
            return person;
        if (const auto used = useIn(unit, who, code, nowMs); !used)
            return Err(used.error());
        (void)unit.connection().query("drop_two_step", PgParams().add(who.value));
        m_chain.append(unit, actionOf(who, "operator.two_step_off", *person, "{}", nowMs));
        person->twoStep = TwoStep::None;
        return person;
    });
}

Result<Operator, TwoStepRefusal>
PgTwoStep::reset(OperatorId actor, const TwoStepReset& asked, std::int64_t nowMs, ActedFrom from)
{
    return m_session.commit([&](UnitOfWork& unit) -> Result<Operator, TwoStepRefusal> {
        const auto acting = lockActive(unit, actor);
        if (!acting)
            return Err(acting.error());
        const auto rows = unit.connection().query("person", PgParams().add(asked.username));
        if (rows.rows() == 0)
            return Err(TwoStepRefusal::UnknownOperator);
        Operator target = readOperator(rows, 0);
        if (const auto refusal = decideReset(*acting, target, from))
            return Err(*refusal);
        if (target.twoStep == TwoStep::None)
            return target; // the same command, run again
        if (asked.seen && *asked.seen != target.twoStep)
            return Err(TwoStepRefusal::Stale);
        (void)unit.connection().query("drop_two_step", PgParams().add(target.id.value));
        JsonWriter detail;
        detail.beginObject().field("before", toString(target.twoStep)).field("after", toString(TwoStep::None));
        detail.field("reason", sanitised(asked.reason, kReasonMax));
        if (from == ActedFrom::Console)
            detail.field("from", "console");
        detail.endObject();
        m_chain.append(unit, actionOf(actor, "operator.two_step_reset", target, detail.take(), nowMs));
        target.twoStep = TwoStep::None;
        return target;
    });
}

std::string_view twoStepStatements()
{
    return sql::two_step();
}

} // namespace eraflazz::ops
