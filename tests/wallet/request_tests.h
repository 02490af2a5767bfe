// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "requests_world.h"

#include <QObject>

#include <memory>
#include <string>

namespace eraflazz::test {

/// Every topic's tests of requests: a fresh shop for each test, in one cluster; afterwards its books must be right.
class RequestTests : public QObject {
    Q_OBJECT

public:
    explicit RequestTests(PgCluster& cluster) : m_cluster(cluster) {}

protected:
    [[nodiscard]] std::string newKey() { return "k" + std::to_string(++m_keys); }
    [[nodiscard]] wallet::Requests& requests() { return m_world->requests(); }
    /// "proposed", or why not.
    std::string ask(const char* who, const wallet::RequestAsk& ask, std::int64_t nowMs = RequestsWorld::kNoonMs);
    Uuid file(const wallet::RequestAsk& ask, const char* who = "maker1", std::int64_t nowMs = RequestsWorld::kNoonMs);
    std::string approve(const Uuid& id, const char* who = "checker1", std::int64_t nowMs = RequestsWorld::kNoonMs);
    [[nodiscard]] static wallet::AdjustmentAsk give(std::int64_t amount) { return {"AG1", true, rupiah(amount)}; }
    [[nodiscard]] static wallet::AdjustmentAsk take(std::int64_t amount) { return {"AG1", false, rupiah(amount)}; }

    PgCluster& m_cluster;
    std::unique_ptr<RequestsWorld> m_world;

private Q_SLOTS:
    void init();
    void cleanup();
    void cleanupTestCase() { m_world.reset(); }

private:
    int m_keys = 0;
};

[[nodiscard]] std::unique_ptr<QObject> makeRequestPeopleTests(PgCluster& cluster);
[[nodiscard]] std::unique_ptr<QObject> makeRequestBankTests(PgCluster& cluster);
[[nodiscard]] std::unique_ptr<QObject> makeRequestShopTests(PgCluster& cluster);
[[nodiscard]] std::unique_ptr<QObject> makeRequestCrowdTests(PgCluster& cluster);

} // namespace eraflazz::test
