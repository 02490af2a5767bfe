// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "kernel/result.h"

#include <cstdint>
#include <map>
#include <memory>
#include <string>
#include <string_view>

namespace eraflazz::control {

/// A file that a console has brought whole. Its name is only shown.
struct BroughtFile final {
    std::string name;
    std::string content;
    std::string sha256Hex;
};

enum class FileRefusal {
    TooLarge,
    Empty,
    NameUnfit,
    TooMany,    ///< Of this connection, two at a time, or of this person over all connections.
    Full,       ///< All connections together; later there is room again.
    Unknown,    ///< Never begun here, another connection's, or its time is over.
    WrongOrder, ///< Not the next part.
    Unreadable, ///< No base64.
    Incomplete,
    HashDiffers,
};
[[nodiscard]] std::string_view errorKey(FileRefusal refusal); ///< "FILE_TOO_LARGE"

struct NewFile final {
    std::string name;
    std::int64_t size = 0;
    std::string sha256Hex;
    std::int64_t person = 0; ///< Who brings it.
};

/// Files that consoles bring in parts, in memory and for a while. Each belongs to one connection: no other can name it.
/// Times are monotonic milliseconds. The server's thread.
class FileBook final {
public:
    explicit FileBook(std::int64_t keptMs) : m_keptMs(keptMs) {}

    /// The name of the upload.
    [[nodiscard]] Result<std::string, FileRefusal> begin(std::int64_t owner, NewFile file, std::int64_t nowMs);
    /// How many bytes have come so far. After a refusal there is no such upload any more.
    [[nodiscard]] Result<std::int64_t, FileRefusal> add(std::int64_t owner,
                                                        const std::string& upload,
                                                        std::int64_t offset,
                                                        std::string_view base64,
                                                        std::int64_t nowMs);
    [[nodiscard]] Result<std::shared_ptr<const BroughtFile>, FileRefusal>
    end(std::int64_t owner, const std::string& upload, std::int64_t nowMs);
    /// A whole file of that connection, which is kept for longer now; null: there is none.
    [[nodiscard]] std::shared_ptr<const BroughtFile>
    find(std::int64_t owner, std::string_view sha256Hex, std::int64_t nowMs);

    void gone(std::int64_t owner);
    void tick(std::int64_t nowMs); ///< Forgets what nobody asked for in time.

    static constexpr std::int64_t kBytesMax = 4 * 1024 * 1024;
    static constexpr std::int64_t kPartBytes = 256 * 1024;
    static constexpr std::int64_t kAllBytesMax = 64 * 1024 * 1024;
    static constexpr std::int64_t kPersonBytesMax = 16 * 1024 * 1024; ///< Nobody takes the room of all the others.
    static constexpr std::int64_t kStalledMs = 60'000;                ///< Between two parts.
    static constexpr int kEach = 2;

private:
    struct Entry final {
        std::int64_t owner = 0;
        NewFile announced;
        std::string content;                     ///< Until it is whole.
        std::shared_ptr<const BroughtFile> file; ///< From then on.
        std::int64_t untilMs = 0;
    };
    using Entries = std::map<std::string, Entry>;
    [[nodiscard]] Entries::iterator underWay(std::int64_t owner, const std::string& upload, std::int64_t nowMs);
    /// Makes room by forgetting the connection's whole file that was asked for longest ago.
    [[nodiscard]] bool hasPlace(std::int64_t owner);
    [[nodiscard]] std::int64_t announcedBytes() const;
    [[nodiscard]] std::int64_t announcedBytesOf(std::int64_t person) const;

    std::int64_t m_keptMs;
    Entries m_entries; ///< By the name of the upload.
};

} // namespace eraflazz::control
