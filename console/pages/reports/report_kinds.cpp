// SPDX-License-Identifier: GPL-3.0-or-later
#include "pages/reports/report_kinds.h"

#include <QCoreApplication>

#include <array>

namespace eraflazz::console {

namespace {

using enum ReportNeed;

constexpr std::array kKinds{
    ReportKind{"closing",
               QT_TRANSLATE_NOOP("Report", "Daily closing"),
               QT_TRANSLATE_NOOP("Report", "What every account held, took in and gave out; the books must balance.")},
    ReportKind{
        "sales",
        QT_TRANSLATE_NOOP("Report", "Sales"),
        QT_TRANSLATE_NOOP("Report", "How many, how well, and for how much: by product, supplier, agent or hour."),
        No,
        No,
        No,
        true},
    ReportKind{"profit",
               QT_TRANSLATE_NOOP("Report", "Profit"),
               QT_TRANSLATE_NOOP("Report", "Revenue, costs, commissions and what is left of it.")},
    ReportKind{"statement",
               QT_TRANSLATE_NOOP("Report", "Statement of an agent"),
               QT_TRANSLATE_NOOP("Report", "Every movement of one wallet with its running balance."),
               Must},
    ReportKind{"receivables",
               QT_TRANSLATE_NOOP("Report", "Receivables"),
               QT_TRANSLATE_NOOP("Report", "Which agents owe how much at the end of the day."),
               Maybe,
               No,
               No,
               false,
               true},
    ReportKind{"commission",
               QT_TRANSLATE_NOOP("Report", "Commissions"),
               QT_TRANSLATE_NOOP("Report", "What uplines earned from their downlines."),
               Maybe},
    ReportKind{"supplier",
               QT_TRANSLATE_NOOP("Report", "Suppliers"),
               QT_TRANSLATE_NOOP("Report", "What was bought where, and whether balances agree."),
               No,
               Maybe},
    ReportKind{"bank",
               QT_TRANSLATE_NOOP("Report", "Bank accounts"),
               QT_TRANSLATE_NOOP("Report", "What came in and went out at the bank, and what belongs to nobody."),
               No,
               No,
               Maybe},
    ReportKind{"manual",
               QT_TRANSLATE_NOOP("Report", "Manual bookings"),
               QT_TRANSLATE_NOOP("Report", "What people booked by hand, who asked and who agreed.")},
};

} // namespace

std::span<const ReportKind> reportKinds()
{
    return kKinds;
}

QString reportTitle(const ReportKind& kind)
{
    return QCoreApplication::translate("Report", kind.title);
}

QString reportAbout(const ReportKind& kind)
{
    return QCoreApplication::translate("Report", kind.about);
}

} // namespace eraflazz::console
