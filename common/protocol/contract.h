// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <span>
#include <string_view>

namespace eraflazz::protocol {

// The contract of the control channel as the programs see it. The tables are made from resources/protocol/control.json.

inline constexpr std::string_view kSubprotocol = "eraflazz.v1.json";
inline constexpr int kProtocolMin = 1;
inline constexpr int kProtocolMax = 1;
inline constexpr std::size_t kIncomingMax = 1024 * 1024; ///< Bytes of one message to the daemon.
inline constexpr std::size_t kOutgoingMax = 256 * 1024;  ///< Bytes of one message to a console.

/// List: of texts. Numbers: of integers. Rows: of objects.
enum class ParamType { Text, Int, Bool, Uuid, Choice, List, Numbers, Rows, Object };

struct ParamSpec final {
    std::string_view name;
    ParamType type = ParamType::Text;
    bool isRequired = false;
    std::int64_t least = 0; ///< Of a number; of a text or list: its shortest length.
    std::int64_t most = 0;
    std::string_view choices; ///< "a|b|c"
};

struct MethodSpec final {
    std::string_view name;
    std::string_view scope; ///< Empty: everybody who is signed in.
    bool changes = false;   ///< Something in the books, the catalogue or among people.
    bool stepUp = false;    ///< The password must have been given again within five minutes.
    std::span<const ParamSpec> params;
};

enum class CellType { Text, Int, Money, Time, Bool };

struct ColumnSpec final {
    std::string_view name;
    CellType type = CellType::Text;
    bool isFilterable = false;
    std::string_view scope;     ///< Without it the column is not there.
    std::string_view maskScope; ///< Without it the value is masked.
};

struct TopicSpec final {
    std::string_view name;
    std::string_view scope;
    std::span<const ColumnSpec> columns;
};

struct ErrorSpec final {
    int code = 0;
    std::string_view key;
};

[[nodiscard]] std::span<const MethodSpec> methods(); ///< By name.
[[nodiscard]] std::span<const TopicSpec> topics();
[[nodiscard]] std::span<const ErrorSpec> errors();
[[nodiscard]] std::span<const std::string_view> features();
[[nodiscard]] std::span<const std::string_view> scopes();

[[nodiscard]] const MethodSpec* method(std::string_view name); ///< Null when there is none.
[[nodiscard]] const TopicSpec* topic(std::string_view name);
[[nodiscard]] int errorCode(std::string_view key); ///< 1099 for a key nobody knows.

namespace close {
inline constexpr int kDecode = 4002;
inline constexpr int kNotIdentified = 4007;
inline constexpr int kAuth = 4009;
inline constexpr int kVersion = 4010;
inline constexpr int kSessionEnded = 4011;
inline constexpr int kFeature = 4012;
inline constexpr int kSlow = 4013;
} // namespace close

} // namespace eraflazz::protocol
