// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

namespace eraflazz::look {

/// What is unknown or what may be lost, on the ground of doubt. With a title it is advice about a doubtful sale, with
/// only a sentence it names the risk of a decision.
class RiskBox final : public QWidget {
    Q_OBJECT

public:
    explicit RiskBox(const QString& sentence, const QString& title = QString(), QWidget* parent = nullptr);

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] int heightForWidth(int width) const override;

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    [[nodiscard]] int textLeft() const;

    QString m_sentence;
    QString m_title;
};

} // namespace eraflazz::look
