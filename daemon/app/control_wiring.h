// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/config.h"
#include "control/server/control_server.h"
#include "crypto/secret_box.h"
#include "engine/services/case_sweeper.h"
#include "engine/services/engine.h"
#include "engine/services/supplier_errands.h"
#include "wallet/services/operator_desk.h"

#include <cstdint>
#include <functional>
#include <memory>

namespace eraflazz::app {

/// The control channel of one daemon over its engine, its money lane and its database. Qt main thread; what it is given
/// outlives it.
class ControlWiring final {
public:
    ControlWiring(const Config& config,
                  const SecretBox& box,
                  engine::Engine& engine,
                  engine::CaseSweeper& cases,
                  wallet::OperatorDesk& desk,
                  wallet::BankBookNow banks,
                  std::function<void()> catalogChanged,
                  std::shared_ptr<control::LogFeed> log);

    void start(); ///< Throws std::runtime_error when it cannot or may not listen there.
    void stop();
    [[nodiscard]] std::uint16_t port() const { return m_server.port(); }

private:
    engine::SupplierErrands m_errands;
    control::LiveEngine m_engine;
    control::ControlServer m_server;
};

} // namespace eraflazz::app
