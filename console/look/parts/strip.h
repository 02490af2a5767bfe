// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QWidget>

class QTimer;
class QVBoxLayout;

namespace eraflazz::look {

class IconButton;
class LinkButton;

enum class StripKind { Good, Warning, Bad };

struct News {
    StripKind kind = StripKind::Good;
    QString sentence;
    QString action; ///< One verb, or empty.
    bool operator==(const News&) const = default;
};

/// How long news of this kind stays, in milliseconds; 0 means until the person closes it.
[[nodiscard]] int stayMs(StripKind kind);

/// News under the bar: ground of the state, icon, sentence, one action in bold, a cross. Never a modal box.
class Strip final : public QWidget {
    Q_OBJECT

public:
    explicit Strip(const News& news, QWidget* parent = nullptr);

    [[nodiscard]] const News& news() const { return m_news; }
    [[nodiscard]] int times() const { return m_times; }
    /// The same news again: counted, and its time starts anew.
    void repeat();

Q_SIGNALS:
    void actionAsked();
    void done();

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    [[nodiscard]] QString shown() const;

    News m_news;
    int m_times = 1;
    QTimer* m_clock;
    LinkButton* m_action;
    IconButton* m_close;
};

/// At most three strips, the newest on top; equal ones are counted instead of shown twice.
class StripStack final : public QWidget {
    Q_OBJECT

public:
    explicit StripStack(QWidget* parent = nullptr);

    Strip* show(const News& news);
    [[nodiscard]] QList<Strip*> strips() const { return m_strips; }

private:
    void drop(Strip* strip);

    QVBoxLayout* m_column;
    QList<Strip*> m_strips;
};

} // namespace eraflazz::look
