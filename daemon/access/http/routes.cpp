// SPDX-License-Identifier: GPL-3.0-or-later
#include "access/http/routes.h"

#include "access/http/endpoints/endpoints.h"

#include <array>

namespace eraflazz::access {

namespace {

constexpr std::array<Route, 9> kRoutes{{
    {"POST", "/api/v1/transactions", RouteAuth::Agent, postTransaction},
    {"GET", "/api/v1/transactions/", RouteAuth::Agent, getTransaction},
    {"GET", "/api/v1/transactions", RouteAuth::Agent, listTransactions},
    {"GET", "/api/v1/balance", RouteAuth::Agent, getBalance},
    {"GET", "/api/v1/products", RouteAuth::Agent, getProducts},
    {"GET", "/api/v1/mutations", RouteAuth::Agent, getMutations},
    {"POST", "/api/v1/callbacks/", RouteAuth::None, postCallback},
    {"GET", "/healthz", RouteAuth::None, getHealth},
    {"GET", "/readyz", RouteAuth::None, getReadiness},
}};

} // namespace

bool Route::matches(std::string_view requested) const
{
    if (!path.ends_with('/'))
        return requested == path;
    return requested.size() > path.size() && requested.starts_with(path) &&
           requested.find_first_of("/%", path.size()) == std::string_view::npos;
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
