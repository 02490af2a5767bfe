// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

namespace eraflazz::console {

struct Answer;
class Desk;
class RevisionList;

/// Who changed a product's routing, page by page, and the way back to an earlier one. GUI thread.
class RouteHistory final : public QWidget {
    Q_OBJECT

public:
    RouteHistory(Desk& desk, QWidget* parent);

    /// The product's revisions are about to be known; answers about another one no longer count.
    void await(const QString& product);
    /// Asks for them; `current` is the one in force.
    void showRevisions(int current);
    /// In their place: why they cannot be shown.
    void showFailure(const Answer& answer);
    void setAllowed(bool isAllowed, const QString& reason);

Q_SIGNALS:
    /// Somebody tried to go back, and it is done or not: look again.
    void tried();

private:
    void ask(int before);
    void restore(int revision);

    Desk& m_desk;
    RevisionList* m_list;
    QString m_product;
    int m_revision = -1;
    int m_round = 0;
};

} // namespace eraflazz::console
