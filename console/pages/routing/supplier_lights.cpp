// SPDX-License-Identifier: GPL-3.0-or-later
#include "pages/routing/supplier_lights.h"

#include "desk/desk.h"

#include <algorithm>

namespace eraflazz::console {

SupplierLights::SupplierLights(Desk& desk, QObject* parent)
    : QObject(parent), m_store(desk.clock(), 500), m_subscription(desk.client(), m_store)
{
    m_store.watch(this);
    connect(&m_subscription, &Subscription::stateChanged, this, [this](Subscription::State state) {
        if (state == Subscription::State::Current)
            m_store.flush();
        if (state == Subscription::State::Current || state == Subscription::State::Failed)
            Q_EMIT changed();
    });
    TopicAsked asked;
    asked.topic = QStringLiteral("supplier.state");
    m_subscription.open(asked);
}

SupplierLights::~SupplierLights()
{
    m_store.unwatch(this);
}

void SupplierLights::rowsTold(std::span<const StoredRow* const>, std::span<const StoredRow* const>)
{
    read();
}

void SupplierLights::read()
{
    const WireColumns& columns = m_store.columns();
    const auto words = [&columns](const PackedRow& row, std::string_view name) {
        return plainLine(textOf(row.cell(columnNamed(columns, name))));
    };
    const auto number = [&columns](const PackedRow& row, std::string_view name, int otherwise) {
        return static_cast<int>(numberOf(row.cell(columnNamed(columns, name))).value_or(otherwise));
    };
    std::vector<SupplierLight> lights;
    for (int place = 0; place < m_store.count(); ++place) {
        const PackedRow& row = m_store.at(place).cells;
        lights.push_back({.code = words(row, "code"),
                          .name = words(row, "name"),
                          .isOpen = number(row, "open", 0) != 0,
                          .isBreakerOpen = number(row, "breaker_open", 0) != 0,
                          .isHeld = number(row, "breaker_held", 0) != 0,
                          .successPermille = number(row, "success_permille", -1),
                          .inFlight = number(row, "in_flight", 0),
                          .inFlightMax = number(row, "max_in_flight", 0)});
    }
    std::sort(lights.begin(), lights.end(), [](const auto& a, const auto& b) { return a.code < b.code; });
    if (lights == m_lights)
        return;
    m_lights = std::move(lights);
    Q_EMIT changed();
}

} // namespace eraflazz::console
