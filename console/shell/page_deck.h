// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desk/place.h"
#include "shell/page_entry.h"

#include <QPointer>
#include <QStringList>
#include <QWidget>

#include <map>
#include <string_view>

class QAction;
class QStackedWidget;
class QVBoxLayout;

namespace eraflazz::look {
class FKeyBar;
} // namespace eraflazz::look

namespace eraflazz::console {

/// The pages, each made when somebody first goes there, one of them current, and the keys of that one below it. GUI
/// thread.
class PageDeck final : public QWidget {
    Q_OBJECT

public:
    /// `catalog` outlives this.
    PageDeck(Desk& desk, const PageCatalog& catalog, QWidget* parent = nullptr);
    ~PageDeck() override;

    /// Shows the page; false when there is none of that name, or no right to it. A place that names more than the page
    /// opens it there.
    bool show(const Place& place);
    [[nodiscard]] Page* current() const { return m_current; }
    [[nodiscard]] std::string_view currentAction() const { return m_currentAction; }
    /// To the current page, unless something in it has the keyboard.
    void giveKeyboard();
    /// The window is looked at: the current page goes on watching, or all of them pause.
    void setForward(bool isForward);
    /// What would be lost, one sentence a page.
    [[nodiscard]] QStringList unsaved() const;
    /// The first key of the bar, on every page.
    void setHelp(QAction* help);
    void setKeysShown(bool isShown);

Q_SIGNALS:
    void currentChanged(std::string_view action);

private:
    [[nodiscard]] Page* made(std::string_view action);
    void fitKeys();

    Desk& m_desk;
    const PageCatalog& m_catalog;
    std::map<std::string_view, Page*> m_pages;
    Page* m_current = nullptr;
    std::string_view m_currentAction;
    QStackedWidget* m_stack;
    QVBoxLayout* m_column;
    look::FKeyBar* m_keys = nullptr;
    QPointer<QAction> m_help;
    bool m_isForward = false;
    bool m_areKeysShown = true;
};

} // namespace eraflazz::console
