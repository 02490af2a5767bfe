// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/link/control_client.h"
#include "core/session/profiles.h"

#include <QDialog>

namespace eraflazz::console {

/// What to look at when signing in does not work, and the figures to send to whoever looks after the server.
class ConnectionHelp final : public QDialog {
    Q_OBJECT

public:
    ConnectionHelp(const ControlClient& client, const Profile& profile, QWidget* parent = nullptr);

    [[nodiscard]] const QString& figures() const { return m_figures; } ///< As copied: no secret in it.

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    QString m_figures;
};

} // namespace eraflazz::console
