// SPDX-License-Identifier: GPL-3.0-or-later
#include "request_tests.h"

#include <QCoreApplication>
#include <QTest>

using namespace eraflazz::test;

int main(int argc, char** argv)
{
    const QCoreApplication app(argc, argv);
    PgCluster cluster; // Starting one takes longer than most tests: all topics share it.
    int failed = 0;
    for (const auto make : {makeRequestPeopleTests, makeRequestBankTests, makeRequestShopTests, makeRequestCrowdTests})
        failed += QTest::qExec(make(cluster).get(), argc, argv);
    return failed;
}
