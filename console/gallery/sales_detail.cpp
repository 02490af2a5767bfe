// SPDX-License-Identifier: GPL-3.0-or-later
#include "sales_detail.h"

#include "look/paint.h"
#include "look/parts/button.h"
#include "look/parts/icon_button.h"
#include "look/parts/risk_box.h"
#include "look/parts/state_pill.h"
#include "look/parts/tab_strip.h"
#include "look/parts/text_line.h"
#include "look/parts/timeline.h"
#include "look/tokens.h"

#include <QHBoxLayout>
#include <QPainter>
#include <QVBoxLayout>

namespace eraflazz::gallery {

using namespace Qt::Literals::StringLiterals;
using namespace look;

namespace {

Timeline* makeTimeline()
{
    auto* timeline = new Timeline;
    const auto done = [&](Step step, const QString& time, const QString& fact, const QString& after = {}) {
        timeline->setFacts(step, {StepState::Done, time, fact, after, {}});
    };
    done(Step::Received, u"21:12:04,118"_s, u"Lewat API · ref INV-99120 · EF0012"_s);
    done(Step::Priced, u"+1 ms"_s, u"Level Emas · 49.875 · modal terencana 48.900"_s);
    done(Step::Debited, u"+4 ms"_s, u"Saldo 1.204.500"_s, u"1.154.625"_s);
    timeline->setFacts(Step::Routed,
                       {StepState::Done,
                        u"+4 ms"_s,
                        u"DIGI dipilih: termurah, sukses minimal 95 %"_s,
                        {},
                        {{u"DIGI"_s, u"48.900 · 98,4 %"_s, u"dipilih"_s, true},
                         {u"VIPX"_s, u"49.150 · 97,9 %"_s, u"cadangan 1"_s},
                         {u"ISIM"_s, u"48.700 · 88,1 %"_s, u"dimatikan"_s}}});
    done(Step::Sent, u"+6 ms"_s, u"Percobaan 1 ke DIGI · ref 88120447710021"_s);
    timeline->setFacts(Step::Evidence,
                       {StepState::Doubtful,
                        u"+30,0 dtk"_s,
                        u"Tidak ada jawaban. Dana tetap ditahan."_s,
                        {},
                        {{u"21:12:34"_s, u"tanya status"_s, u"batas waktu"_s},
                         {u"21:13:04"_s, u"tanya status"_s, u"“sedang diproses”"_s},
                         {u"21:14:34"_s, u"tanya lagi otomatis"_s, u"dalam 27 dtk"_s}}});
    timeline->setFacts(Step::Settled, {StepState::Open, u"menunggu bukti"_s, {}, {}, {}});
    timeline->setFacts(Step::Reported, {StepState::Open, u"belum"_s, {}, {}, {}});
    return timeline;
}

} // namespace

SalesDetail::SalesDetail(QWidget* parent) : QWidget(parent)
{
    setFixedWidth(size::kDetailPanel);
    auto* whole = new QVBoxLayout(this);
    whole->setContentsMargins(1, 0, 0, 0);
    whole->setSpacing(0);
    auto* column = new QVBoxLayout;
    column->setContentsMargins(19, 18, 20, 0);
    column->setSpacing(0);
    whole->addLayout(column);
    auto* head = new QHBoxLayout;
    head->addWidget(new StatePill(State::Doubtful));
    head->addStretch();
    head->addWidget(new IconButton(Icon::Copy, u"Salin jawaban"_s));
    head->addWidget(new IconButton(Icon::Cross, u"Tutup panel"_s));
    column->addLayout(head);
    column->addSpacing(8);
    const auto pairOf = [&](TextLine* left, TextLine* right) {
        auto* row = new QHBoxLayout;
        row->addWidget(left, 1);
        row->addWidget(right);
        column->addLayout(row);
    };
    pairOf(new TextLine(TypeRole::DetailTitle, Ink::Strong, u"Telkomsel 50.000"_s),
           new TextLine(TypeRole::DetailTitle, Ink::Strong, u"49.875"_s));
    pairOf(new TextLine(TypeRole::Cell, Ink::Second, u"0812 5440 9917 · EF0012 Efata Cell"_s),
           new TextLine(TypeRole::Cell, Ink::Third, u"7K3M9F"_s));
    column->addSpacing(13);
    column->addWidget(new RiskBox(
        u"Jangan kirim ulang: pelanggan bisa terisi dua kali. Tanya status lagi, atau putuskan dengan bukti."_s,
        u"Belum ada bukti berhasil atau gagal"_s));
    column->addSpacing(11);
    auto* buttons = new QHBoxLayout;
    buttons->setSpacing(size::kGap);
    auto* ask = new Button(ButtonKind::Primary, u"Tanya status"_s);
    ask->setIcon(makeIcon(Icon::Refresh));
    ask->setKeyCap(u"F6"_s);
    auto* decide = new Button(ButtonKind::Plain, u"Putuskan…"_s);
    decide->setIcon(makeIcon(Icon::Flag));
    decide->setKeyCap(u"F8"_s);
    buttons->addWidget(ask, 1);
    buttons->addWidget(decide, 1);
    column->addLayout(buttons);
    column->addSpacing(6);
    auto* tabs = new TabStrip(19);
    for (const QString& word : {u"Alur"_s, u"Mentah"_s, u"Buku besar"_s, u"Riwayat"_s})
        tabs->addTab(word);
    whole->addWidget(tabs);
    auto* below = new QVBoxLayout;
    below->setContentsMargins(19, 15, 20, 0);
    below->addWidget(makeTimeline());
    whole->addLayout(below, 1);
}

void SalesDetail::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.fillRect(rect(), tokens().surface);
    lineDown(painter, 0, 0, height(), tokens().line);
}

} // namespace eraflazz::gallery
