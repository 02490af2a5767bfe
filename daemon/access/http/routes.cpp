// SPDX-License-Identifier: GPL-3.0-or-later
#include "access/http/routes.h"

#include "access/http/endpoints/endpoints.h"

#include <array>

namespace eraflazz::access {

namespace {

constexpr std::array<Route, 19> kRoutes{{
    {"POST", "/api/v1/transactions", RouteAuth::Agent, postTransaction},
    {"GET", "/api/v1/transactions/", RouteAuth::Agent, getTransaction},
    {"GET", "/api/v1/transactions", RouteAuth::Agent, listTransactions},
    {"GET", "/api/v1/balance", RouteAuth::Agent, getBalance},
    {"GET", "/api/v1/products", RouteAuth::Agent, getProducts},
    {"GET", "/api/v1/mutations", RouteAuth::Agent, getMutations},
    {"POST", "/api/v1/deposits", RouteAuth::Agent, postDeposit},
    {"GET", "/api/v1/deposits", RouteAuth::Agent, listDeposits},
    {"GET", "/api/v1/deposits/", RouteAuth::Agent, getDeposit},
    {"POST", "/api/v1/deposits/*/cancel", RouteAuth::Agent, cancelDeposit},
    {"POST", "/api/v1/banks/*/moota", RouteAuth::None, postMoota},
    {"POST", "/api/v1/banks/*/cekmutasi", RouteAuth::None, postCekmutasi},
    {"POST", "/api/v1/banks/*/mutasibank", RouteAuth::None, postMutasibank},
    {"POST", "/api/v1/transfers", RouteAuth::Agent, postTransfer},
    {"GET", "/api/v1/transfers", RouteAuth::Agent, listTransfers},
    {"POST", "/api/v1/transfers/*/cancel", RouteAuth::Agent, cancelTransfer},
    {"POST", "/api/v1/callbacks/", RouteAuth::None, postCallback},
    {"GET", "/healthz", RouteAuth::None, getHealth},
    {"GET", "/readyz", RouteAuth::None, getReadiness},
}};

} // namespace

bool Route::matches(std::string_view requested) const
{
    if (!path.ends_with('/') && !isOpenInside())
        return requested == path;
    const auto before = path.substr(0, argumentAt());
    const auto behind = isOpenInside() ? path.substr(argumentAt() + 1) : std::string_view();
    if (requested.size() <= before.size() + behind.size() || !requested.starts_with(before) ||
        !requested.ends_with(behind))
        return false;
    const auto argument = requested.substr(before.size(), requested.size() - before.size() - behind.size());
    return argument.find_first_of("/%") == std::string_view::npos;
}

std::span<const Route> routes()
{
    return kRoutes;
}

std::string allowedMethods(std::string_view path)
{
    std::string methods;
    for (const Route& route : kRoutes) {
        if (route.matches(path))
            methods.append(methods.empty() ? "" : ", ").append(route.method);
    }
    return methods;
}

} // namespace eraflazz::access
