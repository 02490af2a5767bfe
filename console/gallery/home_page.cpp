// SPDX-License-Identifier: GPL-3.0-or-later
#include "look/chart/chart_card.h"
#include "look/chart/crosshair.h"
#include "look/chart/meter_row.h"
#include "look/chart/sparkline_row.h"
#include "look/paint.h"
#include "look/parts/action_row.h"
#include "look/parts/card.h"
#include "look/parts/fact_rows.h"
#include "look/parts/segmented.h"
#include "look/parts/stat_tile.h"
#include "look/parts/text_line.h"
#include "look/tokens.h"
#include "page_shell.h"
#include "pages.h"
#include "text/cell_text.h"

#include <QGridLayout>
#include <QPainter>
#include <QVBoxLayout>

#include <cmath>

namespace eraflazz::gallery {

using namespace Qt::Literals::StringLiterals;
using namespace look;

namespace {

constexpr int kMinutes = 60;
constexpr int kTrouble = 36; ///< The minute in which suppliers were slow.

/// Invented, but the same on every run: pictures must not change by themselves.
double wobble(int i, int salt)
{
    return std::sin(i * 1.7 + salt) * 0.5 + std::sin(i * 0.61 + salt * 2.3) * 0.5;
}

std::vector<double> minutes(const std::function<double(int)>& value)
{
    std::vector<double> values;
    for (int i = 0; i < kMinutes; ++i)
        values.push_back(value(i));
    return values;
}

double nearTrouble(int i)
{
    return std::exp(-std::pow((i - kTrouble) / 1.6, 2));
}

QString minuteName(int minute)
{
    return u"%1 · 1 menit"_s.arg(QTime(20, 15).addSecs(60 * minute).toString(u"HH:mm"_s));
}

std::vector<AxisMark> minuteMarks()
{
    return {{0.4, u"20:15"_s}, {15, u"20:30"_s}, {30, u"20:45"_s}, {45, u"21:00"_s}, {59, u"21:14"_s}};
}

QString whole(double value)
{
    return text::countText(std::llround(value));
}

Plot salesPlot()
{
    Plot plot;
    plot.title = u"Transaksi per menit"_s;
    plot.buckets = kMinutes;
    plot.scale.top = 480;
    plot.times = minuteMarks();
    plot.format = whole;
    plot.bucketName = minuteName;
    plot.barShare = 0.72;
    const auto ok = [](int i) {
        const double calm = 365 - std::pow((i - 9) / 7.0, 2) * (i < 9 ? 18 : 2.6) + (i > 50 ? (i - 50) * 16 : 0);
        return i == kMinutes - 1 ? 105.0 : calm + wobble(i, 1) * 14 - nearTrouble(i) * 60;
    };
    plot.series = {{u"sukses"_s, SeriesKind::Bars, &Tokens::cOk, minutes(ok), {}, 2.0, true},
                   {u"jalan"_s,
                    SeriesKind::Bars,
                    &Tokens::cRun,
                    minutes([](int i) {
                        return i == kMinutes - 1 ? 22.0 : i == kMinutes - 2 ? 12.0 : i == kMinutes - 3 ? 5.0 : 0.0;
                    }),
                    {},
                    2.0,
                    true},
                   {u"ragu"_s,
                    SeriesKind::Bars,
                    &Tokens::cDoubt,
                    minutes([](int i) { return nearTrouble(i) * 9; }),
                    {},
                    2.0,
                    true},
                   {u"gagal"_s,
                    SeriesKind::Bars,
                    &Tokens::cBad,
                    minutes([](int i) { return i >= kMinutes - 1 ? 0.0 : 6 + wobble(i, 4) * 3 + nearTrouble(i) * 32; }),
                    {},
                    2.0,
                    true}};
    return plot;
}

Plot durationPlot()
{
    Plot plot;
    plot.title = u"Lama proses (detik)"_s;
    plot.buckets = kMinutes;
    plot.scale.top = 20;
    plot.times = minuteMarks();
    plot.unit = u" dtk"_s;
    plot.limit = PlotLimit{15, u"batas SLA 15 dtk"_s};
    plot.format = [](double value) {
        return value == std::floor(value) ? QString::number(value)
                                          : QLocale(QLocale::Indonesian).toString(value, 'f', 1);
    };
    plot.bucketName = minuteName;
    plot.series = {{u"p50"_s,
                    SeriesKind::Line,
                    &Tokens::s1,
                    minutes([](int i) { return 2.35 + wobble(i, 2) * 0.25 + nearTrouble(i) * 0.9; }),
                    u"2,8"_s,
                    2.0,
                    false},
                   {u"p95"_s,
                    SeriesKind::Line,
                    &Tokens::s2,
                    minutes([](int i) { return 5.8 + wobble(i, 3) * 0.8 + nearTrouble(i) * 11.2; }),
                    u"6,2"_s,
                    1.75,
                    true}};
    return plot;
}

Plot marginPlot()
{
    Plot plot;
    plot.title = u"Laba per jam (ribu Rp)"_s;
    plot.buckets = 24;
    plot.scale.top = 1000;
    plot.times = {{0, u"00"_s}, {6, u"06"_s}, {12, u"12"_s}, {18, u"18"_s}, {23, u"23"_s}};
    plot.format = whole;
    plot.bucketName = [](int hour) { return u"%1:00 · 1 jam"_s.arg(hour, 2, 10, QLatin1Char('0')); };
    plot.barShare = 0.66;
    plot.series = {
        {u"hari ini"_s,
         SeriesKind::Bars,
         &Tokens::cS1,
         {125, 85, 70, 65, 105, 240, 415, 490, 515, 530, 570, 600, 575, 570, 590, 655, 715, 795, 840, 860, 750, 150},
         {},
         2.0,
         true},
        {u"15 Nov"_s,
         SeriesKind::Comparison,
         &Tokens::s5,
         {118, 78,  58,  55,  95,  210, 385, 470, 505, 545, 610, 640,
          600, 570, 560, 590, 625, 660, 710, 755, 690, 540, 370, 230},
         {},
         1.5,
         true}};
    return plot;
}

QWidget* makeActions()
{
    auto* card = new Card(u"Perlu tindakan"_s);
    card->setAside(u"5"_s, true);
    auto* rows = new QVBoxLayout(card);
    rows->setContentsMargins(16, Card::titleHeight() - 2, 14, 8);
    rows->setSpacing(0);
    rows->addWidget(
        new ActionRow(ActionTone::Doubt, Icon::Question, u"3 transaksi meragukan"_s, u"tertua 2:47 · Rp 301.675"_s));
    rows->addWidget(new ActionRow(
        ActionTone::Attention, Icon::Warning, u"Saldo DIGI menipis"_s, u"habis ± 2 j 10 mnt pada laju ini"_s));
    rows->addWidget(new ActionRow(
        ActionTone::Neutral, Icon::Wallet, u"5 tiket deposit menunggu"_s, u"tertua 11 menit · 1 perlu orang kedua"_s));
    rows->addWidget(
        new ActionRow(ActionTone::Bad, Icon::ArrowDown, u"ISIM sukses 88,1 %"_s, u"di bawah batas 95 % sejak 20:41"_s));
    rows->addWidget(
        new ActionRow(ActionTone::Neutral, Icon::Complaint, u"2 komplain lewat 1 jam"_s, u"KD0208, HJ0090"_s));
    rows->addStretch();
    return card;
}

/// Headings over the number columns of the supplier rows.
class PulseHead final : public QWidget {
public:
    using QWidget::QWidget;

protected:
    void paintEvent(QPaintEvent*) override
    {
        QPainter painter(this);
        const auto word = [&](int fromRight, const QString& text) {
            paintText(painter,
                      QRect(0, 0, width() - fromRight, height()),
                      TypeRole::SmallBold,
                      tokens().ink3,
                      text,
                      Qt::AlignRight);
        };
        paintText(painter, rect(), TypeRole::BodyBold, tokens().ink, u"Sukses per supplier, 1 jam"_s);
        word(kPulseSuccess, u"sukses"_s);
        word(kPulseCount, u"trx"_s);
        word(kPulseTime, u"p95"_s);
    }
};

QWidget* makeSuppliers()
{
    auto* card = new Card;
    auto* rows = new QVBoxLayout(card);
    rows->setContentsMargins(16, 2, 16, 8);
    rows->setSpacing(0);
    auto* head = new PulseHead;
    head->setFixedHeight(42);
    rows->addWidget(head);
    const std::vector<SupplierPulse> pulses{
        {u"PORT"_s, {98.6, 98.8, 98.2, 99.1, 98.9, 98.7, 99.3, 98.95}, u"99,2 %"_s, u"268"_s, u"3,9"_s, false},
        {u"DIGI"_s, {98.8, 98.9, 98.85, 98.3, 97.9, 98.5, 98.95, 99.0}, u"98,9 %"_s, u"611"_s, u"5,8"_s, false},
        {u"VIPX"_s, {98.5, 97.7, 97.95, 98.7, 98.2, 97.4, 97.9, 98.3}, u"98,1 %"_s, u"204"_s, u"4,6"_s, false},
        {u"ISIM"_s, {95.8, 95.2, 94.9, 93.1, 92.2, 90.6, 89.4, 88.1}, u"88,1 %"_s, u"97"_s, u"14,2"_s, true}};
    for (std::size_t i = 0; i < pulses.size(); ++i) {
        auto* row = new SparklineRow(pulses[i]);
        row->setRuled(i > 0);
        rows->addWidget(row);
    }
    return card;
}

QWidget* makeFloats()
{
    auto* card = new Card(u"Saldo supplier"_s);
    card->setAside(u"cukup untuk"_s);
    auto* rows = new QVBoxLayout(card);
    rows->setContentsMargins(16, Card::titleHeight(), 16, 6);
    rows->setSpacing(0);
    rows->addWidget(new MeterRow({u"DIGI"_s, u"4.212.900"_s, u"2 j 10 mnt"_s, 0.09, true}));
    rows->addWidget(new MeterRow({u"ISIM"_s, u"6.905.000"_s, u"19 j"_s, 0.40, false}));
    rows->addWidget(new MeterRow({u"VIPX"_s, u"11.480.200"_s, u"1 hari 4 j"_s, 0.58, false}));
    rows->addWidget(new MeterRow({u"PORT"_s, u"22.731.550"_s, u"1 hari 20 j"_s, 0.86, false}));
    auto* sum =
        new FactRows({{u"Jumlah · umur 38 dtk"_s, u"45.329.650"_s, Ink::Strong, true, std::nullopt, {}, true}}, 36);
    rows->addWidget(sum);
    return card;
}

} // namespace

QWidget* makeHomePage()
{
    auto* shell = new PageShell(Home, false);
    auto* page = new QVBoxLayout;
    page->setContentsMargins(20, 12, 20, 20);
    page->setSpacing(0);
    auto* head = new QHBoxLayout;
    head->addWidget(new TextLine(TypeRole::PageTitle, Ink::Strong, u"Beranda"_s));
    head->addSpacing(10);
    head->addWidget(new TextLine(TypeRole::Body, Ink::Third, u"Minggu 22 November 2026"_s), 1);
    auto* range = new Segmented({u"15 mnt"_s, u"1 j"_s, u"6 j"_s, u"24 j"_s, u"7 hari"_s}, u"Rentang"_s);
    range->choose(1);
    head->addWidget(range);
    page->addLayout(head);
    page->addSpacing(10);

    auto* tiles = new StatRow(true);
    const auto tile = [tiles](Stat stat) { tiles->addTile(new StatTile(std::move(stat))); };
    const QString since = u"dari 15 Nov"_s;
    tile({u"Transaksi hari ini"_s, u"18.402"_s, {}, Icon::ArrowUp, u"+6,2 %"_s, Ink::Ok, since});
    tile({u"Sukses"_s, u"98,1"_s, u"%"_s, Icon::ArrowUp, u"+0,3 poin"_s, Ink::Ok, since});
    tile({u"Omzet"_s, u"612,4"_s, u"jt"_s, Icon::ArrowUp, u"+5,8 %"_s, Ink::Ok, since});
    tile({u"Laba"_s, u"9.184.250"_s, {}, Icon::ArrowUp, u"+4,1 %"_s, Ink::Ok, since});
    tile({u"Waktu p50 · p95"_s, u"2,8 · 6,2"_s, u"dtk"_s, Icon::ArrowUp, u"+0,4 dtk"_s, Ink::Bad, since});
    tile({u"Menunggu"_s, u"23"_s, {}, std::nullopt, u"tertua 2:47"_s, Ink::Doubt, {}});
    tile({u"Deposit menunggu"_s, u"5"_s, u"tiket"_s, std::nullopt, u"Rp 12,5 jt"_s, Ink::Third, {}});
    page->addWidget(tiles);
    page->addSpacing(16);

    auto* crosshair = new Crosshair(shell);
    auto* sales = new ChartCard;
    auto* duration = new ChartCard;
    auto* margin = new ChartCard;
    sales->setCrosshair(crosshair);
    duration->setCrosshair(crosshair);
    sales->setPlot(salesPlot());
    duration->setPlot(durationPlot());
    margin->setPlot(marginPlot());
    crosshair->point(sales, kTrouble);
    auto* cards = new QGridLayout;
    cards->setSpacing(size::kCardGap);
    cards->addWidget(sales, 0, 0);
    cards->addWidget(duration, 0, 1);
    cards->addWidget(makeActions(), 0, 2);
    cards->addWidget(makeSuppliers(), 1, 0);
    cards->addWidget(margin, 1, 1);
    cards->addWidget(makeFloats(), 1, 2);
    for (int column : {0, 1})
        cards->setColumnStretch(column, 1);
    cards->setColumnMinimumWidth(2, size::kSideColumn);
    for (int row : {0, 1})
        cards->setRowStretch(row, 1);
    page->addLayout(cards, 1);
    shell->content()->addLayout(page, 1);
    return shell;
}

} // namespace eraflazz::gallery
