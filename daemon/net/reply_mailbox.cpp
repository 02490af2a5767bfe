// SPDX-License-Identifier: GPL-3.0-or-later
#include "net/reply_mailbox.h"

#include "net/server_connection.h"

#include <boost/asio/post.hpp>

namespace eraflazz::net {

namespace asio = boost::asio;

void ReplyMailbox::deliver(const std::weak_ptr<ServerConnection>& to, std::uint64_t serial, HttpResponse response)
{
    if (m_thread.load(std::memory_order_relaxed) == std::this_thread::get_id()) {
        const auto connection = to.lock();
        if (!connection || connection->replyInside(serial, response))
            return;
    }
    const std::lock_guard lock(m_mutex);
    if (m_io == nullptr)
        return;
    m_letters.push_back({to, serial, std::move(response)});
    if (!m_scheduled) {
        m_scheduled = true;
        asio::post(*m_io, [self = shared_from_this()] { self->drain(); });
    }
}

void ReplyMailbox::drain()
{
    std::vector<Letter> letters;
    {
        const std::lock_guard lock(m_mutex);
        letters.swap(m_letters);
        m_scheduled = false;
    }
    for (Letter& letter : letters) {
        if (const auto connection = letter.to.lock())
            connection->reply(letter.serial, std::move(letter.response));
    }
}

void ReplyMailbox::close()
{
    std::vector<Letter> dropped;
    const std::lock_guard lock(m_mutex);
    m_io = nullptr;
    dropped.swap(m_letters);
}

} // namespace eraflazz::net
