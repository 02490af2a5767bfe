// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "catalog/pg/pg_catalog.h"
#include "control_world.h"
#include "crypto/secret_box.h"
#include "requests_world.h"

#include <map>
#include <memory>
#include <string>

namespace eraflazz::test {

/// The engine's invented side, over the shop's real catalogue.
class DeskEngine final : public FakeEngine {
public:
    DeskEngine(Deeds& deeds, const std::string& conninfo);
    [[nodiscard]] std::shared_ptr<const catalog::Catalog> catalog() const override;

private:
    mutable catalog::PgCatalog m_reader;
};

/// A control server over a real database and its real money lane: the shop of RequestsWorld. The thread that makes it
/// runs it.
class DeskWorld final {
public:
    explicit DeskWorld(PgCluster& cluster);
    ~DeskWorld();
    DeskWorld(const DeskWorld&) = delete;
    DeskWorld& operator=(const DeskWorld&) = delete;

    /// A console of that person, who has signed in; the same one each time.
    ConsoleClient& as(const std::string& username);
    /// The same person, with the password given again a moment ago.
    ConsoleClient& steppedUp(const std::string& username);

    /// The server goes and another one comes over the same books: what it remembered is gone, everybody signs in again.
    void restartServer();

    RequestsWorld shop;
    Deeds deeds;
    DeskEngine engine;
    std::unique_ptr<wallet::MoneyLane> lane;
    std::unique_ptr<wallet::OperatorDesk> desk;
    std::unique_ptr<control::ControlServer> server;

private:
    void startServer();

    std::map<std::string, std::unique_ptr<ConsoleClient>> m_consoles;
};

/// A member of an answer as text: numbers and truths too, "" when it is not there or null.
[[nodiscard]] std::string told(const Json& json, const char* member);
/// The rows of an answer.
[[nodiscard]] const std::vector<Json>& rowsOf(const Json& answer);

} // namespace eraflazz::test
