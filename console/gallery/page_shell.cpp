// SPDX-License-Identifier: GPL-3.0-or-later
#include "page_shell.h"

#include "look/parts/fkey_bar.h"
#include "look/parts/nav_rail.h"
#include "look/parts/status_bar.h"
#include "look/parts/top_bar.h"
#include "look/tokens.h"

#include <QAction>
#include <QHBoxLayout>
#include <QPainter>
#include <QVBoxLayout>

#include <vector>

namespace eraflazz::gallery {

using namespace Qt::Literals::StringLiterals;
using namespace look;

namespace {

struct PlaceWord {
    Icon icon;
    QString word;
    bool ruleAfter;
};

const std::vector<PlaceWord>& placeWords()
{
    static const std::vector<PlaceWord> words{{Icon::Home, u"Beranda"_s, false},
                                              {Icon::Sales, u"Transaksi"_s, false},
                                              {Icon::History, u"Riwayat"_s, false},
                                              {Icon::Complaint, u"Komplain"_s, true},
                                              {Icon::Wallet, u"Deposit"_s, false},
                                              {Icon::Ledger, u"Mutasi"_s, false},
                                              {Icon::People, u"Agen"_s, true},
                                              {Icon::Box, u"Produk"_s, false},
                                              {Icon::Link, u"Pemetaan"_s, false},
                                              {Icon::Route, u"Routing"_s, false},
                                              {Icon::Server, u"Supplier"_s, true},
                                              {Icon::Chart, u"Laporan"_s, false},
                                              {Icon::Bell, u"Alarm"_s, false},
                                              {Icon::Sliders, u"Sistem"_s, false}};
    return words;
}

NavRail* makeRail(Place chosen)
{
    auto* rail = new NavRail;
    for (int i = 0; i < kPlaces; ++i) {
        const PlaceWord& place = placeWords()[static_cast<std::size_t>(i)];
        rail->addItem(i, place.icon, place.word);
        if (place.ruleAfter)
            rail->addRule();
    }
    rail->item(Sales)->setBadge(3, BadgeKind::Doubt);
    rail->item(Complaints)->setBadge(2, BadgeKind::Neutral);
    rail->item(Deposits)->setBadge(5, BadgeKind::Neutral);
    rail->choose(chosen);
    return rail;
}

StatusBar* makeStatus(bool broken)
{
    auto* bar = new StatusBar;
    StatusCell* link = bar->addCell();
    if (broken) {
        link->setGlyph(Icon::PlugOff);
        link->setContent(u"Terputus · mencoba lagi dalam 4 dtk"_s, Ink::Bad, true);
        bar->addCell()->setContent(u"21:14:07 WIB terakhir"_s);
        bar->addCell()->setContent(u"umur data 42 dtk"_s, Ink::Bad, true);
        bar->addCell()->setContent(u"– trx/dtk"_s);
        bar->addCell()->setContent(u"sukses 5 mnt –"_s);
    } else {
        link->setGlyph(Icon::Plug);
        link->setContent(u"Tersambung"_s, Ink::Ok);
        for (const QString& words :
             {u"38 ms"_s, u"21:14:07 WIB"_s, u"7,4 trx/dtk"_s, u"sukses 5 mnt 98,6 %"_s, u"menunggu 23"_s})
            bar->addCell()->setContent(words);
        StatusCell* lowest = bar->addCell();
        lowest->setGlyph(Icon::Warning);
        lowest->setContent(u"DIGI Rp 4.212.900 · habis ± 2 j 10 mnt"_s, Ink::Attention);
        bar->addRightCell()->setContent(u"umur data 0,4 dtk"_s, Ink::Third);
    }
    StatusCell* person = bar->addRightCell();
    person->setGlyph(Icon::Lock);
    person->setContent(u"rina @ keuangan"_s);
    return bar;
}

} // namespace

PageShell::PageShell(Place place, bool broken, QWidget* parent)
    : QWidget(parent), m_underTop(new QVBoxLayout), m_content(new QVBoxLayout)
{
    auto* top = new TopBar;
    top->setProfile(u"Makmur Jaya Reload"_s, TagKind::Production);
    top->setPerson(u"Rina Astuti"_s);
    top->setAlarms(2);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(top);
    auto* middle = new QHBoxLayout;
    middle->setSpacing(0);
    middle->addWidget(makeRail(place));
    auto* right = new QVBoxLayout;
    right->setSpacing(0);
    right->addLayout(m_underTop);
    right->addLayout(m_content, 1);
    middle->addLayout(right, 1);
    column->addLayout(middle, 1);
    column->addWidget(makeStatus(broken));
    m_content->setSpacing(0);
    m_underTop->setSpacing(0);
}

FKeyBar* PageShell::addKeys(std::initializer_list<KeyWord> keys)
{
    auto* bar = new FKeyBar;
    for (const KeyWord& key : keys) {
        auto* action = new QAction(key.word, bar);
        action->setEnabled(key.enabled);
        bar->addAction(action, key.key);
    }
    m_content->addWidget(bar);
    return bar;
}

void PageShell::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.fillRect(rect(), tokens().window);
}

} // namespace eraflazz::gallery
