// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <string_view>

namespace eraflazz::ops {

/// Bytes of one file that proves something.
inline constexpr std::size_t kEvidenceBytesMax = 4 * 1024 * 1024;

/// What a file is by what stands in it, never by its name: application/pdf, image/png, image/jpeg, image/webp or
/// text/plain (UTF-8 without anything that steers a terminal); empty for everything else. Any bytes.
[[nodiscard]] std::string_view evidenceKind(std::string_view content);

} // namespace eraflazz::ops
