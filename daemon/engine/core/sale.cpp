// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/core/sale.h"

namespace eraflazz::engine {

std::string_view toString(EvidenceSource source)
{
    switch (source) {
    case EvidenceSource::Answer:
        return "answer";
    case EvidenceSource::Callback:
        return "callback";
    case EvidenceSource::Check:
        return "check";
    case EvidenceSource::Reconciliation:
        return "reconciliation";
    case EvidenceSource::Person:
        return "person";
    case EvidenceSource::Daemon:
        return "daemon";
    }
    return "";
}

std::string_view toString(EvidenceClass meaning)
{
    switch (meaning) {
    case EvidenceClass::Delivered:
        return "delivered";
    case EvidenceClass::RejectedRetry:
        return "rejected_retry";
    case EvidenceClass::RejectedStop:
        return "rejected_stop";
    case EvidenceClass::NotSent:
        return "not_sent";
    case EvidenceClass::Pending:
        return "pending";
    case EvidenceClass::Unknown:
        return "unknown";
    }
    return "";
}

std::string_view toString(CaseKind kind)
{
    switch (kind) {
    case CaseKind::LateSuccess:
        return "late_success";
    case CaseKind::Reversal:
        return "reversal";
    case CaseKind::DoubleDelivery:
        return "double_delivery";
    case CaseKind::Quarantine:
        return "quarantine";
    case CaseKind::PriceDiffers:
        return "price_differs";
    case CaseKind::SnDiffers:
        return "sn_differs";
    case CaseKind::Stuck:
        return "stuck";
    case CaseKind::Complaint:
        return "complaint";
    case CaseKind::DepositTakenBack:
        return "deposit_taken_back";
    case CaseKind::BankBreak:
        return "bank_break";
    case CaseKind::OursOnly:
        return "ours_only";
    case CaseKind::TheirsOnly:
        return "theirs_only";
    case CaseKind::StatusDiffers:
        return "status_differs";
    case CaseKind::SupplierDrift:
        return "supplier_drift";
    }
    return "";
}

std::optional<CaseKind> caseKindFrom(std::string_view text)
{
    for (auto kind = CaseKind::LateSuccess;; kind = static_cast<CaseKind>(static_cast<int>(kind) + 1)) {
        if (toString(kind) == text)
            return kind;
        if (kind == CaseKind::SupplierDrift)
            return std::nullopt;
    }
}

std::string_view toString(ReportEvent event)
{
    switch (event) {
    case ReportEvent::Success:
        return "sale.success";
    case ReportEvent::Failed:
        return "sale.failed";
    case ReportEvent::Refunded:
        return "sale.refunded";
    case ReportEvent::Corrected:
        return "sale.corrected";
    }
    return "";
}

Money priceCapOf(const Sale& sale)
{
    Money cap = sale.price;
    for (const auto& share : sale.commissions)
        cap -= share.amount;
    return cap;
}

} // namespace eraflazz::engine
