// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "look/parts/button.h"
#include "look/parts/filter_bar.h"
#include "look/parts/input_frame.h"
#include "page_seat.h"

#include <QTest>

namespace eraflazz::console {

/// A page at a seat, shown as the console shows it. The test first says what the daemon answers, then calls show().
struct PageBench {
    explicit PageBench(std::vector<std::string> scopes = {}) : seat(std::move(scopes)) {}

    /// Signs in, makes the page and brings it forward; `turns` of the clock later it stands.
    void show(Page* (*make)(Desk& desk, QWidget* parent), int turns = 6, QSize size = {1360, 770})
    {
        if (!seat.signIn())
            qFatal("not signed in");
        page.reset(make(*seat.desk, nullptr));
        page->resize(size);
        page->show();
        page->comeForward();
        seat.settle(turns);
    }
    template <typename Widget> [[nodiscard]] Widget* find(const char* object)
    {
        return page->findChild<Widget*>(QLatin1String(object));
    }
    /// The button of that name that a person sees: a panel that was written anew still holds the old ones for a while.
    [[nodiscard]] look::Button* verb(const QString& name) const
    {
        for (auto* one : page->findChildren<look::Button*>(name)) {
            if (one->isVisible())
                return one;
        }
        return nullptr;
    }

    /// Types into the bar above the list instead of what stood there, with Enter; the sentence about what was wrong.
    QString search(const QString& words)
    {
        auto* bar = page->findChild<look::FilterBar*>(QStringLiteral("listFilter"));
        bar->setFilter({});
        bar->frame()->edit()->setText(words);
        QTest::keyClick(bar->frame()->edit(), Qt::Key_Return);
        seat.settle();
        return bar->problem();
    }

    PageSeat seat;
    std::unique_ptr<Page> page;
};

} // namespace eraflazz::console
