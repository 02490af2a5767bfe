// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "catalog/core/price.h"
#include "engine/core/route.h"
#include "engine/core/states.h"
#include "engine/core/supplier_adapter.h"
#include "kernel/clock.h"
#include "kernel/ids.h"
#include "kernel/money.h"
#include "kernel/stamp.h"
#include "wallet/core/ledger.h"

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace eraflazz::engine {

using SaleId = Uuid;

/// What identifies the contents of an order: SHA-256 over product, normalised destination, amount, counter.
using Fingerprint = std::array<std::uint8_t, 32>;

/// A row of `transactions`.
struct Sale final {
    SaleId id;
    AgentId agent;
    AccountId wallet;
    std::string refId;
    ProductId product;
    std::string productCode;
    std::string destination;
    Money amount;
    int counter = 1;
    std::optional<Money> maxPrice;
    Money price;
    Money balanceAfter;
    BusinessDay businessDay;
    RoutePlan plan;
    std::vector<catalog::CommissionShare> commissions;
    std::string callbackUrl;
    SaleStatus status = SaleStatus::Pending;
    SupplierId supplier; ///< Of the latest attempt.
    int attempts = 0;
    std::optional<Money> cost;
    std::optional<Money> commission;
    std::string sn;
    std::string message;
    int reports = 0; ///< Sequence of the last report.
};

/// The most any supplier may charge for this sale without a loss: price minus commissions. Sent as max_price.
[[nodiscard]] Money priceCapOf(const Sale& sale);

/// A row of `attempts`.
struct Attempt final {
    SaleId sale;
    int no = 0;
    SupplierId supplier;
    MappingId mapping;
    std::int64_t ref = 0; ///< Our reference at the supplier.
    std::string sku;
    Money cost;
    Money priceCap;
    AttemptState state = AttemptState::Queued;
    int ownerSlot = 0;
    std::int64_t ownerEpoch = 0;
    int checksStarted = 0;
    int checksAnswered = 0;
    std::string supplierCode;
    std::string supplierMessage;
    std::optional<Money> charged;
    std::int64_t ageMs = 0; ///< Since it was sent, by the database clock, at the moment of loading.
};

enum class EvidenceSource { Answer, Callback, Check, Reconciliation, Person, Daemon };
[[nodiscard]] std::string_view toString(EvidenceSource source);
[[nodiscard]] std::string_view toString(EvidenceClass meaning);

/// One piece of evidence on its way into applyEvidence().
struct Evidence final {
    Uuid id;
    SaleId sale;
    int attemptNo = 0;
    EvidenceSource source = EvidenceSource::Answer;
    SupplierVerdict verdict;
    int checkNo = 0; ///< The check this answers; 0 when it answers none.
    std::string raw;
    bool stayedHere = false; ///< That check never left us: it speaks for itself, not for earlier ones.
};

// Money is the wallet's business: the engine moves it with these.
using wallet::Transfer;
using wallet::TransferKind;
using wallet::Wallet;
using wallet::WalletLeg;

enum class CaseKind {
    LateSuccess,
    Reversal,
    DoubleDelivery,
    Quarantine,
    PriceDiffers,
    SnDiffers,
    Stuck,
    Complaint,
    DepositTakenBack,
    BankBreak,
    OursOnly,
    TheirsOnly,
    StatusDiffers,
    SupplierDrift,
};
[[nodiscard]] std::string_view toString(CaseKind kind); ///< "late_success"
[[nodiscard]] std::optional<CaseKind> caseKindFrom(std::string_view text);

struct Case final {
    Uuid id;
    SaleId sale;
    CaseKind kind = CaseKind::Stuck;
    std::string detail;
};

enum class ReportEvent { Success, Failed, Refunded, Corrected };
[[nodiscard]] std::string_view toString(ReportEvent event); ///< "sale.success"

/// A report to the agent, still as values; the lane spells it as JSON.
struct Report final {
    SaleId sale;
    int sequence = 1;
    ReportEvent event = ReportEvent::Success;
};

/// The accounts every sale touches.
struct SystemAccounts final {
    AccountId clearing, sales, cost, lateSuccessLoss, receivable;
};

} // namespace eraflazz::engine
