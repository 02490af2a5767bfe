// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

namespace eraflazz::look {
class TextLine;
}

namespace eraflazz::console {

class Desk;
class Presence;

/// Says who else looks at the same product, and says to them what is looked at here. Silent without the right to see
/// others. GUI thread.
class OnlookerNote final : public QWidget {
    Q_OBJECT

public:
    OnlookerNote(Desk& desk, QWidget* parent);

    /// The page is seen and shows this product; empty: none yet.
    void lookAt(const QString& product);
    /// The page is not seen any more.
    void lookAway();

private:
    void showOther();

    look::TextLine* m_words;
    Presence* m_presence = nullptr; ///< None without the right to see others.
    QString m_product;
};

} // namespace eraflazz::console
