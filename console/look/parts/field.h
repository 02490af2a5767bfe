// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

namespace eraflazz::look {

class InputFrame;
class TextLine;

/// Label, box and one line below for a hint or the error. The room for that line is kept, so a form never jumps.
class Field final : public QWidget {
    Q_OBJECT

public:
    explicit Field(const QString& label, QWidget* parent = nullptr);

    [[nodiscard]] InputFrame* box() const { return m_box; }
    /// Grey words at the right of the label ("Caps Lock mati").
    void setAside(const QString& text);
    void setHint(const QString& text);
    /// Red edge, cross icon and this one sentence; empty takes the error away.
    void setError(const QString& sentence);
    [[nodiscard]] bool hasError() const { return !m_error.isEmpty(); }
    /// Some forms keep no room below (a dialog with one field).
    void setCompact();

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    [[nodiscard]] int messageTop() const;

    TextLine* m_label;
    TextLine* m_aside;
    InputFrame* m_box;
    QWidget* m_room;
    QString m_hint;
    QString m_error;
};

} // namespace eraflazz::look
