// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/admin_commands.h"
#include "app/config.h"
#include "wallet/services/money_lane.h"
#include "wallet/services/operator_desk.h"

#include <future>
#include <optional>
#include <stdexcept>
#include <string>

namespace eraflazz::app {

/// A person at the command line: a money lane of its own and the same desk the console uses. One thread.
class DeskSession final {
public:
    explicit DeskSession(const Config& config); ///< Connects; throws when the database does not answer.
    ~DeskSession();
    DeskSession(const DeskSession&) = delete;
    DeskSession& operator=(const DeskSession&) = delete;

    [[nodiscard]] wallet::OperatorDesk& desk() { return m_desk; }

    /// Calls `start(answered, failed)` and waits. Throws std::runtime_error when there is no answer.
    template <typename T, typename Start> T wait(Start start)
    {
        std::promise<T> promise;
        start([&promise](T answer) { promise.set_value(std::move(answer)); },
              [&promise](wallet::MoneyFailure failure) {
                  promise.set_exception(std::make_exception_ptr(std::runtime_error(failureText(failure))));
              });
        return promise.get_future().get();
    }

    /// The person named by --as, whose password comes from --password-file or, asked for, from standard input.
    [[nodiscard]] ops::Operator logIn(const CommandOptions& options);
    [[nodiscard]] ops::Operator logIn(const std::string& username, const CommandOptions& options);

private:
    [[nodiscard]] static std::string failureText(wallet::MoneyFailure failure);

    wallet::MoneyLane m_lane;
    wallet::OperatorDesk m_desk;
};

/// One line of standard input without an echo when a person types it; `prompt` goes to standard error.
[[nodiscard]] std::string readSecret(const std::string& prompt);
/// The first line of a file.
[[nodiscard]] std::string readSecretFile(const std::string& path);

/// The option's value when it is there.

} // namespace eraflazz::app
