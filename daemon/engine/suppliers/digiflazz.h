// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/core/supplier_adapter.h"
#include "engine/suppliers/adapter_profile.h"

namespace eraflazz::engine {

/// Digiflazz, buyer side, prepaid. Its only status check is the order itself, sent again with the same reference.
///
/// `rc` decides and `status` cross-checks it; where the two contradict each other, where the reply speaks of another
/// reference, product or number, and where the code is not in the table, the verdict is Unknown. The HTTP status
/// decides only doubt: refusals may come with 400 and a proxy's page with 200, but a refusal with a 5xx is not
/// believed.
class DigiflazzAdapter final : public SupplierAdapter {
public:
    explicit DigiflazzAdapter(SupplierCredentials credentials, AdapterProfile profile = {});

    [[nodiscard]] SupplierRequest buildPurchase(const Purchase& purchase) const override;
    [[nodiscard]] SupplierVerdict readPurchase(const Purchase& purchase, const SupplierReply& reply) const override;

    [[nodiscard]] StatusMethod statusMethod() const override { return StatusMethod::RepeatOrder; }
    [[nodiscard]] std::int64_t statusWindowMs() const override { return m_profile.statusWindowMs; }
    [[nodiscard]] std::int64_t statusIntervalMs() const override { return m_profile.statusIntervalMs; }
    [[nodiscard]] SupplierRequest buildStatus(const Purchase& purchase) const override
    {
        return buildPurchase(purchase);
    }
    [[nodiscard]] SupplierVerdict readStatus(const Purchase& purchase, const SupplierReply& reply) const override;

    [[nodiscard]] bool statementsAreFinal() const override { return m_profile.statementsAreFinal; }

    [[nodiscard]] SupplierRequest buildBalance() const override;
    [[nodiscard]] std::optional<Money> readBalance(const SupplierReply& reply) const override;
    [[nodiscard]] SupplierRequest buildPriceList() const override;
    [[nodiscard]] std::optional<std::vector<PriceLine>> readPriceList(const SupplierReply& reply) const override;

    /// Without a configured secret every callback is at most a hint. With one, a missing, repeated or wrong
    /// X-Hub-Signature is BadSignature, whatever the body says.
    [[nodiscard]] CallbackReading readCallback(const std::vector<std::pair<std::string, std::string>>& headers,
                                               std::string_view body) const override;

private:
    [[nodiscard]] std::string sign(std::string_view suffix) const;

    SupplierCredentials m_credentials;
    AdapterProfile m_profile;
};

} // namespace eraflazz::engine
