// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "goods/route_preview.h"

#include <QWidget>

namespace eraflazz::console {

/// The suppliers an order would be sent to, numbered in their order, and below them why each other one is left out.
class RouteLadder final : public QWidget {
    Q_OBJECT

public:
    static constexpr int kRowHeight = 30;

    explicit RouteLadder(QWidget* parent = nullptr);

    void setPreview(RoutePreview preview);
    /// Instead of rows: what must be done first, or what went wrong.
    void setSentence(const QString& sentence);
    /// Cost and success at the right of each row.
    void showFigures();
    [[nodiscard]] const QString& sentence() const { return m_sentence; }
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    struct Row final {
        QString place;
        QString supplier;
        QString words;
        QString figures;
        bool isTaken = false;
        bool isLoss = false;
    };
    void build();

    RoutePreview m_preview;
    QString m_sentence;
    std::vector<Row> m_rows;
    bool m_hasFigures = false;
    int m_wordsLeft = 0;
};

} // namespace eraflazz::console
