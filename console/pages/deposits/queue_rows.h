// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "look/parts/deposit_pair.h"

#include <QAbstractButton>
#include <QWidget>

#include <vector>

class QVBoxLayout;

namespace eraflazz::look {
class LinkButton;
} // namespace eraflazz::look

namespace eraflazz::console {

struct SettledCredit;

/// The words over the columns of pairs.
class PairHead final : public QWidget {
    Q_OBJECT

public:
    explicit PairHead(QWidget* parent = nullptr);
    void setRowWidth(int width); ///< Of the rows below, which a scroll bar may narrow.

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    int m_rowWidth = 0;
};

/// A ticket or a bank line without partner, built like its half of a pair.
class QueueSideRow final : public QAbstractButton {
    Q_OBJECT

public:
    enum class Side { Ticket, Line };
    QueueSideRow(Side side, look::PairSide facts, QWidget* parent);
    [[nodiscard]] QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    Side m_side;
    look::PairSide m_facts;
};

/// Two columns under the pairs, aligned with their halves: tickets without line, lines without ticket.
class QueueLeftovers final : public QWidget {
    Q_OBJECT

public:
    explicit QueueLeftovers(QWidget* parent);

    [[nodiscard]] QVBoxLayout* tickets() const { return m_ticketRows; }
    [[nodiscard]] QVBoxLayout* lines() const { return m_lineRows; }
    void setCounts(std::size_t tickets, std::size_t lines);
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override { return {0, sizeHint().height()}; }

protected:
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    [[nodiscard]] int shownHeight() const;

    QWidget* m_ticketSide;
    QWidget* m_lineSide;
    QVBoxLayout* m_ticketRows;
    QVBoxLayout* m_lineRows;
    std::size_t m_ticketCount = 0;
    std::size_t m_lineCount = 0;
};

/// What was settled last, one line each.
class SettledList final : public QWidget {
    Q_OBJECT

public:
    explicit SettledList(QWidget* parent);
    void setCredits(std::vector<SettledCredit> credits);
    [[nodiscard]] QSize sizeHint() const override;

Q_SIGNALS:
    void allAsked();

protected:
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    std::vector<SettledCredit> m_credits;
    look::LinkButton* m_all;
};

} // namespace eraflazz::console
