// SPDX-License-Identifier: GPL-3.0-or-later
#include "wallet/core/deposit_rules.h"

#include "kernel/enum_word.h"

namespace eraflazz::wallet {

std::string_view toString(TicketState state)
{
    switch (state) {
    case TicketState::Open:
        return "open";
    case TicketState::Matched:
        return "matched";
    case TicketState::Approved:
        return "approved";
    case TicketState::Expired:
        return "expired";
    case TicketState::Cancelled:
        return "cancelled";
    case TicketState::Rejected:
        return "rejected";
    case TicketState::Reversed:
        return "reversed";
    }
    return "";
}

std::optional<TicketState> ticketStateFrom(std::string_view text)
{
    return fromWord<TicketState>(text);
}

std::string_view toString(LineState state)
{
    switch (state) {
    case LineState::Credited:
        return "credited";
    case LineState::Suspense:
        return "suspense";
    case LineState::Held:
        return "held";
    case LineState::Duplicate:
        return "duplicate";
    case LineState::Reversed:
        return "reversed";
    case LineState::Out:
        return "out";
    case LineState::TakeBack:
        return "takeback";
    case LineState::Supplier:
        return "supplier";
    case LineState::Cents:
        return "cents";
    }
    return "";
}

std::optional<LineState> lineStateFrom(std::string_view text)
{
    return fromWord<LineState>(text);
}

std::string_view toString(LineSource source)
{
    switch (source) {
    case LineSource::Moota:
        return "moota";
    case LineSource::MootaPoll:
        return "moota_poll";
    case LineSource::Cekmutasi:
        return "cekmutasi";
    case LineSource::MutasiBank:
        return "mutasibank";
    case LineSource::Import:
        return "import";
    }
    return "";
}

bool hasBankTime(LineSource source)
{
    return source == LineSource::Import;
}

std::string_view familyOf(std::string_view source)
{
    return source == toString(LineSource::MootaPoll) ? toString(LineSource::Moota) : source;
}

} // namespace eraflazz::wallet
