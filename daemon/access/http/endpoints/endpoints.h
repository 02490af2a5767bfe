// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "access/http/api_call.h"

namespace eraflazz::access {

// One function per endpoint, each in the file of its name. Server's thread; must not block. Each answers exactly once:
// through `call.reply`, or, when it moved that out, later from any thread.

void postTransaction(const ApiContextPtr& context, ApiCall& call);
void getTransaction(const ApiContextPtr& context, ApiCall& call);
void listTransactions(const ApiContextPtr& context, ApiCall& call);
void getBalance(const ApiContextPtr& context, ApiCall& call);
void getProducts(const ApiContextPtr& context, ApiCall& call);
void getMutations(const ApiContextPtr& context, ApiCall& call);
void postDeposit(const ApiContextPtr& context, ApiCall& call);
void cancelDeposit(const ApiContextPtr& context, ApiCall& call);
void getDeposit(const ApiContextPtr& context, ApiCall& call);
void listDeposits(const ApiContextPtr& context, ApiCall& call);
void postMoota(const ApiContextPtr& context, ApiCall& call);
void postCekmutasi(const ApiContextPtr& context, ApiCall& call);
void postMutasibank(const ApiContextPtr& context, ApiCall& call);
void postTransfer(const ApiContextPtr& context, ApiCall& call);
void listTransfers(const ApiContextPtr& context, ApiCall& call);
void cancelTransfer(const ApiContextPtr& context, ApiCall& call);
void postCallback(const ApiContextPtr& context, ApiCall& call);
void getHealth(const ApiContextPtr& context, ApiCall& call);
void getReadiness(const ApiContextPtr& context, ApiCall& call);

} // namespace eraflazz::access
