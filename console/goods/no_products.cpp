// SPDX-License-Identifier: GPL-3.0-or-later
#include "goods/no_products.h"

#include "core/link/subscription.h"
#include "desk/desk.h"
#include "desk/page_body.h"
#include "goods/product_catalog.h"

#include <QCoreApplication>

namespace eraflazz::console {

bool showWhyNoProducts(PageBody& body, const Desk& desk, ProductCatalog& catalog, const NoProductsWords& words)
{
    const Subscription* live = catalog.subscription();
    if (!desk.may("product.read"))
        body.showNoRight("product.read");
    else if (live->state() == Subscription::State::Failed && !catalog.isFilled())
        body.showFailure(live->failure());
    else if (!catalog.isFilled())
        body.showLoading();
    else if (catalog.all().empty())
        body.showFirstUse(
            QCoreApplication::translate("NoProducts", "There are no products yet"), words.consequence, words.verb);
    else
        return false;
    return true;
}

} // namespace eraflazz::console
