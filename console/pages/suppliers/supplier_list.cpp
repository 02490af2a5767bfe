// SPDX-License-Identifier: GPL-3.0-or-later
#include "pages/suppliers/supplier_list.h"

#include "desk/wire_words.h"
#include "text/amount_text.h"
#include "text/cell_text.h"

#include <QCoreApplication>

namespace eraflazz::console {

using look::CellKind;
using look::CellTone;

namespace {

QString words(const char* english)
{
    return QCoreApplication::translate("SupplierWords", english);
}

} // namespace

std::vector<look::Column> supplierColumns()
{
    const auto column = [](const char* name, const char* title, CellKind kind, const QString& longest, int atLeast) {
        return look::Column{QString::fromLatin1(name), words(title), kind, longest, atLeast, false, false};
    };
    const QString amount = QStringLiteral("999.999.999");
    std::vector<look::Column> columns{
        column("code", QT_TRANSLATE_NOOP("SupplierWords", "Supplier"), CellKind::Code, {}, 110),
        column("name", QT_TRANSLATE_NOOP("SupplierWords", "Name"), CellKind::Text, {}, 140),
        column("standing", QT_TRANSLATE_NOOP("SupplierWords", "State"), CellKind::State, {}, 120),
        column("float", QT_TRANSLATE_NOOP("SupplierWords", "Balance (Rp)"), CellKind::Money, amount, 0),
        column("burn", QT_TRANSLATE_NOOP("SupplierWords", "Used per hour"), CellKind::Money, amount, 0),
        column("lasts",
               QT_TRANSLATE_NOOP("SupplierWords", "Used up in"),
               CellKind::Duration,
               QStringLiteral("± 22 j 59 mnt"),
               0),
        column("in_flight",
               QT_TRANSLATE_NOOP("SupplierWords", "Under way"),
               CellKind::Count,
               QStringLiteral("100 / 200"),
               84),
        column(
            "success", QT_TRANSLATE_NOOP("SupplierWords", "Success"), CellKind::Percent, QStringLiteral("100,0 %"), 0),
        column("p95", QT_TRANSLATE_NOOP("SupplierWords", "p95 (s)"), CellKind::Duration, QStringLiteral("12:59"), 0),
        column("trouble", QT_TRANSLATE_NOOP("SupplierWords", "Trouble"), CellKind::Count, QStringLiteral("99.999"), 0)};
    columns[SupplierName].stretches = true;
    return columns;
}

KeyedRow supplierRow(const SupplierNow& one)
{
    const auto tone = [&one](bool isLoud, CellTone loud) {
        return isLoud ? loud : one.isOpen ? CellTone::ByKind : CellTone::Off;
    };
    KeyedRow row;
    row.key = one.code;
    row.marks = one.isOpen ? look::NoMark : look::OffMark;
    row.cells = {
        {one.code, std::nullopt, one.isOpen ? CellTone::Strong : CellTone::Off},
        {one.name, std::nullopt, tone(false, CellTone::ByKind)},
        {supplierWord(one), static_cast<int>(supplierState(one))},
        {text::amountText(one.held), std::nullopt, tone(isRunningOut(one), CellTone::BadStrong)},
        {one.burn.isPositive() ? text::amountText(one.burn) : noneText(), std::nullopt, tone(false, CellTone::ByKind)},
        {lastsWords(one), std::nullopt, tone(isRunningOut(one), CellTone::BadStrong)},
        {QStringLiteral("%1 / %2").arg(one.inFlight).arg(one.inFlightMax),
         std::nullopt,
         tone(isFull(one), CellTone::Bad)},
        {successWords(one), std::nullopt, tone(isFailingOften(one), CellTone::Bad)},
        {p95Words(one), std::nullopt, tone(false, CellTone::ByKind)},
        {one.trouble == 0 ? noneText() : text::countText(one.trouble), std::nullopt, tone(false, CellTone::ByKind)}};
    return row;
}

} // namespace eraflazz::console
