// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/link/call.h"

#include <QWidget>

#include <string>

class QComboBox;

namespace eraflazz::look {
class Button;
class Field;
class LinkButton;
class TextLine;
} // namespace eraflazz::look

namespace eraflazz::console {

class Desk;
class ReasonChoice;

/// How we prove to a supplier who we are, and where it is. What is written here is asked for: another person must agree
/// before anything changes. Secrets are only ever written: what is set is told by its time. The desk asks for the
/// password again. GUI thread.
class SupplierSecrets final : public QWidget {
    Q_OBJECT

public:
    explicit SupplierSecrets(Desk& desk, QWidget* parent = nullptr);

    void setFile(const Json& file);
    void setAllowed(bool isAllowed, const QString& reason);
    [[nodiscard]] bool isChanged() const;

Q_SIGNALS:
    void proposed(const QString& request);
    void requestAsked(const QString& request); ///< The one that waits was pressed.
    void outdated();                           ///< The supplier is not what this form shows.

private:
    [[nodiscard]] look::Field* make(const char* name, const QString& label, int most, bool isSecret);
    void judge();
    void fill();
    void showWaiting();
    void propose();
    void heard(const Answer& answer);

    Desk& m_desk;
    Json m_file;
    QString m_code;
    std::string m_idem;
    look::TextLine* m_when;
    look::LinkButton* m_waiting;
    look::Field* m_address;
    look::Field* m_username;
    look::Field* m_key;
    look::Field* m_webhook;
    QComboBox* m_mode;
    ReasonChoice* m_reason;
    look::Field* m_note;
    look::TextLine* m_problem;
    look::Button* m_save;
    bool m_isAllowed = false;
    bool m_isSending = false;
};

} // namespace eraflazz::console
