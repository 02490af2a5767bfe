// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "pages/deposits/queue_picture.h"

#include <QScrollArea>

#include <functional>
#include <map>
#include <string>
#include <vector>

class QAbstractButton;
class QVBoxLayout;

namespace eraflazz::look {
class TextLine;
} // namespace eraflazz::look

namespace eraflazz::console {

/// What is chosen in the queue: a pair, a ticket alone or a line alone.
struct QueueChoice final {
    std::string ticket;
    std::string line;
    [[nodiscard]] bool isNothing() const { return ticket.empty() && line.empty(); }
    bool operator==(const QueueChoice&) const = default;
};

class QueueLeftovers;
class SettledList;

/// A credit that was just made, for the end of the queue.
struct SettledCredit final {
    std::string ticket;
    QString when;
    QString who; ///< Agent and ticket.
    Money amount;
    QString by; ///< Who or what approved it.
};

/// The queue: pairs facing each other, then what found no partner, then what was settled last. Rows that stay keep
/// their place and the focus; Up and Down walk over all of them. GUI thread.
class QueueView final : public QScrollArea {
    Q_OBJECT

public:
    static constexpr std::size_t kRowsMax = 150; ///< Of a kind; the rest is counted.

    explicit QueueView(QWidget* parent = nullptr);
    ~QueueView() override;

    /// `onlookers`: who else looks at a ticket, by its id.
    void show(const QueuePicture& picture, const std::map<std::string, QString>& onlookers, qint64 nowMs);
    void showSettled(const std::vector<SettledCredit>& settled);
    void choose(const QueueChoice& choice);
    [[nodiscard]] const QueueChoice& chosen() const { return m_choice; }
    /// The first row, for somebody who has chosen nothing yet.
    [[nodiscard]] QueueChoice first() const;
    void setStale(bool isStale);
    /// The keyboard goes to the chosen row.
    void focusChosen();

Q_SIGNALS:
    void rowWidthChanged(int width); ///< Without the scroll bar: heads align with rows.
    void choiceChanged();
    void activated(); ///< Enter or double click on what is chosen.
    void settledAsked();

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;
    void changeEvent(QEvent* event) override;
    void focusInEvent(QFocusEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    struct Row final {
        QueueChoice choice;
        QString signature; ///< Of what it shows; another one needs another row.
        QAbstractButton* button = nullptr;
    };
    struct Wanted final {
        QueueChoice choice;
        QString signature;
        std::function<QAbstractButton*()> make;
    };
    void place(std::vector<Row>& rows, QVBoxLayout* column, const std::vector<Wanted>& wanted);
    [[nodiscard]] std::vector<Row*> allRows();
    void walk(int step);
    void adopt(QAbstractButton* button, const QueueChoice& choice);
    void mark();
    void applyGround();

    QWidget* m_content;
    look::TextLine* m_nothing; ///< Nobody waits.
    QVBoxLayout* m_pairs;
    QueueLeftovers* m_leftovers;
    SettledList* m_settled;
    std::vector<Row> m_pairRows, m_ticketRows, m_lineRows;
    QueueChoice m_choice;
    bool m_isStale = false;
};

} // namespace eraflazz::console
