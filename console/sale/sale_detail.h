// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sale/sale_story.h"

#include <QWidget>

#include <memory>

class QAction;
class QBoxLayout;

namespace eraflazz::look {
class Timeline;
}

namespace eraflazz::console {

class Alarm;
class Desk;
class SaleHead;
class SaleStoryTabs;
struct Answer;

/// Everything about the chosen sale beside or below the grid: what a row says at once, the whole story as soon as the
/// daemon has told it. Old story stays until the new one of the same sale is there. GUI thread.
class SaleDetail final : public QWidget {
    Q_OBJECT

public:
    static constexpr qint64 kPatienceMs = 120; ///< Running through rows asks for the last one only.
    static constexpr qint64 kAgainMs = 700;    ///< A sale that changes often is asked for this often at most.

    SaleDetail(Desk& desk, QWidget* parent = nullptr);
    ~SaleDetail() override;

    /// The buttons of the head, by what the sale needs. All live in the page.
    /// Sends the newest report to the agent again; stands below the reports.
    void setReportVerb(QAction* report);
    void setVerbs(QAction* ask, QAction* decide, QAction* complain, QAction* cancel, QAction* copy);

    /// A row was chosen, or the chosen row has changed.
    void show(const SaleBrief& sale);
    /// An id or code that stands in no row.
    void showSale(const QString& idOrCode);
    void showNothing();
    void refresh(); ///< Asks again now.

    /// Below the grid instead of beside it.
    void setWide(bool isWide);
    void setStale(bool isStale);

    [[nodiscard]] const std::optional<SaleStory>& story() const { return m_story; }
    [[nodiscard]] const QString& sale() const { return m_sale; }

Q_SIGNALS:
    void closeAsked();
    void caseAsked(const QString& id);

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    void ask();
    void take(const Answer& answer);
    void put();

    Desk& m_desk;
    SaleHead* m_head;
    SaleStoryTabs* m_tabs;
    QBoxLayout* m_whole;
    std::unique_ptr<Alarm> m_wait;
    QString m_sale; ///< Id, or code before the first answer.
    std::optional<SaleBrief> m_brief;
    std::optional<SaleStory> m_story;
    quint64 m_round = 0;
    bool m_isWide = false;
    bool m_isStale = false;
};

} // namespace eraflazz::console
