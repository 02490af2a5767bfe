// SPDX-License-Identifier: GPL-3.0-or-later
#include "control/server/sessions.h"

#include "crypto/digest.h"
#include "crypto/secret_box.h"
#include "kernel/clock.h"
#include "kernel/text.h"
#include "ops/core/acting_address.h"

#include <spdlog/spdlog.h>

#include <algorithm>

namespace eraflazz::control {

namespace {

constexpr int kHashThreads = 2;
constexpr int kUnderWayMax = 50;
constexpr std::int64_t kBusyMs = 2'000;
constexpr std::size_t kTokenBytes = 32;

std::string hashOf(const std::string& token)
{
    const auto digest = sha256(token);
    return toHex(digest);
}

} // namespace

Sessions::Sessions(wallet::OperatorDesk& desk, std::shared_ptr<Inbox> inbox) : m_desk(desk), m_inbox(std::move(inbox))
{
    m_pool.setMaxThreadCount(kHashThreads);
    m_reportPool.setMaxThreadCount(1);
}

Sessions::~Sessions()
{
    m_pool.clear();
    m_pool.waitForDone();
    m_reportPool.clear();
    m_reportPool.waitForDone();
}

void Sessions::byPassword(const Claim& claim, Judged judged)
{
    const std::int64_t hold = holdMs(claim.user, claim.address);
    if (hold > 0)
        return judged({.holdMs = hold});
    if (m_underWay >= kUnderWayMax)
        return judged({.holdMs = kBusyMs});
    ++m_underWay;
    const auto inbox = m_inbox;
    const auto done = [this, judged](Verdict verdict) {
        --m_underWay;
        judged(std::move(verdict));
    };
    m_desk.credentials(
        claim.user,
        [this, inbox, claim, done](std::optional<ops::OperatorCredentials> credentials) {
            inbox->post([this, claim, done, credentials = std::move(credentials)] { judge(claim, credentials, done); });
        },
        [inbox, done](wallet::MoneyFailure) { inbox->post([done] { done({.isUnavailable = true}); }); });
}

void Sessions::judge(const Claim& claim, std::optional<ops::OperatorCredentials> credentials, const Judged& judged)
{
    const auto inbox = m_inbox;
    m_pool.start(ops::carried(std::function<void()>([this, inbox, claim, credentials = std::move(credentials), judged] {
        auto who = wallet::authenticated(credentials, claim.password);
        std::string renewed;
        if (who && needsRehash(credentials->passwordHash, PasswordCost::Operator))
            renewed = hashPassword(claim.password, PasswordCost::Operator);
        inbox->post([this, claim, judged, credentials, renewed, who = std::move(who)] {
            // Tries that ran beside each other count all the same.
            const std::int64_t hold = holdMs(claim.user, claim.address);
            if (hold > 0)
                return judged({.holdMs = hold});
            if (!who)
                return judged(wrong(claim));
            if (!renewed.empty())
                m_desk.renewHash(*credentials, renewed);
            if (who->twoStep != ops::TwoStep::On) {
                m_throttle.right(claim.user, monotonicMsNow());
                return judged({.who = who});
            }
            // A right password alone wipes out no wrong codes: whoever has it could try on and on.
            if (claim.isPasswordEnough)
                return judged({.who = who});
            if (claim.code.empty())
                return judged({.codeFault = CodeFault::Needed});
            judgeCode(claim, *who, judged);
        });
    })));
}

void Sessions::judgeCode(const Claim& claim, const ops::Operator& who, const Judged& judged)
{
    const auto inbox = m_inbox;
    const auto answered = [this, inbox, claim, who, judged](const Result<int, ops::TwoStepRefusal>& used) {
        inbox->post([this, claim, who, judged, used] {
            const std::int64_t hold = holdMs(claim.user, claim.address);
            if (hold > 0)
                return judged({.holdMs = hold});
            if (used) {
                m_throttle.right(claim.user, monotonicMsNow());
                return judged({.who = who});
            }
            if (!isWrongTry(used.error())) {
                spdlog::error("control: the code of {} cannot be judged: {}", who.username, errorKey(used.error()));
                return judged({.isUnavailable = true});
            }
            judged(wrong(claim, used.error() == ops::TwoStepRefusal::CodeUsed ? CodeFault::Used : CodeFault::Wrong));
        });
    };
    m_desk.useCode(who, claim.code, answered, [inbox, judged](wallet::MoneyFailure) {
        inbox->post([judged] { judged({.isUnavailable = true}); });
    });
}

Sessions::Verdict Sessions::wrong(const Claim& claim, CodeFault fault)
{
    if (fault == CodeFault::None)
        m_throttle.wrong(claim.user, claim.address, monotonicMsNow());
    else
        countWrongCode(claim.user, claim.address);
    Verdict verdict;
    verdict.holdMs = holdMs(claim.user, claim.address);
    verdict.triesLeft = m_throttle.triesLeft(claim.user, claim.address, monotonicMsNow());
    verdict.codeFault = fault;
    return verdict;
}

std::int64_t Sessions::holdMs(const std::string& user, const std::string& address) const
{
    return m_throttle.holdMs(user, address, monotonicMsNow());
}

void Sessions::countWrongCode(const std::string& user, const std::string& address)
{
    spdlog::warn("control: a wrong code of {}, from {}", user, address);
    m_throttle.wrongCode(user, address, monotonicMsNow());
}

void Sessions::countRightCode(const std::string& user)
{
    m_throttle.right(user, monotonicMsNow());
}

void Sessions::byToken(const std::string& token, const std::string& address, Judged judged)
{
    const std::int64_t now = monotonicMsNow();
    const std::int64_t hold = m_throttle.holdMs({}, address, now);
    if (hold > 0)
        return judged({.holdMs = hold});
    const auto who = m_tokens.take(hashOf(token), now);
    if (!who) {
        m_throttle.wrong({}, address, now);
        return judged({});
    }
    people([who, judged](const std::vector<ops::Operator>& all) {
        const auto found =
            std::find_if(all.begin(), all.end(), [&](const ops::Operator& one) { return one.id == who->id; });
        // Of a sign-in before the codes, or before another role: also when another daemon of the shop made the change.
        const bool mayEnter = found != all.end() && found->isActive() && hasSameRights(*found, *who);
        judged({.who = mayEnter ? std::optional(*found) : std::nullopt, .isUnavailable = all.empty()});
    });
}

std::string Sessions::issue(const ops::Operator& who, std::string& hash)
{
    const std::string token = randomHex(kTokenBytes);
    hash = hashOf(token);
    m_tokens.add(hash, who, monotonicMsNow());
    return token;
}

void Sessions::renew(const std::string& hash, const ops::Operator& who)
{
    m_tokens.add(hash, who, monotonicMsNow());
}

void Sessions::touch(const std::string& hash)
{
    m_tokens.touch(hash, monotonicMsNow());
}

void Sessions::people(std::function<void(std::vector<ops::Operator>)> answered)
{
    const auto inbox = m_inbox;
    m_desk.people(
        [inbox, answered](std::vector<ops::Operator> all) {
            inbox->post([answered, all = std::move(all)]() mutable { answered(std::move(all)); });
        },
        [inbox, answered](wallet::MoneyFailure) { inbox->post([answered] { answered({}); }); });
}

void Sessions::hash(const std::string& password, std::function<void(std::string)> hashed)
{
    const auto inbox = m_inbox;
    m_pool.start(ops::carried(std::function<void()>([inbox, password, hashed] {
        auto made = hashPassword(password, PasswordCost::Operator);
        inbox->post([hashed, made = std::move(made)]() mutable { hashed(std::move(made)); });
    })));
}

} // namespace eraflazz::control
