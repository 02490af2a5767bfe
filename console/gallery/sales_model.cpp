// SPDX-License-Identifier: GPL-3.0-or-later
#include "sales_model.h"

#include "text/amount_text.h"
#include "text/cell_text.h"

namespace eraflazz::gallery {

using namespace Qt::Literals::StringLiterals;
using namespace look;

namespace {

enum SaleColumn {
    IdColumn,
    TimeColumn,
    AgentColumn,
    ProductColumn,
    DestinationColumn,
    PriceColumn,
    StateColumn,
    SerialColumn,
    SupplierColumn,
    DurationColumn,
    kSaleColumns
};

constexpr qint64 kLimitMs = 30'000;

const std::vector<Column>& columns()
{
    static const std::vector<Column> all{
        {u"id"_s, u"ID"_s, CellKind::Id, u"7K3M9MM"_s},
        {u"time"_s, u"Waktu"_s, CellKind::Time, u"00:00:00"_s},
        {u"agent"_s, u"Agen"_s, CellKind::Code, u"MM0000"_s},
        {u"product"_s, u"Produk"_s, CellKind::Code, u"SHP1000"_s},
        {u"destination"_s, u"Tujuan"_s, CellKind::Destination, u"0812544099170"_s},
        {u"price"_s, u"Harga (Rp)"_s, CellKind::Money, u"1.234.567"_s},
        {u"state"_s, u"Status"_s, CellKind::State, {}},
        {u"serial"_s, u"SN / pesan"_s, CellKind::Serial, u"0410011…4020098"_s, 0, false, true},
        {u"supplier"_s, u"Supplier"_s, CellKind::Id, u"PORT"_s},
        {u"duration"_s, u"Durasi"_s, CellKind::Duration, u"00:00"_s}};
    return all;
}

QString textOf(const Sale& sale, int column)
{
    switch (column) {
    case IdColumn:
        return sale.id;
    case TimeColumn:
        return sale.time;
    case AgentColumn:
        return sale.agent;
    case ProductColumn:
        return sale.product;
    case DestinationColumn:
        return sale.destination;
    case PriceColumn:
        return text::amountText(Money::rupiah(sale.price));
    case SerialColumn:
        return sale.serial;
    case SupplierColumn:
        return sale.supplier;
    case DurationColumn:
        return text::durationText(sale.durationMs);
    default:
        return {};
    }
}

CellTone toneOf(const Sale& sale, int column)
{
    if (column == DurationColumn && sale.durationMs > kLimitMs)
        return CellTone::BadStrong;
    if (column != SerialColumn)
        return CellTone::ByKind;
    if (sale.state == State::Doubtful)
        return CellTone::Doubt;
    if (sale.state == State::Failed)
        return CellTone::Bad;
    return CellTone::ByKind;
}

} // namespace

SalesModel::SalesModel(std::vector<Sale> sales, QObject* parent)
    : QAbstractTableModel(parent), m_sales(std::move(sales))
{
}

int SalesModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_sales.size());
}

int SalesModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : kSaleColumns;
}

QVariant SalesModel::data(const QModelIndex& index, int role) const
{
    const Sale& sale = m_sales[static_cast<std::size_t>(index.row())];
    if (role == RowMarkRole)
        return sale.marks;
    if (index.column() == StateColumn)
        return stateCell(sale.state, role);
    if (role == Qt::DisplayRole)
        return textOf(sale, index.column());
    if (role == KindRole && index.column() == SerialColumn)
        return static_cast<int>(sale.state == State::Success ? CellKind::Serial : CellKind::Message);
    if (role == ToneRole)
        return static_cast<int>(toneOf(sale, index.column()));
    return {};
}

QVariant SalesModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return {};
    const Column& column = columns()[static_cast<std::size_t>(section)];
    if (role == Qt::DisplayRole)
        return column.title;
    return role == ColumnRole ? QVariant::fromValue(column) : QVariant();
}

std::vector<Sale> doubtfulSales()
{
    const auto sale = [](QString id,
                         QString time,
                         QString agent,
                         QString product,
                         QString destination,
                         qint64 price,
                         QString message,
                         QString supplier,
                         qint64 ms) {
        return Sale{id, time, agent, product, destination, price, State::Doubtful, message, supplier, ms, DoubtfulMark};
    };
    return {sale(u"7K3M94"_s,
                 u"21:11:20"_s,
                 u"HJ0090"_s,
                 u"PLN200"_s,
                 u"530019984120"_s,
                 200900,
                 u"Jawaban 502"_s,
                 u"PORT"_s,
                 167000),
            sale(u"7K3M9F"_s,
                 u"21:12:04"_s,
                 u"EF0012"_s,
                 u"TSEL50"_s,
                 u"081254409917"_s,
                 49875,
                 u"Diam sejak 21:12:34"_s,
                 u"DIGI"_s,
                 123000),
            sale(u"7K3M9R"_s,
                 u"21:12:51"_s,
                 u"SR0310"_s,
                 u"PLN50"_s,
                 u"532100991833"_s,
                 50900,
                 u"Diam sejak 21:13:21"_s,
                 u"VIPX"_s,
                 76000)};
}

std::vector<Sale> recentSales()
{
    const auto sale = [](QString id,
                         QString time,
                         QString agent,
                         QString product,
                         QString destination,
                         qint64 price,
                         State state,
                         QString serial,
                         QString supplier,
                         qint64 ms) {
        return Sale{id, time, agent, product, destination, price, state, serial, supplier, ms};
    };
    std::vector<Sale> sales{sale(u"7K3M9Q"_s,
                                 u"21:14:06"_s,
                                 u"AJ0129"_s,
                                 u"TSEL10"_s,
                                 u"081254417730"_s,
                                 10475,
                                 State::Processing,
                                 u"Dikirim ke DIGI"_s,
                                 u"DIGI"_s,
                                 1200),
                            sale(u"7K3M9P"_s,
                                 u"21:14:05"_s,
                                 u"MB0044"_s,
                                 u"PLN50"_s,
                                 u"532110984471"_s,
                                 50900,
                                 State::Waiting,
                                 u"Menunggu jawaban"_s,
                                 u"DIGI"_s,
                                 2400),
                            sale(u"7K3M9N"_s,
                                 u"21:14:05"_s,
                                 u"SR0310"_s,
                                 u"XLD15G"_s,
                                 u"087788123040"_s,
                                 48250,
                                 State::Waiting,
                                 u"Menunggu jawaban"_s,
                                 u"VIPX"_s,
                                 2900),
                            sale(u"7K3M9M"_s,
                                 u"21:14:03"_s,
                                 u"AJ0007"_s,
                                 u"DANA50"_s,
                                 u"085312900876"_s,
                                 50650,
                                 State::Success,
                                 u"20261122DN8841290"_s,
                                 u"PORT"_s,
                                 1800),
                            sale(u"7K3M9K"_s,
                                 u"21:14:02"_s,
                                 u"EF0012"_s,
                                 u"TSEL25"_s,
                                 u"081360027714"_s,
                                 25150,
                                 State::Success,
                                 u"0410011222114020098"_s,
                                 u"DIGI"_s,
                                 3100),
                            sale(u"7K3M9J"_s,
                                 u"21:14:01"_s,
                                 u"KD0208"_s,
                                 u"ISAT5"_s,
                                 u"085691120037"_s,
                                 5925,
                                 State::Failed,
                                 u"Nomor tujuan salah"_s,
                                 u"ISIM"_s,
                                 900),
                            sale(u"7K3M9H"_s,
                                 u"21:13:59"_s,
                                 u"MB0044"_s,
                                 u"PLN20"_s,
                                 u"140077345218"_s,
                                 20900,
                                 State::Success,
                                 u"4418-0093-7721-6604-1187"_s,
                                 u"DIGI"_s,
                                 4600),
                            sale(u"7K3M9G"_s,
                                 u"21:13:58"_s,
                                 u"BL0071"_s,
                                 u"ML86"_s,
                                 u"1180445521(2231)"_s,
                                 20180,
                                 State::Success,
                                 u"MLB-77120934-A"_s,
                                 u"VIPX"_s,
                                 2200),
                            sale(u"7K3M9E"_s,
                                 u"21:13:55"_s,
                                 u"AJ0129"_s,
                                 u"SHP100"_s,
                                 u"089622710045"_s,
                                 100700,
                                 State::Success,
                                 u"SP2611220098114"_s,
                                 u"PORT"_s,
                                 2000),
                            sale(u"7K3M9D"_s,
                                 u"21:13:54"_s,
                                 u"SR0310"_s,
                                 u"TSEL5"_s,
                                 u"082147755120"_s,
                                 5725,
                                 State::Success,
                                 u"0410011222113540117"_s,
                                 u"DIGI"_s,
                                 2700),
                            sale(u"7K3M9C"_s,
                                 u"21:13:52"_s,
                                 u"GN0015"_s,
                                 u"GPY20"_s,
                                 u"085777034419"_s,
                                 20550,
                                 State::Success,
                                 u"GP-99120-771"_s,
                                 u"PORT"_s,
                                 1600),
                            sale(u"7K3M9B"_s,
                                 u"21:13:51"_s,
                                 u"KD0208"_s,
                                 u"XL10"_s,
                                 u"081977120443"_s,
                                 10780,
                                 State::Success,
                                 u"8877102219034"_s,
                                 u"VIPX"_s,
                                 3300),
                            sale(u"7K3M9A"_s,
                                 u"21:13:49"_s,
                                 u"MB0044"_s,
                                 u"PLN100"_s,
                                 u"561200448817"_s,
                                 100900,
                                 State::Success,
                                 u"7719-2204-5518-0036-9921"_s,
                                 u"DIGI"_s,
                                 5100),
                            sale(u"7K3M98"_s,
                                 u"21:13:48"_s,
                                 u"AJ0007"_s,
                                 u"TSEL20"_s,
                                 u"081311290034"_s,
                                 20325,
                                 State::Success,
                                 u"0410011222113480020"_s,
                                 u"DIGI"_s,
                                 2500),
                            sale(u"7K3M97"_s,
                                 u"21:13:46"_s,
                                 u"EF0012"_s,
                                 u"IM3D7G"_s,
                                 u"085604417729"_s,
                                 31900,
                                 State::Success,
                                 u"IM-20261122-77109"_s,
                                 u"ISIM"_s,
                                 6800),
                            sale(u"7K3M96"_s,
                                 u"21:13:45"_s,
                                 u"BL0071"_s,
                                 u"FF140"_s,
                                 u"2290117745"_s,
                                 18900,
                                 State::Success,
                                 u"FFID-0091772"_s,
                                 u"VIPX"_s,
                                 2100),
                            sale(u"7K3M95"_s,
                                 u"21:13:43"_s,
                                 u"SR0310"_s,
                                 u"TSEL100"_s,
                                 u"081298801177"_s,
                                 97350,
                                 State::Success,
                                 u"0410011222113430881"_s,
                                 u"DIGI"_s,
                                 3000),
                            sale(u"7K3M93"_s,
                                 u"21:13:40"_s,
                                 u"KD0208"_s,
                                 u"AXS5"_s,
                                 u"083811904471"_s,
                                 5880,
                                 State::Reversed,
                                 u"Dibalik, kasus #118"_s,
                                 u"VIPX"_s,
                                 12400),
                            sale(u"7K3M92"_s,
                                 u"21:13:39"_s,
                                 u"GN0015"_s,
                                 u"OVO25"_s,
                                 u"081900127735"_s,
                                 25600,
                                 State::Success,
                                 u"OV77120099182"_s,
                                 u"PORT"_s,
                                 1400),
                            sale(u"7K3M91"_s,
                                 u"21:13:37"_s,
                                 u"AJ0129"_s,
                                 u"TSEL10"_s,
                                 u"085233410090"_s,
                                 10475,
                                 State::Success,
                                 u"0410011222113370554"_s,
                                 u"DIGI"_s,
                                 2300),
                            sale(u"7K3M8Z"_s,
                                 u"21:13:36"_s,
                                 u"MB0044"_s,
                                 u"BPJS"_s,
                                 u"0001448819920"_s,
                                 152500,
                                 State::Success,
                                 u"BPJS-1126-8810442"_s,
                                 u"PORT"_s,
                                 3900),
                            sale(u"7K3M8Y"_s,
                                 u"21:13:35"_s,
                                 u"EF0012"_s,
                                 u"ISAT25"_s,
                                 u"085811200945"_s,
                                 25450,
                                 State::Failed,
                                 u"Stok kosong"_s,
                                 u"–"_s,
                                 300)};
    sales.front().marks = ArrivedMark;
    // More of the same below, so that there is something to scroll.
    const std::vector<Sale> seed(sales.begin() + 6, sales.end());
    for (int i = 0; i < 200; ++i) {
        Sale more = seed[static_cast<std::size_t>(i) % seed.size()];
        more.id = u"7K3L%1"_s.arg(QString::number(99 - i % 90, 36).toUpper());
        more.time = QTime(21, 13, 34).addSecs(-2 * i).toString(u"HH:mm:ss"_s);
        sales.push_back(more);
    }
    return sales;
}

} // namespace eraflazz::gallery
