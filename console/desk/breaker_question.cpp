// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk/breaker_question.h"

#include "desk/note_dialog.h"
#include "look/parts/field.h"
#include "look/parts/input_frame.h"

#include <QCoreApplication>

namespace eraflazz::console {

namespace {

constexpr int kReasonMax = 200; ///< As long as the daemon keeps.

NoteQuestion questionAbout(const QString& supplier, bool isOpen)
{
    NoteQuestion question;
    if (isOpen) {
        question.title = QCoreApplication::translate("BreakerQuestion", "Close the breaker of %1").arg(supplier);
        question.consequence = QCoreApplication::translate("BreakerQuestion", "Orders go there again at once.");
        question.verb = QCoreApplication::translate("BreakerQuestion", "Close breaker");
    } else {
        question.title = QCoreApplication::translate("BreakerQuestion", "Hold the breaker of %1 open").arg(supplier);
        question.consequence = QCoreApplication::translate("BreakerQuestion",
                                                           "No order goes there until somebody closes it, or the "
                                                           "server starts anew. Sales under way are not touched.");
        question.verb = QCoreApplication::translate("BreakerQuestion", "Hold open");
    }
    question.label = QCoreApplication::translate("BreakerQuestion", "Reason");
    question.isDanger = !isOpen;
    return question;
}

} // namespace

NoteDialog*
askForBreaker(Desk& desk, QWidget* asker, const QString& supplier, bool isOpen, std::vector<look::Fact> facts)
{
    NoteQuestion question = questionAbout(supplier, isOpen);
    question.facts = std::move(facts);
    auto* dialog = new NoteDialog(
        desk,
        question,
        [supplier, isOpen](const QString& note) {
            Call call("supplier.breaker");
            call.with("supplier", supplier)
                .with("expect", isOpen ? "open" : "closed")
                .with("state", isOpen ? "closed" : "open")
                .with("reason", note);
            return call;
        },
        asker);
    dialog->field()->box()->edit()->setMaxLength(kReasonMax);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->open();
    return dialog;
}

} // namespace eraflazz::console
