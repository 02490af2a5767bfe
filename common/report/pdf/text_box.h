// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QChar>
#include <QFont>
#include <QFontMetricsF>
#include <QHash>
#include <QString>
#include <QStringList>

class QPaintDevice;

namespace eraflazz::report {

/// Measures and breaks text in one font on one device. Widths are sums of single characters, which kerning only makes
/// smaller: what fits by this measure fits on paper. GUI thread, or any one thread.
class TextBox final {
public:
    TextBox(const QFont& font, QPaintDevice* device);

    [[nodiscard]] const QFont& font() const { return m_font; }
    [[nodiscard]] qreal lineHeight() const { return m_metrics.height(); }
    [[nodiscard]] qreal width(const QString& text) const;
    [[nodiscard]] qreal longestWord(const QString& text) const;
    /// At most `linesMax` lines no wider than `width`, broken at blanks and inside words that are too long; what does
    /// not fit ends in "…".
    [[nodiscard]] QStringList wrapped(const QString& text, qreal width, int linesMax) const;
    [[nodiscard]] QString elided(const QString& text, qreal width) const;

private:
    [[nodiscard]] qsizetype fitting(const QString& text, qreal width) const;
    [[nodiscard]] qreal pointWidth(const QString& text, qsizetype at, qsizetype length) const;

    QFont m_font;
    QFontMetricsF m_metrics;
    mutable QHash<QString, qreal> m_widths; ///< By character.
};

} // namespace eraflazz::report
