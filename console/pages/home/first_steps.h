// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/link/call.h"

#include <QWidget>

class QGridLayout;

namespace eraflazz::look {
class Card;
}

namespace eraflazz::console {

class Desk;

/// What the owner of a new shop does first, each with the way there, ticked by what the daemon knows. Stands on the
/// first page from the first sign-in to an empty shop until somebody puts it away. GUI thread.
class FirstSteps final : public QWidget {
    Q_OBJECT

public:
    explicit FirstSteps(Desk& desk, QWidget* parent = nullptr);

    /// Asks the daemon again, where the card is or may be wanted.
    void refresh();
    void setStale(bool isStale);

private:
    enum class Wanted { Unknown, Yes, No };

    void want(bool isWanted);
    void heard(const Json& done);
    void show(const Json& done);

    Desk& m_desk;
    look::Card* m_card;
    QGridLayout* m_rows;
    quint32 m_shown = 0; ///< Which are ticked, a bit each; the highest one: something is shown.
    Wanted m_wanted = Wanted::Unknown;
    bool m_isAsked = false;
};

} // namespace eraflazz::console
