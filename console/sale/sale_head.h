// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sale/sale_story.h"

#include <QWidget>

#include <array>

class QAction;
class QHBoxLayout;
class QVBoxLayout;

namespace eraflazz::look {
class Button;
class IconButton;
class LinkButton;
class RiskBox;
class StatePill;
class TextLine;
} // namespace eraflazz::look

namespace eraflazz::console {

/// The top of the detail pane: state, what was bought for whom, what must not be done, and the verbs that fit.
class SaleHead final : public QWidget {
    Q_OBJECT

public:
    explicit SaleHead(QWidget* parent = nullptr);

    void setVerbs(QAction* ask, QAction* decide, QAction* complain, QAction* cancel, QAction* copy);
    void show(const SaleBrief& sale, const SaleStory* story);
    void showNothing();
    /// Why the rest cannot be shown, with a way to try again; empty takes it away.
    void setProblem(const QString& sentence);

Q_SIGNALS:
    void closeAsked();
    void retryAsked();
    void serialAsked(); ///< To be copied.
    void caseAsked(const QString& id);

private:
    void addVerb(look::Button* button, QAction* action);
    void addCaseLink();
    void addSerialRow();
    void chooseVerbs(const SaleBrief& sale, const SaleStory* story);
    [[nodiscard]] look::Button* verb(std::size_t at) const { return m_verbs[at]; }

    enum Verb : std::size_t { Ask, Decide, CopyAnswer, Complain, Cancel, kVerbs };

    QVBoxLayout* m_column;
    look::StatePill* m_pill;
    look::IconButton* m_copy;
    look::IconButton* m_close;
    look::TextLine* m_title;
    look::TextLine* m_price;
    look::TextLine* m_who;
    look::TextLine* m_code;
    QWidget* m_serialRow;
    look::TextLine* m_serial;
    look::TextLine* m_nothing;
    look::RiskBox* m_risk;
    QHBoxLayout* m_buttons;
    std::array<look::Button*, kVerbs> m_verbs{};
    look::Button* m_seeCase = nullptr; ///< Instead of a second complaint.
    QString m_case;
    look::TextLine* m_problem;
    look::LinkButton* m_retry;
};

} // namespace eraflazz::console
