// SPDX-License-Identifier: GPL-3.0-or-later
#include "shell/page_deck.h"

#include "desk/desk.h"
#include "desk/page.h"
#include "look/parts/fkey_bar.h"

#include <QStackedWidget>
#include <QVBoxLayout>

#include <algorithm>

namespace eraflazz::console {

PageDeck::PageDeck(Desk& desk, const PageCatalog& catalog, QWidget* parent)
    : QWidget(parent), m_desk(desk), m_catalog(catalog), m_stack(new QStackedWidget(this)),
      m_column(new QVBoxLayout(this))
{
    m_column->setContentsMargins(0, 0, 0, 0);
    m_column->setSpacing(0);
    m_column->addWidget(m_stack, 1);
    connect(&desk.actions(), &ActionRegistry::shortcutsChanged, this, [this] { fitKeys(); });
}

PageDeck::~PageDeck() = default;

Page* PageDeck::made(std::string_view action)
{
    if (const auto found = m_pages.find(action); found != m_pages.end())
        return found->second;
    const auto entry = std::find_if(
        m_catalog.begin(), m_catalog.end(), [action](const PageEntry& one) { return one.action == action; });
    if (entry == m_catalog.end() || m_desk.actions().offer(action) == Offer::Hidden)
        return nullptr;
    Page* page = entry->make(m_desk, m_stack);
    m_stack->addWidget(page);
    m_pages[entry->action] = page;
    connect(page, &Page::keysChanged, this, [this, page] {
        if (page == m_current)
            fitKeys();
    });
    return page;
}

bool PageDeck::show(const Place& place)
{
    const std::string action = place.page.toStdString();
    Page* page = made(action);
    if (page == nullptr)
        return false;
    if (page != m_current) {
        if (m_current != nullptr && m_isForward)
            m_current->stepBack();
        m_current = page;
        m_currentAction = ActionRegistry::find(action)->id;
        m_stack->setCurrentWidget(page);
        fitKeys();
        if (m_isForward)
            page->comeForward();
        Q_EMIT currentChanged(m_currentAction);
    }
    if (!place.subject.isEmpty() || !place.filter.isEmpty())
        page->open(place);
    giveKeyboard();
    return true;
}

void PageDeck::giveKeyboard()
{
    if (m_current != nullptr && !m_current->hasKeyboard())
        m_current->takeKeyboard();
}

void PageDeck::setForward(bool isForward)
{
    if (m_isForward == isForward)
        return;
    m_isForward = isForward;
    if (m_current == nullptr)
        return;
    if (isForward)
        m_current->comeForward();
    else
        m_current->stepBack();
}

QStringList PageDeck::unsaved() const
{
    QStringList sentences;
    for (const auto& [action, page] : m_pages) {
        if (const QString sentence = page->unsaved(); !sentence.isEmpty())
            sentences << sentence;
    }
    return sentences;
}

void PageDeck::setHelp(QAction* help)
{
    m_help = help;
    fitKeys();
}

void PageDeck::setKeysShown(bool isShown)
{
    m_areKeysShown = isShown;
    fitKeys();
}

void PageDeck::fitKeys()
{
    if (m_keys != nullptr) {
        // Later: the key that led to another page is still being pressed.
        m_keys->hide();
        m_column->removeWidget(m_keys);
        m_keys->deleteLater();
        m_keys = nullptr;
    }
    if (!m_areKeysShown)
        return;
    m_keys = new look::FKeyBar(this);
    m_keys->setObjectName(QStringLiteral("keyBar"));
    if (m_help != nullptr)
        m_keys->addAction(m_help);
    if (m_current != nullptr) {
        for (QAction* action : m_current->keys())
            m_keys->addAction(action);
    }
    m_column->addWidget(m_keys);
}

} // namespace eraflazz::console
