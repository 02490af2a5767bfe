// SPDX-License-Identifier: GPL-3.0-or-later
#include "look/grid/grid_view.h"
#include "look/parts/disconnected_bar.h"
#include "look/parts/filter_bar.h"
#include "look/parts/filter_rail.h"
#include "look/parts/fkey_bar.h"
#include "page_shell.h"
#include "sales_page.h"
#include "sales_parts.h"

#include <QHBoxLayout>
#include <QVBoxLayout>

namespace eraflazz::gallery {

using namespace Qt::Literals::StringLiterals;
using namespace look;

QWidget* makeBrokenPage()
{
    auto* shell = new PageShell(Sales, true);
    auto* broken = new DisconnectedBar;
    broken->setBrokenAt(u"21:14:07"_s);
    shell->underTop()->addWidget(broken);
    FilterRail* rail = makeSalesRail();
    rail->setStale(true);
    GridView* grid = makeSalesGrid();
    grid->setStale(true);
    auto* work = new QVBoxLayout;
    work->setSpacing(0);
    work->addWidget(makeSalesFilter(false));
    work->addWidget(grid, 1);
    auto* page = new QHBoxLayout;
    page->setSpacing(0);
    page->addWidget(rail);
    page->addLayout(work, 1);
    shell->content()->addLayout(page, 1);
    shell->addKeys({{u"F2"_s, u"Ubah"_s, false},
                    {u"F3"_s, u"Saring"_s},
                    {u"F4"_s, u"Detail"_s},
                    {u"F5"_s, u"Segarkan"_s},
                    {u"F6"_s, u"Tanya status"_s, false},
                    {u"F7"_s, u"Supplier lain"_s, false},
                    {u"F8"_s, u"Putuskan"_s, false},
                    {u"F9"_s, u"Komplain"_s, false},
                    {u"F12"_s, u"Laporan"_s, false}});
    return shell;
}

} // namespace eraflazz::gallery
