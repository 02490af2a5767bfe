// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "pages/mapping/mapping_sheet.h"

#include <QObject>
#include <QSet>
#include <QUndoStack>

#include <map>
#include <string>

namespace eraflazz::console {

/// Somebody's new order of a product's suppliers, not saved yet.
struct OrderDraft final {
    int seen = 0;   ///< The revision they looked at.
    int server = 0; ///< The daemon's revision now.
    std::vector<std::int64_t> before;
    std::vector<std::int64_t> order;
    QStringList namesBefore; ///< Of the suppliers, for people.
    QStringList names;
    std::string idem;
    [[nodiscard]] bool isConflict() const { return seen != server; }
};

/// Orders being changed, of several products at once; what the daemon changes meanwhile is marked, never overwritten.
/// GUI thread.
class OrderDrafts final : public QObject {
    Q_OBJECT

public:
    explicit OrderDrafts(QObject* parent = nullptr);
    ~OrderDrafts() override;

    /// Moves one line to another place of the order as it is seen now. The daemon's own order is no draft.
    void move(const MappingSheet& sheet, int from, int to);
    /// The daemon's latest word; lines that came or went are taken into the draft.
    void serverSaid(const MappingSheet& sheet);
    void revert(const QString& product);
    void revertAll();
    void keepMine(const QString& product); ///< The conflict is seen; the draft stays.
    void saved(const QString& product);

    [[nodiscard]] const OrderDraft* find(const QString& product) const;
    [[nodiscard]] const std::map<QString, OrderDraft>& all() const { return m_drafts; }
    /// As it shall be shown: the draft, else the daemon's.
    [[nodiscard]] std::vector<std::int64_t> orderOf(const MappingSheet& sheet) const;
    /// Lines that stand at another place than the daemon's.
    [[nodiscard]] int moved() const;
    [[nodiscard]] QSet<QString> products() const;
    [[nodiscard]] QUndoStack& undoStack() { return m_undo; }

Q_SIGNALS:
    void changed();

private:
    class Step;
    void put(const QString& product, const std::optional<OrderDraft>& draft);
    void push(const QString& words, const QString& product, std::optional<OrderDraft> after);

    std::map<QString, OrderDraft> m_drafts;
    QUndoStack m_undo;
};

} // namespace eraflazz::console
