// SPDX-License-Identifier: GPL-3.0-or-later
#include "goods/secret_dialog.h"

#include "look/parts/button.h"
#include "look/parts/field.h"
#include "look/parts/icon_button.h"
#include "look/parts/input_frame.h"
#include "look/parts/risk_box.h"
#include "look/parts/text_line.h"
#include "look/tokens.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QPainter>
#include <QVBoxLayout>

namespace eraflazz::console {

using namespace look;

namespace {

constexpr int kWide = 560;

}

SecretDialog::SecretDialog(const ToldOnce& told, QWidget* parent) : QDialog(parent)
{
    setObjectName(QStringLiteral("secretDialog"));
    setWindowTitle(told.title);
    setMinimumWidth(kWide);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(size::kPanelPadding, 20, size::kPanelPadding, size::kPanelPadding);
    column->setSpacing(4);
    column->addWidget(new TextLine(TypeRole::PriceStrip, Ink::Strong, told.title, this));
    column->addSpacing(8);
    column->addWidget(new RiskBox(told.sentence, tr("This is shown once and never again"), this));
    column->addSpacing(12);
    int number = 0;
    for (const ToldOnce::Part& part : told.parts) {
        auto* field = new Field(part.label, this);
        field->setCompact();
        QLineEdit* edit = field->box()->edit();
        edit->setText(part.value);
        edit->setReadOnly(true);
        edit->setFont(look::font(TypeRole::Mono));
        edit->setCursorPosition(0);
        edit->setObjectName(QStringLiteral("secret%1").arg(number));
        auto* copy = new IconButton(Icon::Copy, tr("Copy"), this);
        copy->setObjectName(QStringLiteral("copySecret%1").arg(number++));
        field->box()->addTrailing(copy);
        connect(copy, &QAbstractButton::clicked, this, [this, copy, value = part.value] {
            QGuiApplication::clipboard()->setText(value);
            copy->setGlyph(Icon::Check);
            copy->setWord(tr("Copied"));
        });
        column->addWidget(field);
        column->addSpacing(8);
    }
    column->addSpacing(8);
    auto* done = new Button(ButtonKind::Primary, tr("I have taken it down"), this);
    done->setObjectName(QStringLiteral("secretDone"));
    done->setAutoDefault(false);
    connect(done, &QAbstractButton::clicked, this, &QDialog::accept);
    auto* row = new QHBoxLayout;
    row->addStretch();
    row->addWidget(done);
    column->addLayout(row);
}

void SecretDialog::reject() {}

void SecretDialog::paintEvent(QPaintEvent*)
{
    QPainter(this).fillRect(rect(), tokens().raised);
}

} // namespace eraflazz::console
