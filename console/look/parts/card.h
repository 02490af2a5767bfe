// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

namespace eraflazz::look {

/// A surface of its own on a page that shows things of different kind. Never a card inside a card.
class Card final : public QWidget {
    Q_OBJECT

public:
    explicit Card(const QString& title = QString(), QWidget* parent = nullptr);

    /// Words at the right of the title.
    void setAside(const QString& text, bool bold = false);
    /// Old figures: the ground says so, the text stays as it is.
    void setStale(bool isStale);
    /// The height the title needs at the top of the card, 0 without one.
    [[nodiscard]] static int titleHeight() { return 44; }

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    QString m_title;
    QString m_aside;
    bool m_boldAside = false;
    bool m_isStale = false;
};

} // namespace eraflazz::look
