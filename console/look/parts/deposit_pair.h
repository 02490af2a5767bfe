// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "kernel/money.h"
#include "look/ink.h"

#include <QAbstractButton>

#include <optional>

namespace eraflazz::look {

/// A deposit ticket or a bank line as the queue shows it.
struct PairSide {
    QString name;   ///< Agent, or the sender the bank names.
    QString detail; ///< "T-20811 · HJ0090 · BCA", "BCA · 21:11:42"
    Money amount;
    QString note; ///< Age, "dibuka Dewi · 40 dtk", "belum dipakai"
    Ink noteInk = Ink::Third;
};

struct DepositPair {
    PairSide ticket;
    std::optional<PairSide> line;
    int score = 0;      ///< 0 to 100.
    bool exact = false; ///< Solid line; else dashed: to be judged.
    QString verdict;    ///< "tepat", "tanpa kode unik"
};

/// Where the parts of a pair stand; header and rows share it, so amounts face each other.
struct PairColumns {
    int ticketLeft, ticketRight, gutterLeft, gutterRight, lineLeft, lineRight;
};

[[nodiscard]] PairColumns pairColumns(int width);

/// The last three digits of an amount are its unique code; `differs` marks them as the part to look at.
void paintTicketAmount(QPainter& painter, const QRect& rect, Money amount, Qt::Alignment side, const QColor& codeInk);

/// One row of the queue: ticket at the left, score in the gutter, bank line at the right. Choosing it opens the panel.
class DepositPairRow final : public QAbstractButton {
    Q_OBJECT

public:
    explicit DepositPairRow(DepositPair pair, QWidget* parent = nullptr);
    [[nodiscard]] QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    void paintGutter(QPainter& painter, const PairColumns& at) const;

    DepositPair m_pair;
};

} // namespace eraflazz::look
