// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QComboBox>

#include <string>

namespace eraflazz::console {

class Desk;

/// The reasons that may be given for one kind of request (reason.list). Empty until the daemon has told them. GUI
/// thread.
class ReasonChoice final : public QComboBox {
    Q_OBJECT

public:
    ReasonChoice(Desk& desk, std::string kind, QWidget* parent);

    void ask();
    [[nodiscard]] QString code() const { return currentData().toString(); }
    [[nodiscard]] bool isKnown() const { return count() > 0; }

Q_SIGNALS:
    void arrived();
    void failed(const QString& words);

private:
    Desk& m_desk;
    std::string m_kind;
};

} // namespace eraflazz::console
