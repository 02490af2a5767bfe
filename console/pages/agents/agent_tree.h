// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/link/call.h"

#include <QTreeView>

namespace eraflazz::console {

class Desk;
class TreeModel;

/// Agents as they stand below each other; those below one are asked for when it is opened. GUI thread.
class AgentTree final : public QTreeView {
    Q_OBJECT

public:
    explicit AgentTree(Desk& desk, QWidget* parent = nullptr);

    void load(); ///< The roots anew; what was open closes.
    /// Those below the agent anew, when it is in sight.
    void reload(const QString& agent);
    void setStale(bool isStale);
    [[nodiscard]] bool hasRoots() const;
    [[nodiscard]] const Answer& answer() const { return m_answer; } ///< The latest about the roots.

Q_SIGNALS:
    void agentChosen(const QString& agent);
    void agentActivated(const QString& agent);
    void rootsArrived(); ///< Or did not; see answer().

protected:
    void currentChanged(const QModelIndex& now, const QModelIndex& before) override;
    void changeEvent(QEvent* event) override;

private:
    void applyGround();
    [[nodiscard]] QModelIndex find(const QString& agent, const QModelIndex& below) const;

    Desk& m_desk;
    TreeModel* m_model;
    Answer m_answer;
    bool m_isStale = false;
};

} // namespace eraflazz::console
