// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sale/sale_story.h"

#include <QWidget>

class QAction;
class QPlainTextEdit;
class QStackedWidget;
class QVBoxLayout;

namespace eraflazz::look {
class LinkButton;
class TabStrip;
class Timeline;
} // namespace eraflazz::look

namespace eraflazz::console {

class StoryRows;

/// The story behind tabs: what happened step by step, what suppliers literally said, what moved in the books, and who
/// had to do with it.
class SaleStoryTabs final : public QWidget {
    Q_OBJECT

public:
    explicit SaleStoryTabs(bool seesRaw, QWidget* parent = nullptr);

    void show(const SaleStory& story, qint64 nowMs);
    void showNothing();
    /// What sends a report again; offered below the reports of a sale that has ended.
    void setReportVerb(QAction* report);

Q_SIGNALS:
    void caseAsked(const QString& id);

private:
    QWidget* addTab(const QString& word, const QString& name, const std::vector<QWidget*>& parts);
    void showBooks(const SaleStory& story, qint64 nowMs);
    void showPeople(const SaleStory& story, qint64 nowMs);
    void showRaw(const SaleStory& story, qint64 nowMs);

    look::TabStrip* m_tabs;
    QStackedWidget* m_pages;
    look::Timeline* m_timeline;
    QPlainTextEdit* m_raw = nullptr;
    StoryRows* m_mutations;
    StoryRows* m_transfers;
    StoryRows* m_figures;
    StoryRows* m_cases;
    look::LinkButton* m_openCase;
    StoryRows* m_reports;
    look::LinkButton* m_reportAgain;
    StoryRows* m_acts;
    QString m_case; ///< The open one.
};

} // namespace eraflazz::console
