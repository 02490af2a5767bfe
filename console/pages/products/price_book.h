// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "kernel/money.h"

#include <QHash>
#include <QObject>
#include <QStringList>

#include <optional>
#include <vector>

class QTimer;

namespace eraflazz::console {

class Desk;

/// What agents of a level pay for a product.
struct LevelPrice final {
    QString level;
    QString name;
    Money price;
    bool isOwn = false; ///< Not base price plus the level's margin.
};

/// Every level's price, of the products somebody looks at: the catalogue streams base prices only. Asked for a few at a
/// time, the latest wish first. GUI thread.
class PriceBook final : public QObject {
    Q_OBJECT

public:
    static constexpr int kAskedMax = 4; ///< At once.

    explicit PriceBook(Desk& desk, QObject* parent = nullptr);

    /// Asks for those not known; one product is enough to learn which levels there are.
    void want(const QStringList& codes);
    /// They may have changed: asked again when somebody wants them, shown as they were until then.
    void doubt(const QStringList& codes);
    void doubtAll();

    [[nodiscard]] const std::vector<LevelPrice>* find(const QString& code) const;
    [[nodiscard]] std::optional<Money> price(const QString& code, const QString& level) const;
    /// Code and name of every level, in the daemon's order; empty until the first answer.
    [[nodiscard]] const std::vector<std::pair<QString, QString>>& levels() const { return m_levels; }

Q_SIGNALS:
    void levelsKnown();
    void arrived(const QString& code);

private:
    struct Entry final {
        std::vector<LevelPrice> prices;
        bool isDoubted = false;
    };
    void askNext();
    void learn(const std::vector<LevelPrice>& prices);

    Desk& m_desk;
    QTimer* m_rest; ///< The daemon wants a pause.
    QHash<QString, Entry> m_entries;
    QStringList m_wanted;
    QStringList m_asked;
    std::vector<std::pair<QString, QString>> m_levels;
};

} // namespace eraflazz::console
