// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/fake_clock.h"
#include "core/fake_daemon.h"
#include "core/link/control_client.h"
#include "core/session/action_registry.h"
#include "core/session/profiles.h"
#include "desk/desk.h"
#include "desk/page.h"

#include <QTemporaryDir>

#include <functional>
#include <map>
#include <memory>
#include <string>
#include <vector>

class QAbstractButton;

namespace eraflazz::console {

/// A page at a desk whose daemon says what the test wants: methods by name, topics by their rows. The clock stands
/// still until the test turns it.
class PageSeat final {
public:
    using Cells = std::map<std::string, std::string>; ///< Column: its JSON.

    explicit PageSeat(std::vector<std::string> scopes = {});
    ~PageSeat();

    /// Signed in; false when it did not happen in time.
    [[nodiscard]] bool signIn();

    /// The result of a method, as JSON, from now on.
    void answer(const std::string& method, const std::string& result);
    /// The method is refused.
    void refuse(const std::string& method, const std::string& key, const std::string& detail = {});
    /// The method is left without an answer.
    void leave(const std::string& method);
    /// What the topic holds when somebody opens it.
    void setRows(const std::string& topic, const std::vector<std::pair<std::string, Cells>>& rows);
    /// What the topic holds from now on; those who watch are told.
    void tellRows(const std::string& topic, const std::vector<std::pair<std::string, Cells>>& rows);

    /// Lets messages pass and turns the clock so that flushes and debouncing happen.
    void settle(int turns = 6, qint64 stepMs = 120);
    [[nodiscard]] const protocol::Message* last(std::string_view method) const { return daemon.last(method); }
    [[nodiscard]] int count(std::string_view method) const { return daemon.count(method); }
    [[nodiscard]] std::string said(std::string_view method, std::string_view param) const;

    /// Everything the page told the person.
    std::vector<look::News> news;
    std::vector<Place> places;

    /// Writes a picture of the widget when ERAFLAZZ_SHOTS names a folder: light and dark, wide and small.
    void shoot(QWidget& widget, const QString& name);

    FakeClock clock;
    FakeDaemon daemon{clock};
    ControlClient client{clock};
    ActionRegistry actions;
    QTemporaryDir folder;
    std::unique_ptr<Profiles> profiles;
    std::unique_ptr<Desk> desk;

private:
    [[nodiscard]] std::string opened(const protocol::Message& message);
    [[nodiscard]] std::string rowsText(const std::string& topic) const;

    struct Watched {
        std::string topic;
        std::int64_t seq = 0;
    };
    std::map<std::string, std::function<std::string(const protocol::Message&)>> m_answers;
    std::map<std::string, std::vector<std::pair<std::string, Cells>>> m_rows;
    std::map<std::string, Watched> m_watched; ///< By sub.
    int m_subs = 0;
};

/// The descendant of that name, shown or not; the test fails without it.
template <typename Widget> Widget* named(QWidget& in, const QString& name)
{
    return in.findChild<Widget*>(name);
}

/// The CSV that the export icon of the page saves; empty when nothing is saved.
[[nodiscard]] QByteArray savedTable(PageSeat& seat, QWidget& page);

/// The dialog that is open now, or nothing.
[[nodiscard]] QWidget* openDialog(const QString& name);

} // namespace eraflazz::console
