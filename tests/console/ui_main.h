// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "look/languages.h"
#include "look/theme.h"

#include <QApplication>
#include <QTest>

namespace eraflazz::look {

/// Runs a test object as the console runs its widgets: own theme, Indonesian, and no screen unless one is asked for.
template <typename Test> int runUiTest(int argc, char** argv)
{
    if (!qEnvironmentVariableIsSet("QT_QPA_PLATFORM"))
        qputenv("QT_QPA_PLATFORM", "offscreen");
    QApplication application(argc, argv);
    // Pictures for the eye are wanted in other languages and at night too; what is tested is always the same.
    installLanguage(application, qEnvironmentVariable("ERAFLAZZ_SHOTS_LANGUAGE", QStringLiteral("id")));
    Theme theme(qEnvironmentVariable("ERAFLAZZ_SHOTS_THEME") == QStringLiteral("dark") ? ThemeChoice::Dark
                                                                                       : ThemeChoice::Light);
    Test test;
    test.theme = &theme;
    return QTest::qExec(&test, argc, argv);
}

} // namespace eraflazz::look

#define ERAFLAZZ_UI_TEST(Test)                                                                                         \
    int main(int argc, char** argv)                                                                                    \
    {                                                                                                                  \
        return eraflazz::look::runUiTest<Test>(argc, argv);                                                            \
    }
