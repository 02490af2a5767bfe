// SPDX-License-Identifier: GPL-3.0-or-later
#include "pages/mapping/match_names.h"

#include <QHash>
#include <QRegularExpression>
#include <QStringList>

#include <algorithm>

namespace eraflazz::console {

namespace {

constexpr std::int64_t kThousand = 1000, kBareBelow = 1000 * kThousand;
constexpr qsizetype kDigitsMax = 12; // Longer runs are telephone numbers and serials.

struct Unit {
    std::int64_t factor = 1;
    QString unit;
};

const QHash<QString, Unit>& units()
{
    static const QHash<QString, Unit> all = [] {
        QHash<QString, Unit> made;
        const auto add = [&made](const char* words, std::int64_t factor, const char* unit) {
            for (const QString& word : QString::fromLatin1(words).split(u' '))
                made.insert(word, {factor, QString::fromLatin1(unit)});
        };
        add("k rb ribu", kThousand, "");
        add("jt juta", kThousand * kThousand, "");
        add("mb", 1, "mb");
        add("gb", 1024, "mb");
        add("tb", std::int64_t{1024} * 1024, "mb");
        add("hari hr day days d", 1, "day");
        add("bulan bln month months", 30, "day");
        add("jam hour hours", 1, "hour");
        add("menit mnt min mins", 1, "min");
        add("diamond diamonds dm", 1, "diamond");
        add("uc", 1, "uc");
        add("cp", 1, "cp");
        add("sms", 1, "sms");
        add("coin coins koin", 1, "coin");
        return made;
    }();
    return all;
}

const QHash<QString, QString>& operators()
{
    static const QHash<QString, QString> all = [] {
        QHash<QString, QString> made;
        const auto add = [&made](const char* name, const char* words) {
            for (const QString& word : QString::fromLatin1(words).split(u' '))
                made.insert(word, QString::fromLatin1(name));
        };
        add("telkomsel", "telkomsel tsel simpati");
        add("indosat", "indosat isat im3 mentari ooredoo");
        add("xl", "xl xlaxiata");
        add("axis", "axis");
        add("tri", "tri three hutchison");
        add("smartfren", "smartfren smart fren");
        add("byu", "byu");
        add("pln", "pln");
        return made;
    }();
    return all;
}

const QSet<QString>& commonWords()
{
    static const QSet<QString> all = [] {
        const QStringList words =
            QStringLiteral(
                "pulsa reguler regular reg data paket pkt internet kuota voucher vcr token listrik prepaid prabayar "
                "rp idr nominal isi topup top up saldo axiata")
                .split(u' ');
        return QSet<QString>(words.begin(), words.end());
    }();
    return all;
}

/// "10.000" -> 10000000 thousandths, "1,5" -> 1500; nothing for what is neither.
std::optional<std::int64_t> thousandths(const QString& number)
{
    static const QRegularExpression grouped(QStringLiteral("^[0-9]{1,3}([.,][0-9]{3})+$"));
    static const QRegularExpression fraction(QStringLiteral("^([0-9]+)[.,]([0-9]{1,2})$"));
    QString digits = number;
    if (grouped.match(number).hasMatch())
        digits.remove(u'.').remove(u',');
    else if (const auto parts = fraction.match(number); parts.hasMatch())
        return parts.captured(1).toLongLong() * kThousand + parts.captured(2).leftJustified(3, u'0').toLongLong();
    bool isNumber = false;
    const std::int64_t value = digits.size() > kDigitsMax ? 0 : digits.toLongLong(&isNumber);
    return isNumber ? std::optional(value * kThousand) : std::nullopt;
}

/// Names of operators that are made of two words or hold a point.
QString spelled(const QString& text)
{
    QString all = text.toLower();
    all.replace(QStringLiteral("by.u"), QStringLiteral("byu"));
    all.replace(QStringLiteral("xl axiata"), QStringLiteral("xl"));
    return all;
}

QStringList wordsOf(const QString& text)
{
    static const QRegularExpression others(QStringLiteral("[^a-z0-9]+"));
    return spelled(text).split(others, Qt::SkipEmptyParts);
}

bool hasDigit(const QString& word)
{
    return std::any_of(word.begin(), word.end(), [](QChar c) { return c >= u'0' && c <= u'9'; });
}

/// Numbers without a unit taken for thousands of rupiah.
std::set<Quantity> widened(const Denomination& one)
{
    auto all = one.clear;
    for (const std::int64_t bare : one.bare)
        all.emplace(bare * kThousand, QString());
    return all;
}

} // namespace

Denomination denominationIn(const QString& text)
{
    // Not after a letter (IM3), and with letters behind it only when they are a unit (4G is none).
    static const QRegularExpression number(QStringLiteral("(?<![a-z0-9.,])([0-9]+(?:[.,][0-9]+)*)(?:\\s*([a-z]+))?"));
    Denomination said;
    auto found = number.globalMatch(spelled(text));
    while (found.hasNext()) {
        const auto one = found.next();
        const auto amount = thousandths(one.captured(1));
        const QString word = one.captured(2);
        const bool isGlued = !word.isEmpty() && one.capturedStart(2) == one.capturedEnd(1);
        const auto unit = units().constFind(word);
        if (!amount || *amount == 0 || (isGlued && unit == units().constEnd()))
            continue;
        if (unit != units().constEnd())
            said.clear.emplace(*amount * unit->factor, unit->unit);
        else if (*amount < kBareBelow)
            said.bare.insert(*amount);
        else
            said.clear.emplace(*amount, QString());
    }
    return said;
}

Denomination denominationOf(const QString& name, const std::optional<std::int64_t>& nominal, const QString& unit)
{
    Denomination said = denominationIn(name);
    if (!nominal || *nominal <= 0)
        return said;
    const std::int64_t amount = *nominal * kThousand;
    const QString word = unit.toLower();
    const bool isRupiah = word.isEmpty() || word == u"idr" || word == u"rp";
    const bool hasUnits =
        std::any_of(said.clear.begin(), said.clear.end(), [](const Quantity& one) { return !one.second.isEmpty(); });
    if (word.isEmpty() && hasUnits)
        return said; // A number without a unit says less than the name.
    const auto known = units().constFind(word);
    const Quantity whole = isRupiah                      ? Quantity(amount, QString())
                           : known != units().constEnd() ? Quantity(amount * known->factor, known->unit)
                                                         : Quantity(amount, word);
    const auto sameUnit = [&whole](const Quantity& one) { return one.second == whole.second; };
    if (!isRupiah && std::any_of(said.clear.begin(), said.clear.end(), sameUnit))
        return said;
    said.bare.erase(isRupiah ? amount / kThousand : amount);
    said.clear.insert(whole);
    return said;
}

bool areSame(const Denomination& one, const Denomination& other)
{
    return !one.clear.empty() && one == other;
}

bool mayBeSame(const Denomination& one, const Denomination& other)
{
    if (!one.isSaid() || widened(one) == widened(other))
        return one.isSaid();
    // Numbers without a unit are those that the other has one for: "86" of 86 diamonds.
    std::set<Quantity> left = other.clear;
    for (const Quantity& quantity : one.clear) {
        if (left.erase(quantity) == 0)
            return false;
    }
    for (const std::int64_t bare : one.bare) {
        const auto same =
            std::find_if(left.begin(), left.end(), [bare](const Quantity& it) { return it.first == bare; });
        if (same == left.end())
            return false;
        left.erase(same);
    }
    return left.empty() && other.bare.empty();
}

QString denominationKey(const Denomination& one)
{
    QString key;
    for (const auto& [amount, unit] : widened(one))
        key += QString::number(amount) + unit + u' ';
    return key;
}

QString operatorOf(const QString& brand)
{
    const QString known = brand.trimmed() == u"3" ? QStringLiteral("tri") : operatorIn(brand);
    return known.isEmpty() ? brand.trimmed().toLower() : known;
}

QString operatorIn(const QString& name)
{
    for (const QString& word : wordsOf(name)) {
        if (const auto known = operators().constFind(word); known != operators().constEnd())
            return *known;
    }
    return {};
}

QSet<QString> tellingWords(const QString& name)
{
    static const QRegularExpression amounts(QStringLiteral(
        "(?<![a-z0-9.,])[0-9]+(?:[.,][0-9]+)*(?:\\s*(?:k|rb|ribu|jt|juta|[kmgt]b|hari|hr|days?|d|bulan|bln|months?"
        "|jam|hours?|menit|mnt|mins?|diamonds?|dm|uc|cp|sms|coins?|koin)(?![a-z]))?"));
    QSet<QString> telling;
    for (const QString& word : wordsOf(spelled(name).remove(amounts))) {
        if (!commonWords().contains(word) && !operators().contains(word) && !hasDigit(word))
            telling.insert(word);
    }
    return telling;
}

QString plainCode(const QString& code)
{
    static const QRegularExpression others(QStringLiteral("[^a-z0-9]+"));
    return code.toLower().remove(others);
}

QString spacedCode(const QString& code)
{
    static const QRegularExpression edge(QStringLiteral("(?<=[a-z])(?=[0-9])"));
    static const QRegularExpression others(QStringLiteral("[^a-z0-9]+"));
    return code.toLower().replace(others, QStringLiteral(" ")).replace(edge, QStringLiteral(" "));
}

} // namespace eraflazz::console
