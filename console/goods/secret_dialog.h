// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDialog>
#include <QString>

#include <vector>

namespace eraflazz::console {

/// What the daemon tells once and never again.
struct ToldOnce final {
    struct Part final {
        QString label;
        QString value;
    };
    QString title;
    QString sentence; ///< Who needs it and how to hand it on.
    std::vector<Part> parts;
};

/// Shows keys and PINs a single time, each with a button that copies it. Esc does not close it: only the button that
/// says they were taken down does. GUI thread.
class SecretDialog final : public QDialog {
    Q_OBJECT

public:
    SecretDialog(const ToldOnce& told, QWidget* parent);

    void reject() override;

protected:
    void paintEvent(QPaintEvent* event) override;
};

} // namespace eraflazz::console
