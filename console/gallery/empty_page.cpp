// SPDX-License-Identifier: GPL-3.0-or-later
#include "look/grid/grid_view.h"
#include "look/parts/button.h"
#include "look/parts/filter_bar.h"
#include "look/parts/fkey_bar.h"
#include "look/parts/input_frame.h"
#include "look/parts/page_states.h"
#include "look/parts/text_line.h"
#include "look/tokens.h"
#include "page_shell.h"
#include "pages.h"
#include "sales_model.h"

#include <QVBoxLayout>

namespace eraflazz::gallery {

using namespace Qt::Literals::StringLiterals;
using namespace look;

QWidget* makeEmptyPage()
{
    auto* shell = new PageShell(History, false);
    auto* bar = new FilterBar;
    bar->setKeys({{u"tujuan"_s, {}, false}, {u"produk"_s, {}, false}, {u"status"_s, {}, false}});
    bar->setFilter(u"tujuan:0812544099* produk:TSEL500 status:gagal"_s);
    bar->setKeyCap(u"F3"_s);
    bar->setMargins(16, 16);
    auto* period = new Button(ButtonKind::Plain, u"16 Nov – 22 Nov 2026"_s);
    period->setIcon(makeIcon(Icon::Clock));
    period->setTall(30);
    bar->addBefore(period);
    bar->addAfter(new TextLine(TypeRole::Cell, Ink::Second, u"0 baris"_s));
    auto* save = new Button(ButtonKind::Plain, u"Ekspor"_s);
    save->setEnabled(false);
    save->setTall(30);
    bar->addAfter(save);
    auto* grid = new GridView(u"Riwayat"_s);
    grid->setModel(new SalesModel({}, grid));
    auto* empty = new EmptyState(
        u"Tiga syarat dipakai bersama dalam 7 hari terakhir. Produk TSEL500 tidak ada di daftar produk."_s,
        {{u"Ganti menjadi produk:TSEL50"_s, u"3 baris"_s}, {u"Lepas produk:TSEL500"_s, u"4 baris"_s}},
        grid);
    auto* over = new QVBoxLayout(grid);
    over->setContentsMargins(0, size::kTableHeader, 0, 0);
    over->addWidget(empty);
    shell->content()->addWidget(bar);
    shell->content()->addWidget(grid, 1);
    shell->addKeys({{u"F2"_s, u"Ubah"_s, false},
                    {u"F3"_s, u"Saring"_s},
                    {u"F4"_s, u"Detail"_s, false},
                    {u"F5"_s, u"Segarkan"_s},
                    {u"F12"_s, u"Laporan"_s}});
    return shell;
}

} // namespace eraflazz::gallery
