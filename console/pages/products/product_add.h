// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/link/call.h"
#include "kernel/money.h"

#include <QString>
#include <QWidget>

#include <cstdint>
#include <functional>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace eraflazz::console {

class Desk;

/// A product that is not there yet, as the daemon is asked for it; what is empty is not said.
struct NewProductAsk final {
    QString code;
    QString name;
    Money price;
    QString category;
    QString brand;
    QString like;
    QString destType;
    QString destRule;
    std::optional<std::int64_t> nominal;
    std::optional<bool> snRequired;
};

/// What the daemon says about one of them.
struct AddVerdict final {
    QString code;
    QString why;  ///< Empty: it is added, or can be.
    QString like; ///< Whose ways it takes.

    [[nodiscard]] bool isRefused() const { return !why.isEmpty(); }
};

/// Why one was refused, in words.
[[nodiscard]] QString refusalWords(const AddVerdict& verdict);

/// Asks the daemon about many new products, or has it add them, a few hundred at a time. The same ones again carry the
/// same idem, so that nothing is added twice. GUI thread.
class ProductAdding final : public QObject {
    Q_OBJECT

public:
    static constexpr std::size_t kAtOnce = 500;
    /// Every verdict so far, and the answer that ended it: a failure in the middle leaves what was done before.
    using Judged = std::function<void(const std::vector<AddVerdict>& verdicts, const Answer& last)>;

    ProductAdding(Desk& desk, QWidget* asker);

    void ask(std::vector<NewProductAsk> products, Judged then);
    void add(std::vector<NewProductAsk> products, Judged then);
    /// What is under way is answered; no more are sent.
    void stop() { m_isStopped = true; }

Q_SIGNALS:
    void progressed(int done); ///< So many of add() were answered.

private:
    struct Run;
    void go(const std::shared_ptr<Run>& run);
    void take(const std::shared_ptr<Run>& run, std::size_t end, const Answer& answer);

    Desk& m_desk;
    QWidget* m_asker;
    std::map<std::string, std::string> m_idems; ///< By what is added.
    bool m_isStopped = false;
};

} // namespace eraflazz::console
