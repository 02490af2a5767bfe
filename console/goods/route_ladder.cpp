// SPDX-License-Identifier: GPL-3.0-or-later
#include "goods/route_ladder.h"

#include "look/icon.h"
#include "look/paint.h"
#include "look/tokens.h"
#include "text/amount_text.h"
#include "text/cell_text.h"

#include <QPainter>

namespace eraflazz::console {

using look::TypeRole;

namespace {

constexpr int kSupplierLeft = 30, kSupplierLeast = 46, kSupplierMost = 140, kGap = 16;

}

RouteLadder::RouteLadder(QWidget* parent) : QWidget(parent)
{
    setObjectName(QStringLiteral("routeLadder"));
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
}

void RouteLadder::setPreview(RoutePreview preview)
{
    m_preview = std::move(preview);
    m_sentence = refusalWords(m_preview.refused);
    if (m_sentence.isEmpty() && m_preview.candidates.empty() && m_preview.excluded.empty())
        m_sentence = tr("This product has no supplier.");
    build();
}

void RouteLadder::setSentence(const QString& sentence)
{
    m_preview = {};
    m_sentence = sentence;
    build();
}

void RouteLadder::showFigures()
{
    m_hasFigures = true;
    build();
}

void RouteLadder::build()
{
    m_rows.clear();
    QStringList said;
    if (!m_sentence.isEmpty())
        said << m_sentence;
    const auto figures = [this](const std::optional<Money>& cost, int permille) {
        QStringList parts;
        if (cost)
            parts << text::amountText(*cost);
        if (permille >= 0)
            parts << text::percentText(permille);
        return m_hasFigures ? parts.join(QStringLiteral("  ·  ")) : QString();
    };
    for (std::size_t i = 0; i < m_preview.candidates.size(); ++i) {
        const RoutePreview::Candidate& one = m_preview.candidates[i];
        m_rows.push_back({QString::number(i + 1),
                          one.supplier,
                          candidateWords(m_preview, i),
                          figures(one.cost, one.successPermille),
                          true,
                          false});
    }
    for (const RoutePreview::Excluded& one : m_preview.excluded)
        m_rows.push_back({QStringLiteral("–"),
                          one.supplier,
                          exclusionWords(m_preview, one),
                          figures(one.cost, -1),
                          false,
                          one.why == u"would_lose"});
    int widest = kSupplierLeast;
    for (const Row& row : m_rows)
        widest = qMax(widest, look::textWidth(TypeRole::BodyBold, row.supplier));
    m_wordsLeft = kSupplierLeft + qMin(widest, kSupplierMost) + kGap;
    for (const Row& row : m_rows)
        said << row.place + u' ' + row.supplier + u' ' + row.words;
    setAccessibleName(tr("Route"));
    setAccessibleDescription(said.join(QStringLiteral("; ")));
    updateGeometry();
    update();
}

QSize RouteLadder::sizeHint() const
{
    const int rows = static_cast<int>(m_rows.size()) + (m_sentence.isEmpty() ? 0 : 1);
    return {360, qMax(1, rows) * kRowHeight};
}

QSize RouteLadder::minimumSizeHint() const
{
    return {240, sizeHint().height()};
}

void RouteLadder::paintEvent(QPaintEvent*)
{
    const look::Tokens& t = look::tokens();
    QPainter painter(this);
    int top = 0;
    if (!m_sentence.isEmpty()) {
        const bool isBad = !m_preview.refused.isEmpty();
        if (isBad)
            look::paintIcon(painter, QRect(0, 0, 20, kRowHeight), look::Icon::Warning, 14, t.bad.ink);
        const QRect line(isBad ? kSupplierLeft : 0, 0, width() - (isBad ? kSupplierLeft : 0), kRowHeight);
        look::paintText(painter, line, TypeRole::Body, isBad ? t.bad.ink : t.ink2, m_sentence);
        top = kRowHeight;
    }
    for (const Row& row : m_rows) {
        const QRect place(0, top, 16, kRowHeight);
        const TypeRole bold = row.isTaken ? TypeRole::BodyBold : TypeRole::Body;
        look::paintText(
            painter, place, bold, row.isTaken ? t.accentInk : t.ink3, row.place, Qt::AlignHCenter, Qt::ElideNone);
        look::paintText(painter,
                        QRect(kSupplierLeft, top, m_wordsLeft - kSupplierLeft - kGap / 2, kRowHeight),
                        bold,
                        row.isTaken ? t.ink : t.ink2,
                        row.supplier);
        const int right = row.figures.isEmpty() ? 0 : look::textWidth(TypeRole::Cell, row.figures) + 12;
        look::paintText(painter,
                        QRect(m_wordsLeft, top, width() - m_wordsLeft - right, kRowHeight),
                        TypeRole::Body,
                        row.isLoss ? t.bad.ink : t.ink2,
                        row.words);
        look::paintText(
            painter, QRect(0, top, width(), kRowHeight), TypeRole::Cell, t.ink2, row.figures, Qt::AlignRight);
        top += kRowHeight;
    }
}

} // namespace eraflazz::console
