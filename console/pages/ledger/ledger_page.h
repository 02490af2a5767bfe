// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desk/object_table.h"
#include "desk/page.h"
#include "pages/ledger/ledger_words.h"

#include <memory>

namespace eraflazz::look {
class Button;
class GridView;
} // namespace eraflazz::look

namespace eraflazz::console {

class Alarm;
class LedgerBar;
class LedgerPanel;
class LedgerSummary;
class PageBody;
class PanelSplit;

/// Mutasi: the book of an agent, a supplier or a bank account, and the form that corrects it by a new entry. Nothing
/// here is edited or removed. GUI thread.
class LedgerPage final : public Page {
    Q_OBJECT

public:
    LedgerPage(Desk& desk, QWidget* parent);
    ~LedgerPage() override;

    void open(const Place& place) override;
    void comeForward() override;
    void stepBack() override;

protected:
    void showStale(bool isStale) override;

private:
    void build();
    void offerAll();
    [[nodiscard]] std::vector<ObjectColumn> columns();
    [[nodiscard]] Call callFor(int limit) const;
    void ask();
    void arrived();
    void exportAll();
    void collect(const Call& call, const std::string& next, std::shared_ptr<std::vector<Json>> rows);
    void saveRows(const std::vector<Json>& rows);
    void openForm(const QString& agent, Money amount, bool isToAgent, const QString& note);
    void tick();

    std::unique_ptr<Alarm> m_tick;
    ObjectTable* m_table = nullptr;
    LedgerBar* m_bar = nullptr;
    LedgerSummary* m_summary = nullptr;
    look::GridView* m_grid = nullptr;
    PageBody* m_body = nullptr;
    LedgerPanel* m_panel = nullptr;
    PanelSplit* m_split = nullptr;
    Json m_account; ///< The latest answer without its rows: name, balance, opening, closing.
    bool m_isExporting = false;
};

[[nodiscard]] Page* makeLedgerPage(Desk& desk, QWidget* parent);

} // namespace eraflazz::console
