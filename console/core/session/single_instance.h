// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QString>

class QLocalServer;

namespace eraflazz::console {

/// One console for one folder of settings: two would write over each other's. The first listens; a second start asks
/// it to come to the front, and ends. GUI thread.
class SingleInstance final : public QObject {
    Q_OBJECT

public:
    /// `folder` of the settings; it exists.
    explicit SingleInstance(const QString& folder, QObject* parent = nullptr);
    ~SingleInstance() override;

    /// Whether this is the first. Else the first has been asked to come to the front. Waits half a second at most.
    [[nodiscard]] bool claim();

Q_SIGNALS:
    void raiseAsked();

private:
    [[nodiscard]] bool askFirst() const;

    QString m_name;
    QLocalServer* m_server;
};

} // namespace eraflazz::console
