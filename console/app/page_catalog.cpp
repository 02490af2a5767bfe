// SPDX-License-Identifier: GPL-3.0-or-later
#include "page_catalog.h"

namespace eraflazz::console {

using look::Icon;

namespace {

/// Groups of the rail: what happens, money and people, goods and routes, insight.
enum Group { Happening, MoneyAndPeople, GoodsAndRoutes, Insight };

} // namespace

// The order: dashboard, sales, history, cases | deposits, mutations, requests, agents | products, mapping, routing,
// suppliers | reports, alarms, system. One line a page:
//     PageEntry{"page.sales", Icon::Sales, Happening, makeSalesPage},
const PageCatalog& pageCatalog()
{
    static const PageCatalog catalog{};
    return catalog;
}

} // namespace eraflazz::console
