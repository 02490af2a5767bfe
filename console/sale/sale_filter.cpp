// SPDX-License-Identifier: GPL-3.0-or-later
#include "sale/sale_filter.h"

#include "json/json.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QRegularExpression>
#include <QStringList>

#include <algorithm>
#include <array>
#include <optional>

namespace eraflazz::console {

using namespace Qt::Literals::StringLiterals;
using text::FilterTerm;

namespace {

constexpr qint64 kDayMs = 86'400'000;
constexpr qsizetype kPhoneDigits = 8;

bool isTimeKey(const QString& key)
{
    return key == u"waktu" || key == u"time";
}

qint64 dayBegin(const FilterMoment& moment)
{
    const qint64 local = moment.nowMs + qint64{moment.zoneSeconds} * 1000;
    return local - local % kDayMs - qint64{moment.zoneSeconds} * 1000;
}

/// "21:14" and "21.14" of today; nothing otherwise.
std::optional<qint64> clockTime(const QString& value, const FilterMoment& moment)
{
    static const QRegularExpression kClock(u"^(\\d{1,2})[:.](\\d{2})$"_s);
    const auto match = kClock.match(value);
    if (!match.hasMatch() || match.captured(1).toInt() > 23 || match.captured(2).toInt() > 59)
        return std::nullopt;
    return dayBegin(moment) + match.captured(1).toInt() * qint64{3'600'000} +
           match.captured(2).toInt() * qint64{60'000};
}

QString between(qint64 from, qint64 to)
{
    return u"waktu>=%1 waktu<%2"_s.arg(from).arg(to);
}

/// What people say about time, as the daemon compares it; unchanged when it is something else.
QString timeWords(const FilterTerm& term, const FilterMoment& moment)
{
    const QString value = term.value.toLower();
    const qint64 today = dayBegin(moment);
    const bool isWhole = term.relation == u":" && !term.isNegated;
    if (isWhole && (value == u"hari-ini" || value == u"today"))
        return u"waktu>=%1"_s.arg(today);
    if (isWhole && (value == u"kemarin" || value == u"yesterday"))
        return between(today - kDayMs, today);
    // "This hour" is what older consoles wrote for the same, and what people may have kept.
    if (isWhole && (value == u"60-menit" || value == u"60-minutes" || value == u"jam-ini" || value == u"this-hour"))
        return u"waktu>=%1"_s.arg(moment.nowMs - 3'600'000);
    if (isWhole && (value == u"24-jam" || value == u"24-hours"))
        return u"waktu>=%1"_s.arg(moment.nowMs - kDayMs);
    if (const auto clock = clockTime(value, moment))
        return isWhole ? between(*clock, *clock + 60'000) : u"waktu"_s + term.relation + QString::number(*clock);
    return term.text();
}

/// 0812..., 62812..., +62812...: the digits that any way of writing the number has; empty: not a telephone number.
QString phoneCore(QString word)
{
    static const QRegularExpression kPhone(u"^(\\+62|628|08)[0-9.-]+$"_s);
    if (!kPhone.match(word).hasMatch())
        return {};
    word.remove(QRegularExpression(u"[.-]"_s));
    word = word.startsWith(u"+62") ? word.mid(3) : word.startsWith(u"62") ? word.mid(2) : word.mid(1);
    return word.size() < kPhoneDigits ? QString() : word;
}

/// "0812 5440 9917", as people write numbers in chats: how many of the words from `at` on are one telephone number.
/// One when it is none.
std::size_t wordsOfNumber(const std::vector<FilterTerm>& terms, std::size_t at, QString& number)
{
    constexpr qsizetype kLongest = 16;
    static const QRegularExpression kDigits(u"^\\+?[0-9.-]+$"_s);
    std::size_t end = at;
    QString joined;
    for (; end < terms.size(); ++end) {
        const FilterTerm& term = terms[end];
        if (!term.key.isEmpty() || term.isLiteral || !kDigits.match(term.value).hasMatch())
            break;
        joined += term.value;
    }
    const bool isNumber = end > at + 1 && joined.size() <= kLongest && !phoneCore(joined).isEmpty();
    number = isNumber ? joined : QString();
    return isNumber ? end - at : 1;
}

QString freeWord(const FilterTerm& term, const FilterMoment& moment)
{
    const QString core = phoneCore(term.value);
    if (core.isEmpty())
        return term.text();
    return moment.isWholeNumber ? u"tujuan:0"_s + core : core;
}

QString statusWords(const FilterTerm& term)
{
    const QString value = term.value.toLower();
    const QString minus = term.isNegated ? u"-"_s : QString();
    if (value == u"meragukan" || value == u"doubtful")
        return minus + u"meragukan:ya"_s;
    QStringList wire;
    for (const QString& one : value.split(u','))
        wire << (one == u"dibalik" || one == u"reversed" ? u"refund"_s : one == u"queued" ? u"pending"_s : one);
    return minus + u"status:"_s + wire.join(u',');
}

QString wireWords(const FilterTerm& term, const FilterMoment& moment)
{
    if (term.key.isEmpty())
        return freeWord(term, moment);
    if (isTimeKey(term.key))
        return timeWords(term, moment);
    return term.key == u"status" && term.relation == u":" ? statusWords(term) : term.text();
}

struct Sentence final {
    std::string_view key;
    const char* words;
};

constexpr std::array kFaults{
    Sentence{"unknown_field", QT_TRANSLATE_NOOP("SaleFilter", "\"%1\" is not a filter.")},
    Sentence{"no_value", QT_TRANSLATE_NOOP("SaleFilter", "Something must stand after the colon.")},
    Sentence{"not_a_number", QT_TRANSLATE_NOOP("SaleFilter", "\"%1\" is not a number.")},
    Sentence{"unknown_status", QT_TRANSLATE_NOOP("SaleFilter", "There is no status \"%1\".")},
    Sentence{"not_comparable", QT_TRANSLATE_NOOP("SaleFilter", "\"%1\" cannot be compared with < or >.")},
    Sentence{"open_quote", QT_TRANSLATE_NOOP("SaleFilter", "A quotation mark is missing.")},
    Sentence{"too_many_terms", QT_TRANSLATE_NOOP("SaleFilter", "Too many conditions at once.")},
    Sentence{"masked",
             QT_TRANSLATE_NOOP("SaleFilter", "You see these values masked, so only a whole one can be asked for.")},
    Sentence{"past_only",
             QT_TRANSLATE_NOOP("SaleFilter", "\"%1\" can only be asked of the history: open the page History.")},
};

/// Keeps what `keep` says.
template <typename Keep> QString rebuilt(const QString& filter, const text::FilterKeys& keys, Keep keep)
{
    QStringList words;
    for (const FilterTerm& term : text::readFilter(filter, keys)) {
        if (keep(term))
            words << term.text();
    }
    return words.join(u' ');
}

std::optional<FilterFault> faultIn(const protocol::Failure& failure, const Json& data)
{
    if (failure.key != "validation")
        return std::nullopt;
    for (const Json& field : data["fields"].items()) {
        if (field["path"].asString() != "filter")
            continue;
        const std::string_view key = field["key"].asString().value_or("");
        const auto* known =
            std::find_if(kFaults.begin(), kFaults.end(), [key](const auto& one) { return one.key == key; });
        const QString word = QString::fromStdString(field["word"].asText().value_or(""));
        FilterFault fault;
        fault.position = static_cast<int>(data["position"].asInteger().value_or(-1));
        fault.sentence = known == kFaults.end()
                             ? QCoreApplication::translate("SaleFilter", "The server does not understand this filter.")
                             : QCoreApplication::translate("SaleFilter", known->words);
        if (fault.sentence.contains(u"%1"))
            fault.sentence = fault.sentence.arg(word);
        return fault;
    }
    return std::nullopt;
}

} // namespace

text::FilterKeys saleFilterKeys(bool seesMargin)
{
    static const QStringList kStates{u"antre"_s,
                                     u"menunggu"_s,
                                     u"proses"_s,
                                     u"sukses"_s,
                                     u"berhasil"_s,
                                     u"gagal"_s,
                                     u"dibalik"_s,
                                     u"batal"_s,
                                     u"refund"_s,
                                     u"meragukan"_s,
                                     u"queued"_s,
                                     u"pending"_s,
                                     u"success"_s,
                                     u"failed"_s,
                                     u"processing"_s,
                                     u"reversed"_s,
                                     u"doubtful"_s};
    static const QStringList kReports{
        u"gagal"_s, u"menunggu"_s, u"terkirim"_s, u"tanpa"_s, u"failed"_s, u"waiting"_s, u"delivered"_s, u"none"_s};
    static const QStringList kTruths{u"ya"_s, u"tidak"_s, u"yes"_s, u"no"_s};
    text::FilterKeys keys;
    const auto add = [&keys](const QStringList& names, const QStringList& values, bool isOrdered) {
        for (const QString& name : names)
            keys.push_back({name, values, isOrdered});
    };
    add({u"status"_s}, kStates, false);
    add({u"kodesupplier"_s, u"sku"_s, u"jawaban"_s, u"rc"_s, u"supplier_code"_s}, {}, false);
    add({u"supplier"_s, u"pemasok"_s, u"tujuan"_s, u"nomor"_s, u"destination"_s}, {}, false);
    add({u"produk"_s, u"product"_s, u"agen"_s, u"agent"_s, u"member"_s, u"reseller"_s}, {}, false);
    add({u"kategori"_s, u"category"_s, u"operator"_s, u"merek"_s, u"brand"_s}, {}, false);
    add({u"kode"_s, u"code"_s, u"id"_s, u"ref"_s, u"refid"_s, u"ref_id"_s, u"sn"_s, u"token"_s}, {}, false);
    add({u"durasi"_s, u"duration"_s, u"duration_ms"_s, u"umur"_s, u"age"_s, u"waktu"_s, u"time"_s}, {}, true);
    add({u"harga"_s, u"price"_s, u"nominal"_s, u"amount"_s, u"kirim"_s, u"attempts"_s}, {}, true);
    add({u"meragukan"_s, u"doubtful"_s}, kTruths, false);
    add({u"laporan"_s, u"report"_s}, kReports, false);
    if (seesMargin)
        add({u"modal"_s, u"cost"_s, u"laba"_s, u"profit"_s}, {}, true);
    return keys;
}

int WireFilter::termAt(int position) const
{
    const auto found = std::upper_bound(ends.begin(), ends.end(), position);
    return position < 0 || found == ends.end() ? -1 : static_cast<int>(found - ends.begin());
}

bool namesTime(const std::vector<FilterTerm>& terms)
{
    return std::any_of(terms.begin(), terms.end(), [](const FilterTerm& term) { return isTimeKey(term.key); });
}

WireFilter wireFilter(const std::vector<FilterTerm>& terms, const FilterMoment& moment)
{
    WireFilter wire;
    qsizetype bytes = 0;
    QString number;
    for (std::size_t at = 0; at < terms.size();) {
        const std::size_t used = wordsOfNumber(terms, at, number);
        FilterTerm term = terms[at];
        if (!number.isEmpty())
            term.value = number;
        const QString words = wireWords(term, moment);
        if (!wire.text.isEmpty()) {
            wire.text += u' ';
            ++bytes;
        }
        wire.text += words;
        bytes += words.toUtf8().size();
        at += used;
        wire.ends.resize(at, static_cast<int>(bytes));
    }
    return wire;
}

std::optional<FilterFault> filterFault(const protocol::Failure& failure)
{
    const auto data = parseJson(failure.more);
    return data ? faultIn(failure, *data) : std::nullopt;
}

std::optional<FilterFault> filterFault(const Answer& answer)
{
    return answer.kind == Answer::Kind::Refused ? faultIn(answer.failure, answer.data) : std::nullopt;
}

QString
withCondition(const QString& filter, const text::FilterKeys& keys, const QString& key, const QString& value, bool isNot)
{
    const QString rest =
        isNot ? filter
              : rebuilt(filter, keys, [&key](const FilterTerm& term) { return term.key != key || term.isNegated; });
    FilterTerm term;
    term.key = key;
    term.relation = u":"_s;
    term.value = value;
    term.isNegated = isNot;
    term.isLiteral = value.contains(u',') || value.contains(u'*');
    return rest.isEmpty() ? term.text() : rest + u' ' + term.text();
}

QString withoutKey(const QString& filter, const text::FilterKeys& keys, const QString& key)
{
    return rebuilt(filter, keys, [&key](const FilterTerm& term) { return term.key != key; });
}

QString withTerms(const QString& filter, const text::FilterKeys& keys, const QString& terms)
{
    const auto wanted = text::readFilter(terms, keys);
    const QString rest = rebuilt(filter, keys, [&wanted](const FilterTerm& term) {
        return std::none_of(
            wanted.begin(), wanted.end(), [&term](const FilterTerm& one) { return one.key == term.key; });
    });
    return rest.isEmpty() ? terms : rest + u' ' + terms;
}

bool hasTerms(const QString& filter, const text::FilterKeys& keys, const QString& terms)
{
    const auto there = text::readFilter(filter, keys);
    const auto wanted = text::readFilter(terms, keys);
    return std::all_of(wanted.begin(), wanted.end(), [&there](const FilterTerm& one) {
        return std::find(there.begin(), there.end(), one) != there.end();
    });
}

QString withoutTerms(const QString& filter, const text::FilterKeys& keys, const QString& terms)
{
    const auto unwanted = text::readFilter(terms, keys);
    return rebuilt(filter, keys, [&unwanted](const FilterTerm& term) {
        return std::find(unwanted.begin(), unwanted.end(), term) == unwanted.end();
    });
}

} // namespace eraflazz::console
