// SPDX-License-Identifier: GPL-3.0-or-later
#include "sales_page.h"

#include "look/grid/grid_view.h"
#include "look/parts/button.h"
#include "look/parts/filter_bar.h"
#include "look/parts/filter_rail.h"
#include "look/parts/fkey_bar.h"
#include "look/parts/icon_button.h"
#include "look/parts/segmented.h"
#include "look/parts/tab_strip.h"
#include "look/tokens.h"
#include "page_shell.h"
#include "sales_detail.h"
#include "sales_model.h"
#include "sales_parts.h"

#include <QHBoxLayout>
#include <QHeaderView>
#include <QResizeEvent>
#include <QVBoxLayout>

namespace eraflazz::gallery {

using namespace Qt::Literals::StringLiterals;
using namespace look;

FilterRail* makeSalesRail()
{
    auto* rail = new FilterRail;
    const auto row = [rail](const QString& word, qint64 count) {
        RailRow* made = rail->addRow(word);
        made->setCount(count);
        return made;
    };
    const auto marked = [rail](const QString& word, Icon icon, Ink ink, qint64 count) {
        RailRow* made = rail->addRow(word, icon, ink);
        made->setCount(count);
        return made;
    };
    rail->addGroup(u"Perlu tindakan"_s);
    marked(u"Meragukan"_s, Icon::Question, Ink::Doubt, 3)->setUrgent(true);
    marked(u"Lewat SLA"_s, Icon::Clock, Ink::Bad, 7);
    marked(u"Komplain"_s, Icon::Complaint, Ink::Second, 2);
    rail->addGroup(u"Status"_s);
    row(u"Semua"_s, 18402)->setChecked(true);
    marked(u"Antre"_s, Icon::Clock, Ink::Second, 4);
    marked(u"Proses"_s, Icon::Dots, Ink::Run, 12);
    marked(u"Menunggu"_s, Icon::Clock, Ink::Run, 23);
    marked(u"Sukses"_s, Icon::Check, Ink::Ok, 18061);
    marked(u"Gagal"_s, Icon::Cross, Ink::Bad, 296);
    marked(u"Dibalik"_s, Icon::Return, Ink::Second, 3);
    rail->addGroup(u"Supplier"_s);
    row(u"DIGI"_s, 9117);
    row(u"PORT"_s, 4380);
    row(u"VIPX"_s, 3204);
    row(u"ISIM"_s, 1701);
    rail->addGroup(u"Kategori"_s);
    row(u"Pulsa"_s, 8940);
    row(u"Paket data"_s, 3871);
    row(u"Token PLN"_s, 3402);
    row(u"Dompet digital"_s, 1655);
    row(u"Gim"_s, 534);
    rail->addGroup(u"Saringan tersimpan"_s);
    row(u"Gagal DIGI 1 jam"_s, 41);
    row(u"PLN > 100 rb"_s, 88);
    return rail;
}

FilterBar* makeSalesFilter(bool withNews)
{
    auto* bar = new FilterBar;
    bar->setKeys({{u"waktu"_s, {}, false},
                  {u"status"_s, {}, false},
                  {u"supplier"_s, {}, false},
                  {u"tujuan"_s, {}, false},
                  {u"durasi"_s, {}, true}});
    bar->setFilter(u"waktu:hari-ini"_s);
    bar->setHint(u"tambah: status:  supplier:  tujuan:  durasi>"_s);
    bar->setKeyCap(u"F3"_s);
    bar->setMargins(12, 23);
    auto* follow = new Segmented({u"Ikuti"_s, u"Tahan"_s}, u"Ekor grid"_s);
    follow->choose(1);
    bar->addAfter(follow);
    if (withNews) {
        auto* news = new Button(ButtonKind::Soft, u"37 baru"_s);
        news->setIcon(makeIcon(Icon::ArrowUp));
        news->setTall(size::kButtonInBar);
        bar->addAfter(news);
    }
    for (const auto& [icon, word] : {std::pair(Icon::Download, u"Ekspor"_s), std::pair(Icon::More, u"Lainnya"_s)}) {
        auto* button = new IconButton(icon, word);
        button->setEdged(true);
        bar->addAfter(button);
    }
    return bar;
}

GridView* makeSalesGrid()
{
    auto* grid = new GridView(u"Transaksi"_s);
    grid->horizontalHeader()->setSortIndicatorShown(true);
    grid->horizontalHeader()->setSortIndicator(1, Qt::DescendingOrder);
    grid->setModel(new SalesModel(recentSales(), grid));
    grid->setPinnedModel(new SalesModel(doubtfulSales(), grid));
    grid->setPinnedTitle(u"3 meragukan, dana ditahan Rp 301.675"_s, u"tertua dulu, tetap di atas"_s);
    return grid;
}

namespace {

/// Below 1440 pixels the rail shows counts only, and the panel leaves the side.
class NarrowFold final : public QObject {
public:
    NarrowFold(QWidget* page, FilterRail* rail, QWidget* detail) : QObject(page), m_rail(rail), m_detail(detail)
    {
        page->installEventFilter(this);
    }
    bool eventFilter(QObject* watched, QEvent* event) override
    {
        if (event->type() == QEvent::Resize) {
            const bool isNarrow = static_cast<QResizeEvent*>(event)->size().width() < 1440;
            m_rail->setFolded(isNarrow);
            m_detail->setVisible(!isNarrow);
        }
        return QObject::eventFilter(watched, event);
    }

private:
    FilterRail* m_rail;
    QWidget* m_detail;
};

} // namespace

QWidget* makeSalesPage()
{
    auto* shell = new PageShell(Sales, false);
    auto* tabs = new TabStrip(16);
    tabs->addTab(u"Langsung"_s);
    tabs->addTab(u"Gagal DIGI 1 jam"_s, u"41"_s);
    tabs->addTab(u"EF0012"_s, u"212"_s);
    tabs->showPlus();
    GridView* grid = makeSalesGrid();
    grid->pinnedRows()->selectRow(1);

    auto* work = new QVBoxLayout;
    work->setSpacing(0);
    work->addWidget(makeSalesFilter(true));
    work->addWidget(grid, 1);
    auto* below = new QHBoxLayout;
    below->setSpacing(0);
    FilterRail* rail = makeSalesRail();
    below->addWidget(rail);
    below->addLayout(work, 1);
    auto* left = new QVBoxLayout;
    left->setSpacing(0);
    left->addWidget(tabs);
    left->addLayout(below, 1);
    auto* page = new QHBoxLayout;
    page->setSpacing(0);
    page->addLayout(left, 1);
    auto* detail = new SalesDetail;
    page->addWidget(detail);
    shell->content()->addLayout(page, 1);
    new NarrowFold(shell, rail, detail);
    shell->addKeys({{u"F2"_s, u"Ubah"_s, false},
                    {u"F3"_s, u"Saring"_s},
                    {u"F4"_s, u"Detail"_s},
                    {u"F5"_s, u"Segarkan"_s},
                    {u"F6"_s, u"Tanya status"_s},
                    {u"F7"_s, u"Supplier lain"_s, false},
                    {u"F8"_s, u"Putuskan"_s},
                    {u"F9"_s, u"Komplain"_s},
                    {u"F12"_s, u"Laporan"_s}});
    return shell;
}

} // namespace eraflazz::gallery
