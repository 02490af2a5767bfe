// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAbstractButton>
#include <QButtonGroup>

class QHBoxLayout;

namespace eraflazz::look {

/// A word with a grey count; chosen, it is bold over a line in the accent's colour.
class TabButton final : public QAbstractButton {
    Q_OBJECT

public:
    TabButton(const QString& word, const QString& count, QWidget* parent = nullptr);

    void setCount(const QString& count);
    [[nodiscard]] QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    QString m_count;
};

/// Tabs without boxes. Left and Right move between them; Ctrl+Tab belongs to the page.
class TabStrip final : public QWidget {
    Q_OBJECT

public:
    /// `margin`: where the first word begins.
    explicit TabStrip(int margin, QWidget* parent = nullptr);

    TabButton* addTab(const QString& word, const QString& count = QString());
    /// A plus after the last tab; pressing it emits newTabAsked().
    void showPlus();
    /// At the other end: what one can do here, whichever tab is chosen.
    void addAtEnd(QWidget* widget);
    void choose(int index);
    [[nodiscard]] int chosen() const { return m_group.checkedId(); }
    [[nodiscard]] TabButton* tab(int index) const;

Q_SIGNALS:
    void chosenChanged(int index);
    void newTabAsked();

protected:
    bool event(QEvent* event) override;
    void paintEvent(QPaintEvent* event) override;

private:
    void fit();

    QHBoxLayout* m_row;
    QButtonGroup m_group;
};

} // namespace eraflazz::look
