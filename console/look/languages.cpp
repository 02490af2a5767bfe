// SPDX-License-Identifier: GPL-3.0-or-later
#include "look/languages.h"

#include <QCoreApplication>
#include <QLocale>
#include <QTranslator>

#include <cstring>

namespace eraflazz::look {

namespace {

const QString kOurs = QStringLiteral("eraflazz.language");

/// lupdate of Qt 6.4 does not see `namespace a::b`, so the contexts in our .ts files are bare class names, while
/// QObject::tr() asks with the full one.
class BareContextTranslator final : public QTranslator {
public:
    using QTranslator::QTranslator;

    QString translate(const char* context, const char* source, const char* disambiguation, int n) const override
    {
        const char* colon = context != nullptr ? std::strrchr(context, ':') : nullptr;
        return QTranslator::translate(colon != nullptr ? colon + 1 : context, source, disambiguation, n);
    }
};

} // namespace

void installLanguage(QCoreApplication& application, const QString& language)
{
    // What another language said before would answer wherever this one is English's own words.
    qDeleteAll(application.findChildren<QTranslator*>(kOurs));
    const bool isIndonesian = language == u"id";
    QLocale::setDefault(isIndonesian ? QLocale(QLocale::Indonesian, QLocale::Indonesia)
                                     : QLocale(QLocale::English, QLocale::UnitedStates));
    for (const QString& name : {QStringLiteral("qtbase_"), QStringLiteral("eraflazz_")}) {
        auto* translator = new BareContextTranslator(&application);
        translator->setObjectName(kOurs);
        if (translator->load(QStringLiteral(":/i18n/") + name + language))
            QCoreApplication::installTranslator(translator);
        else
            delete translator;
    }
}

} // namespace eraflazz::look
