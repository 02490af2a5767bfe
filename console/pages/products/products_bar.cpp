// SPDX-License-Identifier: GPL-3.0-or-later
#include "pages/products/products_bar.h"

#include "desk/action_button.h"
#include "look/parts/button.h"
#include "look/parts/filter_bar.h"
#include "look/parts/icon_button.h"
#include "look/parts/text_line.h"
#include "look/tokens.h"
#include "pages/products/products_filter.h"

#include <QAction>
#include <QMenu>
#include <QVBoxLayout>

#include <utility>

namespace eraflazz::console {

ProductsBar::ProductsBar(Verbs verbs, QWidget* parent)
    : QWidget(parent), m_verbs(std::move(verbs)), m_filter(new look::FilterBar(this)),
      m_chosen(new look::TextLine(look::TypeRole::Cell, look::Ink::Third, {}, this))
{
    m_filter->setObjectName(QStringLiteral("productsFilter"));
    m_filter->setKeys(productFilterKeys());
    m_filter->setHint(tr("code or name, status:  supplier:  margin<0"));
    m_filter->setKeyCap(QStringLiteral("F3"));
    m_filter->setMargins(12, 12);
    m_filter->addAfter(m_chosen);
    for (QAction* action : m_verbs.often) {
        look::Button* button = actionButton(action, look::ButtonKind::Plain, action->text() + QStringLiteral("…"));
        button->setTall(look::size::kButtonInBar);
        m_buttons.push_back(button);
        m_filter->addAfter(button);
    }
    auto* more = new look::IconButton(look::Icon::More, tr("More"), this);
    more->setObjectName(QStringLiteral("more"));
    more->setEdged(true);
    m_filter->addAfter(more);
    connect(more, &QAbstractButton::clicked, this, [this, more] { showMenu(more); });
    auto* whole = new QVBoxLayout(this);
    whole->setContentsMargins(0, 0, 0, 0);
    whole->addWidget(m_filter);
}

void ProductsBar::showMenu(const QWidget* below)
{
    QMenu menu;
    const auto add = [&menu](const std::vector<QAction*>& verbs) {
        for (QAction* action : verbs)
            menu.addAction(action);
    };
    if (!m_isRoomy)
        add(m_verbs.often);
    add(m_verbs.seldom);
    menu.exec(below->mapToGlobal(QPoint(0, below->height())));
}

void ProductsBar::setChosen(int count)
{
    m_chosen->setText(count > 1 ? tr("%n chosen", nullptr, count) : QString());
    m_chosen->setVisible(count > 1);
}

void ProductsBar::setRoomy(bool isRoomy)
{
    m_isRoomy = isRoomy;
    for (QWidget* button : m_buttons)
        button->setVisible(isRoomy);
}

} // namespace eraflazz::console
