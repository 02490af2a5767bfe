// SPDX-License-Identifier: GPL-3.0-or-later
#include "text/amount_in_words.h"

#include <QStringList>

#include <array>
#include <cstdint>

namespace eraflazz::text {

namespace {

const std::array<QString, 10>& digits()
{
    static const std::array<QString, 10> words{QString(),
                                               QStringLiteral("satu"),
                                               QStringLiteral("dua"),
                                               QStringLiteral("tiga"),
                                               QStringLiteral("empat"),
                                               QStringLiteral("lima"),
                                               QStringLiteral("enam"),
                                               QStringLiteral("tujuh"),
                                               QStringLiteral("delapan"),
                                               QStringLiteral("sembilan")};
    return words;
}

/// Hundreds, tens and units of one group of three digits.
void sayGroup(unsigned group, QStringList& words)
{
    const unsigned hundreds = group / 100;
    const unsigned rest = group % 100;
    if (hundreds == 1)
        words << QStringLiteral("seratus");
    else if (hundreds > 1)
        words << digits()[hundreds] << QStringLiteral("ratus");

    if (rest == 10)
        words << QStringLiteral("sepuluh");
    else if (rest == 11)
        words << QStringLiteral("sebelas");
    else if (rest > 11 && rest < 20)
        words << digits()[rest - 10] << QStringLiteral("belas");
    else {
        if (rest >= 20)
            words << digits()[rest / 10] << QStringLiteral("puluh");
        if (rest % 10 != 0)
            words << digits()[rest % 10];
    }
}

struct Scale {
    std::uint64_t unit;
    QString word;
};

const std::array<Scale, 6>& scales()
{
    static const std::array<Scale, 6> table{Scale{1'000'000'000'000'000'000ULL, QStringLiteral("kuintiliun")},
                                            Scale{1'000'000'000'000'000ULL, QStringLiteral("kuadriliun")},
                                            Scale{1'000'000'000'000ULL, QStringLiteral("triliun")},
                                            Scale{1'000'000'000ULL, QStringLiteral("miliar")},
                                            Scale{1'000'000ULL, QStringLiteral("juta")},
                                            Scale{1'000ULL, QStringLiteral("ribu")}};
    return table;
}

} // namespace

QString amountInWords(Money amount)
{
    QStringList words;
    if (amount.isNegative())
        words << QStringLiteral("minus");
    // The negation of the smallest 64 bit number does not fit into a signed one: count without sign.
    auto rest = amount.isNegative() ? 0 - static_cast<std::uint64_t>(amount.value())
                                    : static_cast<std::uint64_t>(amount.value());
    if (rest == 0)
        words << QStringLiteral("nol");
    for (const Scale& scale : scales()) {
        const auto group = static_cast<unsigned>(rest / scale.unit);
        rest %= scale.unit;
        if (group == 0)
            continue;
        if (group == 1 && scale.unit == 1'000) {
            words << QStringLiteral("seribu");
            continue;
        }
        sayGroup(group, words);
        words << scale.word;
    }
    sayGroup(static_cast<unsigned>(rest), words);
    words << QStringLiteral("rupiah");
    return words.join(u' ');
}

} // namespace eraflazz::text
