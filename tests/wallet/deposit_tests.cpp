// SPDX-License-Identifier: GPL-3.0-or-later
#include "deposit_tests.h"

#include <QTest>

namespace eraflazz::test {

void DepositTests::cleanup()
{
    QCOMPARE(QString::fromStdString(m_world->complaints()), QString());
    m_world.reset();
}

} // namespace eraflazz::test
