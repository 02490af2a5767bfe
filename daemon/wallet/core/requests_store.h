// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "kernel/result.h"
#include "ops/core/operator.h"
#include "wallet/core/requests.h"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace eraflazz::wallet {

/// Who acts, and when (Unix milliseconds): the business day of a cap is that moment's day in Jakarta.
struct Acting final {
    ops::OperatorId who;
    std::int64_t nowMs = 0;
};

struct RequestReceipt final {
    Uuid id;
    RequestState state = RequestState::Proposed;
    bool isReplay = false; ///< Answered from what was written before.
};

/// A price, a margin, a plan or a cap that one person changed, or the request that a second one must agree to.
struct PriceOutcome final {
    bool isChanged = false;
    std::optional<RequestReceipt> request;
};

/// Many prices at once, each judged by itself.
struct PriceBatch final {
    std::vector<PriceAsk> asks;
    std::string reason;
    std::string note;
    std::string idempotencyKey; ///< Each price has one of its own under it.
    bool isDry = false;         ///< Nothing is written.
};

/// What became of one of them, or would.
struct PriceItem final {
    std::optional<PriceOutcome> outcome;
    std::optional<RequestRefusal> refusal;
    std::optional<Money> present; ///< Refused: the price as it is, when there is such a price.
};

struct EvidenceFile final {
    std::string fileName;
    std::string mediaType; ///< image/png, image/jpeg, image/webp, application/pdf or text/plain
    std::string content;   ///< At most ops::kEvidenceBytesMax.
};

struct AttachmentView final {
    int no = 0;
    std::string fileName;
    std::string mediaType;
    std::int64_t bytes = 0;
    std::string sha256Hex;
};

/// One action of the chain about a request.
struct HistoryEntry final {
    std::int64_t seq = 0;
    std::string operatorName;
    std::string action;
    std::string detail;
    std::int64_t atMs = 0;
};

struct MovementView final {
    std::string kind;
    std::string debit; ///< Account codes.
    std::string credit;
    Money amount;
};

/// A request as a person looks at it.
struct RequestView final {
    Uuid id;
    RequestKind kind = RequestKind::Adjustment;
    RequestState state = RequestState::Proposed;
    std::string maker;
    std::string reason;
    std::string reasonLabel;
    std::string note;
    std::string subject;
    std::string payload; ///< JSON: what was asked.
    std::optional<MovementView> movement;
    Money atStake;
    std::int64_t createdAtMs = 0;
    std::optional<std::int64_t> endedAtMs;
    std::string endedBy;
    std::string endedNote;
    // Only when one request is read, not in lists:
    std::vector<AttachmentView> attachments;
    std::vector<HistoryEntry> history;  ///< Oldest first.
    std::vector<std::string> approvers; ///< While it waits: who has the right and enough left of today's cap.
};

/// Requests of one person that another must agree to. Every call is one commit and throws StoreError. Every call may
/// run again: a proposal is known by its maker and key, an end by the person who ended it.
class Requests {
public:
    template <typename T> using Answer = Result<T, RequestRefusal>;
    virtual ~Requests() = default;

    virtual Answer<RequestReceipt> propose(const Acting& acting, const Proposal& proposal) = 0;
    /// The number of the attachment. The maker's, while the request waits; the same content again is the same number.
    virtual Answer<int> attach(const Acting& acting, const Uuid& request, const EvidenceFile& evidence) = 0;
    /// Agrees and carries it out in the same commit.
    virtual Answer<RequestReceipt> approve(const Acting& acting, const Uuid& request, std::string_view note) = 0;
    virtual Answer<RequestReceipt> reject(const Acting& acting, const Uuid& request, std::string_view note) = 0;
    virtual Answer<RequestReceipt> withdraw(const Acting& acting, const Uuid& request, std::string_view note) = 0;

    /// A small step is made at once, a larger one becomes a request. `proposal.ask` is a PriceAsk, LevelMarginAsk,
    /// CommissionAsk or RoleCapAsk.
    virtual Answer<PriceOutcome> changePrice(const Acting& acting, const Proposal& proposal) = 0;
    /// Which of the two changePrice() would do, whatever the reason. Writes nothing.
    virtual Answer<PriceStep> judgePrice(const Acting& acting, const RequestAsk& ask) = 0;
    /// As changePrice() for each, in order and in one commit; one that is refused keeps no other from being made.
    virtual Answer<std::vector<PriceItem>> changePrices(const Acting& acting, const PriceBatch& batch) = 0;

    /// What waits for a second person, oldest first.
    virtual Answer<std::vector<RequestView>> waiting(const Acting& acting, int limit) = 0;
    virtual Answer<RequestView> read(const Acting& acting, const Uuid& request) = 0;
    virtual Answer<EvidenceFile> readAttachment(const Acting& acting, const Uuid& request, int no) = 0;
};

} // namespace eraflazz::wallet
