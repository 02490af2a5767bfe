// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

class QWidget;

namespace eraflazz::gallery {

[[nodiscard]] QWidget* makeComponentsPage();
/// `withError`: a wrong password instead of the focus.
[[nodiscard]] QWidget* makeSignInPage(bool withError);
[[nodiscard]] QWidget* makeHomePage();
[[nodiscard]] QWidget* makeDepositPage();
[[nodiscard]] QWidget* makeEmptyPage();

} // namespace eraflazz::gallery
