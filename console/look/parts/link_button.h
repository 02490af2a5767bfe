// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "look/ink.h"
#include "look/type.h"

#include <QAbstractButton>

namespace eraflazz::look {

/// Words that can be pressed, inside text and strips.
class LinkButton : public QAbstractButton {
    Q_OBJECT

public:
    explicit LinkButton(const QString& text, QWidget* parent = nullptr);

    void setRole(TypeRole role);
    void setInk(Ink ink);
    [[nodiscard]] QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    TypeRole m_role = TypeRole::Body;
    Ink m_ink = Ink::Accent;
};

} // namespace eraflazz::look
