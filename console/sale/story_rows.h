// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "look/ink.h"

#include <QString>
#include <QWidget>

#include <vector>

namespace eraflazz::console {

/// Two lines: a title and what stands at its end, a line of fact below.
struct StoryRow final {
    QString title;
    QString end;
    QString line;
    look::Ink endInk = look::Ink::Strong;
    QString lineEnd = QString();
};

/// Rows with hairlines between them, under a small bold heading. Foreign text is shown as it is, never as markup; what
/// is cut stands whole in the tip.
class StoryRows final : public QWidget {
    Q_OBJECT

public:
    explicit StoryRows(const QString& heading, QWidget* parent = nullptr);

    /// Without rows `nothing` says why there are none.
    void setRows(std::vector<StoryRow> rows, const QString& nothing);
    [[nodiscard]] const std::vector<StoryRow>& rows() const { return m_rows; }
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override { return {160, sizeHint().height()}; }

protected:
    bool event(QEvent* event) override;
    void paintEvent(QPaintEvent* event) override;

private:
    [[nodiscard]] int rowHeight(const StoryRow& row) const;
    [[nodiscard]] int headHeight() const;

    QString m_heading;
    QString m_nothing;
    std::vector<StoryRow> m_rows;
};

} // namespace eraflazz::console
