// SPDX-License-Identifier: GPL-3.0-or-later
#include "request_tests.h"

#include <QTest>

namespace eraflazz::test {

using namespace eraflazz::wallet;

std::string RequestTests::ask(const char* who, const RequestAsk& ask, std::int64_t nowMs)
{
    return said(requests().propose(m_world->acting(who, nowMs), proposal(ask, newKey())));
}

Uuid RequestTests::file(const RequestAsk& ask, const char* who, std::int64_t nowMs)
{
    return requests().propose(m_world->acting(who, nowMs), proposal(ask, newKey())).value().id;
}

std::string RequestTests::approve(const Uuid& id, const char* who, std::int64_t nowMs)
{
    return said(requests().approve(m_world->acting(who, nowMs), id, ""));
}

void RequestTests::init()
{
    m_world = std::make_unique<RequestsWorld>(m_cluster);
}

void RequestTests::cleanup()
{
    QCOMPARE(QString::fromStdString(m_world->complaints()), QString());
}

} // namespace eraflazz::test
