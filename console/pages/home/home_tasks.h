// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desk/alarm_words.h"
#include "look/parts/action_row.h"
#include "pages/home/figures.h"

#include <QWidget>

#include <optional>
#include <vector>

class QVBoxLayout;

namespace eraflazz::look {
class Card;
}

namespace eraflazz::console {

/// Something that waits for a person.
struct HomeTask final {
    look::ActionTone tone = look::ActionTone::Neutral;
    look::Icon icon = look::Icon::Info;
    QString title;
    QString detail;
    Place place;
    bool operator==(const HomeTask&) const = default;
};
/// Doubt first, then alarms nobody took note of, then what queues.
[[nodiscard]] std::vector<HomeTask>
tasksFrom(const std::optional<ShopToday>& today, const std::vector<AlarmFacts>& alarms, std::int64_t nowMs);

/// "Perlu tindakan": what waits, with the way there.
class HomeTasks final : public QWidget {
    Q_OBJECT

public:
    explicit HomeTasks(QWidget* parent = nullptr);

    void setTasks(const std::vector<HomeTask>& tasks);
    void setMost(int most); ///< Rows shown; the rest is counted.
    void setStale(bool isStale);

Q_SIGNALS:
    void placeAsked(const eraflazz::console::Place& place);

private:
    void showRest(QWidget* below);

    look::Card* m_card;
    QVBoxLayout* m_rows;
    std::vector<HomeTask> m_tasks;
    int m_most = 5;
    bool m_isMade = false;
};

} // namespace eraflazz::console
