// SPDX-License-Identifier: GPL-3.0-or-later
#include "look/parts/page_states.h"

#include "look/paint.h"
#include "look/parts/button.h"
#include "look/parts/link_button.h"
#include "look/parts/text_line.h"
#include "look/tokens.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QPainter>
#include <QVBoxLayout>

namespace eraflazz::look {

namespace {

class Circle final : public QWidget {
public:
    explicit Circle(QWidget* parent) : QWidget(parent) { setFixedSize(56, 56); }

protected:
    void paintEvent(QPaintEvent*) override
    {
        QPainter painter(this);
        fillRound(painter, rect(), 28, tokens().idle.ground);
        paintIcon(painter, rect(), Icon::Search, 22, tokens().ink3);
    }
};

class WayButton final : public QAbstractButton {
public:
    WayButton(const WayOut& way, QWidget* parent) : QAbstractButton(parent), m_count(way.count)
    {
        setText(way.words);
        setAccessibleName(way.words + QStringLiteral(", ") + way.count);
        setAttribute(Qt::WA_Hover);
        setFocusPolicy(Qt::TabFocus);
        setFixedSize(380, 36);
        setProperty("ringed", true);
    }

protected:
    void paintEvent(QPaintEvent*) override
    {
        const Tokens& t = tokens();
        QPainter painter(this);
        const QColor edge = hasFocus() ? t.accent : t.line2;
        fillAndStroke(painter, rect(), size::kRadiusControl, underMouse() ? t.hover : t.surface, edge);
        const QRect inner = rect().adjusted(14, 0, -14, 0);
        paintText(painter, inner.adjusted(0, 0, -80, 0), TypeRole::Body, t.ink, text());
        paintText(painter, inner, TypeRole::Body, t.accentInk, m_count, Qt::AlignRight);
    }

private:
    QString m_count;
};

class CrossMark final : public QWidget {
public:
    explicit CrossMark(QWidget* parent) : QWidget(parent) { setFixedSize(16, 18); }

protected:
    void paintEvent(QPaintEvent*) override
    {
        QPainter painter(this);
        paintIcon(painter, rect(), Icon::Cross, size::kIconRail, tokens().bad.ink);
    }
};

TextLine* centred(TypeRole role, Ink ink, const QString& text, QWidget* parent)
{
    auto* line = new TextLine(role, ink, text, parent);
    line->setAlignment(Qt::AlignHCenter);
    return line;
}

} // namespace

EmptyState::EmptyState(const QString& title, const QString& consequence, const QString& verb, QWidget* parent)
    : QWidget(parent)
{
    setAccessibleName(title);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(2);
    column->addWidget(new TextLine(TypeRole::BodyBold, Ink::Strong, title, this));
    auto* why = new TextLine(TypeRole::Cell, Ink::Second, consequence, this);
    why->setWrapping(true);
    column->addWidget(why);
    if (verb.isEmpty())
        return;
    column->addSpacing(14);
    auto* button = new Button(ButtonKind::Primary, verb, this);
    column->addWidget(button, 0, Qt::AlignLeft); // As wide as its words: the sentence above leads.
    connect(button, &QAbstractButton::clicked, this, &EmptyState::verbAsked);
}

EmptyState::EmptyState(const QString& why, const std::vector<WayOut>& ways, QWidget* parent) : QWidget(parent)
{
    setAccessibleName(tr("Nothing matches"));
    setAccessibleDescription(why);
    auto* column = new QVBoxLayout(this);
    column->setSpacing(0);
    column->addStretch(9);
    column->addWidget(new Circle(this), 0, Qt::AlignHCenter);
    column->addSpacing(20);
    column->addWidget(centred(TypeRole::DetailTitle, Ink::Strong, tr("Nothing matches"), this));
    column->addSpacing(5);
    column->addWidget(centred(TypeRole::Body, Ink::Second, why, this));
    column->addSpacing(21);
    for (int i = 0; i < static_cast<int>(ways.size()); ++i) {
        auto* way = new WayButton(ways[static_cast<std::size_t>(i)], this);
        column->addWidget(way, 0, Qt::AlignHCenter);
        column->addSpacing(8);
        connect(way, &QAbstractButton::clicked, this, [this, i] { Q_EMIT wayTaken(i); });
    }
    column->addSpacing(6);
    auto* clear = new LinkButton(tr("Clear all conditions") + QStringLiteral("   Esc"), this);
    column->addWidget(clear, 0, Qt::AlignHCenter);
    column->addStretch(10);
    connect(clear, &QAbstractButton::clicked, this, &EmptyState::clearAsked);
}

void EmptyState::keyPressEvent(QKeyEvent* event)
{
    if (event->key() == Qt::Key_Escape)
        Q_EMIT clearAsked();
    else
        QWidget::keyPressEvent(event);
}

LoadingRows::LoadingRows(std::vector<int> columnWidths, int rowHeight, QWidget* parent)
    : QWidget(parent), m_widths(std::move(columnWidths)), m_rowHeight(rowHeight)
{
    setAccessibleName(tr("Loading"));
}

void LoadingRows::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    const QColor& bar = tokens().idle.ground;
    for (int top = 0; top + m_rowHeight <= height(); top += m_rowHeight) {
        int left = 0;
        for (const int column : m_widths) {
            fillRound(painter, QRect(left, top + m_rowHeight / 2 - 4, column * 3 / 4, 9), 4, bar);
            left += column;
        }
    }
}

ErrorState::ErrorState(const QString& reason, const QString& code, const QString& trace, QWidget* parent)
    : QWidget(parent), m_quoted(reason + u' ' + code + QStringLiteral(" · ") + trace)
{
    setAccessibleName(tr("Could not load") + QStringLiteral(". ") + m_quoted);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(4);
    auto* head = new QHBoxLayout;
    head->setSpacing(6);
    head->addWidget(new CrossMark(this));
    head->addWidget(new TextLine(TypeRole::BodyBold, Ink::Strong, tr("Could not load"), this), 1);
    column->addLayout(head);
    auto* why = new TextLine(TypeRole::Cell, Ink::Second, tr("%1 Code %2 · %3").arg(reason, code, trace), this);
    why->setWrapping(true);
    column->addWidget(why);
    column->addSpacing(4);
    auto* row = new QHBoxLayout;
    auto* retry = new Button(ButtonKind::Plain, tr("Retry"), this);
    auto* copy = new Button(ButtonKind::Quiet, tr("Copy"), this);
    retry->setTall(size::kButtonInBar);
    copy->setTall(size::kButtonInBar);
    row->addWidget(retry, 1);
    row->addWidget(copy, 1);
    row->addStretch(1);
    column->addLayout(row);
    connect(retry, &QAbstractButton::clicked, this, &ErrorState::retryAsked);
    connect(copy, &QAbstractButton::clicked, this, [this] { QGuiApplication::clipboard()->setText(m_quoted); });
}

} // namespace eraflazz::look
