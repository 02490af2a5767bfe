// SPDX-License-Identifier: GPL-3.0-or-later
#include "pages/history/history_foot.h"

#include "look/paint.h"
#include "look/parts/button.h"
#include "look/parts/link_button.h"
#include "look/parts/text_line.h"
#include "look/tokens.h"
#include "text/cell_text.h"

#include <QHBoxLayout>
#include <QPainter>
#include <QProgressBar>

namespace eraflazz::console {

using namespace Qt::Literals::StringLiterals;
using namespace look;

HistoryFoot::HistoryFoot(QWidget* parent)
    : QWidget(parent), m_rows(new TextLine(TypeRole::Cell, Ink::Second, {}, this)),
      m_count(new LinkButton(tr("Count them"), this)), m_further(new LinkButton({}, this)),
      m_exported(new TextLine(TypeRole::Cell, Ink::Second, {}, this)), m_progress(new QProgressBar(this)),
      m_stop(new Button(ButtonKind::Plain, tr("Stop"), this))
{
    setFixedHeight(34);
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(14, 1, 12, 0);
    row->setSpacing(12);
    row->addWidget(m_rows);
    row->addWidget(m_count);
    row->addWidget(m_further);
    row->addStretch();
    row->addWidget(m_exported);
    row->addWidget(m_progress);
    row->addWidget(m_stop);
    m_rows->setObjectName(u"historyRows"_s);
    m_count->setObjectName(u"historyCount"_s);
    m_further->setObjectName(u"historyFurther"_s);
    m_further->setRole(TypeRole::Cell);
    m_stop->setObjectName(u"exportStop"_s);
    m_count->setRole(TypeRole::Cell);
    m_progress->setRange(0, 1000);
    m_progress->setTextVisible(false);
    m_progress->setFixedSize(140, 6);
    m_progress->setAccessibleName(tr("Export"));
    m_stop->setTall(24);
    connect(m_count, &QAbstractButton::clicked, this, &HistoryFoot::countAsked);
    connect(m_stop, &QAbstractButton::clicked, this, &HistoryFoot::stopAsked);
    connect(m_further, &QAbstractButton::clicked, this, [this] {
        if (m_isGoingOn)
            Q_EMIT haltAsked();
        else
            Q_EMIT furtherAsked();
    });
    endExport();
    put();
}

void HistoryFoot::setLoaded(int rows, bool isAll, bool isCut)
{
    m_loaded = rows;
    m_isAll = isAll;
    m_isCut = isCut;
    put();
}

void HistoryFoot::setTotal(qint64 total, bool isMore)
{
    m_total = total;
    m_isMore = isMore;
    put();
}

void HistoryFoot::setCounting(bool isCounting)
{
    m_count->setEnabled(!isCounting);
}

void HistoryFoot::forgetTotal()
{
    m_total = -1;
    m_isMore = false;
    put();
}

void HistoryFoot::setReach(const QString& back, bool isGoingOn)
{
    m_back = back;
    m_isGoingOn = isGoingOn;
    put();
}

void HistoryFoot::put()
{
    const QString loaded = text::countText(m_loaded);
    QString words;
    if (!m_back.isEmpty() && m_isGoingOn)
        words = tr("%1 found back to %2, looking further…").arg(loaded, m_back);
    else if (!m_back.isEmpty())
        words = tr("%1 found back to %2; older sales were not looked at").arg(loaded, m_back);
    else if (m_isCut)
        words = tr("The newest %1 are loaded. Narrow the search to see others.").arg(loaded);
    else if (m_isAll)
        words = tr("%1 sales").arg(loaded);
    else if (m_total < 0)
        words = tr("%1 loaded, more follow").arg(loaded);
    else if (m_isMore)
        words = tr("%1 loaded of more than %2").arg(loaded, text::countText(m_total));
    else
        words = tr("%1 loaded of %2").arg(loaded, text::countText(m_total));
    m_rows->setText(words);
    m_count->setVisible(!m_isAll && m_total < 0 && m_back.isEmpty());
    m_further->setVisible(!m_back.isEmpty());
    m_further->setText(m_isGoingOn ? tr("Stop looking") : tr("Look further"));
}

void HistoryFoot::showExport(qint64 rows, int permille)
{
    m_exported->setText(tr("%1 rows exported").arg(text::countText(rows)));
    m_progress->setValue(permille);
    for (QWidget* part :
         {static_cast<QWidget*>(m_exported), static_cast<QWidget*>(m_progress), static_cast<QWidget*>(m_stop)})
        part->show();
}

void HistoryFoot::endExport()
{
    for (QWidget* part :
         {static_cast<QWidget*>(m_exported), static_cast<QWidget*>(m_progress), static_cast<QWidget*>(m_stop)})
        part->hide();
}

void HistoryFoot::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.fillRect(rect(), tokens().surface);
    lineAcross(painter, 0, width(), 0, tokens().line);
}

} // namespace eraflazz::console
