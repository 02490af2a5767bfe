// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

namespace eraflazz::look {

/// The coloured side of the sign-in card: mark, name, what this is, waves, version. The only ornament of the console.
class SignInPlate final : public QWidget {
    Q_OBJECT

public:
    explicit SignInPlate(const QString& version, QWidget* parent = nullptr);

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    QString m_version;
};

} // namespace eraflazz::look
