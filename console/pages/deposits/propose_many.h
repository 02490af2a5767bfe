// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "pages/deposits/queue_picture.h"

#include <QAbstractTableModel>

#include <cstddef>
#include <map>
#include <optional>
#include <string>
#include <vector>

namespace eraflazz::console {

/// One pair of the queue, and what becomes of it.
struct ManyDeposit final {
    enum class Fate { Chosen, Spared, LeftOut, Sending, Proposed, Refused };
    QueuePair pair;
    std::string idem; ///< Its own: each is a request and a commit of its own.
    Fate fate = Fate::Chosen;
    QString words; ///< Why it is left out, or what the daemon said.
};

/// Pairs that may be proposed together, and which of them are chosen. Only exact pairs: where amounts differ somebody
/// judges each one. A tick is set and taken away until the first one is sent. GUI thread.
class ProposeManyModel final : public QAbstractTableModel {
    Q_OBJECT

public:
    enum Column { Tick, Ticket, Agent, Sender, Amount, Outcome, kColumns };
    static constexpr std::size_t kMost = 200;

    /// `others`: by ticket, who else has it open: what somebody looks at is left to them.
    ProposeManyModel(std::vector<QueuePair> pairs,
                     const std::map<std::string, QString>& others,
                     QObject* parent = nullptr);

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

    /// False when it cannot be: left out, or kMost are chosen already.
    bool toggle(int row);
    void tickAll(bool isTicked);
    [[nodiscard]] bool isTickable(int row) const;

    /// Rows of one fate.
    [[nodiscard]] int count(ManyDeposit::Fate fate) const;
    [[nodiscard]] Money sum(ManyDeposit::Fate fate) const;
    /// The first that is to be sent; nothing when all were.
    [[nodiscard]] std::optional<int> next() const;
    [[nodiscard]] const ManyDeposit& at(int row) const { return m_rows[static_cast<std::size_t>(row)]; }
    void settle(int row, ManyDeposit::Fate fate, const QString& words = {});

Q_SIGNALS:
    void choiceChanged();

private:
    [[nodiscard]] QString said(const ManyDeposit& one) const;

    std::vector<ManyDeposit> m_rows;
};

} // namespace eraflazz::console
