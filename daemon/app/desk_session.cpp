// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desk_session.h"

#include "crypto/secret_box.h"
#include "wallet/pg/pg_money_store.h"

#include <fstream>
#include <iostream>
#include <termios.h>
#include <unistd.h>

namespace eraflazz::app {

namespace {

/// Keeps a terminal from showing what is typed, as long as it lives.
class NoEcho final {
public:
    NoEcho() : m_isTerminal(isatty(STDIN_FILENO) == 1 && tcgetattr(STDIN_FILENO, &m_before) == 0)
    {
        if (!m_isTerminal)
            return;
        termios quiet = m_before;
        quiet.c_lflag &= ~static_cast<tcflag_t>(ECHO);
        tcsetattr(STDIN_FILENO, TCSAFLUSH, &quiet);
    }
    ~NoEcho()
    {
        if (!m_isTerminal)
            return;
        tcsetattr(STDIN_FILENO, TCSAFLUSH, &m_before);
        std::cerr << '\n';
    }
    NoEcho(const NoEcho&) = delete;
    NoEcho& operator=(const NoEcho&) = delete;

private:
    termios m_before{};
    bool m_isTerminal;
};

} // namespace

DeskSession::DeskSession(const Config& config)
    : m_lane(std::make_unique<wallet::PgMoneyStore>(config.appConninfo, SecretBox::fromKeyFile(config.keyFile))),
      m_desk(m_lane)
{
    m_lane.start();
}

DeskSession::~DeskSession()
{
    m_lane.stop();
}

std::string DeskSession::failureText(wallet::MoneyFailure failure)
{
    switch (failure) {
    case wallet::MoneyFailure::Overloaded:
        return "too much is waiting; nothing was written, try again";
    case wallet::MoneyFailure::OutcomeUnknown:
        return "the database is away; run the same command with the same --key to learn what became of it";
    case wallet::MoneyFailure::InternalError:
        break;
    }
    return "the database refused it; nothing was written, the line above says why";
}

ops::Operator DeskSession::logIn(const CommandOptions& options)
{
    return logIn(needOption(options, "--as"), options);
}

ops::Operator DeskSession::logIn(const std::string& username, const CommandOptions& options)
{
    const auto file = optionOf(options, "--password-file");
    const auto password = file ? readSecretFile(*file) : readSecret("password of " + username + ": ");
    const auto credentials = wait<std::optional<ops::OperatorCredentials>>(
        [&](auto answered, auto failed) { m_desk.credentials(username, answered, failed); });
    const auto who = wallet::authenticated(credentials, password);
    if (!who)
        throw std::runtime_error("no active operator " + username + " with that password");
    if (needsRehash(credentials->passwordHash, PasswordCost::Operator))
        m_desk.renewHash(*credentials, hashPassword(password, PasswordCost::Operator));
    return *who;
}

std::string readSecret(const std::string& prompt)
{
    std::cerr << prompt << std::flush;
    const NoEcho quiet;
    std::string line;
    if (!std::getline(std::cin, line))
        throw std::runtime_error("no password on standard input");
    return line;
}

std::string readSecretFile(const std::string& path)
{
    std::ifstream file(path);
    std::string line;
    if (!std::getline(file, line))
        throw std::runtime_error("no password in " + path);
    return line;
}

} // namespace eraflazz::app
