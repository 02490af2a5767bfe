// SPDX-License-Identifier: GPL-3.0-or-later
#include "report/cell_text.h"

#include "kernel/clock.h"
#include "kernel/money.h"
#include "report/calendar.h"

#include <cstdlib>

namespace eraflazz::report {

namespace {

constexpr Labels kIndonesian{"Jumlah",
                             "Jumlah seluruhnya",
                             "Jumlah halaman ini",
                             "Dipindahkan",
                             "Pindahan",
                             "lanjutan",
                             "Halaman",
                             "dari",
                             "Periode",
                             "Dicetak",
                             "Kelompok",
                             "Tidak ada data pada periode ini.",
                             "Benar",
                             "SALAH",
                             "Jumlah baris yang tampak",
                             "Keterangan"};
constexpr Labels kEnglish{"Total",
                          "Grand total",
                          "Total of this page",
                          "Carried forward",
                          "Brought forward",
                          "continued",
                          "Page",
                          "of",
                          "Period",
                          "Generated",
                          "Group",
                          "Nothing in this period.",
                          "Right",
                          "WRONG",
                          "Total of the rows shown",
                          "About"};

std::string percentText(std::int64_t hundredths, Language language)
{
    const std::int64_t size = std::abs(hundredths);
    const std::int64_t rest = size % 100;
    std::string text = hundredths < 0 ? "-" : "";
    text += std::to_string(size / 100);
    text += language == Language::Indonesian ? ',' : '.';
    text += (rest < 10 ? "0" : "") + std::to_string(rest);
    return text + (language == Language::Indonesian ? " %" : "%");
}

std::string dayText(BusinessDay day, Language language)
{
    const std::string iso = day.toString();
    if (language == Language::English)
        return iso;
    return iso.substr(8, 2) + '-' + iso.substr(5, 2) + '-' + iso.substr(0, 4);
}

/// The bytes of one code point that starts at `at`; 1 for anything that is no UTF-8.
std::size_t lengthAt(std::string_view text, std::size_t at)
{
    const auto lead = static_cast<unsigned char>(text[at]);
    const std::size_t length = lead >= 0xF0 ? 4 : lead >= 0xE0 ? 3 : lead >= 0xC0 ? 2 : 1;
    return at + length <= text.size() ? length : 1;
}

bool isUnfit(std::string_view point)
{
    const auto lead = static_cast<unsigned char>(point[0]);
    if (point.size() == 1)
        return lead < 0x20 || lead >= 0x7F;
    const auto second = static_cast<unsigned char>(point[1]);
    if (lead == 0xC2)
        return second < 0xA0; // C1 controls
    if (lead != 0xE2 || point.size() != 3)
        return false;
    const auto third = static_cast<unsigned char>(point[2]);
    return (second == 0x80 && ((third >= 0x8B && third <= 0x8F) || (third >= 0xA8 && third <= 0xAE))) ||
           (second == 0x81 && third >= 0xA0 && third <= 0xAF);
}

} // namespace

const Labels& labels(Language language)
{
    return language == Language::Indonesian ? kIndonesian : kEnglish;
}

std::string printable(std::string_view text)
{
    std::string out;
    out.reserve(text.size());
    for (std::size_t at = 0; at < text.size();) {
        const std::size_t length = lengthAt(text, at);
        const std::string_view point = text.substr(at, length);
        if (isUnfit(point))
            out += ' ';
        else
            out += point;
        at += length;
    }
    return out;
}

std::size_t displayWidth(std::string_view text)
{
    std::size_t width = 0;
    for (std::size_t at = 0; at < text.size(); at += lengthAt(text, at))
        ++width;
    return width;
}

std::string cellText(const Cell& cell, ColumnKind kind, Language language)
{
    if (const auto* text = std::get_if<std::string>(&cell))
        return printable(*text);
    const auto* number = std::get_if<std::int64_t>(&cell);
    if (number == nullptr)
        return {};
    switch (kind) {
    case ColumnKind::Text:
        return std::to_string(*number);
    case ColumnKind::Money:
    case ColumnKind::Count:
        return formatRupiah(Money::rupiah(*number));
    case ColumnKind::Percent:
        return percentText(*number, language);
    case ColumnKind::Time:
        return dayText(BusinessDay::at(*number), language) + momentText(*number).substr(10);
    case ColumnKind::Date:
        return dayText(BusinessDay{static_cast<std::int32_t>(*number)}, language);
    }
    return {};
}

} // namespace eraflazz::report
