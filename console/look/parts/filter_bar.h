// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "text/filter_terms.h"

#include <QAbstractButton>
#include <QWidget>

#include <vector>

class QHBoxLayout;
class QKeyEvent;

namespace eraflazz::look {

class Button;
class InputFrame;

/// A finished condition: `key:`**value** and a cross. Delete or Backspace takes it away, Enter puts it back into the
/// text for changing.
class FilterToken final : public QAbstractButton {
    Q_OBJECT

public:
    explicit FilterToken(const text::FilterTerm& term, QWidget* parent = nullptr);

    [[nodiscard]] const text::FilterTerm& term() const { return m_term; }
    /// The daemon does not take it; the sentence says why. Empty: it is right again.
    void setWrong(const QString& sentence);
    [[nodiscard]] bool isWrong() const;
    [[nodiscard]] QSize sizeHint() const override;

Q_SIGNALS:
    void removeAsked();
    void editAsked();

protected:
    void paintEvent(QPaintEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;

private:
    text::FilterTerm m_term;
    QString m_told;
};

/// The bar above a grid: conditions as tokens, then words being typed, then what news there is. A blank ends a token,
/// Enter applies, Esc empties, Down goes to what is filtered, Backspace at the start takes the last token back into the
/// text. A wrong condition turns red and one
/// sentence below the bar says why; a filter with a wrong condition is never applied.
class FilterBar final : public QWidget {
    Q_OBJECT

public:
    explicit FilterBar(QWidget* parent = nullptr);

    void setKeys(text::FilterKeys keys);
    /// The whole filter as text; replaces what is there and does not apply it.
    void setFilter(const QString& filter);
    [[nodiscard]] QString filter() const;
    [[nodiscard]] std::vector<text::FilterTerm> terms() const;
    /// The sentence about the first wrong condition, empty when all are right.
    [[nodiscard]] QString problem() const;
    /// What the daemon says about the condition of that number (of terms(); -1: about the whole filter). Stays until
    /// the filter changes or is applied again.
    void setProblem(int term, const QString& sentence);

    void setHint(const QString& words);
    void setKeyCap(const QString& key);
    void setMargins(int left, int right);
    /// At the left of the field (a period button) and at its right (segments, news, icons).
    void addBefore(QWidget* widget);
    void addAfter(QWidget* widget);
    [[nodiscard]] InputFrame* frame() const { return m_frame; }

Q_SIGNALS:
    /// Enter, or a token was taken away. All conditions are right.
    void applied(const QString& filter);
    /// Down: to what is filtered.
    void downAsked();

protected:
    void paintEvent(QPaintEvent* event) override;
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void addToken(const text::FilterTerm& term);
    void dropToken(FilterToken* token, bool backIntoText);
    void absorb(bool all);
    void apply();
    void forgetTold();
    void refresh();
    [[nodiscard]] bool takeKey(const QKeyEvent& key);

    text::FilterKeys m_keys;
    InputFrame* m_frame;
    QHBoxLayout* m_row;
    QHBoxLayout* m_tokenRow;
    QWidget* m_tokenHost;
    QList<FilterToken*> m_tokens;
    QString m_hint;
    QString m_told; ///< By the daemon.
    int m_before = 0;
};

} // namespace eraflazz::look
