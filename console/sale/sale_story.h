// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "json/json.h"
#include "sale/sale_columns.h"

#include <QString>

#include <optional>
#include <vector>

namespace eraflazz::console {

using Amount = std::optional<qint64>; ///< Whole rupiah; nothing: not known, or not this person's to see.
using Moment = std::optional<qint64>; ///< Unix milliseconds.

/// Everything the daemon tells about one sale (trx.get), as values. Texts are the daemon's or strangers' own.
struct SaleStory final {
    struct Candidate final {
        QString supplier;
        QString sku;
        Amount cost;
        QString why; ///< Left out because of that; empty: a candidate, in the order they are asked.
    };
    struct Step final {
        QString step;
        Moment at;
        std::optional<qint64> ms; ///< Since the step before.
        int attempt = 0;
        QString supplier;
        QString detail;
    };
    struct Attempt final {
        int no = 0;
        QString supplier, ref, sku, state, supplierCode, supplierMessage;
        Amount cost, charged;
        int checksStarted = 0, checksAnswered = 0;
        Moment createdAt, sentAt, endedAt;
    };
    struct Evidence final {
        int attempt = 0;
        QString source, meaning, code, message;
        std::optional<QString> raw; ///< Only with the right to it.
        bool isApplied = false;
        Moment at;
    };
    struct Transfer final {
        QString kind, debit, credit;
        qint64 amount = 0;
        Moment at;
    };
    struct Mutation final {
        QString account, kind;
        qint64 sequence = 0, amount = 0, before = 0, after = 0;
        Moment at;
    };
    struct Report final {
        QString event, state, url, lastError;
        qint64 sequence = 0;
        int tries = 0;
        Moment createdAt, dueAt, endedAt;
    };
    struct Case final {
        QString id, kind, detail, resolution;
        bool isOpen = false;
        Moment openedAt, closedAt;
    };
    struct Act final {
        Moment at;
        QString user, action, detail;
    };

    SaleBrief brief;
    QString agentName, productName, category, policy;
    qint64 maxPrice = 0;
    Amount balanceAfter, cost, commission, profit;
    int counter = 0;
    Moment updatedAt, settledAt;
    std::vector<Candidate> route; ///< Candidates first.
    std::vector<Step> timeline;
    std::vector<Attempt> attempts;
    std::vector<Evidence> evidence;
    std::vector<Transfer> transfers;
    std::vector<Mutation> mutations;
    std::vector<Report> reports;
    QString answer; ///< The latest report as the agent gets it.
    std::vector<Case> cases;
    std::vector<Act> acts;

    /// The first step of that name; nullptr: it did not happen, or the daemon does not say.
    [[nodiscard]] const Step* step(const QString& name) const;
    [[nodiscard]] const Case* openCase() const;
};

/// Nothing when it is no story of a sale.
[[nodiscard]] std::optional<SaleStory> storyFrom(const Json& result);
/// Candidates and those left out, as trx.get and route.preview tell them.
[[nodiscard]] std::vector<SaleStory::Candidate> routeFrom(const Json& route);

} // namespace eraflazz::console
