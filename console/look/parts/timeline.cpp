// SPDX-License-Identifier: GPL-3.0-or-later
#include "look/parts/timeline.h"

#include "look/icon.h"
#include "look/paint.h"
#include "look/tokens.h"

#include <QCoreApplication>
#include <QPainter>
#include <QVBoxLayout>

namespace eraflazz::look {

namespace {

constexpr int kDot = 18, kText = 28, kHead = 18, kLine = 17, kDetail = 19, kDetailGap = 3, kGap = 9;
constexpr int kDetailFact = 64;

} // namespace

QString stepWord(Step step)
{
    const auto word = [](const char* english) { return QCoreApplication::translate("Step", english); };
    switch (step) {
    case Step::Received:
        return word(QT_TRANSLATE_NOOP("Step", "Received"));
    case Step::Priced:
        return word(QT_TRANSLATE_NOOP("Step", "Priced"));
    case Step::Debited:
        return word(QT_TRANSLATE_NOOP("Step", "Debited"));
    case Step::Routed:
        return word(QT_TRANSLATE_NOOP("Step", "Routed"));
    case Step::Sent:
        return word(QT_TRANSLATE_NOOP("Step", "Sent"));
    case Step::Evidence:
        return word(QT_TRANSLATE_NOOP("Step", "Evidence"));
    case Step::Settled:
        return word(QT_TRANSLATE_NOOP("Step", "Settled"));
    case Step::Reported:
        return word(QT_TRANSLATE_NOOP("Step", "Reported"));
    }
    Q_UNREACHABLE();
}

TimelineStep::TimelineStep(Step step, bool isLast, QWidget* parent) : QWidget(parent), m_step(step), m_isLast(isLast)
{
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    setFacts({});
}

void TimelineStep::setFacts(StepFacts facts)
{
    m_facts = std::move(facts);
    QStringList said{stepWord(m_step)};
    for (const QString& part : {m_facts.time, m_facts.fact, m_facts.factAfter}) {
        if (!part.isEmpty())
            said << part;
    }
    for (const StepDetail& detail : m_facts.details)
        said << detail.lead + u' ' + detail.fact + u' ' + detail.end;
    setAccessibleName(said.join(QStringLiteral(", ")));
    updateGeometry();
    update();
}

QSize TimelineStep::sizeHint() const
{
    const int fact = m_facts.fact.isEmpty() ? 0 : kLine;
    const int details = m_facts.details.empty() ? 0 : kDetailGap + static_cast<int>(m_facts.details.size()) * kDetail;
    return {280, kHead + fact + details + kGap};
}

void TimelineStep::paintEvent(QPaintEvent*)
{
    const Tokens& t = tokens();
    QPainter painter(this);
    const QRect dot(0, 0, kDot, kDot);
    if (!m_isLast)
        lineDown(painter, kDot / 2, kDot, height(), t.line2);
    switch (m_facts.state) {
    case StepState::Open:
        strokeRound(painter, dot.adjusted(2, 2, -2, -2), 7, t.line2, 1.5);
        break;
    case StepState::Done:
        fillRound(painter, dot, kDot / 2.0, t.ok.ground);
        paintIcon(painter, dot, Icon::Check, 10, t.ok.ink);
        break;
    case StepState::Failed:
        fillRound(painter, dot, kDot / 2.0, t.bad.ground);
        paintIcon(painter, dot, Icon::Cross, 10, t.bad.ink);
        break;
    case StepState::Doubtful:
        fillRound(painter, dot, kDot / 2.0, t.doubt.ground);
        paintIcon(painter, dot, Icon::Question, 11, t.doubt.ink);
        break;
    }
    const bool isOpen = m_facts.state == StepState::Open;
    const bool isDoubtful = m_facts.state == StepState::Doubtful;
    const QRect head(kText, 0, width() - kText, kHead);
    const int time = textWidth(TypeRole::Cell, m_facts.time);
    paintText(painter,
              head.adjusted(0, 0, -time - 8, 0),
              isOpen ? TypeRole::Body : TypeRole::BodyBold,
              isOpen ? t.ink3 : t.ink,
              stepWord(m_step));
    paintText(painter, head, TypeRole::Cell, isDoubtful ? t.doubtBox.ink : t.ink3, m_facts.time, Qt::AlignRight);
    if (m_facts.fact.isEmpty())
        return;
    const QColor ink = isDoubtful ? t.doubtBox.ink : t.ink2;
    const QRect line(kText, kHead, width() - kText, kLine);
    paintText(painter, line, TypeRole::Cell, ink, m_facts.fact);
    if (!m_facts.factAfter.isEmpty()) {
        const int left = kText + textWidth(TypeRole::Cell, m_facts.fact) + 4;
        paintIcon(painter, QRect(left, kHead, 12, kLine), Icon::ArrowRight, 11, ink);
        const QRect rest(left + 16, kHead, width() - left - 16, kLine);
        paintText(painter, rest, TypeRole::Cell, ink, m_facts.factAfter);
    }
    paintDetails(painter, kHead + kLine + kDetailGap);
}

void TimelineStep::paintDetails(QPainter& painter, int top) const
{
    const Tokens& t = tokens();
    for (const StepDetail& detail : m_facts.details) {
        const QRect row(kText, top, width() - kText, kDetail);
        const TypeRole role = detail.chosen ? TypeRole::CellBold : TypeRole::Cell;
        paintText(painter, row, role, detail.chosen ? t.ink : t.ink2, detail.lead);
        const int end = textWidth(role, detail.end);
        const QColor endInk = detail.chosen ? t.ok.ink : t.ink3;
        paintText(painter, row, role, endInk, detail.end, Qt::AlignRight);
        paintText(painter, row.adjusted(kDetailFact, 0, -end - 8, 0), TypeRole::Cell, t.ink2, detail.fact);
        top += kDetail;
    }
}

Timeline::Timeline(QWidget* parent) : QWidget(parent)
{
    setAccessibleName(tr("Timeline"));
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    for (int i = 0; i < kSteps; ++i) {
        auto* step = new TimelineStep(static_cast<Step>(i), i + 1 == kSteps, this);
        m_steps[static_cast<std::size_t>(i)] = step;
        column->addWidget(step);
    }
    column->addStretch();
}

void Timeline::setFacts(Step step, StepFacts facts)
{
    m_steps[static_cast<std::size_t>(step)]->setFacts(std::move(facts));
}

} // namespace eraflazz::look
