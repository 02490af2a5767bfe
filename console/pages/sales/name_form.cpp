// SPDX-License-Identifier: GPL-3.0-or-later
#include "pages/sales/name_form.h"

#include "look/parts/button.h"
#include "look/parts/field.h"
#include "look/parts/input_frame.h"
#include "look/parts/text_line.h"
#include "look/tokens.h"

#include <QCoreApplication>
#include <QHBoxLayout>
#include <QPalette>
#include <QVBoxLayout>

namespace eraflazz::console {

using namespace Qt::Literals::StringLiterals;
using namespace look;

namespace {

constexpr int kNameMax = 28;

QString say(const char* english)
{
    return QCoreApplication::translate("NameForm", english);
}

} // namespace

void askName(QWidget* asker, const QString& title, const QString& name, std::function<void(const QString&)> then)
{
    auto* form = new QDialog(asker);
    form->setObjectName(u"nameForm"_s);
    form->setAttribute(Qt::WA_DeleteOnClose);
    form->setWindowTitle(title);
    form->setMinimumWidth(360);
    auto* column = new QVBoxLayout(form);
    column->setContentsMargins(size::kPanelPadding, 20, size::kPanelPadding, size::kPanelPadding);
    column->setSpacing(10);
    column->addWidget(new TextLine(TypeRole::PriceStrip, Ink::Strong, title, form));
    auto* field = new Field(say(QT_TRANSLATE_NOOP("NameForm", "Name")), form);
    field->setCompact();
    QLineEdit* edit = field->box()->edit();
    edit->setMaxLength(kNameMax);
    edit->setText(name);
    edit->selectAll();
    column->addWidget(field);
    auto* row = new QHBoxLayout;
    row->setSpacing(size::kGap);
    row->addStretch();
    auto* cancel = new Button(ButtonKind::Plain, say(QT_TRANSLATE_NOOP("NameForm", "Cancel")), form);
    auto* keep = new Button(ButtonKind::Primary, say(QT_TRANSLATE_NOOP("NameForm", "Keep")), form);
    cancel->setAutoDefault(false);
    keep->setDefault(true);
    row->addWidget(cancel);
    row->addWidget(keep);
    column->addLayout(row);
    QObject::connect(cancel, &QAbstractButton::clicked, form, &QDialog::reject);
    QObject::connect(keep, &QAbstractButton::clicked, form, [form, edit, then = std::move(then)] {
        const QString typed = edit->text().simplified();
        if (typed.isEmpty())
            return;
        then(typed);
        form->accept();
    });
    edit->setFocus();
    form->open();
}

} // namespace eraflazz::console
