// SPDX-License-Identifier: GPL-3.0-or-later
#include "look/paint.h"
#include "look/parts/approvers.h"
#include "look/parts/button.h"
#include "look/parts/deposit_pair.h"
#include "look/parts/fact_rows.h"
#include "look/parts/fkey_bar.h"
#include "look/parts/link_button.h"
#include "look/parts/tab_strip.h"
#include "look/parts/text_line.h"
#include "look/tokens.h"
#include "page_shell.h"
#include "pages.h"
#include "text/amount_in_words.h"
#include "text/amount_text.h"

#include <QHBoxLayout>
#include <QPainter>
#include <QVBoxLayout>

namespace eraflazz::gallery {

using namespace Qt::Literals::StringLiterals;
using namespace look;

namespace {

class Surface : public QWidget {
public:
    using QWidget::QWidget;

protected:
    void paintEvent(QPaintEvent*) override
    {
        QPainter painter(this);
        painter.fillRect(rect(), tokens().surface);
    }
};

class PairHead final : public QWidget {
public:
    PairHead() { setFixedHeight(32); }

protected:
    void paintEvent(QPaintEvent*) override
    {
        const Tokens& t = tokens();
        QPainter painter(this);
        painter.fillRect(rect(), t.sunken);
        lineAcross(painter, 0, width(), height() - 1, t.line);
        const PairColumns at = pairColumns(width());
        const auto word = [&](int left, int right, const QString& text, Qt::Alignment side) {
            paintText(painter, QRect(left, 0, right - left, height() - 1), TypeRole::SmallBold, t.ink3, text, side);
        };
        word(at.ticketLeft, at.ticketRight, u"Tiket agen"_s, Qt::AlignLeft);
        word(at.ticketLeft, at.ticketRight, u"Nominal (Rp)"_s, Qt::AlignRight);
        word(at.gutterLeft, at.gutterRight, u"Kecocokan"_s, Qt::AlignHCenter);
        word(at.lineLeft, at.lineRight, u"Nominal (Rp)"_s, Qt::AlignLeft);
        word(at.lineLeft, at.lineRight, u"Mutasi bank"_s, Qt::AlignRight);
    }
};

Money rp(qint64 amount)
{
    return Money::rupiah(amount);
}

/// Tickets and bank lines that found no partner, and what was settled last.
class Leftovers final : public QWidget {
public:
    Leftovers() { setMinimumHeight(220); }

protected:
    void paintEvent(QPaintEvent*) override
    {
        QPainter painter(this);
        const PairColumns at = pairColumns(width());
        head(painter, at.ticketLeft, at.ticketRight, 18, u"Tiket tanpa mutasi"_s, u"1"_s);
        head(painter, at.lineLeft, at.lineRight, 18, u"Mutasi tanpa tiket"_s, u"3"_s);
        ticket(painter, at);
        const struct {
            qint64 amount;
            QString name, detail;
        } lines[] = {{350000, u"SETORAN TUNAI"_s, u"BCA · 20:58:10"_s},
                     {1200000, u"WARUNG MAKMUR"_s, u"BRI · 20:41:37"_s},
                     {75118, u"ANDI PRATAMA"_s, u"Mandiri · 20:12:09"_s}};
        int top = 46;
        for (const auto& line : lines) {
            bankLine(painter, at, top, line.amount, line.name, line.detail);
            top += size::kPairRow;
        }
        settled(painter, at, top + 22);
    }

private:
    static void head(QPainter& painter, int left, int right, int top, const QString& word, const QString& count)
    {
        const QRect row(left, top, right - left, 26);
        paintText(painter, row, TypeRole::CellBold, tokens().ink2, word);
        paintText(painter, row, TypeRole::Cell, tokens().ink3, count, Qt::AlignRight);
        lineAcross(painter, left, right, top + 29, tokens().line);
    }
    static void ticket(QPainter& painter, const PairColumns& at)
    {
        const Tokens& t = tokens();
        const QRect first(at.ticketLeft, 58, at.ticketRight - at.ticketLeft, 20);
        paintText(painter, first, TypeRole::BodyBold, t.ink, u"Guna Net"_s);
        paintTicketAmount(painter, first, rp(1000519), Qt::AlignRight, t.accentInk);
        const QRect second = first.translated(0, 19);
        paintText(painter, second, TypeRole::Cell, t.ink3, u"T-20803 · GN0015 · BNI"_s);
        paintText(painter, second, TypeRole::Cell, t.ink3, u"11 mnt · kedaluwarsa 49 mnt"_s, Qt::AlignRight);
        lineAcross(painter, at.ticketLeft, at.ticketRight, 102, t.line);
    }
    static void bankLine(
        QPainter& painter, const PairColumns& at, int top, qint64 amount, const QString& name, const QString& detail)
    {
        const Tokens& t = tokens();
        const QRect first(at.lineLeft, top + 12, at.lineRight - at.lineLeft, 20);
        paintTicketAmount(painter, first, rp(amount), Qt::AlignLeft, t.ink);
        paintText(painter, first, TypeRole::Body, t.ink, name, Qt::AlignRight);
        const QRect second = first.translated(0, 19);
        paintText(painter, second, TypeRole::Cell, t.ink3, detail);
        paintText(painter, second, TypeRole::Cell, t.accentInk, u"cari tiket…"_s, Qt::AlignRight);
        lineAcross(painter, at.lineLeft, at.lineRight, top + 56, t.line);
    }
    static void settled(QPainter& painter, const PairColumns& at, int top)
    {
        const Tokens& t = tokens();
        head(painter, at.ticketLeft, at.lineRight, top, u"Baru selesai"_s, QString());
        paintText(painter,
                  QRect(at.lineLeft, top, at.lineRight - at.lineLeft, 26),
                  TypeRole::Cell,
                  t.accentInk,
                  u"lihat 61 hari ini"_s,
                  Qt::AlignRight);
        const struct {
            QString time, who, amount, by;
        } rows[] = {{u"21:08:31"_s, u"Berkah Cell · T-20810"_s, u"1.500.226"_s, u"Rina Astuti"_s},
                    {u"21:05:12"_s, u"Andalan Jaya · T-20808"_s, u"6.000.118"_s, u"Rina Astuti, lalu Dewi Lestari"_s},
                    {u"21:02:47"_s, u"Maju Bersama · T-20807"_s, u"300.401"_s, u"otomatis, kecocokan 99"_s},
                    {u"20:57:03"_s, u"Efata Cell · T-20805"_s, u"2.000.373"_s, u"Dewi Lestari"_s}};
        QRect row(at.ticketLeft, top + 30, at.lineRight - at.ticketLeft, 30);
        for (const auto& fact : rows) {
            paintIcon(painter, QRect(row.x(), row.y(), 14, row.height()), Icon::Check, 14, t.ok.ink);
            paintText(painter, row.adjusted(24, 0, 0, 0), TypeRole::Cell, t.ink3, fact.time);
            paintText(painter, row.adjusted(92, 0, 0, 0), TypeRole::Body, t.ink2, fact.who);
            paintText(painter,
                      QRect(row.x(), row.y(), at.ticketRight - row.x(), row.height()),
                      TypeRole::Body,
                      t.ink,
                      fact.amount,
                      Qt::AlignRight);
            paintText(painter,
                      QRect(at.lineLeft, row.y(), at.lineRight - at.lineLeft, row.height()),
                      TypeRole::Cell,
                      t.ink2,
                      fact.by);
            lineAcross(painter, row.left(), row.right() + 1, row.bottom(), t.line);
            row.translate(0, 30);
        }
    }
};

class Readers final : public QWidget {
public:
    Readers() { setFixedHeight(36); }

protected:
    void paintEvent(QPaintEvent*) override
    {
        const Tokens& t = tokens();
        QPainter painter(this);
        painter.fillRect(rect(), t.surface);
        lineAcross(painter, 0, width(), 0, t.line);
        int x = 20;
        const struct {
            QString words;
            bool late;
        } readers[] = {{u"BCA dibaca 8 dtk lalu"_s, false},
                       {u"BRI dibaca 12 dtk lalu"_s, false},
                       {u"Mandiri dibaca 31 dtk lalu"_s, false},
                       {u"BNI dibaca 6 mnt lalu"_s, true}};
        for (const auto& reader : readers) {
            const QString words(reader.words);
            paintIcon(painter,
                      QRect(x, 0, 14, height()),
                      reader.late ? Icon::Warning : Icon::Check,
                      14,
                      reader.late ? t.attention.ink : t.ok.ink);
            const int wide = textWidth(TypeRole::Cell, words);
            paintText(painter,
                      QRect(x + 19, 0, wide, height()),
                      TypeRole::Cell,
                      reader.late ? t.attention.ink : t.ink2,
                      words);
            x += 19 + wide + 21;
        }
    }
};

class AmountBox final : public QWidget {
public:
    AmountBox() { setFixedHeight(92); }

protected:
    void paintEvent(QPaintEvent*) override
    {
        const Tokens& t = tokens();
        QPainter painter(this);
        fillAndStroke(painter, rect(), size::kRadiusCard, t.sunken, t.line);
        const Money amount = rp(7500311);
        paintText(painter, QRect(16, 10, width() - 32, 18), TypeRole::Cell, t.ink3, u"Dana masuk ke saldo agen"_s);
        paintText(painter, QRect(16, 28, width() - 32, 36), TypeRole::AmountToApprove, t.ink, text::rupiahText(amount));
        paintText(painter, QRect(16, 63, width() - 32, 18), TypeRole::Cell, t.ink2, text::amountInWords(amount));
    }
};

class PersonHead final : public QWidget {
public:
    PersonHead() { setFixedHeight(40); }

protected:
    void paintEvent(QPaintEvent*) override
    {
        const Tokens& t = tokens();
        QPainter painter(this);
        paintAvatar(painter, QRect(0, 1, 38, 38), u"HJ"_s, TypeRole::BodyBold);
        paintText(painter, QRect(48, 0, width() - 48, 20), TypeRole::TicketAmount, t.ink, u"Hana Jaya"_s);
        paintText(painter,
                  QRect(48, 20, width() - 48, 18),
                  TypeRole::Cell,
                  t.ink3,
                  u"HJ0090 · level Emas · agen sejak Mar 2023"_s);
    }
};

class Panel final : public QWidget {
public:
    Panel()
    {
        setFixedWidth(size::kApprovalPanel);
        auto* column = new QVBoxLayout(this);
        column->setContentsMargins(24, 16, 24, 20);
        column->setSpacing(0);
        auto* head = new QHBoxLayout;
        head->addWidget(new TextLine(TypeRole::TicketAmount, Ink::Strong, u"Setujui deposit"_s), 1);
        head->addWidget(new TextLine(TypeRole::Cell, Ink::Third, u"T-20811"_s));
        column->addLayout(head);
        column->addSpacing(12);
        column->addWidget(new PersonHead);
        column->addSpacing(14);
        column->addWidget(new AmountBox);
        column->addSpacing(14);
        column->addWidget(
            new FactRows({{u"Saldo sekarang"_s, u"212.400"_s},
                          {u"Deposit"_s, u"+7.500.311"_s, Ink::Ok},
                          {u"Saldo sesudah"_s, u"7.712.711"_s, Ink::Strong, true, std::nullopt, {}, true}},
                         27));
        column->addSpacing(12);
        auto* proof = new QHBoxLayout;
        proof->addWidget(new TextLine(TypeRole::CellBold, Ink::Second, u"Bukti"_s), 1);
        proof->addWidget(new TextLine(TypeRole::Cell, Ink::Third, u"kecocokan 98 dari 100"_s));
        column->addLayout(proof);
        column->addSpacing(3);
        auto* facts =
            new FactRows({{u"Nominal tepat sampai kode unik"_s, u"311"_s, Ink::Third, false, Icon::Check},
                          {u"Rekening tujuan sama"_s, u"BCA …4410"_s, Ink::Third, false, Icon::Check},
                          {u"Nama pengirim mirip"_s, u"HANA JAYA CELL"_s, Ink::Third, false, Icon::Check},
                          {u"Masuk sesudah tiket dibuat"_s, u"+1:12 sesudahnya"_s, Ink::Third, false, Icon::Check},
                          {u"Mutasi belum pernah dipakai"_s, u"ref 0091-7712"_s, Ink::Third, false, Icon::Check}},
                         24);
        facts->setValueRole(TypeRole::Cell);
        column->addWidget(facts);
        column->addSpacing(33);
        column->addWidget(new TextLine(TypeRole::BodyBold, Ink::Strong, u"Perlu dua orang: di atas Rp 5.000.000"_s));
        column->addSpacing(4);
        column->addWidget(new Approvers({{u"Rina Astuti"_s, u"Anda, sekarang"_s, true},
                                         {u"Orang lain dari keuangan atau pemilik"_s, u"menyusul"_s, false}}));
        column->addStretch();
        auto* row = new QHBoxLayout;
        row->setSpacing(size::kGap);
        auto* approve = new Button(ButtonKind::Primary, u"Setujui, 1 dari 2"_s);
        approve->setIcon(makeIcon(Icon::Check));
        approve->setKeyCap(u"Enter"_s);
        approve->setTall(38);
        auto* decline = new Button(ButtonKind::Plain, u"Tolak…"_s);
        decline->setKeyCap(u"F8"_s);
        decline->setTall(38);
        row->addWidget(approve, 1);
        row->addWidget(decline);
        column->addLayout(row);
    }

protected:
    void paintEvent(QPaintEvent*) override
    {
        const Tokens& t = tokens();
        QPainter painter(this);
        painter.fillRect(rect(), t.surface);
        lineDown(painter, 0, 0, height(), t.line);
        lineAcross(painter, 1, width(), height() - 73, t.line);
        lineAcross(painter, 24, width() - 24, 464, t.line);
    }
};

std::vector<DepositPair> pairs()
{
    const auto ticket = [](const QString& name, const QString& detail, qint64 amount, const QString& note) {
        return PairSide{name, detail, rp(amount), note, Ink::Third};
    };
    std::vector<DepositPair> all{
        {ticket(u"Hana Jaya"_s, u"T-20811 · HJ0090 · BCA"_s, 7500311, u"3 mnt"_s),
         ticket(u"HANA JAYA CELL"_s, u"BCA · 21:11:42"_s, 7500311, u"belum dipakai"_s),
         98,
         true,
         u"tepat"_s},
        {ticket(u"Efata Cell"_s, u"T-20812 · EF0012 · BCA"_s, 1000247, u"2 mnt"_s),
         ticket(u"EFENDI TANOTO"_s, u"BCA · 21:12:20"_s, 1000247, u"belum dipakai"_s),
         96,
         true,
         u"tepat"_s},
        {ticket(u"Sri Rejeki"_s, u"T-20809 · SR0310 · BRI"_s, 2500104, u"dibuka Dewi · 40 dtk"_s),
         ticket(u"SRI WAHYUNI"_s, u"BRI · 21:09:03"_s, 2500104, u"belum dipakai"_s),
         97,
         true,
         u"tepat"_s},
        {ticket(u"Kedai Pulsa"_s, u"T-20806 · KD0208 · Mandiri"_s, 500338, u"9 mnt"_s),
         ticket(u"K DWI P"_s, u"Mandiri · 21:06:55"_s, 500000, u"belum dipakai"_s),
         61,
         false,
         u"tanpa kode unik"_s}};
    all[2].ticket.noteInk = Ink::Attention;
    return all;
}

} // namespace

QWidget* makeDepositPage()
{
    auto* shell = new PageShell(Deposits, false);
    auto* left = new Surface;
    auto* column = new QVBoxLayout(left);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    auto* tabs = new TabStrip(16);
    tabs->addTab(u"Menunggu"_s, u"5"_s);
    tabs->addTab(u"Disetujui hari ini"_s, u"61"_s);
    tabs->addTab(u"Ditolak"_s, u"2"_s);
    tabs->addTab(u"Semua mutasi bank"_s, u"148"_s);
    column->addWidget(tabs);
    column->addWidget(new PairHead);
    bool isFirst = true;
    for (const DepositPair& pair : pairs()) {
        auto* row = new DepositPairRow(pair);
        row->setChecked(isFirst);
        isFirst = false;
        column->addWidget(row);
    }
    column->addWidget(new Leftovers, 1);
    column->addWidget(new Readers);
    auto* page = new QHBoxLayout;
    page->setSpacing(0);
    page->addWidget(left, 1);
    page->addWidget(new Panel);
    shell->content()->addLayout(page, 1);
    shell->addKeys({{u"F3"_s, u"Saring"_s},
                    {u"F4"_s, u"Detail"_s},
                    {u"F5"_s, u"Segarkan"_s},
                    {u"Enter"_s, u"Setujui"_s},
                    {u"F8"_s, u"Tolak"_s},
                    {u"F9"_s, u"Hubungi agen"_s},
                    {u"Spasi"_s, u"Tahan tiket"_s}});
    return shell;
}

} // namespace eraflazz::gallery
