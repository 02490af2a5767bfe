// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "look/icon.h"
#include "look/ink.h"
#include "look/type.h"

#include <QWidget>

#include <optional>
#include <vector>

namespace eraflazz::look {

/// Label at the left, value at the right.
struct Fact {
    QString label;
    QString value;
    Ink valueInk = Ink::Strong;
    bool bold = false;
    std::optional<Icon> icon = std::nullopt; ///< Before the label: a check for evidence.
    QString arrowTo = QString();             ///< Drawn as value, arrow, this (before and after).
    bool ruled = false;                      ///< A hairline above: the sum of what stands before.
    Ink iconInk = Ink::Ok;
};

/// Facts under each other, values under values.
class FactRows final : public QWidget {
    Q_OBJECT

public:
    explicit FactRows(std::vector<Fact> facts, int rowHeight = 25, QWidget* parent = nullptr);
    void setFacts(std::vector<Fact> facts);
    /// The role of the values when they are not bold (Body by default).
    void setValueRole(TypeRole role);
    [[nodiscard]] QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    void paintRow(QPainter& painter, const Fact& fact, const QRect& row) const;

    std::vector<Fact> m_facts;
    int m_rowHeight;
    TypeRole m_valueRole = TypeRole::Body;
};

} // namespace eraflazz::look
