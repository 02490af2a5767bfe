// SPDX-License-Identifier: GPL-3.0-or-later
#include "net/http_server.h"

#include "net/server_core.h"

namespace eraflazz::net {

class HttpServer::Impl final : public ServerCore {
public:
    using ServerCore::ServerCore;
};

HttpServer::HttpServer(HttpServerSettings settings, Handler handler, RefusalBody refusalBody)
    : m_impl(std::make_shared<Impl>(std::move(settings), std::move(handler), std::move(refusalBody)))
{
}

HttpServer::~HttpServer()
{
    m_impl->stop();
}

void HttpServer::start()
{
    m_impl->start();
}

std::uint16_t HttpServer::port() const
{
    return m_impl->port();
}

void HttpServer::stopAccepting()
{
    m_impl->stopAccepting();
}

void HttpServer::stop()
{
    m_impl->stop();
}

HttpServerCounters HttpServer::counters() const
{
    return m_impl->counters();
}

} // namespace eraflazz::net
