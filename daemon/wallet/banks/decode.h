// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "kernel/result.h"
#include "wallet/banks/statement.h"

#include <string>
#include <string_view>

namespace eraflazz::wallet {

inline constexpr std::size_t kStatementBytesMax = 16 * 1024 * 1024;

/// The text of a file whatever wrote it: UTF-8 or UTF-16 with or without a mark, else Windows-1252; line breaks (CRLF,
/// LF, lone CR) become LF, non-breaking blanks become blanks. What is no text is refused by name. Any bytes.
[[nodiscard]] Result<std::string, StatementError> decodeStatement(std::string_view bytes);

void appendUtf8(std::string& out, char32_t codePoint); ///< Not a code point: U+FFFD.

} // namespace eraflazz::wallet
