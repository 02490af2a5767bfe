// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/link/call.h"
#include "core/link/clock.h"
#include "desk/page.h"

#include <memory>

class QStackedWidget;

namespace eraflazz::look {
class Card;
class FactRows;
class GridView;
class LinkButton;
class TabStrip;
class TextLine;
} // namespace eraflazz::look

namespace eraflazz::console {

class Diagnosis;
class KeyedTable;
class MaintenanceBox;
class PageBody;

/// The state of the daemon: versions, database, queues, instances, certificate, consoles, configuration, maintenance.
/// Asked for again every few seconds while somebody looks. GUI thread.
class SystemPage final : public Page {
    Q_OBJECT

public:
    static constexpr qint64 kAgainMs = 5'000;

    SystemPage(Desk& desk, QWidget* parent);
    ~SystemPage() override;

    void open(const Place& place) override; ///< The subject names a tab: "queues", "consoles", "config".
    void comeForward() override;
    void stepBack() override;
    [[nodiscard]] QString unsaved() const override;

private:
    enum Tab { Overview, Queues, Consoles, Config };

    void paintEvent(QPaintEvent* event) override;
    void showStale(bool isStale) override;
    QWidget* makeOverview();
    void offerDiagnosis();
    QWidget* makeQueues();
    look::LinkButton* reportsLink(const char* object, const QString& words, const QString& fate);
    look::GridView* makeGrid(const QString& name, const char* object, KeyedTable* table);
    void refresh();
    void heard(const Answer& answer);
    void show();

    look::TabStrip* m_tabs;
    QStackedWidget* m_stack;
    PageBody* m_body;
    look::FactRows* m_program;
    look::FactRows* m_database;
    look::FactRows* m_work;
    look::FactRows* m_door;
    look::LinkButton* m_given;
    look::LinkButton* m_waiting;
    look::TextLine* m_hint;
    MaintenanceBox* m_maintenance;
    Diagnosis* m_diagnosis;
    KeyedTable* m_lanes;
    KeyedTable* m_instances;
    KeyedTable* m_consoles;
    KeyedTable* m_config;
    std::vector<look::GridView*> m_grids;
    std::vector<look::Card*> m_cards;
    std::unique_ptr<Alarm> m_again;
    Json m_info;
    bool m_isAsking = false;
};

[[nodiscard]] Page* makeSystemPage(Desk& desk, QWidget* parent);

} // namespace eraflazz::console
