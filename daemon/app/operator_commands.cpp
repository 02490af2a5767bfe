// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/operator_commands.h"

#include "app/desk_session.h"
#include "crypto/secret_box.h"

#include <iostream>
#include <stdexcept>

namespace eraflazz::app {

namespace {

using Outcome = Result<ops::Operator, ops::OperatorRefusal>;

struct NewPassword final {
    std::string password;
    bool isGenerated = false;
    ops::PasswordHash hash{};
};

/// From --new-password-file, from standard input with --new-password-stdin, else a random one.
NewPassword newPassword(const CommandOptions& options)
{
    NewPassword made;
    if (const auto file = optionOf(options, "--new-password-file"))
        made.password = readSecretFile(*file);
    else if (optionOf(options, "--new-password-stdin"))
        made.password = readSecret("new password: ");
    else
        made = {randomHex(10), true, {}};
    const auto hashed = wallet::hashNewPassword(made.password);
    if (!hashed)
        throw std::runtime_error("refused: " + std::string(errorKey(hashed.error())) + ", at least " +
                                 std::to_string(ops::kPasswordMin) + " characters");
    made.hash = *hashed;
    return made;
}

const ops::Operator& done(const Outcome& outcome)
{
    if (!outcome)
        throw std::runtime_error("refused: " + std::string(errorKey(outcome.error())));
    return *outcome;
}

void tell(const NewPassword& made)
{
    if (made.isGenerated)
        std::cout << "password " << made.password << "\nThe password is shown this once.\n";
}

ops::Role neededRole(const CommandOptions& options)
{
    const auto role = ops::roleFrom(needOption(options, "--role"));
    if (!role)
        throw std::runtime_error("--role is one of owner, admin, finance_maker, finance_checker, support, viewer");
    return *role;
}

int add(DeskSession& session, const CommandOptions& options)
{
    ops::NewOperator asked;
    asked.username = needOption(options, "--username");
    asked.name = optionOf(options, "--name").value_or("");
    asked.role = neededRole(options);
    const auto actor = optionOf(options, "--as") ? std::optional(session.logIn(options)) : std::nullopt;
    const auto made = newPassword(options);
    asked.passwordHash = made.hash.hash;
    const auto outcome = session.wait<Outcome>([&](auto answered, auto failed) {
        session.desk().addOperator(actor, asked, ops::ActedFrom::Server, answered, failed);
    });
    const auto& added = done(outcome);
    std::cout << "operator " << added.username << " added as " << toString(added.role) << '\n';
    tell(made);
    return 0;
}

int list(DeskSession& session)
{
    const auto people = session.wait<std::vector<ops::Operator>>(
        [&](auto answered, auto failed) { session.desk().people(answered, failed); });
    for (const auto& one : people)
        std::cout << one.username << '\t' << toString(one.role) << '\t' << toString(one.status) << '\t' << one.name
                  << (one.twoStep == ops::TwoStep::On ? "\ttwo-step" : "") << '\n';
    return 0;
}

int password(DeskSession& session, const CommandOptions& options)
{
    const auto& username = needOption(options, "--username");
    const auto actor = session.logIn(optionOf(options, "--as").value_or(username), options);
    const auto made = newPassword(options);
    done(session.wait<Outcome>([&](auto answered, auto failed) {
        session.desk().changeOperator(actor, username, made.hash, ops::ActedFrom::Server, answered, failed);
    }));
    std::cout << "the password of " << username << " is changed\n";
    tell(made);
    return 0;
}

/// For a telephone that is lost. The password is asked for, no code: whoever is on the server holds the key file
/// anyway.
int resetTwoStep(DeskSession& session, const CommandOptions& options)
{
    const auto& username = needOption(options, "--username");
    (void)needOption(options, "--reset-two-step");
    const ops::TwoStepReset asked{username, std::nullopt, needOption(options, "--reason")};
    const auto actor = session.logIn(optionOf(options, "--as").value_or(username), options);
    using Reset = Result<ops::Operator, ops::TwoStepRefusal>;
    const auto outcome = session.wait<Reset>([&](auto answered, auto failed) {
        session.desk().resetTwoStep(actor, asked, ops::ActedFrom::Server, answered, failed);
    });
    if (!outcome)
        throw std::runtime_error("refused: " + std::string(errorKey(outcome.error())));
    std::cout << username << " signs in with the password alone\n";
    return 0;
}

int change(DeskSession& session, const CommandOptions& options, const ops::OperatorChange& change)
{
    const auto actor = session.logIn(options);
    const auto outcome = session.wait<Outcome>([&](auto answered, auto failed) {
        session.desk().changeOperator(
            actor, needOption(options, "--username"), change, ops::ActedFrom::Server, answered, failed);
    });
    const auto& changed = done(outcome);
    std::cout << changed.username << " is " << toString(changed.role) << ", " << toString(changed.status) << '\n';
    return 0;
}

} // namespace

int runOperatorCommand(const std::string& verb, const CommandOptions& options)
{
    DeskSession session(readConfig(needOption(options, "--config")));
    if (verb == "add")
        return add(session, options);
    if (verb == "list")
        return list(session);
    if (verb == "password")
        return password(session, options);
    if (verb == "role")
        return change(session, options, neededRole(options));
    if (verb == "disable")
        return change(session, options, ops::OperatorStatus::Disabled);
    if (verb == "enable")
        return change(session, options, ops::OperatorStatus::Active);
    if (verb == "two-step")
        return resetTwoStep(session, options);
    throw std::runtime_error("eraflazzd operator knows: add, list, role, disable, enable, password, two-step");
}

} // namespace eraflazz::app
