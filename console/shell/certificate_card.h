// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/link/link_fault.h"

#include <QWidget>

class QLineEdit;

namespace eraflazz::look {
class Button;
class Field;
class TextLine;
} // namespace eraflazz::look

namespace eraflazz::console {

/// A certificate that a person must judge: seen for the first time, or another one than was trusted. A changed one is
/// red, and is trusted only after its last digits were typed as the owner reads them out.
class CertificateCard final : public QWidget {
    Q_OBJECT

public:
    explicit CertificateCard(QWidget* parent = nullptr);

    /// `isEntering`: somebody waits to be signed in; else the server is only made known.
    void show(const LinkFault& fault, const QString& server, const QString& address, bool isEntering = true);
    [[nodiscard]] const LinkFault& fault() const { return m_fault; }

Q_SIGNALS:
    void trusted();
    void refused();

protected:
    void paintEvent(QPaintEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;

private:
    [[nodiscard]] bool isChanged() const { return m_fault.problem == LinkProblem::CertificateChanged; }
    [[nodiscard]] int factsTop() const;
    int paintFact(QPainter& painter, int y, const QString& label, const QString& value) const;
    void paintPrint(QPainter& painter, int x, int y, const QString& label, const QString& print) const;
    void judge();

    LinkFault m_fault;
    QString m_server;
    QString m_address;
    look::TextLine* m_title;
    look::TextLine* m_sentence;
    QWidget* m_room;
    look::Field* m_typed;
    look::Button* m_trust;
    look::Button* m_back;
};

} // namespace eraflazz::console
