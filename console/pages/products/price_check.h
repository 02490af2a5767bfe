// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/link/call.h"
#include "core/session/draft_set.h"

#include <QWidget>

#include <functional>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace eraflazz::console {

class Desk;

struct PriceChange final {
    PriceKey key;
    Money expect;
    Money price;
};

/// What the daemon says about one price.
struct PriceVerdict final {
    PriceKey key;
    Money price;
    QString result; ///< changed, request, refused
    QString why;    ///< PRICE_BELOW_COST, STALE ...
    std::optional<Money> current;

    [[nodiscard]] bool isRefused() const { return result == u"refused"; }
};

/// The verdict in words; before saving it tells what would happen.
[[nodiscard]] QString verdictWords(const PriceVerdict& verdict, bool isDry);

/// Asks the daemon about many prices, or has it change them, a few hundred at a time. A change that is sent again word
/// for word carries the same idem, so that it happens once; another reason or price is another change. GUI thread.
class PriceCheck final : public QObject {
    Q_OBJECT

public:
    static constexpr std::size_t kAtOnce = 500;
    /// Every verdict so far, and the answer that ended it: a failure in the middle leaves what was done before.
    using Judged = std::function<void(const std::vector<PriceVerdict>& verdicts, const Answer& last)>;

    PriceCheck(Desk& desk, QWidget* asker);

    void ask(std::vector<PriceChange> changes, const QString& reason, const QString& note, Judged then);
    void save(std::vector<PriceChange> changes, const QString& reason, const QString& note, Judged then);

private:
    struct Run;
    void go(std::shared_ptr<Run> run);

    Desk& m_desk;
    QWidget* m_asker;
    std::map<std::string, std::string> m_idems; ///< By what is changed.
};

} // namespace eraflazz::console
