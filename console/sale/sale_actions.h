// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sale/sale_story.h"

#include <QObject>

#include <functional>
#include <vector>

class QAction;
class QWidget;

namespace eraflazz::console {

class Desk;
class SaleBatchDialog;
struct Answer;

/// What people can do with the chosen sales, the same on every page that shows sales. Forms open over `page`.
class SaleActions final : public QObject {
    Q_OBJECT

public:
    using Chosen = std::function<std::vector<SaleBrief>()>;
    using Story = std::function<const SaleStory*()>;

    SaleActions(Desk& desk, QWidget* page, Chosen chosen, Story story);

    /// The actions that change something: off while what is shown is old.
    void setChanging(std::vector<QAction*> actions) { m_changing = std::move(actions); }
    void setFrozen(bool isFrozen);

    void ask();     ///< One: at once. Several: a preview first.
    void explain(); ///< Where it would go now.
    void decide();  ///< Of a doubtful sale, or a success to be taken back.
    void complain();
    void cancel();      ///< While it is queued.
    void reportAgain(); ///< To the agents, of sales that have ended. Several: a preview first.
    void block();       ///< Its number.
    void openAgent();
    void openLedger();
    void copyAnswers(); ///< For the customers, a line each.

Q_SIGNALS:
    /// Something was done to a sale: what is shown about it should be asked for again.
    void done();

private:
    /// The one chosen; says what is missing otherwise.
    [[nodiscard]] std::optional<SaleBrief> one();
    void askOne(const SaleBrief& sale);
    void reportOne(const SaleBrief& sale);
    void show(SaleBatchDialog* dialog);
    void openDecision(const SaleStory& story);
    void sayGood(const QString& sentence);
    void sayBad(const QString& sentence);
    void sayRefused(const Answer& answer);

    Desk& m_desk;
    QWidget* m_page;
    Chosen m_chosen;
    Story m_story;
    std::vector<QAction*> m_changing;
};

} // namespace eraflazz::console
