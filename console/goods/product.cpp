// SPDX-License-Identifier: GPL-3.0-or-later
#include "goods/product.h"

#include "text/amount_text.h"

#include <QCoreApplication>

namespace eraflazz::console {

namespace {

QString words(const char* english)
{
    return QCoreApplication::translate("Product", english);
}

} // namespace

QString productStatusWord(const QString& status)
{
    if (status == u"open")
        return words(QT_TRANSLATE_NOOP("Product", "Active"));
    if (status == u"disturbed")
        return words(QT_TRANSLATE_NOOP("Product", "Disturbed"));
    if (status == u"empty")
        return words(QT_TRANSLATE_NOOP("Product", "Out of stock"));
    if (status == u"closed")
        return words(QT_TRANSLATE_NOOP("Product", "Closed"));
    return status;
}

look::State productState(const QString& status)
{
    if (status == u"open")
        return look::State::Success;
    // Closed is what somebody wanted; only what is out of order shall be loud.
    return status == u"closed" ? look::State::Queued : look::State::Attention;
}

const QStringList& productStatuses()
{
    static const QStringList all{
        QStringLiteral("open"), QStringLiteral("disturbed"), QStringLiteral("empty"), QStringLiteral("closed")};
    return all;
}

QString policyWord(const QString& policy)
{
    if (policy == u"priority")
        return words(QT_TRANSLATE_NOOP("Product", "By priority"));
    if (policy == u"cheapest")
        return words(QT_TRANSLATE_NOOP("Product", "Cheapest"));
    if (policy == u"success_rate")
        return words(QT_TRANSLATE_NOOP("Product", "Success first"));
    return policy;
}

const QStringList& policies()
{
    static const QStringList all{
        QStringLiteral("priority"), QStringLiteral("cheapest"), QStringLiteral("success_rate")};
    return all;
}

ProductNote noteOf(const Product& product)
{
    if (product.status != u"open") {
        const QString word = productStatusWord(product.status).toLower();
        if (product.mappings == 0)
            return {word + QStringLiteral(" · ") + words(QT_TRANSLATE_NOOP("Product", "no supplier")),
                    look::Ink::Attention};
        return {word, product.status == u"closed" ? look::Ink::Third : look::Ink::Attention};
    }
    if (product.mappings == 0)
        return {words(QT_TRANSLATE_NOOP("Product", "no supplier")), look::Ink::Bad};
    if (product.bestSupplier.isEmpty())
        return {words(QT_TRANSLATE_NOOP("Product", "no open supplier")), look::Ink::Bad};
    const QString margin = product.margin ? text::amountText(*product.margin) : QString();
    if (product.margin && product.margin->isNegative())
        return {words(QT_TRANSLATE_NOOP("Product", "margin %1")).arg(margin), look::Ink::Bad};
    if (product.mappings == 1)
        return {words(QT_TRANSLATE_NOOP("Product", "only 1 supplier")), look::Ink::Attention};
    const QString many = words(QT_TRANSLATE_NOOP("Product", "%1 suppliers")).arg(product.mappings);
    if (margin.isEmpty())
        return {many, look::Ink::Third};
    return {words(QT_TRANSLATE_NOOP("Product", "%1 · margin %2")).arg(many, margin), look::Ink::Third};
}

QString minuteText(int minute)
{
    return QStringLiteral("%1:%2").arg(minute / 60, 2, 10, QLatin1Char('0')).arg(minute % 60, 2, 10, QLatin1Char('0'));
}

QString openHours(int cutoffStart, int cutoffEnd)
{
    if (cutoffStart == cutoffEnd)
        return words(QT_TRANSLATE_NOOP("Product", "24 hours"));
    return minuteText(cutoffEnd) + u'–' + minuteText(cutoffStart);
}

} // namespace eraflazz::console
