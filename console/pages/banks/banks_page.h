// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desk/object_table.h"
#include "desk/page.h"
#include "pages/banks/bank_words.h"

#include <string>

class QTimer;

namespace eraflazz::look {
class Button;
class GridView;
class TextLine;
} // namespace eraflazz::look

namespace eraflazz::console {

class BankPanel;
class PageBody;
class PanelSplit;

/// Rekening bank: where agents pay, what is credited by rule, and how the bank's lines come in. GUI thread.
class BanksPage final : public Page {
    Q_OBJECT

public:
    BanksPage(Desk& desk, QWidget* parent);
    ~BanksPage() override;

    void open(const Place& place) override;
    void comeForward() override;
    void stepBack() override;

protected:
    void showStale(bool isStale) override;

private:
    [[nodiscard]] QWidget* makeBar();
    void build();
    void offerAll();
    void refresh();
    void arrived();
    void showCounts();
    void showPanel();
    void choose(const std::string& code);
    [[nodiscard]] const Json* chosen() const;
    void add();
    void change();
    void changeSecrets();
    void closeOrOpen();
    void proposed(const QString& request, const QString& mootaSecret, const QString& account);
    [[nodiscard]] bool mayChange() const;

    BankPicture m_picture;
    ObjectTable* m_table;
    look::GridView* m_grid;
    BankPanel* m_panel;
    PanelSplit* m_split;
    PageBody* m_body;
    look::TextLine* m_count = nullptr;
    look::Button* m_addButton = nullptr;
    QTimer* m_pulse; ///< Asks again, and lets ages grow.
    std::string m_chosen;
    std::string m_wanted; ///< Named by a link before the first answer.
};

[[nodiscard]] Page* makeBanksPage(Desk& desk, QWidget* parent);

} // namespace eraflazz::console
