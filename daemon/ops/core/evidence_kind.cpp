// SPDX-License-Identifier: GPL-3.0-or-later
#include "ops/core/evidence_kind.h"

#include "kernel/text.h"

#include <algorithm>

namespace eraflazz::ops {

namespace {

using namespace std::string_view_literals;

constexpr std::string_view kPng = "\x89PNG\r\n\x1a\n"sv;
constexpr std::string_view kJpeg = "\xff\xd8\xff"sv;
constexpr std::size_t kWebpMark = 8; // after RIFF and the length

bool isPlainText(std::string_view content)
{
    const auto isControl = [](char c) {
        return (c >= 0 && c < ' ' && c != '\n' && c != '\r' && c != '\t') || c == '\x7f';
    };
    return !content.empty() && isUtf8(content) && std::none_of(content.begin(), content.end(), isControl);
}

} // namespace

std::string_view evidenceKind(std::string_view content)
{
    if (content.starts_with("%PDF-"))
        return "application/pdf";
    if (content.starts_with(kPng))
        return "image/png";
    if (content.starts_with(kJpeg))
        return "image/jpeg";
    if (content.starts_with("RIFF") && content.substr(std::min(content.size(), kWebpMark)).starts_with("WEBP"))
        return "image/webp";
    return isPlainText(content) ? "text/plain" : "";
}

} // namespace eraflazz::ops
