// SPDX-License-Identifier: GPL-3.0-or-later
#include "pages/mapping/line_changes.h"

#include "core/rows/packed_row.h"
#include "desk/desk.h"
#include "desk/failure_words.h"
#include "desk/note_dialog.h"
#include "pages/mapping/mapping_form.h"

namespace eraflazz::console {

LineChanges::LineChanges(Desk& desk, QWidget* page) : QObject(page), m_desk(desk), m_page(page) {}

void LineChanges::add(const QString& product, const std::optional<Unmatched>& code)
{
    if (product.isEmpty())
        return;
    m_desk.ask(Call("supplier.list"), this, [this, product, code](const Answer& answer) {
        QStringList suppliers;
        for (const Json& row : answer.result["rows"].items())
            suppliers << plainLine(row["code"].asString().value_or(""));
        if (!answer.isFine() && !code) {
            m_desk.tellFailure(answer);
            return;
        }
        openForm(new MappingForm(m_desk, product, suppliers, code, m_page));
    });
}

void LineChanges::change(const QString& product, const MappingLine& line, const std::optional<Money>& cost)
{
    openForm(new MappingForm(m_desk, product, line, cost, m_page));
}

void LineChanges::openForm(MappingForm* form)
{
    form->setAttribute(Qt::WA_DeleteOnClose);
    connect(form, &MappingForm::changedMeanwhile, this, &LineChanges::outdated);
    connect(form, &MappingForm::written, this, &LineChanges::finished);
    form->open();
}

void LineChanges::finished(int losses)
{
    if (losses > 0)
        m_desk.tell({.kind = look::StripKind::Warning,
                     .sentence = tr("Saved. %n kind(s) of agent would be sold to at a loss if only this supplier "
                                    "delivered; the route leaves it out for them.",
                                    nullptr,
                                    losses),
                     .action = {}});
    Q_EMIT outdated();
    Q_EMIT mapped();
}

void LineChanges::switchLine(const MappingLine& line)
{
    if (!m_desk.may("route.change")) {
        m_desk.tell({.kind = look::StripKind::Warning, .sentence = lackWords("route.change"), .action = {}});
        return;
    }
    Call call("mapping.change");
    call.withIdem(newIdem())
        .with("mapping", line.id)
        .with("expect", line.version)
        .with("status", line.isOn() ? "closed" : "open");
    // The page is the asker and this goes with the page, so an answer always finds it.
    m_desk.change(std::move(call), m_page, [this](const Answer& answer) {
        m_desk.tellFailure(answer);
        Q_EMIT outdated();
    });
}

void LineChanges::remove(const QString& product, const MappingLine& line)
{
    NoteQuestion question;
    question.title = tr("Remove %1 from %2").arg(line.supplier, product);
    question.facts = {{tr("Supplier's code"), line.sku}};
    question.consequence = tr("Orders no longer go there. What it sold stays readable.");
    question.label = tr("Why");
    question.verb = tr("Remove line");
    question.isCompulsory = false;
    question.isDanger = true;
    auto* dialog = new NoteDialog(
        m_desk,
        question,
        [id = line.id, version = line.version](const QString& note) {
            Call call("mapping.remove");
            call.with("mapping", id).with("expect", version);
            if (!note.isEmpty())
                call.with("reason", note);
            return call;
        },
        m_page);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &NoteDialog::done, this, &LineChanges::outdated);
    connect(dialog, &NoteDialog::done, this, &LineChanges::mapped);
    dialog->open();
}

} // namespace eraflazz::console
