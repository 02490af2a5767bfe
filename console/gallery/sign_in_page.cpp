// SPDX-License-Identifier: GPL-3.0-or-later
#include "look/icon.h"
#include "look/paint.h"
#include "look/parts/button.h"
#include "look/parts/code_field.h"
#include "look/parts/field.h"
#include "look/parts/icon_button.h"
#include "look/parts/input_frame.h"
#include "look/parts/link_button.h"
#include "look/parts/server_field.h"
#include "look/parts/sign_in_plate.h"
#include "look/parts/text_line.h"
#include "look/tokens.h"
#include "pages.h"

#include <QCheckBox>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QPainter>
#include <QVBoxLayout>

namespace eraflazz::gallery {

using namespace Qt::Literals::StringLiterals;
using namespace look;

namespace {

class Ground final : public QWidget {
public:
    QRect panel() const { return QRect((width() - 632) / 2, (height() - 600) / 2, 632, 600); }

protected:
    void paintEvent(QPaintEvent*) override
    {
        const Tokens& t = tokens();
        QPainter painter(this);
        painter.fillRect(rect(), t.window);
        paintShadow(painter, panel(), size::kRadiusDialog);
        fillAndStroke(painter, panel(), size::kRadiusDialog, t.surface, t.line);
    }
    void resizeEvent(QResizeEvent*) override
    {
        if (QWidget* child = findChild<QWidget*>(u"card"_s, Qt::FindDirectChildrenOnly))
            child->setGeometry(panel());
    }
};

class Certificate final : public QWidget {
public:
    Certificate() { setFixedHeight(20); }

protected:
    void paintEvent(QPaintEvent*) override
    {
        QPainter painter(this);
        paintIcon(painter, QRect(0, 0, 16, height()), Icon::Shield, size::kIconRail, tokens().ok.ink);
        paintText(painter,
                  rect().adjusted(22, 0, 0, 0),
                  TypeRole::Cell,
                  tokens().ink3,
                  u"Sertifikat dikenal · 9F:2C:…:A1:04 · sampai 12 Mar 2027"_s);
    }
};

} // namespace

QWidget* makeSignInPage(bool withError)
{
    auto* ground = new Ground;
    auto* card = new QWidget(ground);
    card->setObjectName(u"card"_s);
    auto* halves = new QHBoxLayout(card);
    halves->setContentsMargins(1, 1, 1, 1);
    halves->setSpacing(0);
    auto* plate = new SignInPlate(u"1.0.0"_s);
    plate->setFixedWidth(209);
    halves->addWidget(plate);
    auto* form = new QVBoxLayout;
    form->setContentsMargins(36, 30, 35, 30);
    form->setSpacing(0);
    form->addWidget(new TextLine(TypeRole::PageTitle, Ink::Strong, u"Masuk"_s));
    form->addSpacing(16);
    form->addWidget(new TextLine(TypeRole::Cell, Ink::Second, u"Server"_s));
    form->addSpacing(3);
    auto* server = new ServerField;
    server->setServer(u"Makmur Jaya Reload"_s, u"wss://konsol.makmurjaya.id:7443"_s, TagKind::Production);
    form->addWidget(server);
    form->addSpacing(9);
    form->addWidget(new Certificate);
    form->addSpacing(16);
    auto* name = new Field(u"Nama pengguna"_s);
    name->box()->setTall(size::kFieldSignIn);
    name->box()->edit()->setText(u"rina"_s);
    name->setCompact();
    form->addWidget(name);
    form->addSpacing(16);
    auto* secret = new Field(u"Kata sandi"_s);
    secret->setAside(u"Caps Lock mati"_s);
    secret->box()->setTall(size::kFieldSignIn);
    secret->box()->edit()->setEchoMode(QLineEdit::Password);
    secret->box()->edit()->setText(u"rahasia123"_s);
    secret->box()->addTrailing(new IconButton(Icon::Eye, u"Tampilkan kata sandi"_s));
    if (withError)
        secret->setError(u"Kata sandi salah. Sisa 2 kali sebelum ditahan 5 menit."_s);
    form->addWidget(secret);
    form->addSpacing(8);
    auto* codeHead = new QHBoxLayout;
    codeHead->addWidget(new TextLine(TypeRole::Cell, Ink::Second, u"Kode dua langkah"_s), 1);
    codeHead->addWidget(new TextLine(TypeRole::Cell, Ink::Third, u"6 angka dari ponsel"_s));
    form->addLayout(codeHead);
    form->addSpacing(3);
    auto* code = new CodeField(u"Kode dua langkah"_s);
    code->edit()->setText(u"407"_s);
    form->addWidget(code);
    form->addSpacing(16);
    auto* keep = new QCheckBox(u"Ingat nama pengguna di komputer ini"_s);
    keep->setChecked(true);
    form->addWidget(keep);
    form->addSpacing(16);
    auto* enter = new Button(ButtonKind::Primary, u"Masuk"_s);
    enter->setTall(size::kButtonMain);
    form->addWidget(enter);
    form->addSpacing(14);
    auto* links = new QHBoxLayout;
    links->addWidget(new LinkButton(u"Tambah server…"_s));
    links->addStretch();
    links->addWidget(new LinkButton(u"Bantuan sambungan"_s));
    form->addLayout(links);
    form->addStretch();
    halves->addLayout(form, 1);
    if (!withError)
        secret->box()->edit()->setObjectName(u"focusMe"_s);
    return ground;
}

} // namespace eraflazz::gallery
