// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desk/list_filter.h"
#include "desk/period_button.h"

#include <QWidget>

namespace eraflazz::look {
class FilterBar;
}

namespace eraflazz::console {

class Desk;

/// The bar above a list that is searched at the daemon: a time, and conditions in the list's own language. What it does
/// not understand is refused in the bar, and what was asked before stays asked. GUI thread.
class ListSearch final : public QWidget {
    Q_OBJECT

public:
    /// `periodMemory` names what remembers the time, as in Desk::remember().
    ListSearch(Desk& desk, const QString& periodMemory, QWidget* parent);

    /// Another list: its language, and the words it was asked with, which are not asked anew.
    void setLanguage(ListFilter language, const QString& hint, const QString& words = {});
    /// Lists of what is open now need no time.
    void setPeriodShown(bool isShown);

    /// Puts what is asked for into the call: conditions, and the time where one is shown.
    void sayIn(Call& call) const;
    [[nodiscard]] const QString& words() const { return m_words; } ///< That the list was asked with last.
    /// Nothing narrows the list but the longest time there is.
    [[nodiscard]] bool isOpen() const;

    /// As if somebody had typed it, of any time: a link wants what it names.
    void search(const QString& words);
    /// Nothing is asked for any more; does not tell.
    void clear();
    void focusWords();
    /// Beside the field.
    void addAfter(QWidget* widget);
    [[nodiscard]] look::FilterBar* bar() const { return m_bar; }

Q_SIGNALS:
    void asked(); ///< Something else than before, and understood.
    void downAsked();

private:
    void take();
    void remember();

    Desk& m_desk;
    QString m_periodMemory;
    look::FilterBar* m_bar;
    PeriodButton* m_period;
    ListFilter m_language;
    ListQuestion m_question;
    QString m_words;
    bool m_hasPeriod = true;
};

} // namespace eraflazz::console
