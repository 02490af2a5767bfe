// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desk/object_table.h"
#include "desk/page.h"

class QComboBox;

namespace eraflazz::look {
class Button;
class FilterBar;
class GridView;
} // namespace eraflazz::look

namespace eraflazz::console {

class PageBody;
class PanelSplit;
class SidePanel;

/// What people did, the newest first: by whom, to what, and what it changed. GUI thread.
class AuditPage final : public Page {
    Q_OBJECT

public:
    static constexpr int kPageRows = 200;
    static constexpr int kExportRowsMax = 100'000;

    AuditPage(Desk& desk, QWidget* parent);

    /// The subject is an object ("product:XLD10"); the filter "orang:rina" a person.
    void open(const Place& place) override;
    void comeForward() override;

private:
    struct Export;

    void showStale(bool isStale) override;
    void build();
    void search();
    void arrived();
    void showPanel();
    void narrow(const QString& key, const QString& value);
    void save();
    void exportPage(std::shared_ptr<Export> whole);
    [[nodiscard]] QString filtered(const QString& key) const;
    [[nodiscard]] Call callFor(const std::string& next, int rows) const;
    [[nodiscard]] const Json* chosen() const;

    ObjectTable* m_table;
    look::FilterBar* m_filter;
    look::GridView* m_grid;
    look::Button* m_save;
    QComboBox* m_days;
    QComboBox* m_area;
    SidePanel* m_panel;
    PanelSplit* m_split;
    PageBody* m_body;
    std::string m_chosen;
    bool m_isExporting = false;
};

[[nodiscard]] Page* makeAuditPage(Desk& desk, QWidget* parent);

} // namespace eraflazz::console
