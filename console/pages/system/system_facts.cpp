// SPDX-License-Identifier: GPL-3.0-or-later
#include "pages/system/system_facts.h"

#include "core/rows/packed_row.h"
#include "desk/wire_words.h"
#include "look/state.h"
#include "text/cell_text.h"

#include <QCoreApplication>
#include <QLocale>

#include <array>

namespace eraflazz::console {

using namespace look;

namespace {

constexpr qint64 kSlowMs = 1000, kExpirySoonDays = 30, kBackupOldMs = 36 * 3'600'000,
                 kRestoreOldMs = 180LL * 86'400'000;

QString words(const char* source)
{
    return QCoreApplication::translate("System", source);
}

QString count(const Json& info, std::string_view name)
{
    const auto number = numberIn(info, name);
    return number ? text::countText(*number) : noneText();
}

/// A number that should be nothing; anything else is shown so that it is seen.
Fact worry(const char* label, const Json& info, std::string_view name)
{
    const bool isLoud = numberIn(info, name).value_or(0) > 0;
    return {words(label), count(info, name), isLoud ? Ink::Attention : Ink::Strong, isLoud};
}

/// When it was done last; loud where that is too long ago, or not known.
Fact since(const char* label, const Json& from, std::string_view name, qint64 longestMs, qint64 nowMs)
{
    const auto at = numberIn(from, name);
    const bool isOld = !at || nowMs - *at > longestMs;
    return {words(label),
            at ? whenText(*at, nowMs) : words(QT_TRANSLATE_NOOP("System", "none known")),
            isOld ? Ink::Attention : Ink::Strong,
            isOld};
}

KeyedCell cell(const QString& text, CellTone tone = CellTone::ByKind)
{
    return {text, std::nullopt, tone};
}

KeyedCell number(const Json& row, std::string_view name, bool isWorry = false)
{
    const auto value = numberIn(row, name);
    KeyedCell made = cell(value ? text::countText(*value) : noneText(),
                          isWorry && value.value_or(0) > 0 ? CellTone::BadStrong : CellTone::ByKind);
    made.raw = QVariant::fromValue<qlonglong>(value.value_or(0));
    return made;
}

Column column(const char* name, const char* title, CellKind kind, int least, bool stretches = false)
{
    return {QLatin1String(name), words(title), kind, {}, least, false, stretches};
}

} // namespace

QString bytesText(qint64 bytes)
{
    constexpr std::array kUnits{"B", "kB", "MB", "GB", "TB"};
    auto amount = static_cast<double>(bytes);
    std::size_t unit = 0;
    while (amount >= 1000 && unit + 1 < kUnits.size()) {
        amount /= 1000;
        ++unit;
    }
    return QStringLiteral("%1 %2").arg(QLocale(QLocale::Indonesian).toString(amount, 'f', unit == 0 ? 0 : 1),
                                       QLatin1String(kUnits[unit]));
}

std::vector<Fact> programFacts(const Json& info, qint64 nowMs)
{
    const bool isReady = truthIn(info, "ready");
    std::vector<Fact> facts{
        {words(QT_TRANSLATE_NOOP("System", "Version")), textIn(info, "version"), Ink::Strong, true},
        {words(QT_TRANSLATE_NOOP("System", "Takes orders")),
         isReady ? words(QT_TRANSLATE_NOOP("System", "yes")) : words(QT_TRANSLATE_NOOP("System", "no")),
         isReady ? Ink::Ok : Ink::Bad,
         !isReady},
        {words(QT_TRANSLATE_NOOP("System", "Running for")), ageText(numberIn(info, "uptime_s").value_or(0) * 1000)},
        {words(QT_TRANSLATE_NOOP("System", "Started")), whenIn(info, "started_at", nowMs)},
        {words(QT_TRANSLATE_NOOP("System", "Run")), textIn(info, "epoch"), Ink::Third}};
    return facts;
}

std::vector<Fact> databaseFacts(const Json& info)
{
    if (!info.has("postgres") && !info.has("schema"))
        return {{words(QT_TRANSLATE_NOOP("System", "Database")),
                 words(QT_TRANSLATE_NOOP("System", "does not answer")),
                 Ink::Bad,
                 true}};
    return {{words(QT_TRANSLATE_NOOP("System", "PostgreSQL")), textIn(info, "postgres")},
            {words(QT_TRANSLATE_NOOP("System", "Database")), textIn(info, "database")},
            {words(QT_TRANSLATE_NOOP("System", "Size")), bytesText(numberIn(info, "database_bytes").value_or(0))},
            {words(QT_TRANSLATE_NOOP("System", "Schema")),
             info["schema"].asText() ? plainLine(*info["schema"].asText()) : noneText()},
            {words(QT_TRANSLATE_NOOP("System", "Migrations")), count(info, "schema_count")}};
}

std::vector<Fact> workFacts(const Json& info)
{
    return {{words(QT_TRANSLATE_NOOP("System", "Orders taken")), count(info, "accepted")},
            {words(QT_TRANSLATE_NOOP("System", "Orders refused")), count(info, "refused")},
            {words(QT_TRANSLATE_NOOP("System", "Delivered")), count(info, "delivered")},
            {words(QT_TRANSLATE_NOOP("System", "In the queue")), count(info, "queue")},
            {words(QT_TRANSLATE_NOOP("System", "Watched sales")), count(info, "tracked")},
            {words(QT_TRANSLATE_NOOP("System", "Attempts open")), count(info, "attempts_open")},
            worry(QT_TRANSLATE_NOOP("System", "Attempts in doubt"), info, "attempts_doubtful"),
            {words(QT_TRANSLATE_NOOP("System", "Reports to agents waiting")), count(info, "outbox_due")},
            worry(QT_TRANSLATE_NOOP("System", "Reports given up"), info, "outbox_dead"),
            worry(QT_TRANSLATE_NOOP("System", "Supplier messages of no sale"), info, "inbox_unmatched"),
            worry(QT_TRANSLATE_NOOP("System", "Log lines lost"), info, "log_dropped")};
}

std::vector<Fact> doorFacts(const Json& info, qint64 nowMs)
{
    std::vector<Fact> facts;
    const bool isSecure = truthIn(info, "secure");
    facts.push_back({words(QT_TRANSLATE_NOOP("System", "Consoles connect")),
                     isSecure ? words(QT_TRANSLATE_NOOP("System", "over TLS"))
                              : words(QT_TRANSLATE_NOOP("System", "without TLS, this machine only")),
                     isSecure ? Ink::Ok : Ink::Attention});
    const Json& certificate = info["certificate"];
    if (certificate.isObject()) {
        const qint64 days = numberIn(certificate, "days_left").value_or(0);
        const Ink ink = days < 0 ? Ink::Bad : days < kExpirySoonDays ? Ink::Attention : Ink::Strong;
        facts.push_back({words(QT_TRANSLATE_NOOP("System", "Certificate of")), textIn(certificate, "subject")});
        facts.push_back({words(QT_TRANSLATE_NOOP("System", "Valid for")),
                         words(QT_TRANSLATE_NOOP("System", "%1 days")).arg(text::countText(days)),
                         ink,
                         days < kExpirySoonDays});
        // Both ends tell two prints apart; the whole one is what a console shows when it first connects.
        const QString print = textIn(certificate, "sha256");
        facts.push_back({words(QT_TRANSLATE_NOOP("System", "SHA-256")),
                         print.size() > 24 ? print.left(11) + QStringLiteral("…") + print.right(11) : print,
                         Ink::Third});
    }
    const Json& backup = info["backup"];
    if (!backup.isObject())
        return facts;
    facts.push_back(since(QT_TRANSLATE_NOOP("System", "Last backup"), backup, "last_at", kBackupOldMs, nowMs));
    facts.push_back(
        since(QT_TRANSLATE_NOOP("System", "Last restore tried"), backup, "tested_at", kRestoreOldMs, nowMs));
    // Whoever archives no log needs no time of it; the hint says so.
    if (const auto archived = numberIn(backup, "archived_at"))
        facts.push_back({words(QT_TRANSLATE_NOOP("System", "Last archived log (WAL)")), whenText(*archived, nowMs)});
    return facts;
}

namespace {

QString archiveHint(std::string_view hint)
{
    if (hint == "not_archiving")
        return words(
            QT_TRANSLATE_NOOP("System", "PostgreSQL archives nothing: what a disk loses is lost since the last copy."));
    if (hint == "archiving_fails")
        return words(QT_TRANSLATE_NOOP("System", "PostgreSQL cannot write its archive; its log says why."));
    if (hint == "archiving")
        return words(QT_TRANSLATE_NOOP("System", "PostgreSQL archives every change."));
    return plainLine(hint);
}

} // namespace

QString backupHint(const Json& info)
{
    const Json& backup = info["backup"];
    QStringList hints;
    if (backup.isObject() && !numberIn(backup, "last_at"))
        hints << words(QT_TRANSLATE_NOOP(
            "System", "Add to the nightly script (administrator's guide, 5): eraflazzd backup recorded FILE."));
    if (backup.isObject() && !numberIn(backup, "tested_at"))
        hints << words(QT_TRANSLATE_NOOP("System",
                                         "A backup that nobody has restored is only a hope: try it on another machine, "
                                         "then say eraflazzd backup tested."));
    hints << archiveHint(backup["hint"].asString().value_or(""));
    return hints.join(u' ').trimmed();
}

std::vector<KeyedRow> laneRows(const Json& info)
{
    std::vector<KeyedRow> rows;
    for (const Json& lane : info["lanes"].items()) {
        const bool isConnected = truthIn(lane, "connected");
        KeyedCell link{isConnected ? words(QT_TRANSLATE_NOOP("System", "connected"))
                                   : words(QT_TRANSLATE_NOOP("System", "cut off")),
                       static_cast<int>(isConnected ? State::Success : State::Failed)};
        rows.push_back({QString::number(numberIn(lane, "no").value_or(0)),
                        {number(lane, "no"),
                         link,
                         number(lane, "waiting"),
                         number(lane, "batches"),
                         number(lane, "jobs"),
                         number(lane, "retries"),
                         number(lane, "splits"),
                         number(lane, "outages", true)},
                        NoMark});
    }
    return rows;
}

std::vector<Column> laneColumns()
{
    return {column("no", QT_TRANSLATE_NOOP("System", "Lane"), CellKind::Count, 60),
            column("connected", QT_TRANSLATE_NOOP("System", "Database"), CellKind::State, 120),
            column("waiting", QT_TRANSLATE_NOOP("System", "Waiting"), CellKind::Count, 90),
            column("batches", QT_TRANSLATE_NOOP("System", "Commits"), CellKind::Count, 90),
            column("jobs", QT_TRANSLATE_NOOP("System", "Steps"), CellKind::Count, 90),
            column("retries", QT_TRANSLATE_NOOP("System", "Repeated"), CellKind::Count, 90),
            column("splits", QT_TRANSLATE_NOOP("System", "Split"), CellKind::Count, 90),
            column("outages", QT_TRANSLATE_NOOP("System", "Outages"), CellKind::Count, 90)};
}

std::vector<KeyedRow> instanceRows(const Json& info, qint64 nowMs)
{
    std::vector<KeyedRow> rows;
    for (const Json& one : info["instances"].items()) {
        const bool isAlive = truthIn(one, "alive");
        const QString slot = one["slot"].asText() ? plainLine(*one["slot"].asText()) : noneText();
        rows.push_back(
            {slot,
             {cell(slot),
              cell(textIn(one, "host"), CellTone::Strong),
              {isAlive ? words(QT_TRANSLATE_NOOP("System", "alive")) : words(QT_TRANSLATE_NOOP("System", "gone")),
               static_cast<int>(isAlive ? State::Success : State::Queued)},
              cell(whenIn(one, "started_at", nowMs)),
              cell(ageText(numberIn(one, "age_ms").value_or(0)))},
             NoMark});
    }
    return rows;
}

std::vector<Column> instanceColumns()
{
    return {column("slot", QT_TRANSLATE_NOOP("System", "Slot"), CellKind::Code, 60),
            column("host", QT_TRANSLATE_NOOP("System", "Machine"), CellKind::Text, 160, true),
            column("alive", QT_TRANSLATE_NOOP("System", "State"), CellKind::State, 110),
            column("started", QT_TRANSLATE_NOOP("System", "Started"), CellKind::Time, 110),
            column("heartbeat", QT_TRANSLATE_NOOP("System", "Last sign of life"), CellKind::Time, 130)};
}

std::vector<KeyedRow> consoleRows(const Json& info, qint64 nowMs)
{
    std::vector<KeyedRow> rows;
    for (const Json& one : info["console_rows"].items()) {
        const auto lag = numberIn(one, "lag_ms");
        const bool isSlow = lag.value_or(0) > kSlowMs;
        rows.push_back({QStringLiteral("%1|%2|%3")
                            .arg(textIn(one, "user"), textIn(one, "address"))
                            .arg(numberIn(one, "connected_at").value_or(0)),
                        {cell(textIn(one, "user"), CellTone::Strong),
                         cell(textIn(one, "role")),
                         cell(textIn(one, "address")),
                         cell(textIn(one, "client")),
                         cell(whenIn(one, "connected_at", nowMs)),
                         cell(lag && *lag >= 0 ? text::countText(*lag) : noneText(),
                              isSlow ? CellTone::BadStrong : CellTone::ByKind),
                         number(one, "waiting"),
                         number(one, "subscriptions")},
                        NoMark});
    }
    return rows;
}

std::vector<Column> consoleColumns()
{
    return {column("user", QT_TRANSLATE_NOOP("System", "Who"), CellKind::Code, 110),
            column("role", QT_TRANSLATE_NOOP("System", "Role"), CellKind::Text, 120),
            column("address", QT_TRANSLATE_NOOP("System", "From"), CellKind::Text, 140),
            column("client", QT_TRANSLATE_NOOP("System", "Program"), CellKind::Message, 140, true),
            column("since", QT_TRANSLATE_NOOP("System", "Since"), CellKind::Time, 110),
            column("lag", QT_TRANSLATE_NOOP("System", "Lag (ms)"), CellKind::Count, 80),
            column("waiting", QT_TRANSLATE_NOOP("System", "Waiting (rows)"), CellKind::Count, 110),
            column("subs", QT_TRANSLATE_NOOP("System", "Lists"), CellKind::Count, 60)};
}

std::vector<KeyedRow> configRows(const Json& info)
{
    std::vector<KeyedRow> rows;
    for (const Json& one : info["config"].items()) {
        const QString key = textIn(one, "key");
        const auto value = one["value"].asText();
        rows.push_back({key,
                        {cell(key, CellTone::Strong), cell(value ? plainLine(*value) : plainLine(one["value"].dump()))},
                        NoMark});
    }
    return rows;
}

std::vector<Column> configColumns()
{
    return {column("key", QT_TRANSLATE_NOOP("System", "Setting"), CellKind::Code, 260),
            column("value", QT_TRANSLATE_NOOP("System", "Value"), CellKind::Text, 260, true)};
}

} // namespace eraflazz::console
