// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "look/icon.h"

#include <QAbstractButton>
#include <QButtonGroup>

class QVBoxLayout;

namespace eraflazz::look {

enum class BadgeKind { Neutral, Doubt };

/// One place of the console: icon over word, with a count when something waits there.
class NavItem final : public QAbstractButton {
    Q_OBJECT

public:
    NavItem(Icon icon, const QString& word, QWidget* parent = nullptr);

    /// Nothing is shown for 0; above 99 it says "99+".
    void setBadge(int count, BadgeKind kind);
    /// Below kWithWord only the icon is drawn, and the word is the tooltip's.
    void setTall(int height);
    static constexpr int kWithWord = 31;
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    Icon m_icon;
    int m_tall;
    int m_count = 0;
    BadgeKind m_kind = BadgeKind::Neutral;
};

/// The places, in groups split by short hairlines; all of them are seen, however low the window is. Up and Down move
/// the focus, Enter and Space go there.
class NavRail final : public QWidget {
    Q_OBJECT

public:
    explicit NavRail(QWidget* parent = nullptr);

    /// `id` is the page's own number, handed back by chosen().
    NavItem* addItem(int id, Icon icon, const QString& word);
    void addRule();
    [[nodiscard]] NavItem* item(int id) const;
    void choose(int id);

Q_SIGNALS:
    void chosen(int id);

protected:
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    void fit();

    QVBoxLayout* m_column;
    QButtonGroup m_group;
    int m_rules = 0;
};

} // namespace eraflazz::look
