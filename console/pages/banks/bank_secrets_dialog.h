// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "goods/change_dialog.h"

#include <string>
#include <vector>

class QComboBox;

namespace eraflazz::look {
class Field;
} // namespace eraflazz::look

namespace eraflazz::console {

class ReasonChoice;

/// What aggregators prove themselves with for one account, and we to them. Only ever written: nothing shows what is
/// set. Another person must agree. GUI thread.
class BankSecretsDialog final : public ChangeDialog {
    Q_OBJECT

public:
    BankSecretsDialog(Desk& desk, const Json& account, QWidget* parent);

Q_SIGNALS:
    void proposed(const QString& request, const QString& mootaSecret, const QString& account);

private:
    [[nodiscard]] look::Field* make(const char* name, const QString& label, int most, bool isSecret);
    [[nodiscard]] bool isChanged() const;
    void judge();
    void send() override;
    void taken(const Json& result) override;
    void refused(const Answer& answer) override;

    QString m_account;
    qint64 m_version;
    QComboBox* m_moota;
    std::vector<std::pair<std::string, look::Field*>> m_secrets;
    ReasonChoice* m_reason;
    look::Field* m_note;
};

} // namespace eraflazz::console
