// SPDX-License-Identifier: GPL-3.0-or-later
#include "sale/sale_columns.h"

#include "desk/shown_columns.h"
#include "sale/sale_words.h"
#include "text/amount_text.h"
#include "text/cell_text.h"

#include <QCoreApplication>

#include <array>

namespace eraflazz::console {

using namespace Qt::Literals::StringLiterals;
using look::CellKind;

namespace {

constexpr qint64 kClockMs = 18 * qint64{3'600'000};

struct Shape final {
    const char* wire;
    Writing writing;
    const char* name;
    const char* title;
    CellKind kind;
    const char* longest;
    const char* filter;
    bool isHidden;
};

// In the order of SaleColumn. Titles are the trade's own words.
constexpr std::array<Shape, kSaleColumns> kShapes{{
    {"code",
     Writing::Text,
     "code",
     QT_TRANSLATE_NOOP("SaleColumns", "ID"),
     CellKind::Id,
     "0AM5KDRQW0000",
     "kode",
     false},
    {"time", Writing::Time, "time", QT_TRANSLATE_NOOP("SaleColumns", "Time"), CellKind::Time, "00:00:00", "", false},
    {"agent",
     Writing::Text,
     "agent",
     QT_TRANSLATE_NOOP("SaleColumns", "Agent"),
     CellKind::Code,
     "MM0000",
     "agen",
     false},
    {"product",
     Writing::Text,
     "product",
     QT_TRANSLATE_NOOP("SaleColumns", "Product"),
     CellKind::Code,
     "SHP1000",
     "produk",
     false},
    {"destination",
     Writing::Text,
     "destination",
     QT_TRANSLATE_NOOP("SaleColumns", "Destination"),
     CellKind::Destination,
     "0812544099170",
     "tujuan",
     false},
    {"price",
     Writing::Money,
     "price",
     QT_TRANSLATE_NOOP("SaleColumns", "Price (Rp)"),
     CellKind::Money,
     "1.234.567",
     "harga",
     false},
    {"status",
     Writing::SaleState,
     "status",
     QT_TRANSLATE_NOOP("SaleColumns", "Status"),
     CellKind::State,
     "",
     "status",
     false},
    {"sn", Writing::Text, "serial", QT_TRANSLATE_NOOP("SaleColumns", "SN / reply"), CellKind::Serial, "", "sn", false},
    {"supplier",
     Writing::Text,
     "supplier",
     QT_TRANSLATE_NOOP("SaleColumns", "Supplier"),
     CellKind::Id,
     "CENDANA",
     "supplier",
     false},
    {"duration_ms",
     Writing::Milliseconds,
     "duration",
     QT_TRANSLATE_NOOP("SaleColumns", "Duration"),
     CellKind::Duration,
     "00:00",
     "durasi",
     false},
    {"ref_id",
     Writing::Text,
     "ref_id",
     QT_TRANSLATE_NOOP("SaleColumns", "Agent's ref"),
     CellKind::Id,
     "INV-000000",
     "ref",
     true},
    {"amount",
     Writing::Money,
     "amount",
     QT_TRANSLATE_NOOP("SaleColumns", "Face value (Rp)"),
     CellKind::Money,
     "1.234.567",
     "nominal",
     true},
    {"balance_after",
     Writing::Money,
     "balance_before",
     QT_TRANSLATE_NOOP("SaleColumns", "Balance before (Rp)"),
     CellKind::Money,
     "123.456.789",
     "",
     true},
    {"balance_after",
     Writing::Money,
     "balance_after",
     QT_TRANSLATE_NOOP("SaleColumns", "Balance after (Rp)"),
     CellKind::Money,
     "123.456.789",
     "",
     true},
    {"cost",
     Writing::Money,
     "cost",
     QT_TRANSLATE_NOOP("SaleColumns", "Cost (Rp)"),
     CellKind::Money,
     "1.234.567",
     "modal",
     true},
    {"commission",
     Writing::Money,
     "commission",
     QT_TRANSLATE_NOOP("SaleColumns", "Commission (Rp)"),
     CellKind::Money,
     "",
     "",
     true},
    {"profit",
     Writing::Money,
     "profit",
     QT_TRANSLATE_NOOP("SaleColumns", "Margin (Rp)"),
     CellKind::Money,
     "",
     "laba",
     true},
    {"attempts",
     Writing::Count,
     "attempts",
     QT_TRANSLATE_NOOP("SaleColumns", "Times sent"),
     CellKind::Count,
     "00",
     "kirim",
     true},
    {"category",
     Writing::Text,
     "category",
     QT_TRANSLATE_NOOP("SaleColumns", "Category"),
     CellKind::Text,
     "Dompet digital",
     "kategori",
     true},
    {"brand",
     Writing::Text,
     "brand",
     QT_TRANSLATE_NOOP("SaleColumns", "Operator"),
     CellKind::Text,
     "TELKOMSEL",
     "operator",
     true},
    {"message",
     Writing::Text,
     "message",
     QT_TRANSLATE_NOOP("SaleColumns", "Supplier's message"),
     CellKind::Message,
     "Menunggu jawaban supplier",
     "",
     true},
    {"status_at",
     Writing::Time,
     "status_at",
     QT_TRANSLATE_NOOP("SaleColumns", "Status since"),
     CellKind::Time,
     "00:00:00",
     "",
     true},
    {"sku",
     Writing::Text,
     "sku",
     QT_TRANSLATE_NOOP("SaleColumns", "Supplier's product code"),
     CellKind::Code,
     "SHP1000",
     "kodesupplier",
     true},
    {"supplier_code",
     Writing::Text,
     "supplier_code",
     QT_TRANSLATE_NOOP("SaleColumns", "Supplier's answer"),
     CellKind::Code,
     "0000",
     "jawaban",
     true},
    {"supplier_ref",
     Writing::Text,
     "supplier_ref",
     QT_TRANSLATE_NOOP("SaleColumns", "Supplier reference"),
     CellKind::Id,
     "1234567890123456789",
     "",
     true},
}};

const Shape& shape(SaleColumn column)
{
    return kShapes[static_cast<std::size_t>(column)];
}

std::vector<DeskColumn> saleColumns(SaleTimes times)
{
    std::vector<DeskColumn> columns;
    for (const Shape& one : kShapes) {
        look::Column seen{QString::fromLatin1(one.name),
                          QCoreApplication::translate("SaleColumns", one.title),
                          one.kind,
                          QString::fromLatin1(one.longest),
                          0,
                          one.isHidden,
                          &one == &shape(SaleColumn::Serial)};
        if (seen.stretches)
            seen.atLeast = 84; // Beside the details every pixel counts; both ends of a serial number still show.
        if (one.kind == CellKind::Time && times == SaleTimes::Dated)
            seen.longest = u"00 Mmm 00:00"_s;
        columns.push_back({{one.wire, one.writing}, std::move(seen)});
    }
    return columns;
}

QString words(const char* english)
{
    return QCoreApplication::translate("SaleColumns", english);
}

} // namespace

SaleFace::SaleFace(SaleTimes times) : m_times(times), m_cells(makeFace(saleColumns(times)))
{
    m_cells.setDress([this](const PackedRow& row, int column, int role) {
        return dress(row, static_cast<SaleColumn>(column), role);
    });
}

void SaleFace::setNow(qint64 unixMs)
{
    m_nowMs = unixMs;
    m_cells.setToday(unixMs);
}

QString SaleFace::textAt(const PackedRow& row, std::string_view wire) const
{
    return plainLine(textOf(row.cell(m_cells.wireAt(wire))));
}

std::optional<qint64> SaleFace::numberAt(const PackedRow& row, std::string_view wire) const
{
    const auto number = numberOf(row.cell(m_cells.wireAt(wire)));
    return number ? std::optional<qint64>(*number) : std::nullopt;
}

std::optional<qint64> SaleFace::durationMs(const PackedRow& row) const
{
    if (const auto told = numberAt(row, "duration_ms"))
        return told;
    const std::string_view status = textOf(row.cell(m_cells.wireAt("status")));
    const auto begun = numberAt(row, "time");
    if (!begun || m_nowMs == 0 || (status != "PENDING" && status != "PROCESSING"))
        return std::nullopt;
    return qMax<qint64>(0, m_nowMs - *begun);
}

SaleBrief SaleFace::brief(const std::string& key, qint64 version, const PackedRow& row) const
{
    SaleBrief sale;
    sale.id = QString::fromStdString(key);
    sale.code = textAt(row, "code");
    sale.agent = textAt(row, "agent");
    sale.refId = textAt(row, "ref_id");
    sale.product = textAt(row, "product");
    sale.destination = textAt(row, "destination");
    sale.status = textAt(row, "status");
    sale.sn = textAt(row, "sn");
    sale.message = textAt(row, "message");
    sale.supplier = textAt(row, "supplier");
    sale.price = numberAt(row, "price").value_or(0);
    sale.amount = numberAt(row, "amount").value_or(0);
    sale.timeMs = numberAt(row, "time").value_or(0);
    sale.version = version;
    sale.isDoubtful = m_cells.isDoubtful(row);
    return sale;
}

QVariant SaleFace::dress(const PackedRow& row, SaleColumn column, int role) const
{
    switch (column) {
    case SaleColumn::Time:
        return m_times == SaleTimes::Clock ? timeCell(row, "time", role) : QVariant();
    case SaleColumn::StatusTime:
        return m_times == SaleTimes::Clock ? timeCell(row, "status_at", role) : QVariant();
    case SaleColumn::Serial:
        return serialCell(row, role);
    case SaleColumn::Duration:
        return durationCell(row, role);
    case SaleColumn::BalanceBefore: {
        const auto after = numberAt(row, "balance_after");
        const auto price = numberAt(row, "price");
        if (!after || !price || (role != Qt::DisplayRole && role != RawRole && role != Qt::AccessibleTextRole))
            return {};
        const qint64 before = *after + *price;
        return role == RawRole ? QVariant(before) : QVariant(text::amountText(Money::rupiah(before)));
    }
    case SaleColumn::Supplier:
    case SaleColumn::RefId:
    case SaleColumn::Amount:
    case SaleColumn::BalanceAfter:
    case SaleColumn::Cost:
    case SaleColumn::Commission:
    case SaleColumn::Profit:
    case SaleColumn::Attempts:
    case SaleColumn::Category:
    case SaleColumn::Brand:
    case SaleColumn::Message:
    case SaleColumn::SupplierSku:
    case SaleColumn::SupplierAnswer:
    case SaleColumn::SupplierRef:
        // An empty cell would mean that nothing has been loaded.
        if (role == Qt::DisplayRole && m_cells.text(row, static_cast<int>(column)).isEmpty())
            return u"–"_s;
        return {};
    case SaleColumn::Code:
    case SaleColumn::Agent:
    case SaleColumn::Product:
    case SaleColumn::Destination:
    case SaleColumn::Price:
    case SaleColumn::Status:
        break;
    }
    return {};
}

/// Just after midnight everything would be of yesterday: the clock alone is clear enough for most of a day.
QVariant SaleFace::timeCell(const PackedRow& row, std::string_view wire, int role) const
{
    const auto time = numberAt(row, wire);
    if (!time || (role != Qt::DisplayRole && role != Qt::ToolTipRole))
        return {};
    const bool isClear = m_nowMs - *time < kClockMs;
    if (role == Qt::ToolTipRole)
        return isClear ? QVariant() : QVariant(saleTimeText(*time, m_nowMs));
    return isClear ? clockText(*time) : dayText(*time);
}

QVariant SaleFace::serialCell(const PackedRow& row, int role) const
{
    const std::string_view status = textOf(row.cell(m_cells.wireAt("status")));
    const bool isDoubtful = m_cells.isDoubtful(row);
    const bool isSerial = status == "SUCCESS" && !isDoubtful;
    if (role == KindRole)
        return static_cast<int>(isSerial ? CellKind::Serial : CellKind::Message);
    if (role == ToneRole)
        return static_cast<int>(isDoubtful ? Tone::Doubt : status == "FAILED" ? Tone::Bad : Tone::ByKind);
    if (role != Qt::DisplayRole && role != Qt::AccessibleTextRole && role != RawRole)
        return {};
    const QString serial = textAt(row, "sn");
    const QString message = textAt(row, "message");
    if (!serial.isEmpty() && (isSerial || message.isEmpty()))
        return serial;
    if (!message.isEmpty() || role == RawRole)
        return message;
    const QString supplier = textAt(row, "supplier");
    if (isDoubtful)
        return words(QT_TRANSLATE_NOOP("SaleColumns", "No sure answer yet"));
    if (status == "PROCESSING" && !supplier.isEmpty())
        return words(QT_TRANSLATE_NOOP("SaleColumns", "Sent to %1")).arg(supplier);
    return u"–"_s;
}

QVariant SaleFace::durationCell(const PackedRow& row, int role) const
{
    const auto duration = durationMs(row);
    if (role == ToneRole)
        return static_cast<int>(duration && *duration > kSaleSlaMs ? Tone::BadStrong : Tone::ByKind);
    if (role == Qt::DisplayRole || role == Qt::AccessibleTextRole)
        return duration ? text::durationText(*duration) : u"–"_s;
    return role == RawRole && duration ? QVariant(*duration) : QVariant();
}

std::optional<SaleColumnNote> saleColumnOf(std::string_view wire)
{
    for (const Shape& one : kShapes) {
        if (one.wire == wire)
            return SaleColumnNote{QCoreApplication::translate("SaleColumns", one.title), one.writing};
    }
    return std::nullopt;
}

QString saleFilterKey(SaleColumn column)
{
    return QString::fromLatin1(shape(column).filter);
}

} // namespace eraflazz::console
