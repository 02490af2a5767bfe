// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "goods/form_dialog.h"
#include "pages/products/review_model.h"

class QLineEdit;

namespace eraflazz::look {
class GridView;
class TextLine;
} // namespace eraflazz::look

namespace eraflazz::console {

class ReasonBox;

/// A price that was saved: enough to put it back.
struct SavedPrice final {
    PriceKey key;
    Money before;
    Money after;
};

/// All unsaved prices before they are saved: old and new, margins, the daemon's verdict, conflicts to be decided.
class ReviewDialog final : public FormDialog {
    Q_OBJECT

public:
    ReviewDialog(Desk& desk, ProductCatalog& catalog, DraftSet& drafts, QWidget* parent);

    [[nodiscard]] ReviewModel& model() const { return *m_model; }

Q_SIGNALS:
    /// Some are saved; `waiting` of the others wait for a second person. Also when the rest failed.
    void saved(const std::vector<eraflazz::console::SavedPrice>& prices, int waiting);

private:
    void check();
    void save();
    void took(const std::vector<PriceVerdict>& verdicts, const Answer& last);
    void showVerb();
    void showChoice();
    void decide(bool isMine);

    Desk& m_desk;
    DraftSet& m_drafts;
    ReviewModel* m_model;
    PriceCheck* m_check;
    look::GridView* m_grid;
    look::TextLine* m_sum;
    ReasonBox* m_reason;
    QLineEdit* m_note;
    look::Button* m_mine;
    look::Button* m_theirs;
    look::Button* m_drop;
    int m_round = 0; ///< Of questions to the daemon; late verdicts of an older one are dropped.
    bool m_isChecked = false;
};

} // namespace eraflazz::console
