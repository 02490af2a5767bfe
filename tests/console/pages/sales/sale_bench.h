// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desk/desk.h"
#include "desk/page.h"
#include "fake_clock.h"
#include "fake_daemon.h"

#include <QPointer>
#include <QTemporaryDir>
#include <QTest>

#include <functional>
#include <map>
#include <string>
#include <vector>

namespace eraflazz::console {

/// A sale as the daemon writes it into a row of trx.live or trx.list.
struct SampleSale final {
    std::string key = "0192f0c1-7a40-7cde-8f01-000000000001";
    int version = 1;
    std::int64_t time = 1'795'000'000'000;
    std::string code = "01JD0TRX00001";
    std::string agent = "EF0012";
    std::string refId = "INV-1";
    std::string product = "TSEL50";
    std::string destination = "081254409917";
    int price = 49'875;
    std::string status = "SUCCESS";
    bool isDoubtful = false;
    std::string sn = "0410011222113540117";
    std::string message;
    std::string supplier = "DIGI";
    int durationMs = 2'800; ///< -1: it is open.

    [[nodiscard]] std::string row() const;
};

/// Everything a page of sales stands on: a daemon in this process, a clock that stands still, a desk.
class SaleBench final {
public:
    explicit SaleBench(const std::vector<std::string>& scopes = allScopes());

    [[nodiscard]] static std::vector<std::string> allScopes();
    [[nodiscard]] bool signIn();
    /// The subscription of that topic whose filter is this; empty: there is none.
    [[nodiscard]] std::string sub(const std::string& topic, const std::string& filter = {}) const;
    [[nodiscard]] bool waitForSub(const std::string& topic, const std::string& filter = {});
    void snapshot(const std::string& sub, const std::string& rows);
    void insert(const std::string& sub, const std::string& rows);
    void remove(const std::string& sub, const std::string& key);
    /// The rows that have come are shown.
    void settle();
    /// Waits until the daemon has heard that method so many times.
    [[nodiscard]] bool heard(std::string_view method, int times = 1);
    [[nodiscard]] const Json& params(std::string_view method) const;
    /// From now on; with `filter` only calls that carry it.
    void refuse(std::string_view method, const protocol::Failure& failure, const std::string& filter = {})
    {
        m_refusals[std::string(method)] = {failure, filter};
    }

    FakeClock clock;
    FakeDaemon daemon{clock};
    std::map<std::string, std::string, std::less<>> answers;                 ///< By method, JSON.
    std::map<std::string, std::function<std::string()>, std::less<>> makers; ///< Before `answers`: another each time.
    ControlClient client{clock};
    ActionRegistry actions;
    QTemporaryDir folder;
    Profiles profiles{folder.filePath(QStringLiteral("profiles.ini"))};
    Desk desk{client, actions, profiles};
    std::vector<look::News> news;
    std::vector<Place> places;

private:
    struct Sub final {
        std::string id, topic, filter;
        int seq = 0;
    };
    [[nodiscard]] std::string answer(const protocol::Message& request);
    void change(const std::string& sub, const std::string& members);

    std::vector<Sub> m_subs;
    struct Refusal final {
        protocol::Failure failure;
        std::string filter;
    };
    std::map<std::string, Refusal, std::less<>> m_refusals;
    int m_opened = 0;
};

/// The columns of a sample sale's row, as the daemon names them: JSON.
extern const std::string kSampleColumns;

/// The story of the sample sale, as trx.get tells it; `more` are members that replace others.
[[nodiscard]] std::string
storyJson(const SampleSale& sale, const std::string& cases = "[]", const std::string& evidence = "[]");

} // namespace eraflazz::console
