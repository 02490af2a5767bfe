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
    void setStoppedAt(const QString& clock); ///< The server said that it ends: it does not go on working.

Q_SIGNALS:
    void connectAsked();

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    void say(const QString& what, const QString& meaning);

    QString m_what;
    QString m_meaning;
    Button* m_connect;
};

} // namespace eraflazz::look
