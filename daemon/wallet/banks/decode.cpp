// SPDX-License-Identifier: GPL-3.0-or-later
#include "wallet/banks/decode.h"

#include "kernel/text.h"

#include <algorithm>
#include <array>
#include <optional>

namespace eraflazz::wallet {

namespace {

enum class Encoding { Utf8, Utf16Little, Utf16Big, Windows1252 };

constexpr char32_t kReplacement = 0xFFFD;

unsigned byteAt(std::string_view bytes, std::size_t at)
{
    return static_cast<unsigned char>(bytes[at]);
}

std::optional<StatementErrorKind> foreignFormat(std::string_view bytes)
{
    const auto startsWith = [&](std::string_view magic) { return bytes.substr(0, magic.size()) == magic; };
    if (startsWith("PK\x03\x04") || startsWith("PK\x05\x06"))
        return StatementErrorKind::ZipFile;
    if (startsWith("\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1"))
        return StatementErrorKind::ExcelFile;
    if (startsWith("<?xml") &&
        bytes.substr(0, 2000).find("schemas-microsoft-com:office:spreadsheet") != std::string_view::npos)
        return StatementErrorKind::ExcelFile;
    if (startsWith("%PDF"))
        return StatementErrorKind::PdfFile;
    return std::nullopt;
}

/// UTF-16 of mostly Latin text has zeros in every second byte, and hardly any in the others.
std::optional<Encoding> unmarkedUtf16(std::string_view bytes)
{
    const auto length = std::min<std::size_t>(bytes.size(), 4096) / 2 * 2;
    std::array<std::size_t, 2> zeros{};
    for (std::size_t i = 0; i < length; ++i)
        zeros[i % 2] += bytes[i] == '\0' ? 1U : 0U;
    const auto half = length / 2;
    if (zeros[1] * 10 >= half * 7 && zeros[0] * 20 <= half && half > 0)
        return Encoding::Utf16Little;
    if (zeros[0] * 10 >= half * 7 && zeros[1] * 20 <= half && half > 0)
        return Encoding::Utf16Big;
    return std::nullopt;
}

/// Finds the encoding and takes its mark off.
Encoding encodingOf(std::string_view& bytes)
{
    const auto takeMark = [&](std::string_view mark) {
        if (bytes.substr(0, mark.size()) != mark)
            return false;
        bytes.remove_prefix(mark.size());
        return true;
    };
    if (takeMark("\xFF\xFE"))
        return Encoding::Utf16Little;
    if (takeMark("\xFE\xFF"))
        return Encoding::Utf16Big;
    if (const auto unmarked = unmarkedUtf16(bytes))
        return *unmarked;
    takeMark("\xEF\xBB\xBF");
    return isUtf8(bytes) ? Encoding::Utf8 : Encoding::Windows1252;
}

std::string fromUtf16(std::string_view bytes, bool isLittle)
{
    const auto unit = [&](std::size_t at) {
        const auto first = byteAt(bytes, at);
        const auto second = byteAt(bytes, at + 1);
        return static_cast<char32_t>(isLittle ? second << 8 | first : first << 8 | second);
    };
    std::string out;
    out.reserve(bytes.size());
    for (std::size_t at = 0; at + 1 < bytes.size(); at += 2) {
        char32_t point = unit(at);
        if (point >= 0xD800 && point < 0xDC00 && at + 3 < bytes.size()) {
            const char32_t low = unit(at + 2);
            if (low >= 0xDC00 && low < 0xE000) {
                point = 0x10000 + ((point - 0xD800) << 10) + (low - 0xDC00);
                at += 2;
            }
        }
        appendUtf8(out, point);
    }
    return out;
}

std::string fromWindows1252(std::string_view bytes)
{
    constexpr std::array<char32_t, 32> kUpper{0x20AC, kReplacement, 0x201A,       0x0192, 0x201E, 0x2026, 0x2020,
                                              0x2021, 0x02C6,       0x2030,       0x0160, 0x2039, 0x0152, kReplacement,
                                              0x017D, kReplacement, kReplacement, 0x2018, 0x2019, 0x201C, 0x201D,
                                              0x2022, 0x2013,       0x2014,       0x02DC, 0x2122, 0x0161, 0x203A,
                                              0x0153, kReplacement, 0x017E,       0x0178};
    std::string out;
    out.reserve(bytes.size());
    for (std::size_t at = 0; at < bytes.size(); ++at) {
        const auto byte = byteAt(bytes, at);
        appendUtf8(out, byte >= 0x80 && byte < 0xA0 ? kUpper[byte - 0x80] : static_cast<char32_t>(byte));
    }
    return out;
}

/// LF only; non-breaking blanks and other control characters become blanks, since they are invisible to people.
std::string tidied(std::string_view text)
{
    std::string out;
    out.reserve(text.size());
    for (std::size_t at = 0; at < text.size(); ++at) {
        const char c = text[at];
        if (c == '\r') {
            out += '\n';
            at += at + 1 < text.size() && text[at + 1] == '\n' ? 1U : 0U;
        } else if (c == '\xC2' && at + 1 < text.size() && text[at + 1] == '\xA0') {
            out += ' ';
            ++at;
        } else {
            const bool isControl = static_cast<unsigned char>(c) < 0x20 && c != '\n' && c != '\t';
            out += isControl || c == '\x7F' ? ' ' : c;
        }
    }
    return out;
}

} // namespace

void appendUtf8(std::string& out, char32_t point)
{
    if (point > 0x10FFFF || (point >= 0xD800 && point < 0xE000))
        point = kReplacement;
    const auto byte = [&](char32_t value) { out += static_cast<char>(static_cast<unsigned char>(value)); };
    if (point < 0x80) {
        byte(point);
    } else if (point < 0x800) {
        byte(0xC0 | point >> 6);
        byte(0x80 | (point & 0x3F));
    } else if (point < 0x10000) {
        byte(0xE0 | point >> 12);
        byte(0x80 | (point >> 6 & 0x3F));
        byte(0x80 | (point & 0x3F));
    } else {
        byte(0xF0 | point >> 18);
        byte(0x80 | (point >> 12 & 0x3F));
        byte(0x80 | (point >> 6 & 0x3F));
        byte(0x80 | (point & 0x3F));
    }
}

Result<std::string, StatementError> decodeStatement(std::string_view bytes)
{
    if (bytes.size() > kStatementBytesMax)
        return Err(StatementError{StatementErrorKind::TooLarge, 0, {}});
    if (const auto foreign = foreignFormat(bytes))
        return Err(StatementError{*foreign, 0, {}});
    std::string text;
    switch (encodingOf(bytes)) {
    case Encoding::Utf8:
        text = bytes;
        break;
    case Encoding::Utf16Little:
        text = fromUtf16(bytes, true);
        break;
    case Encoding::Utf16Big:
        text = fromUtf16(bytes, false);
        break;
    case Encoding::Windows1252:
        text = fromWindows1252(bytes);
        break;
    }
    if (text.find('\0') != std::string::npos)
        return Err(StatementError{StatementErrorKind::BinaryFile, 0, {}});
    text = tidied(text);
    if (trim(text).empty())
        return Err(StatementError{StatementErrorKind::Empty, 0, {}});
    return text;
}

} // namespace eraflazz::wallet
