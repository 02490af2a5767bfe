// SPDX-License-Identifier: GPL-3.0-or-later
#include "net/http_client.h"

#include "net/client_core.h"

namespace eraflazz::net {

class HttpClient::Impl final : public ClientCore {};

HttpClient::HttpClient() : m_impl(std::make_shared<Impl>()) {}

HttpClient::~HttpClient()
{
    m_impl->stop(); // Not left to the destructor of Impl: callbacks may still use this object while it runs.
}

void HttpClient::stop()
{
    m_impl->stop();
}

void HttpClient::send(ClientRequest request, Callback callback)
{
    m_impl->submit(std::move(request), std::move(callback));
}

void HttpClient::runAfter(int delayMs, std::function<void()> task)
{
    m_impl->runAfter(delayMs, std::move(task));
}

std::size_t HttpClient::inFlight() const
{
    return m_impl->inFlight.load(std::memory_order_relaxed);
}

} // namespace eraflazz::net
