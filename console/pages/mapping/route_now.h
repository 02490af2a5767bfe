// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

namespace eraflazz::look {
class Field;
}

class QLineEdit;

namespace eraflazz::console {

class Desk;
class RouteLadder;

/// Where an agent's order of the product would go at this moment. GUI thread.
class RouteNow final : public QWidget {
    Q_OBJECT

public:
    RouteNow(Desk& desk, QWidget* parent);

    void setProduct(const QString& code) { m_product = code; }
    /// While what is shown may be old nothing is asked.
    void setStale(bool isStale) { m_isStale = isStale; }
    void ask();
    /// Who has named no agent gets the first one.
    void nameAgent();

private:
    [[nodiscard]] look::Field* makeAgent();
    [[nodiscard]] QLineEdit* agent() const;

    Desk& m_desk;
    look::Field* m_agent;
    RouteLadder* m_ladder;
    QString m_product;
    int m_round = 0;
    bool m_isStale = false;
};

} // namespace eraflazz::console
