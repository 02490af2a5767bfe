// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "look/parts/tag.h"

#include <QAbstractButton>
#include <QWidget>

namespace eraflazz::look {

class SearchField;

/// The coloured square with the bolt.
void paintMark(QPainter& painter, const QRect& rect, const QColor& ground, const QColor& ink, int icon);

/// Mark, profile and environment at the left, the search in the middle, alarms and the person at the right.
class TopBar final : public QWidget {
    Q_OBJECT

public:
    explicit TopBar(QWidget* parent = nullptr);

    void setProfile(const QString& name, TagKind environment);
    void setPerson(const QString& name);
    void setAlarms(int count);
    [[nodiscard]] SearchField* search() const { return m_search; }

Q_SIGNALS:
    void menuAsked();
    void profileAsked();
    void alarmsAsked();
    void personAsked();

protected:
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    QAbstractButton* m_mark;
    QAbstractButton* m_profile;
    Tag* m_tag;
    SearchField* m_search;
    QAbstractButton* m_bell;
    QAbstractButton* m_person;
};

} // namespace eraflazz::look
