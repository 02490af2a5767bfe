// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "catalog/core/price.h"
#include "engine/services/engine.h"
#include "engine/services/supplier_errands.h"

#include <memory>
#include <optional>
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
    virtual void repeat(engine::RepeatJob job) = 0;
    virtual void cancel(engine::CancelJob job) = 0;
    /// While it is on, new orders are refused; what was accepted goes on.
    virtual void setMaintenance(bool isOn) = 0;
    [[nodiscard]] virtual std::vector<engine::LaneState> lanes() const = 0;
    /// Where an order would go at that minute of the Jakarta day.
    [[nodiscard]] virtual engine::RoutePlan plan(const catalog::Catalog& catalog,
                                                 const catalog::Product& product,
                                                 const catalog::PriceQuote& quote,
                                                 int minute) const = 0;

    /// What was seen of the mapping since the daemon started; nothing when it was not used.
    [[nodiscard]] virtual std::optional<engine::MappingHealth> mapping(MappingId mapping) const = 0;
    /// False when there is no such supplier.
    [[nodiscard]] virtual bool setBreaker(SupplierId supplier, bool open) = 0;
    [[nodiscard]] virtual std::vector<engine::LoggedExchange> exchanges(SupplierId supplier,
                                                                        std::size_t most) const = 0;
    /// The answers come on another thread.
    virtual void checkBalance(SupplierId supplier, engine::SupplierErrands::Reply<engine::BalanceCheck> reply) = 0;
    virtual void fetchPrices(SupplierId supplier, engine::SupplierErrands::Reply<engine::PriceFetch> reply) = 0;
};

/// The engine of this daemon.
class LiveEngine final : public EnginePort {
public:
    LiveEngine(engine::Engine& engine, engine::SupplierErrands& errands) : m_engine(engine), m_errands(errands) {}
    [[nodiscard]] std::shared_ptr<const catalog::Catalog> catalog() const override { return m_engine.catalog(); }
    [[nodiscard]] std::vector<engine::SupplierHealth> suppliers() const override { return m_engine.board().health(); }
    [[nodiscard]] engine::EngineCounters counters() const override { return m_engine.counters(); }
    [[nodiscard]] bool isReady() const override { return m_engine.isReady(); }
    [[nodiscard]] engine::SaleFeed& feed() override { return m_engine.feed(); }
    void ask(engine::AskJob job) override { m_engine.ask(std::move(job)); }
    void repeat(engine::RepeatJob job) override { m_engine.repeat(std::move(job)); }
    void cancel(engine::CancelJob job) override { m_engine.cancel(std::move(job)); }
    void setMaintenance(bool isOn) override { m_engine.setMaintenance(isOn); }
    [[nodiscard]] std::vector<engine::LaneState> lanes() const override { return m_engine.lanes(); }
    [[nodiscard]] engine::RoutePlan plan(const catalog::Catalog& catalog,
                                         const catalog::Product& product,
                                         const catalog::PriceQuote& quote,
                                         int minute) const override
    {
        return m_engine.routing().planAt(catalog, product, quote, minute);
    }
    [[nodiscard]] std::optional<engine::MappingHealth> mapping(MappingId mapping) const override
    {
        return m_engine.board().mapping(mapping);
    }
    [[nodiscard]] bool setBreaker(SupplierId supplier, bool open) override
    {
        return m_engine.board().setBreaker(supplier, open);
    }
    [[nodiscard]] std::vector<engine::LoggedExchange> exchanges(SupplierId supplier, std::size_t most) const override
    {
        return m_engine.board().exchanges().latest(supplier, most);
    }
    void checkBalance(SupplierId supplier, engine::SupplierErrands::Reply<engine::BalanceCheck> reply) override
    {
        m_errands.checkBalance(supplier, std::move(reply));
    }
    void fetchPrices(SupplierId supplier, engine::SupplierErrands::Reply<engine::PriceFetch> reply) override
    {
        m_errands.fetchPrices(supplier, std::move(reply));
    }

private:
    engine::Engine& m_engine;
    engine::SupplierErrands& m_errands;
};

} // namespace eraflazz::control
