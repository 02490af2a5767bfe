// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/link/call.h"
#include "kernel/money.h"

#include <QObject>
#include <QString>
#include <QUndoStack>

#include <map>
#include <optional>
#include <string>
#include <vector>

namespace eraflazz::console {

/// Which price: of a product, at a level or for everybody.
struct PriceKey final {
    QString product;
    QString level; ///< Empty: the base price.
    bool operator==(const PriceKey&) const = default;
    bool operator<(const PriceKey& other) const
    {
        return product != other.product ? product < other.product : level < other.level;
    }
};

/// A price somebody has typed but not saved.
struct PriceDraft final {
    PriceKey key;
    Money seen;       ///< What the person saw when typing: the daemon is asked to expect it.
    Money price;      ///< What it shall be.
    Money server;     ///< What the daemon says now.
    std::string idem; ///< Of this price: saving it twice changes it once.
    [[nodiscard]] bool isConflict() const { return server != seen; }
};

/// Prices being edited: nothing reaches the daemon before somebody has looked at all of them and pressed save. Undo
/// reaches back to the first edit; what the daemon changes meanwhile is marked, never overwritten. GUI thread.
class DraftSet final : public QObject {
    Q_OBJECT

public:
    explicit DraftSet(QObject* parent = nullptr);
    ~DraftSet() override;

    /// Types a price. The one the daemon has removes the draft. `server` counts only for a key without draft.
    void edit(const PriceKey& key, Money server, Money price);
    void revert(const PriceKey& key);
    void revertAll(); ///< One step of undo.
    /// The daemon's price is another one now, whoever changed it.
    void serverSaid(const PriceKey& key, Money price);
    void keepMine(const PriceKey& key);   ///< The conflict is seen; what was typed stays.
    void takeTheirs(const PriceKey& key); ///< The draft goes.
    /// The daemon has it: the draft is done and cannot be undone any more.
    void saved(const PriceKey& key);
    /// The daemon asks a second person about it: the draft is done, the price is still the old one.
    void requested(const PriceKey& key);

    [[nodiscard]] bool isEmpty() const { return m_drafts.empty(); }
    [[nodiscard]] int count() const { return static_cast<int>(m_drafts.size()); }
    [[nodiscard]] int conflicts() const;
    [[nodiscard]] const PriceDraft* find(const PriceKey& key) const;
    [[nodiscard]] std::vector<PriceDraft> all() const; ///< By product and level.
    /// What to ask the daemon; nothing for a key without draft or in conflict.
    [[nodiscard]] std::optional<Call> callFor(const PriceKey& key, const QString& reason, const QString& note) const;
    [[nodiscard]] QUndoStack& undoStack() { return m_undo; }

Q_SIGNALS:
    void draftChanged(const eraflazz::console::PriceKey& key);
    void countChanged(int count);

private:
    class Step;
    using Drafts = std::map<PriceKey, PriceDraft>;
    void push(const QString& words, const PriceKey& key, std::optional<PriceDraft> after);
    void put(const PriceKey& key, const std::optional<PriceDraft>& draft);

    Drafts m_drafts;
    std::map<PriceKey, Money> m_server; ///< The latest word of the daemon about keys that were ever edited.
    QUndoStack m_undo;
};

} // namespace eraflazz::console
