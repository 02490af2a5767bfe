// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "control/server/call.h"
#include "control/server/idem_book.h"

#include <functional>
#include <map>
#include <string>
#include <string_view>

namespace eraflazz::control {

class ControlServer;

/// Judges every call: does the method exist, may the person, do the parameters fit, was the password given, was it done
/// already; then hands it to its handler. Scopes are judged here and nowhere else. The server's thread.
class Dispatcher final {
public:
    using Handler = std::function<void(const Call&, Answer)>;

    /// The contract must know the method.
    void add(std::string_view method, Handler handler);
    /// `steppedUp`: the password was given again within the last minutes.
    void dispatch(Call call, bool steppedUp, Answer answer);
    [[nodiscard]] bool has(std::string_view method) const { return m_handlers.count(method) == 1; }

private:
    std::map<std::string, Handler, std::less<>> m_handlers;
    IdemBook m_idem;
};

void addAgentDeskMethods(Dispatcher& dispatcher, ControlServer& server);
void addAgentMethods(Dispatcher& dispatcher, ControlServer& server);
void addPresenceMethods(Dispatcher& dispatcher, ControlServer& server);
void addSearchMethods(Dispatcher& dispatcher, ControlServer& server);
void addSessionMethods(Dispatcher& dispatcher, ControlServer& server);
void addSubscriptionMethods(Dispatcher& dispatcher, ControlServer& server);
void addSaleMethods(Dispatcher& dispatcher, ControlServer& server);
void addCaseMethods(Dispatcher& dispatcher, ControlServer& server);
void addDepositMethods(Dispatcher& dispatcher, ControlServer& server);
void addLedgerMethods(Dispatcher& dispatcher, ControlServer& server);
void addMoneyMethods(Dispatcher& dispatcher, ControlServer& server);
void addReadMethods(Dispatcher& dispatcher, ControlServer& server);
void addProductMethods(Dispatcher& dispatcher, ControlServer& server);
void addGoodsBatches(Dispatcher& dispatcher, ControlServer& server);
void addMappingMethods(Dispatcher& dispatcher, ControlServer& server);
void addRouteMethods(Dispatcher& dispatcher, ControlServer& server);
void addSupplierMethods(Dispatcher& dispatcher, ControlServer& server);
void addPeopleMethods(Dispatcher& dispatcher, ControlServer& server);
void addReportMethods(Dispatcher& dispatcher, ControlServer& server);
void addAlarmMethods(Dispatcher& dispatcher, ControlServer& server);
void addBankMethods(Dispatcher& dispatcher, ControlServer& server);
void addBankAccountMethods(Dispatcher& dispatcher, ControlServer& server);
void addBlockMethods(Dispatcher& dispatcher, ControlServer& server);
void addEvidenceMethods(Dispatcher& dispatcher, ControlServer& server);
void addFileMethods(Dispatcher& dispatcher, ControlServer& server);
void addExportMethods(Dispatcher& dispatcher, ControlServer& server);
void addMetricMethods(Dispatcher& dispatcher, ControlServer& server);
void addSaleActions(Dispatcher& dispatcher, ControlServer& server);
void addShopMethods(Dispatcher& dispatcher, ControlServer& server);
void addSystemMethods(Dispatcher& dispatcher, ControlServer& server);
void addTwoStepMethods(Dispatcher& dispatcher, ControlServer& server);

} // namespace eraflazz::control
