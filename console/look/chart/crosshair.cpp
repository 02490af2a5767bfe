// SPDX-License-Identifier: GPL-3.0-or-later
#include "look/chart/crosshair.h"

namespace eraflazz::look {

Crosshair::Crosshair(QObject* parent) : QObject(parent) {}

void Crosshair::point(const QObject* owner, int bucket)
{
    if (m_owner == owner && m_bucket == bucket)
        return;
    m_owner = owner;
    m_bucket = bucket;
    Q_EMIT moved();
}

void Crosshair::leave()
{
    if (!m_bucket)
        return;
    m_bucket.reset();
    m_owner = nullptr;
    Q_EMIT moved();
}

void Crosshair::addSource(const QObject* owner, Rows rows)
{
    m_sources.emplace_back(owner, std::move(rows));
}

void Crosshair::removeSource(const QObject* owner)
{
    std::erase_if(m_sources, [owner](const auto& source) { return source.first == owner; });
    if (m_owner == owner)
        leave();
}

std::vector<TipRow> Crosshair::rows() const
{
    std::vector<TipRow> all;
    if (!m_bucket)
        return all;
    for (const auto& [owner, source] : m_sources) {
        for (TipRow& row : source(*m_bucket))
            all.push_back(std::move(row));
    }
    return all;
}

} // namespace eraflazz::look
