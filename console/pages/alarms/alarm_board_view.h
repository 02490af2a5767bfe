// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/link/clock.h"
#include "core/rows/row_store.h"
#include "desk/alarm_words.h"
#include "desk/page_body.h"

#include <QWidget>

#include <memory>

class QAction;
class QComboBox;
class QLineEdit;

namespace eraflazz::look {
class Button;
class Field;
class GridView;
} // namespace eraflazz::look

namespace eraflazz::console {

class Desk;
class KeyedTable;
class PanelSplit;
class SidePanel;
class Subscription;

/// What is wrong now, the loud ones first, and the panel in which somebody takes note of one. GUI thread.
class AlarmBoardView final : public QWidget, private RowWatcher {
    Q_OBJECT

public:
    explicit AlarmBoardView(Desk& desk, QWidget* parent = nullptr);
    ~AlarmBoardView() override;

    [[nodiscard]] Subscription* subscription() const { return m_sub; }
    void choose(const QString& key);
    void acknowledge(); ///< The chosen one, with what the panel holds.
    void togglePanel();
    void refresh();
    void save(); ///< What is shown, as a table.
    void setStale(bool isStale);
    [[nodiscard]] QString unsaved() const;

Q_SIGNALS:
    void countChanged(int alarms);

private:
    void rowsTold(std::span<const StoredRow* const> touched, std::span<const StoredRow* const> gone) override;
    void storeReset() override;
    void show();
    void showPanel();
    void writeFacts(const AlarmFacts& alarm);
    void writeAnswer(const QString& note, int mute); ///< As far as somebody came with it.
    void writeVerbs(const AlarmFacts& alarm);
    void heard(const Answer& answer);
    [[nodiscard]] const AlarmFacts* chosen() const;
    [[nodiscard]] bool isMuted(const AlarmFacts& alarm) const;

    Desk& m_desk;
    RowStore m_store;
    Subscription* m_sub;
    KeyedTable* m_table;
    look::GridView* m_grid;
    PageBody* m_body;
    SidePanel* m_panel;
    PanelSplit* m_split;
    std::vector<AlarmFacts> m_alarms;
    QString m_chosen; ///< Key; the panel speaks of it.
    AlarmFacts m_shown;
    QString m_wanted; ///< A key that was asked for before it was there.
    std::string m_idem;
    look::Field* m_note = nullptr;
    QComboBox* m_mute = nullptr;
    look::Button* m_take = nullptr;
    bool m_isSending = false;
};

} // namespace eraflazz::console
