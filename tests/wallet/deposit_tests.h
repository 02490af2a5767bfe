// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "deposits_world.h"

#include <QObject>

#include <memory>

namespace eraflazz::test {

/// Tests of what banks say and agents pay: a fresh shop for each, in one cluster; afterwards its books must be right.
class DepositTests : public QObject {
    Q_OBJECT

protected:
    std::unique_ptr<PgCluster> m_cluster;
    std::unique_ptr<DepositsWorld> m_world;

private Q_SLOTS:
    void initTestCase() { m_cluster = std::make_unique<PgCluster>(); }
    void init() { m_world = std::make_unique<DepositsWorld>(*m_cluster); }
    void cleanup();
    void cleanupTestCase() { m_cluster.reset(); }
};

} // namespace eraflazz::test
