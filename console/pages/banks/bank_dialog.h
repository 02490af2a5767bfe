// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "goods/change_dialog.h"

#include <optional>
#include <string>
#include <vector>

class QComboBox;

namespace eraflazz::look {
class Approvers;
class Field;
class TextLine;
} // namespace eraflazz::look

namespace eraflazz::console {

class ReasonChoice;

/// A new bank account, or other terms of one. Says while it is filled in whether one person may do it alone; the daemon
/// judges it again. GUI thread.
class BankDialog final : public ChangeDialog {
    Q_OBJECT

public:
    /// `account`: the row of bank.list; null for a new one.
    BankDialog(Desk& desk, const Json* account, QWidget* parent);

Q_SIGNALS:
    void changed(const QString& account);
    /// Another person must agree. `mootaSecret`: made for it, told this once; mostly empty.
    void proposed(const QString& request, const QString& mootaSecret, const QString& account);

private:
    enum At : std::size_t { AutoLimit, Fee, Least, Most, Codes, Wait, Rest }; ///< In m_numbers.
    struct Number final {
        const char* name;
        look::Field* field;
        qint64 least, most;
    };
    [[nodiscard]] look::Field* make(const char* name, const QString& label, int most);
    void build();
    void fill();
    void judge();
    [[nodiscard]] bool isFine();
    look::Field* addNumber(const char* name, const QString& label, const QString& hint, qint64 least, qint64 most);
    void tellTimes();
    [[nodiscard]] bool isLess(At number) const;
    [[nodiscard]] bool areNumbersFine(look::Field*& wrong);
    [[nodiscard]] bool needsTwo() const;
    [[nodiscard]] bool isChanged() const;
    [[nodiscard]] QString known(const char* name) const;
    void addTo(Call& call) const;
    void send() override;
    void taken(const Json& result) override;
    void refused(const Answer& answer) override;

    Json m_account;
    bool m_isNew;
    std::vector<std::pair<std::string, look::Field*>> m_texts; ///< code, bank, number, name
    std::vector<Number> m_numbers;
    QComboBox* m_automatic;
    QComboBox* m_standing;
    QComboBox* m_moota;
    ReasonChoice* m_reason;
    look::Field* m_note;
    look::Approvers* m_people;
    look::TextLine* m_step;
};

} // namespace eraflazz::console
