// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "look/parts/strip.h"

#include <QPointer>

#include <functional>

namespace eraflazz::console {

/// Where strips appear, above the page. Takes no room while there are none.
class NewsBoard final : public QWidget {
    Q_OBJECT

public:
    explicit NewsBoard(QWidget* parent = nullptr);

    /// `does` runs when the news' verb is pressed; the strip goes then.
    void tell(const look::News& news, std::function<void()> does = nullptr);
    /// The same of a page's matter: the strip goes when the page is left.
    void tellOfPage(const look::News& news, std::function<void()> does = nullptr);
    void leavePage();
    [[nodiscard]] QList<look::Strip*> strips() const { return m_stack->strips(); }
    void clear();

private:
    look::Strip* put(const look::News& news, std::function<void()> does);
    void fit();

    look::StripStack* m_stack;
    QList<QPointer<look::Strip>> m_ofPage;
};

} // namespace eraflazz::console
