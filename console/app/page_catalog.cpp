// SPDX-License-Identifier: GPL-3.0-or-later
#include "page_catalog.h"

#include "pages/agents/agents_page.h"
#include "pages/alarms/alarms_page.h"
#include "pages/audit/audit_page.h"
#include "pages/banks/banks_page.h"
#include "pages/cases/cases_page.h"
#include "pages/deposits/deposits_page.h"
#include "pages/history/history_page.h"
#include "pages/home/home_page.h"
#include "pages/ledger/ledger_page.h"
#include "pages/mapping/mapping_page.h"
#include "pages/people/people_page.h"
#include "pages/products/products_page.h"
#include "pages/reports/reports_page.h"
#include "pages/requests/requests_page.h"
#include "pages/routing/routing_page.h"
#include "pages/sales/sales_page.h"
#include "pages/shop/shop_page.h"
#include "pages/suppliers/suppliers_page.h"
#include "pages/system/system_page.h"

namespace eraflazz::console {

using look::Icon;

namespace {

/// Groups of the rail: what happens, money and people, goods and routes, insight.
enum Group { Happening, MoneyAndPeople, GoodsAndRoutes, Insight };

} // namespace

const PageCatalog& pageCatalog()
{
    static const PageCatalog catalog{
        PageEntry{"page.dashboard", Icon::Home, Happening, makeHomePage},
        PageEntry{"page.sales", Icon::Sales, Happening, makeSalesPage},
        PageEntry{"page.history", Icon::History, Happening, makeHistoryPage},
        PageEntry{"page.cases", Icon::Complaint, Happening, makeCasesPage},
        PageEntry{"page.deposits", Icon::Wallet, MoneyAndPeople, makeDepositsPage},
        PageEntry{"page.banks", Icon::Bank, MoneyAndPeople, makeBanksPage},
        PageEntry{"page.ledger", Icon::Ledger, MoneyAndPeople, makeLedgerPage},
        PageEntry{"page.requests", Icon::Check, MoneyAndPeople, makeRequestsPage},
        PageEntry{"page.agents", Icon::People, MoneyAndPeople, makeAgentsPage},
        PageEntry{"page.products", Icon::Box, GoodsAndRoutes, makeProductsPage},
        PageEntry{"page.mapping", Icon::Link, GoodsAndRoutes, makeMappingPage},
        PageEntry{"page.routing", Icon::Route, GoodsAndRoutes, makeRoutingPage},
        PageEntry{"page.suppliers", Icon::Plug, GoodsAndRoutes, makeSuppliersPage},
        PageEntry{"page.shop", Icon::Tag, GoodsAndRoutes, makeShopPage},
        PageEntry{"page.reports", Icon::Chart, Insight, makeReportsPage},
        PageEntry{"page.alarms", Icon::Bell, Insight, makeAlarmsPage},
        PageEntry{"page.people", Icon::User, Insight, makePeoplePage},
        PageEntry{"page.audit", Icon::Eye, Insight, makeAuditPage},
        PageEntry{"page.system", Icon::Sliders, Insight, makeSystemPage},
    };
    return catalog;
}

} // namespace eraflazz::console
