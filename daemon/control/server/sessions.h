// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "control/core/sign_in_rules.h"
#include "control/server/inbox.h"
#include "wallet/services/operator_desk.h"

#include <QThreadPool>

#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace eraflazz::control {

/// What somebody brings to prove who it is.
struct Claim final {
    std::string user;
    std::string password;
    std::string code; ///< Of the authenticator app, or for recovery; "" when none was given.
    std::string address;
    bool isPasswordEnough = false; ///< A code is judged elsewhere, or not asked for.
};

/// Who somebody is: passwords on a small pool (argon2id takes long and much memory), tokens for those who were here a
/// moment ago, holds for those who guess. The server's thread; everything is answered there.
class Sessions final {
public:
    /// What is wrong with the code of somebody whose password is right.
    enum class CodeFault { None, Needed, Wrong, Used };
    struct Verdict final {
        std::optional<ops::Operator> who = {};
        std::int64_t holdMs = 0;    ///< Too many wrong tries: when to come back.
        bool isUnavailable = false; ///< The database did not answer.
        int triesLeft = 0;          ///< Of a wrong password or code: before a hold.
        CodeFault codeFault = CodeFault::None;
    };
    using Judged = std::function<void(Verdict)>;

    Sessions(wallet::OperatorDesk& desk, std::shared_ptr<Inbox> inbox);
    ~Sessions(); ///< Waits for passwords that are being checked.

    /// Whoever signs in with codes brings one as well: only the right password learns that one is needed.
    void byPassword(const Claim& claim, Judged judged);
    void byToken(const std::string& token, const std::string& address, Judged judged);
    /// A token for a connection that begins: it is told once, its hash is kept.
    [[nodiscard]] std::string issue(const ops::Operator& who, std::string& hash);
    /// The token of a connection whose person has just changed what a sign-in takes.
    void renew(const std::string& hash, const ops::Operator& who);
    void touch(const std::string& hash);
    void drop(const std::string& hash) { m_tokens.drop(hash); }
    void dropAllOf(ops::OperatorId who, const std::string& keptHash = {}) { m_tokens.dropAllOf(who, keptHash); }
    /// Everybody, as they are now; empty when the database did not answer.
    void people(std::function<void(std::vector<ops::Operator>)> answered);

    /// How long somebody must wait who may be guessing codes; 0: not at all.
    [[nodiscard]] std::int64_t holdMs(const std::string& user, const std::string& address) const;
    /// A wrong code counts like a wrong password, and holds longer.
    void countWrongCode(const std::string& user, const std::string& address);
    /// A right code given elsewhere than at the sign-in wipes the wrong ones out as well.
    void countRightCode(const std::string& user);

    /// The hash of a new password.
    void hash(const std::string& password, std::function<void(std::string)> hashed);
    /// For reports, so that nobody waits for one to sign in.
    [[nodiscard]] QThreadPool& reportPool() { return m_reportPool; }

private:
    void judge(const Claim& claim, std::optional<ops::OperatorCredentials> credentials, const Judged& judged);
    void judgeCode(const Claim& claim, const ops::Operator& who, const Judged& judged);
    /// It was wrong: counts it, and says how much is left.
    [[nodiscard]] Verdict wrong(const Claim& claim, CodeFault fault = CodeFault::None);

    wallet::OperatorDesk& m_desk;
    std::shared_ptr<Inbox> m_inbox;
    SignInThrottle m_throttle;
    TokenBook m_tokens;
    int m_underWay = 0;
    QThreadPool m_pool;
    QThreadPool m_reportPool;
};

} // namespace eraflazz::control
