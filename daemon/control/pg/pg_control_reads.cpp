// SPDX-License-Identifier: GPL-3.0-or-later
#include "control/pg/pg_control_reads.h"

#include "control/core/sale_row.h"
#include "storage/pg_connection.h"

#include <QSqlError>
#include <QSqlRecord>
#include <QVariant>

#include <atomic>

namespace eraflazz::sql {
std::string_view control();
std::string_view banks();
std::string_view desks();
std::string_view goods();
std::string_view sales();
} // namespace eraflazz::sql

namespace eraflazz::control {

namespace {

constexpr int kFewSales = 2000;
constexpr std::int64_t kClocksDifferMs =
    60'000; // An attempt's reference comes from the clock of whichever daemon made it.

const std::string& statementNamed(const std::string& name)
{
    static const auto all = [] {
        auto statements = storage::namedStatements(sql::control());
        statements.merge(storage::namedStatements(sql::banks()));
        statements.merge(storage::namedStatements(sql::desks()));
        statements.merge(storage::namedStatements(sql::goods()));
        statements.merge(storage::namedStatements(sql::sales()));
        return statements;
    }();
    return all.at(name);
}

QVariant variantOf(const Cell& cell)
{
    if (const auto* truth = std::get_if<bool>(&cell))
        return *truth;
    if (const auto* number = std::get_if<std::int64_t>(&cell))
        return QVariant::fromValue<qlonglong>(*number);
    if (const auto* text = std::get_if<std::string>(&cell))
        return QString::fromStdString(*text);
    return QVariant(QMetaType(QMetaType::QString));
}

Cell cellOf(const QVariant& value)
{
    if (value.isNull())
        return {};
    switch (value.typeId()) {
    case QMetaType::Bool:
        return value.toBool();
    case QMetaType::Int:
    case QMetaType::LongLong:
    case QMetaType::UInt:
    case QMetaType::ULongLong:
        return static_cast<std::int64_t>(value.toLongLong());
    default:
        return value.toString().toStdString();
    }
}

engine::SaleChange saleOf(const QSqlQuery& query)
{
    const auto number = [&](const char* name) {
        return static_cast<std::int64_t>(query.value(QString::fromLatin1(name)).toLongLong());
    };
    const auto text = [&](const char* name) { return query.value(QString::fromLatin1(name)).toString().toStdString(); };
    const auto money = [&](const char* name) {
        const QVariant value = query.value(QString::fromLatin1(name));
        return value.isNull() ? std::optional<Money>() : std::optional(Money::rupiah(value.toLongLong()));
    };
    engine::SaleChange sale;
    sale.id = Uuid::parse(text("id")).value_or(Uuid{});
    sale.refId = text("ref_id");
    sale.productCode = text("product_code");
    sale.destination = text("destination");
    sale.price = Money::rupiah(number("price"));
    sale.amount = Money::rupiah(number("amount"));
    sale.balanceAfter = Money::rupiah(number("balance_after"));
    sale.status = engine::saleStatusFrom(text("status")).value_or(engine::SaleStatus::Pending);
    sale.isDoubtful = query.value(QStringLiteral("is_doubtful")).toBool();
    sale.attempts = static_cast<int>(number("attempts"));
    sale.cost = money("cost");
    sale.commission = money("commission");
    sale.sn = text("sn");
    sale.message = text("message");
    sale.sku = text("sku");
    sale.supplierCode = text("supplier_code");
    sale.supplierRef = number("supplier_ref");
    sale.atMs = number("changed_ms");
    if (!query.value(QStringLiteral("settled_ms")).isNull())
        sale.settledMs = number("settled_ms");
    return sale;
}

std::vector<Row> saleRows(QSqlQuery query)
{
    std::vector<Row> rows;
    while (query.next()) {
        rows.push_back(saleRow(saleOf(query),
                               query.value(QStringLiteral("agent")).toString().toStdString(),
                               query.value(QStringLiteral("supplier")).toString().toStdString(),
                               query.value(QStringLiteral("category")).toString().toStdString(),
                               query.value(QStringLiteral("brand")).toString().toStdString()));
    }
    return rows;
}

void replacePlace(std::string& text, const std::string& place, const std::string& with)
{
    text.replace(text.find(place), place.size(), with);
}

QString nextName()
{
    static std::atomic<int> counter{0};
    return QStringLiteral("control_reads_%1").arg(counter.fetch_add(1));
}

} // namespace

PgControlReads::PgControlReads(std::string conninfo, int statementTimeoutMs)
    : m_conninfo(std::move(conninfo)), m_statementTimeoutMs(statementTimeoutMs), m_name(nextName())
{
}

PgControlReads::~PgControlReads()
{
    close();
}

std::string PgControlReads::json(const std::string& statement, const Values& values)
{
    auto query = run(statementNamed(statement), values);
    return query.next() ? query.value(0).toString().toStdString() : std::string();
}

std::vector<Row> PgControlReads::table(const std::string& statement, const Values& values)
{
    auto query = run(statementNamed(statement), values);
    const int columns = query.record().count();
    std::vector<Row> rows;
    while (query.next()) {
        Row row{query.value(0).toString().toStdString(), 0, {}};
        for (int column = 1; column < columns; ++column)
            row.cells.push_back(cellOf(query.value(column)));
        rows.push_back(std::move(row));
    }
    return rows;
}

QSqlQuery PgControlReads::runSales(const char* statement, const SaleQuestion& question)
{
    std::string sql = statementNamed(statement);
    Values values{{":from", question.fromMs}, {":to", question.toMs}, {":most", std::int64_t{question.most}}};
    values.emplace_back(":before", question.before ? Cell(question.before->toString()) : Cell());
    std::vector<std::string> names;
    for (std::size_t i = 0; i < question.condition.values.size(); ++i)
        names.push_back(":f" + std::to_string(i + 1));
    for (std::size_t i = 0; i < names.size(); ++i)
        values.emplace_back(names[i], question.condition.values[i]);
    if (!question.condition.text.empty())
        replacePlace(sql, "/* condition */", "AND " + conditionOf(question));
    return run(sql, values, {question.withinMs, question.isSparse});
}

/// The condition with the ids of what it names.
std::string PgControlReads::conditionOf(const SaleQuestion& question)
{
    std::string text = question.condition.text;
    for (std::size_t i = 0; i < question.condition.names.size(); ++i) {
        const auto& names = question.condition.names[i];
        const std::string ids = idsOf(names, question);
        replacePlace(text, idsPlace(i), ids.empty() ? "NULL" : ids);
        if (!names.few.empty())
            replacePlace(text, fewPlace(i), ids.empty() ? std::string() : fewOf(names, ids, question));
    }
    return text;
}

std::string PgControlReads::idsOf(const SqlNames& names, const SaleQuestion& question)
{
    std::string ids;
    for (const auto& name : names.names) {
        auto query = run(std::string(names.query), {{":name", name}}, {question.withinMs});
        while (query.next())
            ids += (ids.empty() ? "" : ", ") + std::to_string(query.value(0).toLongLong());
    }
    return ids;
}

/// When there are few of them, the sales themselves: there is no index over what changes, and a rare value would be
/// looked for in every sale of the time.
std::string PgControlReads::fewOf(const SqlNames& names, const std::string& ids, const SaleQuestion& question)
{
    std::string sql(names.few);
    replacePlace(sql, ":ids", ids);
    const auto first = StampIssuer(0).next(question.fromMs - kClocksDifferMs).value;
    auto query = run(sql + " LIMIT " + std::to_string(kFewSales + 1), {{":first", first}}, {question.withinMs});
    std::string sales;
    int count = 0;
    for (; query.next() && count <= kFewSales; ++count)
        sales += (sales.empty() ? "'" : ", '") + query.value(0).toString().toStdString() + "'";
    if (count > kFewSales)
        return {};
    return sales.empty() ? " AND false" : " AND t.id IN (" + sales + ")";
}

std::vector<Row> PgControlReads::sales(const SaleQuestion& question)
{
    return saleRows(runSales("sales_of_time", question));
}

std::int64_t PgControlReads::countSales(const SaleQuestion& question)
{
    auto query = runSales("count_of_time", question);
    return query.next() ? static_cast<std::int64_t>(query.value(0).toLongLong()) : 0;
}

std::vector<Row> PgControlReads::newestSales(int most)
{
    return saleRows(run(statementNamed("newest_sales"), {{":most", std::int64_t{most}}}));
}

std::vector<Row> PgControlReads::openSales(int most)
{
    return saleRows(run(statementNamed("open_sales"), {{":most", std::int64_t{most}}}));
}

QSqlQuery PgControlReads::run(const std::string& sql, const Values& values, const ReadManner& manner)
{
    if (!m_database.isOpen())
        open();
    take(manner);
    QSqlQuery query(m_database);
    query.setForwardOnly(true);
    if (!query.prepare(QString::fromStdString(sql)))
        fail(query.lastError());
    for (const auto& [name, value] : values)
        query.bindValue(QString::fromUtf8(name.data(), static_cast<qsizetype>(name.size())), variantOf(value));
    if (!query.exec())
        fail(query.lastError());
    return query;
}

void PgControlReads::open()
{
    m_database = QSqlDatabase::addDatabase(QStringLiteral("QPSQL"), m_name);
    m_database.setConnectOptions(QString::fromStdString(m_conninfo));
    if (!m_database.open())
        fail(m_database.lastError());
    m_manner.reset();
    QSqlQuery settings(m_database);
    for (const auto& setting : {QStringLiteral("SET default_transaction_read_only = on"),
                                QStringLiteral("SET jit = off"),
                                QStringLiteral("SET effective_io_concurrency = 64"),
                                QStringLiteral("SET application_name = 'eraflazz-control'")}) {
        if (!settings.exec(setting))
            fail(settings.lastError());
    }
}

/// Sparse: without plain index scans a bitmap is made first, and the pages are read ahead in the order of the disk.
void PgControlReads::take(const ReadManner& manner)
{
    if (m_manner == manner)
        return;
    QSqlQuery setting(m_database);
    if (!setting.exec(QStringLiteral("SET statement_timeout = %1; SET enable_indexscan = %2")
                          .arg(manner.withinMs > 0 ? manner.withinMs : m_statementTimeoutMs)
                          .arg(manner.isSparse ? QStringLiteral("off") : QStringLiteral("on"))))
        fail(setting.lastError());
    m_manner = manner;
}

void PgControlReads::close()
{
    if (!m_database.isValid())
        return;
    m_database.close();
    m_database = QSqlDatabase();
    QSqlDatabase::removeDatabase(m_name);
}

void PgControlReads::fail(const QSqlError& why)
{
    if (why.nativeErrorCode() == QLatin1String("57014")) // query_canceled; the connection is as it was
        throw ReadTooSlow(why.text().toStdString());
    close();
    throw ReadFailed(why.text().toStdString());
}

} // namespace eraflazz::control
