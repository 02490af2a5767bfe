// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desk/shop_time.h"
#include "look/parts/button.h"

#include <QByteArray>
#include <QDate>

namespace eraflazz::console {

/// Whole days in the shop's zone, the last one included.
struct Period final {
    enum class Kind { Today, Yesterday, Week, Month, ThisMonth, Range, Longest }; ///< Kept by number.

    static constexpr int kDaysMax = 93; ///< The daemon answers for no longer time at once.

    Kind kind = Kind::Week;
    QDate from; ///< Range only.
    QDate until;
    bool operator==(const Period&) const = default;

    /// First and last day as of `today`.
    [[nodiscard]] std::pair<QDate, QDate> days(QDate today) const;
    /// Unix milliseconds, the end not included.
    [[nodiscard]] std::pair<qint64, qint64> unixMs(QDate today) const;
    [[nodiscard]] QString words(QDate today) const;

    [[nodiscard]] QByteArray toBytes() const;
    [[nodiscard]] static Period read(const QByteArray& bytes);
};

/// The period of a search: presets, or a range of days of the person's own. There is always one.
class PeriodButton final : public QWidget {
    Q_OBJECT

public:
    explicit PeriodButton(QWidget* parent = nullptr);

    void setToday(QDate today);
    void setPeriod(const Period& period); ///< Without a signal.
    [[nodiscard]] const Period& period() const { return m_period; }
    /// The filter names a time itself: what is found lies in both.
    void setNarrowed(bool isNarrowed);

Q_SIGNALS:
    void periodChanged(const eraflazz::console::Period& period);

private:
    void openMenu();
    void askRange();
    void choose(const Period& period);
    void showWords();

    look::Button* m_button;
    QDate m_today;
    Period m_period;
    bool m_isNarrowed = false;
};

} // namespace eraflazz::console
