// SPDX-License-Identifier: GPL-3.0-or-later
#include "control/server/file_book.h"

#include "crypto/digest.h"
#include "crypto/secret_box.h"
#include "kernel/text.h"

#include <QByteArray>

#include <algorithm>

namespace eraflazz::control {

namespace {

constexpr std::size_t kNameBytes = 8;

/// A name of one line without a way to anywhere.
bool isPlainName(std::string_view name)
{
    return !trim(name).empty() && name != "." && name != ".." && std::none_of(name.begin(), name.end(), [](char c) {
        return c == '/' || c == '\\' || (c >= 0 && c < ' ') || c == '\x7f';
    });
}

} // namespace

std::string_view errorKey(FileRefusal refusal)
{
    switch (refusal) {
    case FileRefusal::TooLarge:
        return "FILE_TOO_LARGE";
    case FileRefusal::Empty:
        return "FILE_EMPTY";
    case FileRefusal::NameUnfit:
        return "FILE_NAME";
    case FileRefusal::TooMany:
        return "TOO_MANY_FILES";
    case FileRefusal::Full:
        return "FILES";
    case FileRefusal::Unknown:
        return "FILE";
    case FileRefusal::WrongOrder:
        return "FILE_WRONG_ORDER";
    case FileRefusal::Unreadable:
        return "FILE_UNREADABLE";
    case FileRefusal::Incomplete:
        return "FILE_INCOMPLETE";
    case FileRefusal::HashDiffers:
        break;
    }
    return "FILE_HASH_DIFFERS";
}

std::int64_t FileBook::announcedBytes() const
{
    std::int64_t bytes = 0;
    for (const auto& [name, entry] : m_entries)
        bytes += entry.announced.size;
    return bytes;
}

std::int64_t FileBook::announcedBytesOf(std::int64_t person) const
{
    std::int64_t bytes = 0;
    for (const auto& [name, entry] : m_entries)
        bytes += entry.announced.person == person ? entry.announced.size : 0;
    return bytes;
}

bool FileBook::hasPlace(std::int64_t owner)
{
    int count = 0;
    auto oldest = m_entries.end();
    for (auto it = m_entries.begin(); it != m_entries.end(); ++it) {
        if (it->second.owner != owner)
            continue;
        ++count;
        const bool isOlder = oldest == m_entries.end() || it->second.untilMs < oldest->second.untilMs;
        if (it->second.file && isOlder)
            oldest = it;
    }
    if (count < kEach)
        return true;
    if (oldest == m_entries.end())
        return false;
    m_entries.erase(oldest);
    return true;
}

Result<std::string, FileRefusal> FileBook::begin(std::int64_t owner, NewFile file, std::int64_t nowMs)
{
    if (file.size > kBytesMax)
        return Err(FileRefusal::TooLarge);
    if (file.size <= 0)
        return Err(FileRefusal::Empty);
    if (!isPlainName(file.name))
        return Err(FileRefusal::NameUnfit);
    if (!hasPlace(owner) || announcedBytesOf(file.person) + file.size > kPersonBytesMax)
        return Err(FileRefusal::TooMany);
    if (announcedBytes() + file.size > kAllBytesMax)
        return Err(FileRefusal::Full);
    const std::string upload = randomHex(kNameBytes);
    m_entries.emplace(upload, Entry{owner, std::move(file), {}, nullptr, nowMs + std::min(m_keptMs, kStalledMs)});
    return upload;
}

FileBook::Entries::iterator FileBook::underWay(std::int64_t owner, const std::string& upload, std::int64_t nowMs)
{
    const auto found = m_entries.find(upload);
    const bool isTheirs = found != m_entries.end() && found->second.owner == owner && !found->second.file;
    return isTheirs && nowMs < found->second.untilMs ? found : m_entries.end();
}

Result<std::int64_t, FileRefusal> FileBook::add(
    std::int64_t owner, const std::string& upload, std::int64_t offset, std::string_view base64, std::int64_t nowMs)
{
    const auto found = underWay(owner, upload, nowMs);
    if (found == m_entries.end())
        return Err(FileRefusal::Unknown);
    auto& entry = found->second;
    const auto refused = [&](FileRefusal why) {
        m_entries.erase(found);
        return Err(why);
    };
    if (offset != static_cast<std::int64_t>(entry.content.size()))
        return refused(FileRefusal::WrongOrder);
    const auto part =
        QByteArray::fromBase64Encoding(QByteArray::fromRawData(base64.data(), static_cast<qsizetype>(base64.size())),
                                       QByteArray::Base64Encoding | QByteArray::AbortOnBase64DecodingErrors);
    const bool isPadded = base64.size() % 4 == 0; // Qt reads what was cut off, too
    if (!part || !isPadded || part.decoded.isEmpty())
        return refused(FileRefusal::Unreadable);
    const std::int64_t size = part.decoded.size();
    if (size > kPartBytes || offset + size > entry.announced.size)
        return refused(FileRefusal::TooLarge);
    entry.content.append(part.decoded.constData(), static_cast<std::size_t>(size));
    entry.untilMs = nowMs + std::min(m_keptMs, kStalledMs);
    return offset + size;
}

Result<std::shared_ptr<const BroughtFile>, FileRefusal>
FileBook::end(std::int64_t owner, const std::string& upload, std::int64_t nowMs)
{
    const auto found = underWay(owner, upload, nowMs);
    if (found == m_entries.end())
        return Err(FileRefusal::Unknown);
    auto& entry = found->second;
    const bool isWhole = static_cast<std::int64_t>(entry.content.size()) == entry.announced.size;
    const std::string hash = isWhole ? toHex(sha256(entry.content)) : std::string();
    if (hash != entry.announced.sha256Hex) {
        m_entries.erase(found);
        return Err(isWhole ? FileRefusal::HashDiffers : FileRefusal::Incomplete);
    }
    const auto file = std::make_shared<BroughtFile>(
        BroughtFile{std::move(entry.announced.name), std::exchange(entry.content, {}), hash});
    entry.file = file;
    entry.untilMs = nowMs + m_keptMs;
    return std::shared_ptr<const BroughtFile>(file);
}

std::shared_ptr<const BroughtFile> FileBook::find(std::int64_t owner, std::string_view sha256Hex, std::int64_t nowMs)
{
    for (auto& [upload, entry] : m_entries) {
        if (entry.owner != owner || !entry.file || entry.file->sha256Hex != sha256Hex || nowMs >= entry.untilMs)
            continue;
        entry.untilMs = nowMs + m_keptMs;
        return entry.file;
    }
    return nullptr;
}

void FileBook::gone(std::int64_t owner)
{
    std::erase_if(m_entries, [owner](const auto& one) { return one.second.owner == owner; });
}

void FileBook::tick(std::int64_t nowMs)
{
    std::erase_if(m_entries, [nowMs](const auto& one) { return nowMs >= one.second.untilMs; });
}

} // namespace eraflazz::control
