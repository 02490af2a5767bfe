// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desk/side_panel.h"
#include "json/json.h"
#include "pages/ledger/ledger_words.h"

namespace eraflazz::console {

class Desk;

/// The account itself, or one entry of it in words with the way to what caused it. Entries are never changed: the verb
/// is a counter-entry. GUI thread.
class LedgerPanel final : public SidePanel {
    Q_OBJECT

public:
    LedgerPanel(Desk& desk, QWidget* parent);
    ~LedgerPanel() override;

    void showNothing();
    void showAccount(LedgerAccount account, const Json& answer);
    void showEntry(LedgerAccount account, const Json& answer, const Json& row);
    void setStale(bool isStale);

Q_SIGNALS:
    void adjustAsked();
    void reverseAsked(const eraflazz::Json& row);

private:
    void draw();
    void drawAccount();
    void drawEntry();

    Desk& m_desk;
    LedgerAccount m_account = LedgerAccount::Agent;
    Json m_answer;
    Json m_row;
    bool m_isStale = false;
};

} // namespace eraflazz::console
