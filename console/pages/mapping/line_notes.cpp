// SPDX-License-Identifier: GPL-3.0-or-later
#include "pages/mapping/line_notes.h"

#include "look/paint.h"
#include "look/tokens.h"
#include "text/amount_text.h"

#include <QCoreApplication>
#include <QPainter>

namespace eraflazz::console {

namespace {

constexpr int kRow = 26;

}

std::vector<LineNote> notesOf(const MappingSheet& sheet, Money price)
{
    const auto words = [](const char* english) { return QCoreApplication::translate("LineNotes", english); };
    std::vector<LineNote> notes;
    int able = 0;
    for (const MappingLine& line : sheet.lines) {
        if (!line.isOn())
            continue;
        if (line.cost && *line.cost > price) {
            notes.push_back({look::Icon::Warning,
                             look::Ink::Bad,
                             words(QT_TRANSLATE_NOOP("LineNotes",
                                                     "%1 loses %2 at the base price: the route leaves it out until "
                                                     "the price or the cost changes."))
                                 .arg(line.supplier, text::amountText(*line.cost - price))});
        } else if (!line.isSupplierOpen) {
            notes.push_back({look::Icon::Info,
                             look::Ink::Third,
                             words(QT_TRANSLATE_NOOP("LineNotes", "%1 is closed as a supplier.")).arg(line.supplier)});
        } else if (line.isBreakerOpen) {
            notes.push_back(
                {look::Icon::Warning,
                 look::Ink::Attention,
                 words(QT_TRANSLATE_NOOP("LineNotes", "The breaker of %1 is open: it is not asked for a while."))
                     .arg(line.supplier)});
        } else if (line.status == u"open") {
            ++able;
        }
    }
    if (able == 0 && !sheet.lines.empty())
        notes.insert(notes.begin(),
                     {look::Icon::Warning,
                      look::Ink::Bad,
                      words(QT_TRANSLATE_NOOP("LineNotes", "No supplier can deliver now: orders are refused."))});
    else if (able == 1 && sheet.lines.size() > 1)
        notes.push_back(
            {look::Icon::Info,
             look::Ink::Third,
             words(QT_TRANSLATE_NOOP("LineNotes", "Only one supplier can deliver: there is no fallback."))});
    return notes;
}

LineNotes::LineNotes(QWidget* parent) : QWidget(parent)
{
    setObjectName(QStringLiteral("lineNotes"));
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
}

void LineNotes::setNotes(std::vector<LineNote> notes)
{
    if (notes.size() > static_cast<std::size_t>(kAtMost))
        notes.resize(static_cast<std::size_t>(kAtMost));
    m_notes = std::move(notes);
    QStringList said;
    for (const LineNote& note : m_notes)
        said << note.words;
    setAccessibleName(said.join(u' '));
    setVisible(!m_notes.empty());
    updateGeometry();
    update();
}

QSize LineNotes::sizeHint() const
{
    return {300, m_notes.empty() ? 0 : static_cast<int>(m_notes.size()) * kRow + 12};
}

void LineNotes::paintEvent(QPaintEvent*)
{
    const look::Tokens& t = look::tokens();
    QPainter painter(this);
    int top = 8;
    for (const LineNote& note : m_notes) {
        look::paintIcon(painter, QRect(24, top, 16, kRow), note.icon, 14, look::inkColor(note.ink));
        look::paintText(painter, QRect(48, top, width() - 72, kRow), look::TypeRole::Cell, t.ink2, note.words);
        top += kRow;
    }
}

} // namespace eraflazz::console
