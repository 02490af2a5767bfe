// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string_view>

/// Why a session was ended: the reason's text of a connection that is closed with 4011
/// (resources/protocol/control.json).
namespace eraflazz::protocol::session_end {

inline constexpr std::string_view kSignedOut = "signed_out";
inline constexpr std::string_view kSignedOff = "signed_off"; ///< By somebody else.
inline constexpr std::string_view kPasswordChanged = "password_changed";
inline constexpr std::string_view kRoleChanged = "role_changed";
inline constexpr std::string_view kDisabled = "disabled";
inline constexpr std::string_view kCodesChanged = "codes_changed"; ///< How this person signs in.

} // namespace eraflazz::protocol::session_end
