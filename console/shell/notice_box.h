// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "look/parts/strip.h"

#include <QWidget>

namespace eraflazz::console {

/// A sentence and its small print on the ground of its kind, inside a form; wraps. Takes no ground while it says
/// nothing, so the form keeps its shape.
class NoticeBox final : public QWidget {
    Q_OBJECT

public:
    explicit NoticeBox(QWidget* parent = nullptr);

    void say(look::StripKind kind, const QString& sentence, const QString& smallPrint = QString());
    /// Neither good nor bad: what is going on.
    void sayQuietly(const QString& sentence);
    void clear();
    [[nodiscard]] const QString& sentence() const { return m_sentence; }

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] int heightForWidth(int width) const override;

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    void put(bool isQuiet, look::StripKind kind, const QString& sentence, const QString& smallPrint);

    bool m_isQuiet = true;
    look::StripKind m_kind = look::StripKind::Good;
    QString m_sentence;
    QString m_smallPrint;
};

} // namespace eraflazz::console
