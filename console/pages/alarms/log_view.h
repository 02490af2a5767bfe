// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/link/clock.h"
#include "core/rows/live_table_model.h"
#include "core/rows/row_store.h"
#include "desk/page_body.h"
#include "desk/shown_columns.h"

#include <QWidget>

namespace eraflazz::look {
class Button;
class FilterBar;
class GridView;
class Segmented;
class TextLine;
} // namespace eraflazz::look

namespace eraflazz::console {

class Desk;
class Subscription;

/// The daemon's log as it is written, the newest line on top: level, words, one sale's lines, hold. GUI thread.
class LogView final : public QWidget, private RowWatcher {
    Q_OBJECT

public:
    static constexpr std::size_t kLinesMax = 20'000; ///< As many as the daemon keeps.
    static constexpr int kWindow = 5'000;

    explicit LogView(Desk& desk, QWidget* parent = nullptr);
    ~LogView() override;

    [[nodiscard]] Subscription* subscription() const { return m_sub; }
    void findText();
    void toggleHold();
    void refresh();
    void showSale(const QString& code); ///< Only that sale's lines.
    void setStale(bool isStale);
    [[nodiscard]] QString selectedText() const;

private:
    void storeReset() override;
    void rowsTold(std::span<const StoredRow* const> touched, std::span<const StoredRow* const> gone) override;

    void build();
    void listen();
    void ask(bool isCleared = false);
    void judge();
    void tellDropped();
    void tellHeld();
    [[nodiscard]] QString saleOfCurrent() const;
    [[nodiscard]] QString wanted() const;

    Desk& m_desk;
    RowStore m_store;
    CellFace m_face;
    LiveTableModel m_model;
    Subscription* m_sub;
    look::FilterBar* m_filter;
    look::Segmented* m_level;
    look::Segmented* m_follow;
    look::Button* m_onlySale;
    look::Button* m_openSale;
    look::TextLine* m_dropped;
    QWidget* m_lost; ///< The line that m_dropped stands in.
    look::GridView* m_grid;
    PageBody* m_body;
};

} // namespace eraflazz::console
