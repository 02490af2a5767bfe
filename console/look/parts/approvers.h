// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

#include <vector>

namespace eraflazz::look {

struct Approver {
    QString name;
    QString when;        ///< "Anda, sekarang", "21:13:20", "menyusul"
    bool isHere = false; ///< Has agreed or is about to.
};

/// The numbered dots of a decision that needs two people.
class Approvers final : public QWidget {
    Q_OBJECT

public:
    explicit Approvers(std::vector<Approver> people, QWidget* parent = nullptr);
    [[nodiscard]] QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    std::vector<Approver> m_people;
};

} // namespace eraflazz::look
