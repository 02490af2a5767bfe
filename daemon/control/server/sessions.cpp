// SPDX-License-Identifier: GPL-3.0-or-later
#include "control/server/sessions.h"

#include "crypto/digest.h"
#include "crypto/secret_box.h"
#include "kernel/clock.h"
#include "kernel/text.h"

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

void Sessions::byPassword(const std::string& user,
                          const std::string& password,
                          const std::string& address,
                          Judged judged)
{
    const std::int64_t hold = m_throttle.holdMs(user, address, monotonicMsNow());
    if (hold > 0)
        return judged({std::nullopt, hold, false, 0});
    if (m_underWay >= kUnderWayMax)
        return judged({std::nullopt, kBusyMs, false, 0});
    ++m_underWay;
    const auto inbox = m_inbox;
    const auto done = [this, judged](Verdict verdict) {
        --m_underWay;
        judged(std::move(verdict));
    };
    m_desk.credentials(
        user,
        [this, inbox, user, address, password, done](std::optional<ops::OperatorCredentials> credentials) {
            inbox->post([this, user, address, password, done, credentials = std::move(credentials)] {
                judge(user, address, credentials, password, done);
            });
        },
        [inbox, done](wallet::MoneyFailure) { inbox->post([done] {
                                                  done({std::nullopt, 0, true, 0});
                                              }); });
}

void Sessions::judge(const std::string& user,
                     const std::string& address,
                     std::optional<ops::OperatorCredentials> credentials,
                     const std::string& password,
                     const Judged& judged)
{
    const auto inbox = m_inbox;
    m_pool.start([this, inbox, user, address, credentials = std::move(credentials), password, judged] {
        auto who = wallet::authenticated(credentials, password);
        std::string renewed;
        if (who && needsRehash(credentials->passwordHash, PasswordCost::Operator))
            renewed = hashPassword(password, PasswordCost::Operator);
        inbox->post([this, user, address, judged, credentials, renewed, who = std::move(who)] {
            const std::int64_t now = monotonicMsNow();
            // Tries that ran beside each other count all the same.
            const std::int64_t hold = m_throttle.holdMs(user, address, now);
            if (hold > 0)
                return judged({std::nullopt, hold, false, 0});
            if (!who) {
                m_throttle.wrong(user, address, now);
                return judged({std::nullopt,
                               m_throttle.holdMs(user, address, now),
                               false,
                               m_throttle.triesLeft(user, address, now)});
            }
            m_throttle.right(user, now);
            if (!renewed.empty())
                m_desk.renewHash(*credentials, renewed);
            judged({who, 0, false, 0});
        });
    });
}

void Sessions::byToken(const std::string& token, const std::string& address, Judged judged)
{
    const std::int64_t now = monotonicMsNow();
    const std::int64_t hold = m_throttle.holdMs({}, address, now);
    if (hold > 0)
        return judged({std::nullopt, hold, false, 0});
    const auto who = m_tokens.take(hashOf(token), now);
    if (!who) {
        m_throttle.wrong({}, address, now);
        return judged({});
    }
    people([who, judged](const std::vector<ops::Operator>& all) {
        const auto found =
            std::find_if(all.begin(), all.end(), [&](const ops::Operator& one) { return one.id == *who; });
        const bool isActive = found != all.end() && found->isActive();
        judged({isActive ? std::optional(*found) : std::nullopt, 0, all.empty(), 0});
    });
}

std::string Sessions::issue(ops::OperatorId who, std::string& hash)
{
    const std::string token = randomHex(kTokenBytes);
    hash = hashOf(token);
    m_tokens.add(hash, who, monotonicMsNow());
    return token;
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
    m_pool.start([inbox, password, hashed] {
        auto made = hashPassword(password, PasswordCost::Operator);
        inbox->post([hashed, made = std::move(made)]() mutable { hashed(std::move(made)); });
    });
}

} // namespace eraflazz::control
