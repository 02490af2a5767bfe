// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "look/parts/tag.h"

#include <QAbstractButton>

namespace eraflazz::look {

/// The chosen server on the sign-in page: name and address in two lines, environment, and an arrow to the others.
class ServerField final : public QAbstractButton {
    Q_OBJECT

public:
    explicit ServerField(QWidget* parent = nullptr);

    void setServer(const QString& name, const QString& address, TagKind environment);
    /// Nothing is chosen: what to do about it in two lines.
    void setNone(const QString& title, const QString& hint);
    [[nodiscard]] QSize sizeHint() const override { return {350, 52}; }

protected:
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    void placeTag();

    QString m_address;
    Tag* m_tag;
};

} // namespace eraflazz::look
