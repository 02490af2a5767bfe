// SPDX-License-Identifier: GPL-3.0-or-later
#include "shell/return_news.h"

#include "core/link/control_client.h"
#include "shell/news_board.h"

namespace eraflazz::console {

ReturnNews::ReturnNews(ControlClient& client, NewsBoard& news, QObject* parent)
    : QObject(parent), m_news(news), m_patience(client.clock().alarm([this] { tell(); }))
{
    connect(&client, &ControlClient::caughtUp, this, &ReturnNews::caughtUp);
    connect(&client, &ControlClient::stateChanged, this, [this](LinkState state) {
        if (state == LinkState::Live)
            return;
        m_patience->stop(); // Lost again before it was said.
        m_isWaiting = false;
    });
}

ReturnNews::~ReturnNews() = default;

void ReturnNews::begin()
{
    m_isWaiting = true;
    m_changes = 0;
    m_patience->start(kPatienceMs);
}

void ReturnNews::caughtUp(std::optional<int> changes)
{
    if (m_isWaiting)
        m_changes = changes && m_changes ? std::optional(*m_changes + *changes) : std::nullopt;
}

void ReturnNews::tell()
{
    m_isWaiting = false;
    const int changes = m_changes.value_or(0);
    m_news.tell({.kind = look::StripKind::Good,
                 .sentence = changes == 0 ? tr("Connected again.")
                                          : tr("Connected again. %n change(s) loaded.", nullptr, changes),
                 .action = {}});
}

} // namespace eraflazz::console
