// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace eraflazz::console {

class Desk;
class PageBody;
class ProductCatalog;

/// What somebody is told on a page about products while there is not one.
struct NoProductsWords final {
    QString consequence;
    QString verb; ///< Empty: no button.
};

/// Shows in `body` why there is no product to show: the right is missing, the catalogue failed or is awaited, the shop
/// has none. False when there are products: what is shown then is the page's own matter.
[[nodiscard]] bool
showWhyNoProducts(PageBody& body, const Desk& desk, ProductCatalog& catalog, const NoProductsWords& words);

} // namespace eraflazz::console
