// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk/note_dialog.h"

#include "desk/desk.h"
#include "desk/failure_words.h"
#include "look/parts/button.h"
#include "look/parts/field.h"
#include "look/parts/input_frame.h"
#include "look/parts/text_line.h"
#include "look/tokens.h"

#include <QHBoxLayout>
#include <QPainter>
#include <QVBoxLayout>

namespace eraflazz::console {

using namespace look;

namespace {

constexpr int kNoteMax = 1000;

}

NoteDialog::NoteDialog(Desk& desk, const NoteQuestion& question, MakeCall make, QWidget* parent)
    : QDialog(parent), m_desk(desk), m_make(std::move(make)), m_idem(newIdem()), m_isCompulsory(question.isCompulsory),
      m_field(new Field(question.label, this)), m_problem(new TextLine(TypeRole::Cell, Ink::Bad, {}, this)),
      m_confirm(new Button(question.isDanger ? ButtonKind::Danger : ButtonKind::Primary, question.verb, this)),
      m_cancel(new Button(ButtonKind::Plain, tr("Cancel"), this))
{
    setWindowTitle(question.title);
    setObjectName(QStringLiteral("noteDialog"));
    setMinimumWidth(440);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(size::kPanelPadding, 20, size::kPanelPadding, size::kPanelPadding);
    column->setSpacing(0);
    auto* title = new TextLine(TypeRole::PriceStrip, Ink::Strong, question.title, this);
    title->setWrapping(true);
    column->addWidget(title);
    column->addSpacing(10);
    if (!question.facts.empty()) {
        column->addWidget(new FactRows(question.facts, 25, this));
        column->addSpacing(8);
    }
    if (!question.consequence.isEmpty()) {
        auto* words = new TextLine(TypeRole::Cell, Ink::Second, question.consequence, this);
        words->setWrapping(true);
        column->addWidget(words);
        column->addSpacing(12);
    }
    m_field->box()->edit()->setMaxLength(kNoteMax);
    m_field->box()->edit()->setObjectName(QStringLiteral("note"));
    column->addWidget(m_field);
    m_problem->setObjectName(QStringLiteral("problem"));
    m_problem->setWrapping(true);
    m_problem->hide();
    column->addWidget(m_problem);
    column->addStretch(1);
    column->addSpacing(12);
    auto* row = new QHBoxLayout;
    row->setSpacing(size::kGap);
    row->addStretch();
    row->addWidget(m_cancel);
    row->addWidget(m_confirm);
    column->addLayout(row);
    m_confirm->setObjectName(QStringLiteral("confirm"));
    m_confirm->setDefault(true);
    m_cancel->setAutoDefault(false);
    connect(m_confirm, &QAbstractButton::clicked, this, &NoteDialog::send);
    connect(m_cancel, &QAbstractButton::clicked, this, &QDialog::reject);
    connect(m_field->box()->edit(), &QLineEdit::textEdited, this, [this] { m_field->setError({}); });
    m_field->box()->edit()->setFocus();
}

NoteDialog::~NoteDialog() = default;

void NoteDialog::send()
{
    const QString note = m_field->box()->edit()->text().trimmed();
    if (m_isCompulsory && note.isEmpty()) {
        m_field->setError(tr("Write one sentence: others will read it."));
        m_field->box()->edit()->setFocus();
        return;
    }
    if (m_isSending)
        return;
    m_isSending = true;
    m_confirm->setEnabled(false);
    m_problem->hide();
    m_desk.change(m_make(note).withIdem(m_idem), this, [this](const Answer& answer) { heard(answer); });
}

void NoteDialog::heard(const Answer& answer)
{
    m_isSending = false;
    m_confirm->setEnabled(true);
    if (answer.isFine()) {
        Q_EMIT done(answer);
        accept();
        return;
    }
    if (answer.kind == Answer::Kind::Cancelled)
        return;
    m_problem->setText(failureWords(answer));
    m_problem->show();
    makeRoom();
    // A refused form may be mended; what was refused under its key is not tried with other words.
    if (answer.kind == Answer::Kind::Refused)
        m_idem = newIdem();
}

void NoteDialog::makeRoom()
{
    layout()->activate();
    const int wanted = layout()->hasHeightForWidth() ? layout()->heightForWidth(width()) : sizeHint().height();
    if (wanted > height())
        resize(width(), wanted);
}

void NoteDialog::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.fillRect(rect(), tokens().raised);
}

} // namespace eraflazz::console
