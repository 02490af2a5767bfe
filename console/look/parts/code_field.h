// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QLineEdit;

namespace eraflazz::look {

/// Six boxes for a one-time code. One invisible line edit takes the keys, so pasting, deleting and screen readers work
/// as in any field.
class CodeField final : public QWidget {
    Q_OBJECT

public:
    explicit CodeField(const QString& accessibleName, QWidget* parent = nullptr);

    [[nodiscard]] QLineEdit* edit() const { return m_edit; }

protected:
    void paintEvent(QPaintEvent* event) override;
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    QLineEdit* m_edit;
};

} // namespace eraflazz::look
