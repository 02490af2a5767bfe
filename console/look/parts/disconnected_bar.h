// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

namespace eraflazz::look {

class Button;

/// The strip of a broken connection: bold what happened, plain what it means, one button. It stays until the link is
/// back; the page below freezes (GridView::setStale) and stays readable.
class DisconnectedBar final : public QWidget {
    Q_OBJECT

public:
    explicit DisconnectedBar(QWidget* parent = nullptr);

    void setBrokenAt(const QString& clock);

Q_SIGNALS:
    void connectAsked();

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    QString m_what;
    Button* m_connect;
};

} // namespace eraflazz::look
