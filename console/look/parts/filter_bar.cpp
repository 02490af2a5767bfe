// SPDX-License-Identifier: GPL-3.0-or-later
#include "look/parts/filter_bar.h"

#include "look/paint.h"
#include "look/parts/input_frame.h"
#include "look/tokens.h"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>

namespace eraflazz::look {

namespace {

constexpr int kTokenHeight = 20, kCross = 20, kMessage = 24, kMargin = 8;

QString sentenceFor(const text::FilterTerm& term)
{
    switch (term.problem) {
    case text::FilterProblem::None:
        return {};
    case text::FilterProblem::UnknownKey:
        return term.suggestion.isEmpty()
                   ? FilterBar::tr("\"%1\" is not a filter.").arg(term.key)
                   : FilterBar::tr("\"%1\" is not a filter. Did you mean \"%2\"?").arg(term.key, term.suggestion);
    case text::FilterProblem::MissingValue:
        return FilterBar::tr("Say what \"%1\" should be, as in %1:value.").arg(term.key);
    case text::FilterProblem::WrongValue:
        return term.suggestion.isEmpty()
                   ? FilterBar::tr("\"%2\" does not fit \"%1\".").arg(term.key, term.value)
                   : FilterBar::tr("\"%2\" does not fit \"%1\". Write %3.").arg(term.key, term.value, term.suggestion);
    }
    Q_UNREACHABLE();
}

} // namespace

FilterToken::FilterToken(const text::FilterTerm& term, QWidget* parent) : QAbstractButton(parent), m_term(term)
{
    setText(term.text());
    setAccessibleName(tr("Condition %1").arg(term.text()));
    setAccessibleDescription(sentenceFor(term));
    setAttribute(Qt::WA_Hover);
    setFocusPolicy(Qt::TabFocus);
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    setCursor(Qt::ArrowCursor);
    setProperty("ringed", false);
}

bool FilterToken::isWrong() const
{
    return !m_told.isEmpty() || m_term.problem != text::FilterProblem::None;
}

void FilterToken::setWrong(const QString& sentence)
{
    m_told = sentence;
    setAccessibleDescription(sentence.isEmpty() ? sentenceFor(m_term) : sentence);
    updateGeometry();
    update();
}

QSize FilterToken::sizeHint() const
{
    return {8 + (isWrong() ? 16 : 0) + textWidth(TypeRole::Cell, m_term.head()) +
                textWidth(TypeRole::CellBold, m_term.value) + kCross,
            kTokenHeight};
}

void FilterToken::paintEvent(QPaintEvent*)
{
    const Tokens& t = tokens();
    QPainter painter(this);
    const QColor ink = isWrong() ? t.bad.ink : t.accentInk;
    fillRound(painter, rect(), size::kRadiusTag, isWrong() ? t.bad.ground : t.accentSoft);
    if (hasFocus())
        strokeRound(painter, rect(), size::kRadiusTag, t.accent);
    int x = 8;
    if (isWrong()) {
        paintIcon(painter, QRect(6, 0, 14, height()), Icon::Cross, size::kIconPill, ink);
        x += 16;
    }
    const QString key = m_term.head();
    paintText(painter, QRect(x, 0, width(), height()), TypeRole::Cell, ink, key, Qt::AlignLeft, Qt::ElideNone);
    x += textWidth(TypeRole::Cell, key);
    paintText(
        painter, QRect(x, 0, width(), height()), TypeRole::CellBold, ink, m_term.value, Qt::AlignLeft, Qt::ElideNone);
    paintIcon(painter, QRect(width() - kCross, 0, kCross - 2, height()), Icon::Cross, 13, ink);
}

void FilterToken::keyPressEvent(QKeyEvent* event)
{
    switch (event->key()) {
    case Qt::Key_Delete:
    case Qt::Key_Backspace:
        Q_EMIT removeAsked();
        return;
    case Qt::Key_Return:
    case Qt::Key_Enter:
    case Qt::Key_F2:
        Q_EMIT editAsked();
        return;
    default:
        QAbstractButton::keyPressEvent(event);
    }
}

void FilterToken::mouseReleaseEvent(QMouseEvent* event)
{
    const bool onCross = event->position().x() >= width() - kCross;
    QAbstractButton::mouseReleaseEvent(event);
    if (onCross)
        Q_EMIT removeAsked();
    else
        Q_EMIT editAsked();
}

FilterBar::FilterBar(QWidget* parent)
    : QWidget(parent), m_frame(new InputFrame(this)), m_row(new QHBoxLayout(this)), m_tokenHost(new QWidget(m_frame))
{
    m_tokenRow = new QHBoxLayout(m_tokenHost);
    m_tokenRow->setContentsMargins(0, 0, 0, 0);
    m_tokenRow->setSpacing(6);
    m_tokenHost->hide();
    setFixedHeight(size::kFilterBar);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    m_frame->setTall(30);
    m_frame->setLeadIcon(Icon::Search);
    m_frame->addLeading(m_tokenHost);
    m_frame->edit()->setAccessibleName(tr("Filter"));
    m_frame->edit()->installEventFilter(this);
    m_row->setSpacing(12);
    m_row->addWidget(m_frame, 1);
    setMargins(12, 12);
    connect(m_frame->edit(), &QLineEdit::textEdited, this, [this] {
        forgetTold();
        absorb(false);
        refresh();
    });
    connect(m_frame->edit(), &QLineEdit::returnPressed, this, &FilterBar::apply);
}

void FilterBar::setMargins(int left, int right)
{
    m_row->setContentsMargins(left, kMargin, right, kMargin);
}

void FilterBar::setKeys(text::FilterKeys keys)
{
    m_keys = std::move(keys);
}

void FilterBar::setFilter(const QString& filter)
{
    forgetTold();
    while (!m_tokens.isEmpty())
        dropToken(m_tokens.back(), false);
    m_frame->edit()->setText(filter);
    absorb(true);
    refresh();
}

QString FilterBar::filter() const
{
    QStringList words;
    for (const FilterToken* token : m_tokens)
        words << token->term().text();
    if (const QString typed = m_frame->edit()->text().trimmed(); !typed.isEmpty())
        words << typed;
    return words.join(u' ');
}

std::vector<text::FilterTerm> FilterBar::terms() const
{
    return text::readFilter(filter(), m_keys);
}

QString FilterBar::problem() const
{
    for (const FilterToken* token : m_tokens) {
        if (token->term().problem != text::FilterProblem::None)
            return sentenceFor(token->term());
    }
    return m_told;
}

void FilterBar::setProblem(int term, const QString& sentence)
{
    forgetTold();
    m_told = sentence;
    if (term >= 0 && term < m_tokens.size())
        m_tokens.at(term)->setWrong(sentence);
    refresh();
}

void FilterBar::forgetTold()
{
    m_told.clear();
    for (FilterToken* token : std::as_const(m_tokens))
        token->setWrong(QString());
}

void FilterBar::setHint(const QString& words)
{
    m_hint = words;
    refresh();
}

void FilterBar::setKeyCap(const QString& key)
{
    m_frame->setKeyCap(key);
}

void FilterBar::addBefore(QWidget* widget)
{
    m_row->insertWidget(m_before++, widget);
}

void FilterBar::addAfter(QWidget* widget)
{
    m_row->addWidget(widget);
}

void FilterBar::addToken(const text::FilterTerm& term)
{
    auto* token = new FilterToken(term, m_tokenHost);
    m_tokens.append(token);
    m_tokenRow->addWidget(token);
    token->show();
    // Tab goes through the tokens in their order and then into the text.
    setTabOrder(token, m_frame->edit());
    connect(token, &FilterToken::removeAsked, this, [this, token] {
        dropToken(token, false);
        m_frame->edit()->setFocus();
        apply();
    });
    connect(token, &FilterToken::editAsked, this, [this, token] { dropToken(token, true); });
}

void FilterBar::dropToken(FilterToken* token, bool backIntoText)
{
    forgetTold();
    m_tokens.removeOne(token);
    m_tokenRow->removeWidget(token);
    token->hide();
    token->deleteLater();
    if (backIntoText) {
        const QString rest = m_frame->edit()->text();
        m_frame->edit()->setText(rest.isEmpty() ? token->term().text() : token->term().text() + u' ' + rest);
        m_frame->edit()->setCursorPosition(static_cast<int>(token->term().text().size()));
        m_frame->edit()->setFocus();
    }
    refresh();
}

void FilterBar::absorb(bool all)
{
    const QString typed = m_frame->edit()->text();
    // A blank ends a condition; the word under the cursor stays text until then.
    if (!all && !typed.endsWith(u' '))
        return;
    if (typed.count(u'"') % 2 != 0)
        return;
    QStringList rest;
    for (const text::FilterTerm& term : text::readFilter(typed, m_keys)) {
        if (term.key.isEmpty())
            rest << term.text();
        else
            addToken(term);
    }
    const QString left = rest.join(u' ');
    if (left != typed.trimmed())
        m_frame->edit()->setText(left.isEmpty() ? left : left + u' ');
}

void FilterBar::apply()
{
    forgetTold();
    absorb(true);
    refresh();
    if (problem().isEmpty())
        Q_EMIT applied(filter());
}

void FilterBar::refresh()
{
    m_tokenHost->setVisible(!m_tokens.isEmpty());
    m_frame->edit()->setPlaceholderText(m_hint);
    m_frame->setWrong(!problem().isEmpty());
    const int message = problem().isEmpty() ? 0 : kMessage;
    setFixedHeight(size::kFilterBar + message);
    QMargins margins = m_row->contentsMargins();
    margins.setBottom(kMargin + message); // What stands beside the field keeps its place.
    m_row->setContentsMargins(margins);
    update();
}

void FilterBar::paintEvent(QPaintEvent*)
{
    const Tokens& t = tokens();
    QPainter painter(this);
    painter.fillRect(rect(), t.surface);
    lineAcross(painter, 0, width(), height() - 1, t.line);
    if (const QString sentence = problem(); !sentence.isEmpty()) {
        const QRect line(m_frame->x(), m_frame->geometry().bottom() + 2, m_frame->width(), kMessage);
        paintIcon(painter, QRect(line.x(), line.y(), 14, kMessage), Icon::Cross, size::kIconPill, t.bad.ink);
        paintText(painter, line.adjusted(20, 0, 0, 0), TypeRole::Cell, t.bad.ink, sentence);
    }
}

bool FilterBar::takeKey(const QKeyEvent& key)
{
    if (key.key() == Qt::Key_Escape && !filter().isEmpty()) {
        setFilter({});
        apply();
        return true;
    }
    if (key.key() == Qt::Key_Down) {
        Q_EMIT downAsked();
        return true;
    }
    const bool atStart = m_frame->edit()->cursorPosition() == 0 && !m_frame->edit()->hasSelectedText();
    if (m_tokens.isEmpty() || !atStart)
        return false;
    if (key.key() == Qt::Key_Backspace)
        dropToken(m_tokens.back(), true);
    else if (key.key() == Qt::Key_Left)
        m_tokens.back()->setFocus(Qt::BacktabFocusReason);
    else
        return false;
    return true;
}

bool FilterBar::eventFilter(QObject* watched, QEvent* event)
{
    if (event->type() == QEvent::KeyPress && takeKey(*static_cast<QKeyEvent*>(event)))
        return true;
    return QWidget::eventFilter(watched, event);
}

} // namespace eraflazz::look
