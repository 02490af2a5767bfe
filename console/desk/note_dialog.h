// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/link/call.h"
#include "look/parts/fact_rows.h"

#include <QDialog>

#include <functional>
#include <vector>

namespace eraflazz::look {
class Button;
class Field;
class TextLine;
} // namespace eraflazz::look

class QVBoxLayout;

namespace eraflazz::console {

class Desk;

/// What one sentence of a person ends: a request declined, a ticket rejected, a note written.
struct NoteQuestion final {
    QString title;
    std::vector<look::Fact> facts; ///< What it is about.
    QString consequence;           ///< One sentence, or empty.
    QString label;                 ///< Of the field: "Why"
    QString verb;
    bool isCompulsory = true;
    bool isDanger = false; ///< It removes something.
};

/// Asks for the sentence, sends the change, stays open while the daemon thinks and when it refuses. The idem is made
/// when the dialog opens, so that pressing twice does it once. GUI thread.
class NoteDialog final : public QDialog {
    Q_OBJECT

public:
    /// The change for what was written; the dialog adds the idem.
    using MakeCall = std::function<Call(const QString& note)>;

    NoteDialog(Desk& desk, const NoteQuestion& question, MakeCall make, QWidget* parent);
    ~NoteDialog() override;

    [[nodiscard]] look::Field* field() const { return m_field; }
    [[nodiscard]] look::Button* confirmButton() const { return m_confirm; }

Q_SIGNALS:
    void done(const eraflazz::console::Answer& answer); ///< The daemon took it; the dialog closes.

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    void send();
    void heard(const Answer& answer);
    void makeRoom();

    Desk& m_desk;
    MakeCall m_make;
    std::string m_idem;
    bool m_isCompulsory;
    bool m_isSending = false;
    look::Field* m_field;
    look::TextLine* m_problem;
    look::Button* m_confirm;
    look::Button* m_cancel;
};

} // namespace eraflazz::console
