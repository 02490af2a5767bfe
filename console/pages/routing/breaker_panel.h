// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

namespace eraflazz::look {
class TextLine;
}

namespace eraflazz::console {

class BreakerList;
class Desk;
struct SupplierNow;
class SupplierWatch;

/// Every supplier's breaker as it is now, or why none is shown; and the way to hold one open or close it. GUI thread.
class BreakerPanel final : public QWidget {
    Q_OBJECT

public:
    /// `lights` are the page's, which watches them.
    BreakerPanel(Desk& desk, SupplierWatch& lights, QWidget* parent);

    void setAllowed(bool isAllowed, const QString& reason);

Q_SIGNALS:
    /// A breaker is another now: orders may go elsewhere.
    void changed();

private:
    void showLights();
    void change(const SupplierNow& light);

    Desk& m_desk;
    SupplierWatch& m_lights;
    BreakerList* m_list;
    look::TextLine* m_note;
};

} // namespace eraflazz::console
