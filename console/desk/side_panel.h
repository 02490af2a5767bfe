// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "kernel/money.h"
#include "look/ink.h"
#include "look/parts/approvers.h"
#include "look/parts/fact_rows.h"
#include "look/type.h"

#include <QWidget>

#include <functional>
#include <vector>

class QHBoxLayout;
class QScrollArea;
class QTableView;
class QVBoxLayout;

namespace eraflazz::look {
class Button;
enum class ButtonKind;
class FactRows;
class TextLine;
} // namespace eraflazz::look

namespace eraflazz::console {

/// The panel beside a list: what scrolls, and a bar of verbs that does not. Written from top to bottom by its helpers,
/// emptied by clear(). GUI thread.
class SidePanel : public QWidget {
    Q_OBJECT

public:
    explicit SidePanel(int width, QWidget* parent = nullptr);
    ~SidePanel() override;

    /// Takes everything away, content and verbs; scrolled to the top again unless it shows the same subject.
    void clear(bool isSameSubject = false);

    /// "Setujui deposit" and the object's code at the right.
    void addTitle(const QString& title, const QString& code = QString());
    /// Who: initials, name, one line below.
    void addPerson(const QString& name, const QString& detail);
    /// The amount as it moves: caption, digits, words.
    void addAmount(const QString& caption, Money amount);
    void addHeading(const QString& words, const QString& aside = QString());
    look::TextLine* addText(const QString& text, look::TypeRole role, look::Ink ink);
    look::FactRows* addFacts(std::vector<look::Fact> facts, int rowHeight = 25);
    void addRisk(const QString& sentence, const QString& title = QString());
    void addApprovers(const std::vector<look::Approver>& people);
    void addRule();
    void addSpace(int pixels);
    void addWidget(QWidget* widget);
    /// A verb of the bar; the first one takes the width that is left, the whole width when there are more than three.
    void addVerb(QWidget* button);
    /// A verb of the bar as a button called `name`.
    look::Button* addVerb(look::ButtonKind kind, const QString& words, const QString& name, std::function<void()> does);
    /// What there is to show could not be loaded: why, and the verb that tries again.
    void addFailure(const QString& why, std::function<void()> retry);
    /// Content ends here; what is left stays empty. What had the keyboard before clear() has it again when it is there
    /// still and speaks of the same; else the page has it.
    void finish();
    /// Scrolls so that all of it is seen, and what stands right below it.
    void reveal(QWidget* part);

    [[nodiscard]] QWidget* content() const { return m_content; }

protected:
    void paintEvent(QPaintEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    void fresh();
    void applyGround();
    void giveKeyboardBack();

    bool m_hadKeyboard = false;
    QString m_keyboardAt; ///< The name of what had it.
    QScrollArea* m_scroll;
    QWidget* m_content = nullptr;
    QVBoxLayout* m_column = nullptr;
    QWidget* m_bar;
    QHBoxLayout* m_barRow;
    QHBoxLayout* m_moreRow; ///< Empty while the verbs fit into one row.
};

/// A list and its panel. Beside each other where there is room; in a narrow window one at a time. GUI thread.
class PanelSplit final : public QWidget {
    Q_OBJECT

public:
    PanelSplit(QWidget* list, SidePanel* panel, QWidget* parent = nullptr);

    /// Wide: shows or hides the panel. Narrow: goes over to the panel, or back to the list.
    void togglePanel();
    void showPanel();
    void showList();
    [[nodiscard]] bool isNarrow() const;
    [[nodiscard]] bool isPanelShown() const;
    [[nodiscard]] bool wantsPanel() const { return m_wantsPanel; } ///< In a wide window.
    void setWantsPanel(bool wants);
    /// A panel that speaks of nothing helps nobody: where both stand beside each other and no row is chosen, the first
    /// one is.
    void chooseFirst(QTableView* list) const;

protected:
    void resizeEvent(QResizeEvent* event) override;
    /// Esc leads back to the list where the panel hides it.
    void keyPressEvent(QKeyEvent* event) override;

private:
    void arrange();

    QWidget* m_list;
    SidePanel* m_panel;
    bool m_wantsPanel = true;
    bool m_isPanelInFront = false; ///< In a narrow window.
};

} // namespace eraflazz::console
