// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QButtonGroup>
#include <QStringList>
#include <QWidget>

namespace eraflazz::look {

/// Two to five words of which one is chosen: Ikuti / Tahan, 15 mnt / 1 j / 6 j. Arrow keys move the choice.
class Segmented final : public QWidget {
    Q_OBJECT

public:
    explicit Segmented(const QStringList& words, const QString& accessibleName, QWidget* parent = nullptr);

    [[nodiscard]] int chosen() const { return m_group.checkedId(); }
    void choose(int index);

Q_SIGNALS:
    void chosenChanged(int index);

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    QButtonGroup m_group;
};

} // namespace eraflazz::look
