// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ops/core/shop_settings.h"
#include "ops/pg/action_chain.h"
#include "storage/unit_of_work.h"

namespace eraflazz::ops {

/// ShopSettings over one connection; reasons are written by pg_shop_reasons.cpp, sessions by
/// pg_session_notes.cpp.
class PgShopSettings final : public ShopSettings {
public:
    PgShopSettings(std::string conninfo, const ActionKey& key);

    [[nodiscard]] Result<std::string, SettingRefusal>
    change(OperatorId who, const SettingChange& asked, std::int64_t nowMs) override;
    [[nodiscard]] Result<std::string, SettingRefusal> note(OperatorId who,
                                                           Right right,
                                                           const std::string& action,
                                                           const std::string& subject,
                                                           const std::string& detail,
                                                           std::int64_t nowMs) override;
    [[nodiscard]] Result<ReasonCode, SettingRefusal>
    addReason(OperatorId who, const ReasonCode& asked, std::int64_t nowMs) override;
    [[nodiscard]] Result<ReasonCode, SettingRefusal>
    changeReason(OperatorId who, const ReasonChange& asked, std::int64_t nowMs) override;
    void noteSessions(const std::vector<SessionNote>& notes) override;
    void reconnect() override { m_session.reconnect(); }

private:
    [[nodiscard]] static bool may(storage::UnitOfWork& work, OperatorId who, Right right);

    storage::CommitSession m_session;
    ActionChain m_actions;
};

} // namespace eraflazz::ops
