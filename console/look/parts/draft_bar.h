// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

namespace eraflazz::look {

class Button;

/// "3 perubahan belum disimpan": how many, which kinds, and one main button that leads to the review. Hidden while
/// there is nothing to save.
class DraftBar final : public QWidget {
    Q_OBJECT

public:
    explicit DraftBar(QWidget* parent = nullptr);

    /// `kinds`: "2 prioritas · 1 harga PLN50".
    void setDraft(int changes, const QString& kinds);

Q_SIGNALS:
    void reviewAsked();
    void discardAsked();

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    QString m_title;
    QString m_kinds;
    Button* m_review;
    Button* m_discard;
};

} // namespace eraflazz::look
