// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "look/icon.h"

#include <QLineEdit>
#include <QWidget>

#include <optional>

class QHBoxLayout;

namespace eraflazz::look {

/// The box of a text field with room for what stands beside the text: icon, understood value, key cap, eye. The line
/// edit inside has no frame of its own; focus and errors show on this box.
class InputFrame final : public QWidget {
    Q_OBJECT

public:
    explicit InputFrame(QWidget* parent = nullptr);

    [[nodiscard]] QLineEdit* edit() const { return m_edit; }
    void setLeadIcon(std::optional<Icon> icon);
    /// Words at the right, in ink3: "= 250.000".
    void setTrailText(const QString& text);
    void setKeyCap(const QString& key);
    /// Widgets between icon and text (tokens) and after the text (buttons).
    void addLeading(QWidget* widget);
    void addTrailing(QWidget* widget);
    void setWrong(bool wrong);
    [[nodiscard]] bool isWrong() const { return m_wrong; }
    void setTall(int height);

protected:
    void paintEvent(QPaintEvent* event) override;
    bool eventFilter(QObject* watched, QEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;

private:
    void placeText();

    QHBoxLayout* m_row;
    QLineEdit* m_edit;
    std::optional<Icon> m_icon;
    QString m_trail;
    QString m_keyCap;
    bool m_wrong = false;
    int m_leading = 0;
    int m_trailing = 0;
};

} // namespace eraflazz::look
