// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "net/http_client.h"
#include "net/http_server.h"
#include "sandbox/book_keeper.h"
#include "sandbox/control_door.h"
#include "sandbox/sandbox_config.h"
#include "sandbox/supplier_door.h"

#include <cstdint>
#include <memory>

namespace eraflazz::sandbox {

/// The whole simulator: the book, its doors, one listening port. Owner's thread.
class SandboxServer final {
public:
    explicit SandboxServer(SandboxConfig config); ///< Throws std::runtime_error (state log).
    ~SandboxServer();

    void start(); ///< Listens, then takes up unfinished orders. Throws std::runtime_error naming address and port.
    void stop();  ///< Answers still delayed and webhooks not yet sent are dropped; the state log knows of their orders.
    [[nodiscard]] std::uint16_t port() const { return m_server->port(); }

private:
    void route(net::HttpRequest request, net::HttpServer::Reply reply);

    BookKeeper m_keeper;
    std::unique_ptr<net::HttpClient> m_client;
    SupplierDoor m_suppliers;
    ControlDoor m_control;
    std::unique_ptr<net::HttpServer> m_server;
};

} // namespace eraflazz::sandbox
