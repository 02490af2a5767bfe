// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "catalog/core/price.h"
#include "engine/services/engine.h"

#include <memory>
#include <vector>

namespace eraflazz::control {

/// What the control channel asks of the running engine. Any thread.
class EnginePort {
public:
    virtual ~EnginePort() = default;
    [[nodiscard]] virtual std::shared_ptr<const catalog::Catalog> catalog() const = 0; ///< Never null.
    [[nodiscard]] virtual std::vector<engine::SupplierHealth> suppliers() const = 0;
    [[nodiscard]] virtual engine::EngineCounters counters() const = 0;
    [[nodiscard]] virtual bool isReady() const = 0;
    [[nodiscard]] virtual engine::SaleFeed& feed() = 0;
    virtual void ask(engine::AskJob job) = 0;
    [[nodiscard]] virtual engine::RoutePlan
    plan(const catalog::Catalog& catalog, const catalog::Product& product, const catalog::PriceQuote& quote) const = 0;
};

/// The engine of this daemon.
class LiveEngine final : public EnginePort {
public:
    explicit LiveEngine(engine::Engine& engine) : m_engine(engine) {}
    [[nodiscard]] std::shared_ptr<const catalog::Catalog> catalog() const override { return m_engine.catalog(); }
    [[nodiscard]] std::vector<engine::SupplierHealth> suppliers() const override { return m_engine.board().health(); }
    [[nodiscard]] engine::EngineCounters counters() const override { return m_engine.counters(); }
    [[nodiscard]] bool isReady() const override { return m_engine.isReady(); }
    [[nodiscard]] engine::SaleFeed& feed() override { return m_engine.feed(); }
    void ask(engine::AskJob job) override { m_engine.ask(std::move(job)); }
    [[nodiscard]] engine::RoutePlan plan(const catalog::Catalog& catalog,
                                         const catalog::Product& product,
                                         const catalog::PriceQuote& quote) const override
    {
        return m_engine.routing().plan(catalog, product, quote, unixMsNow());
    }

private:
    engine::Engine& m_engine;
};

} // namespace eraflazz::control
