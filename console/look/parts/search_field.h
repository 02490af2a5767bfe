// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QLineEdit;

namespace eraflazz::look {

class InputFrame;

/// The one search for everything. Ctrl+K goes there from anywhere in the window; Esc gives the focus back.
class SearchField final : public QWidget {
    Q_OBJECT

public:
    explicit SearchField(QWidget* parent = nullptr);
    [[nodiscard]] QLineEdit* field() const;

Q_SIGNALS:
    void asked(const QString& text);

protected:
    void keyPressEvent(QKeyEvent* event) override;

private:
    InputFrame* m_frame;
};

} // namespace eraflazz::look
