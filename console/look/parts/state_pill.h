// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "look/state.h"

#include <QWidget>

namespace eraflazz::look {

/// Draws a state at the left of the rectangle, centred: pill and bare state share the same icon column.
/// `height` is 20, or 18 in the dense grid.
void paintStatePill(QPainter& painter, const QRect& rect, State state, const QString& word, int height = 20);
[[nodiscard]] int statePillWidth(State state, const QString& word);

/// A state standing on its own.
class StatePill final : public QWidget {
    Q_OBJECT

public:
    explicit StatePill(State state, QWidget* parent = nullptr);

    void setState(State state);
    /// Another word than the state's own ("Aktif" with the green check).
    void setWord(const QString& word);
    [[nodiscard]] State state() const { return m_state; }
    [[nodiscard]] QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    [[nodiscard]] int inset() const;

    State m_state;
    QString m_word;
};

} // namespace eraflazz::look
