// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "look/icon.h"
#include "look/ink.h"

#include <QAbstractButton>

#include <optional>

class QVBoxLayout;

namespace eraflazz::look {

/// A condition and how many rows meet it. Zero counts stay, in ink3.
class RailRow final : public QAbstractButton {
    Q_OBJECT

public:
    RailRow(const QString& word, std::optional<Icon> icon, Ink iconInk, QWidget* parent = nullptr);

    void setCount(qint64 count);
    /// A condition nobody counts: no number stands beside it.
    void setUncounted();
    /// Icon and count only; the word is the tip.
    void setFolded(bool folded);
    /// Bold, in the ink of doubt: rows that wait for a person.
    void setUrgent(bool urgent);
    [[nodiscard]] QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    std::optional<Icon> m_icon;
    Ink m_iconInk;
    qint64 m_count = 0;
    bool m_isCounted = true;
    bool m_urgent = false;
    bool m_folded = false;
};

/// Groups of counted conditions beside a grid. A group's head folds it. "Perlu tindakan" is the first group by habit of
/// the pages. Below 1440 pixels of width the page may fold the rail to its counts.
class FilterRail final : public QWidget {
    Q_OBJECT

public:
    explicit FilterRail(QWidget* parent = nullptr);

    void addGroup(const QString& word);
    RailRow* addRow(const QString& word, std::optional<Icon> icon = std::nullopt, Ink iconInk = Ink::Second);

    /// Narrow: groups without words, rows as icon and count.
    void setFolded(bool folded);
    /// The ground of a page whose data is old.
    void setStale(bool stale);

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    QWidget* m_rows;
    QVBoxLayout* m_column;
    QWidget* m_group = nullptr;
    QList<QWidget*> m_heads;
    QList<RailRow*> m_railRows;
    bool m_stale = false;
};

} // namespace eraflazz::look
