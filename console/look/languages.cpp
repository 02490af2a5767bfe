// SPDX-License-Identifier: GPL-3.0-or-later
#include "look/languages.h"

#include <QCoreApplication>
#include <QLocale>
#include <QTranslator>

namespace eraflazz::look {

void installLanguage(QCoreApplication& application, const QString& language)
{
    const bool isIndonesian = language == u"id";
    QLocale::setDefault(isIndonesian ? QLocale(QLocale::Indonesian, QLocale::Indonesia)
                                     : QLocale(QLocale::English, QLocale::UnitedStates));
    for (const QString& name : {QStringLiteral("qtbase_"), QStringLiteral("eraflazz_")}) {
        auto* translator = new QTranslator(&application);
        if (translator->load(QStringLiteral(":/i18n/") + name + language))
            QCoreApplication::installTranslator(translator);
        else
            delete translator;
    }
}

} // namespace eraflazz::look
