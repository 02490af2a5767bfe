// SPDX-License-Identifier: GPL-3.0-or-later
#include "pages/audit/audit_choices.h"

#include "core/link/call.h"
#include "desk/shop_time.h"
#include "pages/audit/audit_page.h"

#include <QComboBox>
#include <QDateTime>
#include <QPoint>

namespace eraflazz::console {

namespace {

constexpr int kShown = 20; // All of them, without scrolling.

QComboBox* makeChoice(const char* object, const QString& name)
{
    auto* box = new QComboBox;
    box->setObjectName(QLatin1String(object));
    box->setAccessibleName(name);
    box->setMaxVisibleItems(kShown);
    return box;
}

} // namespace

QComboBox* makeDaysChoice()
{
    auto* box = makeChoice("auditDays", AuditPage::tr("Period"));
    // Days back to the first one, and how many; none: all there are.
    box->addItem(AuditPage::tr("All days"), QPoint(0, 0));
    box->addItem(AuditPage::tr("Today"), QPoint(0, 1));
    box->addItem(AuditPage::tr("Yesterday"), QPoint(1, 1));
    box->addItem(AuditPage::tr("The last 7 days"), QPoint(6, 7));
    box->addItem(AuditPage::tr("The last 30 days"), QPoint(29, 30));
    return box;
}

QComboBox* makeAreaChoice()
{
    auto* box = makeChoice("auditArea", AuditPage::tr("About what"));
    box->addItem(AuditPage::tr("About everything"), QString());
    // The first words of the daemon's actions.
    box->addItem(AuditPage::tr("Products and prices"), QStringLiteral("product"));
    box->addItem(AuditPage::tr("Mapping"), QStringLiteral("mapping"));
    box->addItem(AuditPage::tr("Routing"), QStringLiteral("route"));
    box->addItem(AuditPage::tr("Suppliers"), QStringLiteral("supplier"));
    box->addItem(AuditPage::tr("Agents"), QStringLiteral("agent"));
    box->addItem(AuditPage::tr("Requests for money"), QStringLiteral("request"));
    box->addItem(AuditPage::tr("Banks"), QStringLiteral("bank"));
    box->addItem(AuditPage::tr("Deposit tickets"), QStringLiteral("ticket"));
    box->addItem(AuditPage::tr("Cases"), QStringLiteral("case"));
    box->addItem(AuditPage::tr("People"), QStringLiteral("operator"));
    box->addItem(AuditPage::tr("Sign-ins"), QStringLiteral("session"));
    box->addItem(AuditPage::tr("Alarms"), QStringLiteral("alarm"));
    box->addItem(AuditPage::tr("System"), QStringLiteral("system"));
    return box;
}

void sayChoices(Call& call, const QComboBox& days, const QComboBox& area, qint64 nowMs)
{
    if (const QString chosen = area.currentData().toString(); !chosen.isEmpty())
        call.with("area", chosen);
    const QPoint period = days.currentData().toPoint();
    if (period.y() <= 0)
        return;
    const QDateTime from(shopDay(nowMs).addDays(-period.x()), QTime(0, 0), Qt::OffsetFromUTC, kShopZone);
    call.with("from", from.toMSecsSinceEpoch()).with("to", from.addDays(period.y()).toMSecsSinceEpoch());
}

} // namespace eraflazz::console
