// SPDX-License-Identifier: GPL-3.0-or-later
#include "text/amount_text.h"

#include <QList>

#include <array>
#include <cstdint>
#include <optional>

namespace eraflazz::text {

namespace {

struct Unit {
    QStringView word;
    std::int64_t rupiah;
};

// Longer words first: "ribu" ends in no other unit, but "rb" must not be tried after "b".
constexpr std::array<Unit, 9> kUnits{Unit{u"miliar", 1'000'000'000},
                                     Unit{u"milyar", 1'000'000'000},
                                     Unit{u"juta", 1'000'000},
                                     Unit{u"ribu", 1'000},
                                     Unit{u"jt", 1'000'000},
                                     Unit{u"rb", 1'000},
                                     Unit{u"k", 1'000},
                                     Unit{u"m", 1'000'000'000},
                                     Unit{u"b", 1'000'000'000}};

constexpr qsizetype kDigitsAtMost = 15;

bool isDigits(QStringView text)
{
    for (const QChar c : text) {
        if (c < u'0' || c > u'9')
            return false;
    }
    return !text.isEmpty();
}

/// Digits without their points, or nothing when the points do not group thousands.
std::optional<QString> ungroup(QStringView whole)
{
    const auto groups = whole.split(u'.');
    QString digits;
    for (qsizetype i = 0; i < groups.size(); ++i) {
        const QStringView group = groups[i];
        const bool fits = groups.size() == 1 || (i == 0 ? group.size() <= 3 : group.size() == 3);
        if (!isDigits(group) || !fits)
            return std::nullopt;
        digits += group;
    }
    return digits;
}

std::int64_t numberOf(QStringView digits)
{
    return digits.isEmpty() ? 0 : digits.toLongLong();
}

std::int64_t tenToThe(qsizetype exponent)
{
    std::int64_t power = 1;
    for (qsizetype i = 0; i < exponent; ++i)
        power *= 10;
    return power;
}

} // namespace

Result<Money, AmountProblem> readAmount(QStringView typed)
{
    QString text;
    for (const QChar c : typed) {
        if (!c.isSpace())
            text += c.toLower();
    }
    if (text.startsWith(u"rp"))
        text.remove(0, text.startsWith(u"rp.") ? 3 : 2);
    if (text.isEmpty())
        return Err(AmountProblem::Empty);

    std::int64_t unit = 1;
    for (const Unit& candidate : kUnits) {
        if (text.endsWith(candidate.word)) {
            unit = candidate.rupiah;
            text.chop(candidate.word.size());
            break;
        }
    }

    const auto parts = QStringView(text).split(u',');
    for (const QStringView part : parts) {
        if (!isDigits(QString(part.toString()).remove(u'.')))
            return Err(AmountProblem::NotAnAmount);
    }
    const auto whole = ungroup(parts.front());
    if (!whole || parts.size() > 2 || (parts.size() == 2 && (unit == 1 || parts[1].contains(u'.'))))
        return Err(AmountProblem::Ambiguous);
    if (whole->size() > kDigitsAtMost)
        return Err(AmountProblem::TooLarge);

    std::int64_t fraction = 0;
    if (parts.size() == 2) {
        const std::int64_t scale = tenToThe(qMin<qsizetype>(parts[1].size(), kDigitsAtMost));
        // The fraction must come out as whole rupiah: 1,2345rb is 1.234,5 and nobody meant that.
        if (parts[1].size() > 9 || (numberOf(parts[1]) * unit) % scale != 0)
            return Err(AmountProblem::LessThanOneRupiah);
        fraction = numberOf(parts[1]) * unit / scale;
    }
    std::int64_t rupiah = 0;
    if (__builtin_mul_overflow(numberOf(*whole), unit, &rupiah) || __builtin_add_overflow(rupiah, fraction, &rupiah) ||
        rupiah >= tenToThe(kDigitsAtMost))
        return Err(AmountProblem::TooLarge);
    return Money::rupiah(rupiah);
}

QString amountText(Money amount)
{
    return QString::fromStdString(formatRupiah(amount));
}

QString rupiahText(Money amount)
{
    const QString prefix = QStringLiteral("Rp\u00a0");
    return amount.isNegative() ? u'-' + prefix + amountText(amount).mid(1) : prefix + amountText(amount);
}

} // namespace eraflazz::text
