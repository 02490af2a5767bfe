// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

#include <vector>

class QAction;

namespace eraflazz::look {
class FilterBar;
class TextLine;
} // namespace eraflazz::look

namespace eraflazz::console {

/// The bar over the products: the filter, how many are chosen, and what can be done with them. GUI thread.
class ProductsBar final : public QWidget {
    Q_OBJECT

public:
    struct Verbs final {
        std::vector<QAction*> often;  ///< Buttons, where there is room for them.
        std::vector<QAction*> seldom; ///< Always in the menu.
    };

    ProductsBar(Verbs verbs, QWidget* parent);

    [[nodiscard]] look::FilterBar& filter() const { return *m_filter; }
    void setChosen(int count);
    /// Without room the buttons go into the menu.
    void setRoomy(bool isRoomy);

private:
    void showMenu(const QWidget* below);

    Verbs m_verbs;
    look::FilterBar* m_filter;
    look::TextLine* m_chosen;
    std::vector<QWidget*> m_buttons;
    bool m_isRoomy = true;
};

} // namespace eraflazz::console
