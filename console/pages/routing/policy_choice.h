// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

namespace eraflazz::look {
class Segmented;
class TextLine;
} // namespace eraflazz::look

namespace eraflazz::console {

class Desk;

/// How the suppliers of a product are put in order, in a sentence, and the way to change it: with a reason, as it was
/// seen, shown as new only when the daemon says so. GUI thread.
class PolicyChoice final : public QWidget {
    Q_OBJECT

public:
    PolicyChoice(Desk& desk, QWidget* parent);

    /// What is in force, of that product. `revision` is what a change expects.
    void setPolicy(const QString& product, const QString& policy, int revision);
    void setAllowed(bool isAllowed, const QString& reason);

Q_SIGNALS:
    /// Somebody tried to change it, and it is done or not: look again.
    void tried();

private:
    void take(int index);
    void showPolicy();

    Desk& m_desk;
    look::Segmented* m_choice;
    look::TextLine* m_note;
    QString m_product;
    QString m_policy;
    int m_revision = -1;
    bool m_isSetting = false;
};

} // namespace eraflazz::console
