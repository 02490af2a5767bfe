// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/link/call.h"
#include "goods/form_dialog.h"

#include <string>

namespace eraflazz::console {

class Desk;

/// A form that asks the daemon for one change and closes when it was taken. The idem is made with the form, so that
/// pressing twice does it once; a refusal wrote nothing, so what is mended after it is another wish. GUI thread.
class ChangeDialog : public FormDialog {
    Q_OBJECT

protected:
    ChangeDialog(Desk& desk, const QString& title, const QString& verb, QWidget* parent);
    ~ChangeDialog() override;

    [[nodiscard]] Desk& desk() const { return m_desk; }
    /// Sends the change, without its idem; taken() or refused() hears the daemon. Nothing of both when the person did
    /// not give the password it takes: the form stays as it is.
    void change(Call call);

    /// The verb was pressed and nothing is under way: say what is wrong with what was typed, else change().
    virtual void send() = 0;
    /// The daemon did it; the form closes after this.
    virtual void taken(const Json& result) = 0;
    /// It did not, or cannot be asked: say so at the fields or by setProblem().
    virtual void refused(const Answer& answer) = 0;

private:
    void heard(const Answer& answer);

    Desk& m_desk;
    std::string m_idem;
};

} // namespace eraflazz::console
