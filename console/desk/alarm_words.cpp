// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk/alarm_words.h"

#include "desk/money_words.h"
#include "text/amount_text.h"
#include "text/cell_text.h"

#include <QCoreApplication>

#include <algorithm>
#include <array>

namespace eraflazz::console {

namespace {

enum class Unit { None, Rupiah, Permille, Count, Seconds };

struct Kind {
    std::string_view name;
    const char* words;
    Unit unit;
    const char* page;
    bool isSubjectFilter; ///< The subject chooses rows instead of being the page's subject.
};

constexpr std::array kKinds{
    Kind{"supplier_down", QT_TRANSLATE_NOOP("Alarm", "Supplier down"), Unit::Seconds, "page.suppliers", false},
    Kind{"float_low", QT_TRANSLATE_NOOP("Alarm", "Supplier balance low"), Unit::Rupiah, "page.suppliers", false},
    Kind{"success_low", QT_TRANSLATE_NOOP("Alarm", "Success rate low"), Unit::Permille, "page.suppliers", false},
    Kind{"pending_high", QT_TRANSLATE_NOOP("Alarm", "Many sales waiting"), Unit::Count, "page.sales", true},
    Kind{"doubtful_old", QT_TRANSLATE_NOOP("Alarm", "Doubtful sale not decided"), Unit::Seconds, "page.sales", true},
    Kind{"bank_gap", QT_TRANSLATE_NOOP("Alarm", "Bank statement silent"), Unit::Count, "page.banks", false},
    Kind{"drift", QT_TRANSLATE_NOOP("Alarm", "Balance differs"), Unit::Rupiah, "page.suppliers", false},
    Kind{"case", QT_TRANSLATE_NOOP("Alarm", "Open cases"), Unit::Count, "page.cases", false},
    Kind{"bank_stopped", QT_TRANSLATE_NOOP("Alarm", "Automatic deposits stopped"), Unit::None, "page.banks", false},
    Kind{"not_ready", QT_TRANSLATE_NOOP("Alarm", "The engine takes no orders"), Unit::None, "page.system", false},
};

QString words(const char* source)
{
    return QCoreApplication::translate("Alarm", source);
}

const Kind* kindNamed(std::string_view name)
{
    const auto* found =
        std::find_if(kKinds.begin(), kKinds.end(), [name](const Kind& one) { return one.name == name; });
    return found == kKinds.end() ? nullptr : found;
}

Severity severityFrom(std::string_view name)
{
    if (name == "critical")
        return Severity::Critical;
    return name == "notice" ? Severity::Notice : Severity::Warning;
}

QString secondsWords(std::int64_t seconds)
{
    if (seconds == 0)
        return words(QT_TRANSLATE_NOOP("Alarm", "at once"));
    if (seconds < 120)
        return words(QT_TRANSLATE_NOOP("Alarm", "%1 s")).arg(seconds);
    if (seconds < 7200)
        return words(QT_TRANSLATE_NOOP("Alarm", "%1 min")).arg(seconds / 60);
    return words(QT_TRANSLATE_NOOP("Alarm", "%1 h")).arg(seconds / 3600);
}

} // namespace

std::vector<AlarmFacts> alarmsOf(const RowStore& store)
{
    const WireColumns& columns = store.columns();
    const auto at = [&columns](std::string_view name) { return columnNamed(columns, name); };
    std::vector<AlarmFacts> all;
    for (int place = 0; place < store.count(); ++place) {
        const StoredRow& row = store.at(place);
        const auto text = [&](std::string_view name) { return plainLine(textOf(row.cells.cell(at(name)))); };
        const auto number = [&](std::string_view name) { return numberOf(row.cells.cell(at(name))); };
        AlarmFacts alarm;
        alarm.key = QString::fromStdString(row.key);
        alarm.kind = std::string(textOf(row.cells.cell(at("kind"))));
        alarm.subject = text("subject");
        alarm.text = text("text");
        alarm.sinceMs = number("time").value_or(0);
        alarm.severity = severityFrom(textOf(row.cells.cell(at("severity"))));
        alarm.acknowledgedBy = text("acknowledged_by");
        alarm.note = text("note");
        alarm.value = number("value");
        alarm.threshold = number("threshold");
        alarm.mutedUntilMs = number("muted_until");
        all.push_back(std::move(alarm));
    }
    std::stable_sort(all.begin(), all.end(), [](const AlarmFacts& a, const AlarmFacts& b) {
        return a.severity != b.severity ? a.severity < b.severity : a.sinceMs < b.sinceMs;
    });
    return all;
}

QString alarmWords(std::string_view kind)
{
    const Kind* known = kindNamed(kind);
    return known != nullptr ? words(known->words) : plainLine(kind);
}

QString alarmSubject(const AlarmFacts& alarm)
{
    if (alarm.kind != "case")
        return alarm.subject;
    return caseKindWord(alarm.subject.toStdString());
}

QString alarmTitle(const AlarmFacts& alarm)
{
    const QString subject = alarmSubject(alarm);
    return subject.isEmpty() ? alarmWords(alarm.kind) : alarmWords(alarm.kind) + QStringLiteral(": ") + subject;
}

QString alarmFigures(const AlarmFacts& alarm)
{
    if (!alarm.value || !alarm.threshold)
        return {};
    return words(QT_TRANSLATE_NOOP("Alarm", "%1, limit %2"))
        .arg(alarmValue(alarm.kind, *alarm.value), alarmValue(alarm.kind, *alarm.threshold));
}

QString severityWord(Severity severity)
{
    switch (severity) {
    case Severity::Critical:
        return words(QT_TRANSLATE_NOOP("Alarm", "Critical"));
    case Severity::Warning:
        return words(QT_TRANSLATE_NOOP("Alarm", "Warning"));
    case Severity::Notice:
        return words(QT_TRANSLATE_NOOP("Alarm", "Notice"));
    }
    Q_UNREACHABLE();
}

QString alarmValue(std::string_view kind, std::int64_t value)
{
    const Kind* known = kindNamed(kind);
    if (value == -1)
        return words(QT_TRANSLATE_NOOP("Alarm", "off"));
    switch (known != nullptr ? known->unit : Unit::None) {
    case Unit::Rupiah:
        return text::rupiahText(Money::rupiah(value));
    case Unit::Permille:
        return text::percentText(static_cast<int>(std::clamp<std::int64_t>(value, 0, 1000)));
    case Unit::Seconds:
        return secondsWords(value);
    case Unit::Count:
    case Unit::None:
        break;
    }
    return text::countText(value);
}

Place alarmPlace(const AlarmFacts& alarm)
{
    const Kind* known = kindNamed(alarm.kind);
    if (known == nullptr)
        return {.page = QStringLiteral("page.alarms"), .subject = alarm.key, .filter = {}};
    Place place{.page = QLatin1String(known->page), .subject = alarm.subject, .filter = {}};
    if (known->isSubjectFilter) {
        place.subject.clear();
        if (alarm.kind == "doubtful_old")
            place.filter = QStringLiteral("status:meragukan");
        else
            place.filter = QStringLiteral("status:menunggu,proses");
    }
    if (alarm.kind == "case") {
        place.subject.clear();
        place.filter = alarm.subject;
    }
    return place;
}

} // namespace eraflazz::console
