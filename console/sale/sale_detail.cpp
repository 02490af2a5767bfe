// SPDX-License-Identifier: GPL-3.0-or-later
#include "sale/sale_detail.h"

#include "desk/desk.h"
#include "desk/failure_words.h"
#include "look/paint.h"
#include "look/tokens.h"
#include "sale/sale_head.h"
#include "sale/sale_story_tabs.h"

#include <QBoxLayout>
#include <QClipboard>
#include <QGuiApplication>
#include <QPainter>

namespace eraflazz::console {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int kBottomHeight = 264;

}

SaleDetail::SaleDetail(Desk& desk, QWidget* parent)
    : QWidget(parent), m_desk(desk), m_head(new SaleHead(this)), m_tabs(new SaleStoryTabs(desk.may("trx.raw"), this)),
      m_whole(new QBoxLayout(QBoxLayout::TopToBottom, this)), m_wait(desk.clock().alarm([this] { ask(); }))
{
    setObjectName(u"saleDetail"_s);
    setAccessibleName(tr("Details of the sale"));
    m_whole->setContentsMargins(1, 1, 0, 0);
    m_whole->setSpacing(0);
    m_whole->addWidget(m_head, 0, Qt::AlignTop);
    m_whole->addWidget(m_tabs, 1);
    m_tabs->hide(); // Until a sale is chosen.
    connect(m_head, &SaleHead::closeAsked, this, &SaleDetail::closeAsked);
    connect(m_head, &SaleHead::retryAsked, this, &SaleDetail::refresh);
    connect(m_head, &SaleHead::caseAsked, this, &SaleDetail::caseAsked);
    connect(m_head, &SaleHead::serialAsked, this, [this] {
        QGuiApplication::clipboard()->setText(m_brief ? m_brief->sn : QString());
        m_desk.tell({.kind = look::StripKind::Good, .sentence = tr("The serial number is copied."), .action = {}});
    });
    connect(m_tabs, &SaleStoryTabs::caseAsked, this, &SaleDetail::caseAsked);
    setWide(false);
}

SaleDetail::~SaleDetail() = default;

void SaleDetail::setVerbs(QAction* ask, QAction* decide, QAction* complain, QAction* cancel, QAction* copy)
{
    m_head->setVerbs(ask, decide, complain, cancel, copy);
}

void SaleDetail::setReportVerb(QAction* report)
{
    m_tabs->setReportVerb(report);
}

void SaleDetail::setWide(bool isWide)
{
    m_isWide = isWide;
    m_whole->setDirection(isWide ? QBoxLayout::LeftToRight : QBoxLayout::TopToBottom);
    if (isWide) {
        setMinimumWidth(0);
        setMaximumWidth(QWIDGETSIZE_MAX);
        setFixedHeight(kBottomHeight);
        m_head->setFixedWidth(look::size::kDetailPanel);
    } else {
        setMinimumHeight(0);
        setMaximumHeight(QWIDGETSIZE_MAX);
        setFixedWidth(look::size::kDetailPanel);
        m_head->setMinimumWidth(0);
        m_head->setMaximumWidth(QWIDGETSIZE_MAX);
    }
}

void SaleDetail::setStale(bool isStale)
{
    if (m_isStale == isStale)
        return;
    m_isStale = isStale;
    if (!isStale && !m_sale.isEmpty())
        refresh();
    update();
}

void SaleDetail::show(const SaleBrief& sale)
{
    const bool isSame = sale.id == m_sale;
    if (isSame && m_brief && m_brief->version == sale.version)
        return;
    m_brief = sale;
    if (!isSame) {
        m_sale = sale.id;
        m_story.reset();
        m_head->setProblem({});
        ++m_round;
    }
    put();
    if (!m_wait->isRunning() || !isSame)
        m_wait->start(isSame ? kAgainMs : kPatienceMs);
}

void SaleDetail::showSale(const QString& idOrCode)
{
    m_sale = idOrCode;
    m_brief.reset();
    m_story.reset();
    put();
    ask();
}

void SaleDetail::showNothing()
{
    ++m_round;
    m_wait->stop();
    m_sale.clear();
    m_brief.reset();
    m_story.reset();
    m_head->setProblem({});
    put();
}

void SaleDetail::refresh()
{
    if (!m_sale.isEmpty())
        ask();
}

void SaleDetail::ask()
{
    m_wait->stop();
    if (m_sale.isEmpty())
        return;
    m_desk.ask(Call("trx.get").with("sale", m_sale), this, [this, round = ++m_round](const Answer& answer) {
        if (round == m_round)
            take(answer);
    });
}

void SaleDetail::take(const Answer& answer)
{
    if (!answer.isFine()) {
        // What is shown of the same sale stays; a lost link is told by the frame of the window.
        if (answer.kind != Answer::Kind::LinkLost && answer.kind != Answer::Kind::Cancelled)
            m_head->setProblem(failureWords(answer));
        return;
    }
    auto story = storyFrom(answer.result);
    if (!story) {
        m_head->setProblem(tr("The server's answer cannot be read."));
        return;
    }
    m_head->setProblem({});
    if (m_brief && m_brief->id == story->brief.id)
        story->brief.version = m_brief->version;
    m_sale = story->brief.id;
    m_brief = story->brief;
    m_story = std::move(story);
    put();
}

void SaleDetail::put()
{
    if (m_brief)
        m_head->show(*m_brief, m_story ? &*m_story : nullptr);
    else
        m_head->showNothing();
    if (m_story)
        m_tabs->show(*m_story, m_desk.client().serverUnixMs());
    else
        m_tabs->showNothing();
    m_tabs->setVisible(m_brief.has_value());
}

void SaleDetail::paintEvent(QPaintEvent*)
{
    const look::Tokens& t = look::tokens();
    QPainter painter(this);
    painter.fillRect(rect(), m_isStale ? t.stale : t.surface);
    if (m_isWide) {
        look::lineAcross(painter, 0, width(), 0, t.line);
        look::lineDown(painter, look::size::kDetailPanel, 0, height(), t.line);
    } else {
        look::lineDown(painter, 0, 0, height(), t.line);
    }
}

} // namespace eraflazz::console
