// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "look/ink.h"

#include <QWidget>

#include <array>
#include <vector>

namespace eraflazz::look {

/// The life of a sale. Always all eight, so eyes learn the places.
enum class Step { Received, Priced, Debited, Routed, Sent, Evidence, Settled, Reported };

inline constexpr int kSteps = static_cast<int>(Step::Reported) + 1;

[[nodiscard]] QString stepWord(Step step);

enum class StepState {
    Open,
    Done,
    Failed, ///< Also done, but nothing was delivered.
    Doubtful
};

/// A line under a step: a route candidate, or one question to the supplier.
struct StepDetail {
    QString lead; ///< "DIGI", "21:12:34"
    QString fact; ///< "48.900 · 98,4 %", "tanya status"
    QString end;  ///< "dipilih", "batas waktu"
    bool chosen = false;
};

struct StepFacts {
    StepState state = StepState::Open;
    QString time; ///< First step absolute with milliseconds, then "+4 ms"; open steps say what they wait for.
    QString fact; ///< One line; `fact`, arrow, `factAfter` when the latter is given.
    QString factAfter;
    std::vector<StepDetail> details;
};

/// One step, painted whole.
class TimelineStep final : public QWidget {
    Q_OBJECT

public:
    TimelineStep(Step step, bool isLast, QWidget* parent = nullptr);

    void setFacts(StepFacts facts);
    [[nodiscard]] QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    void paintDetails(QPainter& painter, int top) const;

    Step m_step;
    bool m_isLast;
    StepFacts m_facts;
};

class Timeline final : public QWidget {
    Q_OBJECT

public:
    explicit Timeline(QWidget* parent = nullptr);
    void setFacts(Step step, StepFacts facts);

private:
    std::array<TimelineStep*, kSteps> m_steps{};
};

} // namespace eraflazz::look
