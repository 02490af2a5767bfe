// SPDX-License-Identifier: GPL-3.0-or-later
#include "look/paint.h"
#include "look/parts/amount_field.h"
#include "look/parts/approvers.h"
#include "look/parts/button.h"
#include "look/parts/card.h"
#include "look/parts/draft_bar.h"
#include "look/parts/field.h"
#include "look/parts/filter_bar.h"
#include "look/parts/input_frame.h"
#include "look/parts/money_confirmation.h"
#include "look/parts/page_states.h"
#include "look/parts/risk_box.h"
#include "look/parts/state_pill.h"
#include "look/parts/strip.h"
#include "look/parts/switch.h"
#include "look/parts/tab_strip.h"
#include "look/parts/tag.h"
#include "look/parts/text_line.h"
#include "look/tokens.h"
#include "pages.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDialogButtonBox>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QPainter>
#include <QPushButton>
#include <QRadioButton>
#include <QVBoxLayout>

namespace eraflazz::gallery {

using namespace Qt::Literals::StringLiterals;
using namespace look;

namespace {

class Ground final : public QWidget {
public:
    QWidget* raised = nullptr;

protected:
    void paintEvent(QPaintEvent*) override
    {
        QPainter painter(this);
        painter.fillRect(rect(), tokens().window);
        if (raised != nullptr)
            paintShadow(painter, QRect(raised->mapTo(this, QPoint()), raised->size()), size::kRadiusDialog);
    }
};

QWidget* makePills()
{
    auto* card = new Card;
    auto* rows = new QVBoxLayout(card);
    rows->setContentsMargins(14, 12, 14, 12);
    rows->setSpacing(11);
    auto* first = new QHBoxLayout;
    for (const State state : {State::Queued, State::Processing, State::Waiting, State::Success, State::Failed})
        first->addWidget(new StatePill(state));
    auto* second = new QHBoxLayout;
    for (const State state : {State::Doubtful, State::Reversed, State::Attention})
        second->addWidget(new StatePill(state));
    second->addSpacing(6);
    second->addWidget(new Tag(TagKind::Production));
    second->addWidget(new Tag(TagKind::Trial));
    second->addWidget(new Tag(TagKind::Code, u"TSEL50"_s));
    second->addSpacing(10);
    auto* on = new Switch(u"Aktif"_s);
    on->setChecked(true);
    second->addWidget(on);
    second->addWidget(new Switch(u"Mati"_s));
    for (QHBoxLayout* row : {first, second}) {
        row->setSpacing(10);
        row->addStretch();
        rows->addLayout(row);
    }
    return card;
}

QWidget* makeControls()
{
    auto* card = new Card;
    auto* rows = new QVBoxLayout(card);
    rows->setContentsMargins(14, 14, 14, 6);
    rows->setSpacing(12);
    auto* buttons = new QHBoxLayout;
    buttons->setSpacing(10);
    const struct {
        ButtonKind kind;
        QString word;
        bool on;
    } words[] = {{ButtonKind::Primary, u"Setujui"_s, true},
                 {ButtonKind::Plain, u"Tinjau…"_s, true},
                 {ButtonKind::Danger, u"Gagalkan…"_s, true},
                 {ButtonKind::Soft, u"37 baru"_s, true},
                 {ButtonKind::Quiet, u"Batal"_s, true},
                 {ButtonKind::Plain, u"Kirim"_s, false}};
    for (const auto& word : words) {
        auto* button = new Button(word.kind, word.word);
        button->setEnabled(word.on);
        buttons->addWidget(button);
    }
    buttons->addStretch();
    rows->addLayout(buttons);
    auto* fields = new QHBoxLayout;
    fields->setSpacing(12);
    auto* amount = new AmountField(QString());
    amount->edit()->setText(u"250rb"_s);
    amount->field()->setHint(u"Jumlah ditafsirkan saat diketik"_s);
    auto* focused = new Field(QString());
    focused->box()->edit()->setText(u"0812 5440 9917"_s);
    focused->setHint(u"Fokus: cincin 2 px"_s);
    focused->box()->edit()->setObjectName(u"focusMe"_s);
    auto* wrong = new AmountField(QString());
    wrong->edit()->setText(u"12.50"_s);
    wrong->judge();
    fields->addWidget(amount);
    fields->addWidget(focused);
    fields->addWidget(wrong);
    rows->addLayout(fields);
    return card;
}

QWidget* makeStrips()
{
    auto* stack = new StripStack;
    stack->show({StripKind::Bad, u"Ditolak: tiket sudah disetujui Dewi pukul 21:13:20."_s, u"Segarkan"_s});
    stack->show({StripKind::Warning, u"BNI belum terbaca 6 menit. Tiket BNI belum bisa dicocokkan."_s, u"Periksa"_s});
    stack->show({StripKind::Good, u"Deposit T-20812 disetujui. Saldo EF0012 menjadi 2.154.872."_s, u"Lihat mutasi"_s});
    return stack;
}

MoneyQuestion question()
{
    MoneyQuestion ask;
    ask.title = u"Putuskan 7K3M9F: tidak terkirim"_s;
    ask.amountCaption = u"Dana kembali ke agen"_s;
    ask.amount = Money::rupiah(49875);
    ask.facts = {{u"Agen"_s, u"EF0012 Efata Cell"_s},
                 {u"Saldo"_s, u"1.154.625"_s, Ink::Strong, false, std::nullopt, u"1.204.500"_s},
                 {u"Bukti"_s, u"Surat DIGI 22 Nov, 1 lampiran"_s}};
    ask.risk = u"Bila DIGI terlanjur mengirim, kerugian Rp 48.900 ditanggung toko. Tidak bisa dibatalkan."_s;
    ask.mustTypeAmount = true;
    ask.verb = u"Kembalikan dana"_s;
    ask.note = u"lalu orang kedua menyetujui"_s;
    return ask;
}

QWidget* cardWith(QWidget* content)
{
    auto* card = new Card;
    auto* column = new QVBoxLayout(card);
    column->setContentsMargins(14, 12, 14, 14);
    column->addWidget(content);
    return card;
}

QWidget* makeLoading()
{
    auto* card = new Card;
    auto* column = new QVBoxLayout(card);
    column->setContentsMargins(14, 10, 14, 10);
    column->addWidget(new TextLine(TypeRole::CellBold, Ink::Second, u"Memuat"_s));
    auto* rows = new LoadingRows({54, 70, 54}, 24);
    rows->setMinimumHeight(78);
    column->addWidget(rows, 1);
    return card;
}

class Swatches final : public QWidget {
public:
    Swatches() { setFixedHeight(38); }

protected:
    void paintEvent(QPaintEvent*) override
    {
        const Tokens& t = tokens();
        QPainter painter(this);
        const struct {
            QString name;
            QColor color;
        } all[] = {{u"accentFill"_s, t.accentFill},
                   {u"s1"_s, t.s1},
                   {u"s2"_s, t.s2},
                   {u"s3"_s, t.s3},
                   {u"s4"_s, t.s4},
                   {u"s5"_s, t.s5},
                   {u"cOk"_s, t.cOk},
                   {u"cRun"_s, t.cRun},
                   {u"cDoubt"_s, t.cDoubt},
                   {u"cBad"_s, t.cBad}};
        const int slot = (width() + 6) / 10;
        for (int i = 0; i < 10; ++i) {
            const QRect box(i * slot, 0, slot - 6, 20);
            fillRound(painter, box, 3, all[i].color);
            paintText(painter, box.translated(0, 19), TypeRole::Small, t.ink3, all[i].name, Qt::AlignHCenter);
        }
    }
};

QLayout* makeTypes()
{
    auto* row = new QHBoxLayout;
    row->setSpacing(20);
    row->addWidget(new TextLine(TypeRole::DashboardNumber, Ink::Strong, u"18.402"_s));
    row->addWidget(new TextLine(TypeRole::PageTitle, Ink::Strong, u"Judul"_s));
    row->addWidget(new TextLine(TypeRole::TicketAmount, Ink::Strong, u"7.500.311"_s));
    row->addWidget(new TextLine(TypeRole::Body, Ink::Second, u"Isi 13"_s));
    row->addWidget(new TextLine(TypeRole::Cell, Ink::Second, u"Grid 12"_s));
    row->addWidget(new TextLine(TypeRole::SmallBold, Ink::Strong, u"Kepala 11"_s));
    row->addStretch();
    return row;
}

/// What Qt's own controls look like under the style.
QWidget* makePlainControls()
{
    auto* card = new Card;
    auto* rows = new QVBoxLayout(card);
    rows->setContentsMargins(14, 12, 14, 12);
    rows->setSpacing(12);
    auto* boxes = new QHBoxLayout;
    boxes->setSpacing(18);
    for (const Qt::CheckState state : {Qt::Unchecked, Qt::Checked, Qt::PartiallyChecked}) {
        auto* box = new QCheckBox(u"Aktif"_s);
        box->setTristate(state == Qt::PartiallyChecked);
        box->setCheckState(state);
        boxes->addWidget(box);
    }
    auto* off = new QCheckBox(u"Mati"_s);
    off->setChecked(true);
    off->setEnabled(false);
    boxes->addWidget(off);
    auto* one = new QRadioButton(u"Termurah"_s);
    one->setChecked(true);
    boxes->addWidget(one);
    boxes->addWidget(new QRadioButton(u"Prioritas"_s));
    boxes->addStretch();
    rows->addLayout(boxes);
    auto* fields = new QHBoxLayout;
    fields->setSpacing(12);
    auto* list = new QComboBox;
    list->addItems({u"Termurah dulu"_s, u"Prioritas"_s});
    fields->addWidget(list);
    auto* plain = new QLineEdit;
    plain->setPlaceholderText(u"Catatan"_s);
    fields->addWidget(plain);
    auto* dead = new QLineEdit(u"tidak bisa diubah"_s);
    dead->setEnabled(false);
    fields->addWidget(dead);
    rows->addLayout(fields);
    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Save | QDialogButtonBox::Cancel | QDialogButtonBox::Reset);
    buttons->button(QDialogButtonBox::Save)->setDefault(true);
    rows->addWidget(buttons);
    return card;
}

QWidget* makeWrongFilter()
{
    auto* bar = new FilterBar;
    bar->setKeys({{u"status"_s, {}, false}, {u"produk"_s, {}, false}});
    bar->setFilter(u"produk:S10 statsu:gagal"_s);
    bar->setKeyCap(u"F3"_s);
    return bar;
}

QLayout* makeRightColumn()
{
    auto* right = new QVBoxLayout;
    right->setSpacing(14);
    right->addWidget(makePlainControls());
    right->addWidget(makeWrongFilter());
    auto* tabs = new TabStrip(16);
    tabs->addTab(u"Langsung"_s);
    tabs->addTab(u"Gagal DIGI 1 jam"_s, u"41"_s);
    tabs->showPlus();
    right->addWidget(tabs);
    right->addWidget(cardWith(new Approvers({{u"Rina Astuti"_s, u"Anda, sekarang"_s, true},
                                             {u"Orang lain dari keuangan atau pemilik"_s, u"menyusul"_s, false}})));
    right->addWidget(new RiskBox(
        u"Jangan kirim ulang: pelanggan bisa terisi dua kali. Tanya status lagi, atau putuskan dengan bukti."_s,
        u"Belum ada bukti berhasil atau gagal"_s));
    auto* draft = new DraftBar;
    draft->setDraft(3, u"2 prioritas · 1 harga PLN50"_s);
    right->addWidget(draft);
    right->addStretch();
    right->addWidget(new Swatches);
    right->addLayout(makeTypes());
    return right;
}

} // namespace

QWidget* makeComponentsPage()
{
    auto* ground = new Ground;
    auto* page = new QHBoxLayout(ground);
    page->setContentsMargins(24, 20, 24, 20);
    page->setSpacing(24);
    auto* left = new QVBoxLayout;
    left->setSpacing(12);
    left->addWidget(makePills());
    left->addWidget(makeControls());
    left->addWidget(makeStrips());
    auto* lower = new QHBoxLayout;
    lower->setSpacing(16);
    auto* confirmation = new MoneyConfirmation(question());
    confirmation->amountField()->edit()->setText(u"49.875"_s);
    confirmation->setFixedWidth(440);
    ground->raised = confirmation;
    lower->addWidget(confirmation);
    auto* states = new QVBoxLayout;
    states->setSpacing(14);
    states->addWidget(makeLoading());
    states->addWidget(cardWith(
        new EmptyState(u"Belum ada supplier"_s, u"Transaksi produk ini akan ditolak."_s, u"Tambah supplier"_s)));
    states->addWidget(cardWith(new ErrorState(u"Server sibuk."_s, u"E-5031"_s, u"a91f-77c0"_s)));
    lower->addLayout(states, 1);
    left->addLayout(lower, 1);
    page->addLayout(left, 1);
    page->addLayout(makeRightColumn(), 1);
    return ground;
}

} // namespace eraflazz::gallery
