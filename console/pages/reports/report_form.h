// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/link/call.h"
#include "pages/reports/report_kinds.h"

#include <QDate>
#include <QWidget>

#include <optional>

class QComboBox;
class QDateEdit;

namespace eraflazz::look {
class Button;
class Field;
class TextLine;
} // namespace eraflazz::look

namespace eraflazz::console {

/// What a report shall be about: which one, when, whose. Only the fields that the chosen one knows are there.
class ReportForm final : public QWidget {
    Q_OBJECT

public:
    explicit ReportForm(QWidget* parent = nullptr);

    void setToday(const QDate& today); ///< In the shop's zone.
    void chooseKind(std::string_view name);
    void chooseSubject(const QString& subject); ///< Agent, supplier or bank, whichever the kind knows.
    void setRunning(bool isRunning, const QString& progress = QString());
    /// What the daemon says about its fields.
    void showProblems(const Answer& answer);

    /// The call as the form stands, or nothing; then the wrong field says why and has the focus.
    [[nodiscard]] std::optional<Call> call();
    [[nodiscard]] const ReportKind& kind() const;
    [[nodiscard]] QByteArray saved() const;
    void restore(const QByteArray& saved);

Q_SIGNALS:
    void runAsked();
    void cancelAsked();

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    enum Period { Today, Yesterday, Week, Month, LastMonth, Own };

    void build();
    void showKind();
    void choosePeriod(int period);
    [[nodiscard]] bool judge(look::Field* field, ReportNeed need);

    QDate m_today;
    QComboBox* m_kind;
    look::TextLine* m_about;
    QComboBox* m_period;
    QDateEdit* m_from;
    QDateEdit* m_to;
    look::TextLine* m_fromLabel;
    look::Field* m_agent;
    look::Field* m_supplier;
    look::Field* m_bank;
    QWidget* m_byRow;
    QComboBox* m_by;
    look::Button* m_run;
    look::Button* m_cancel;
    look::TextLine* m_progress;
};

} // namespace eraflazz::console
