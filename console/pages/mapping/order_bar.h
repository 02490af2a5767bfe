// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

namespace eraflazz::look {
class DraftBar;
}

namespace eraflazz::console {

class Desk;
class OrderDrafts;

/// Says whose order is drafted and not saved, and leads to the look at all of them before they are. GUI thread.
class OrderBar final : public QWidget {
    Q_OBJECT

public:
    OrderBar(Desk& desk, OrderDrafts& drafts, QWidget* parent);

    /// Nothing is saved while what is shown may be old.
    void setStale(bool isStale);
    void review();

Q_SIGNALS:
    /// Its lines must be looked at again.
    void looked(const QString& product);

private:
    void showDrafts();

    Desk& m_desk;
    OrderDrafts& m_drafts;
    look::DraftBar* m_bar;
    bool m_isStale = false;
};

} // namespace eraflazz::console
