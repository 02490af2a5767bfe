// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "look/parts/fact_rows.h"
#include "page_bench.h"
#include "pages/requests/requests_page.h"

#include <QCryptographicHash>
#include <QTableView>

namespace eraflazz::console {

inline constexpr qint64 kNow = 1'795'000'000'000;
inline const std::string kOther = "0192f0c1-7a40-7cde-8f01-0000000000c1";
inline const std::string kOwn = "0192f0c1-7a40-7cde-8f01-0000000000c2";

/// A row of request.list; rina is who looks.
inline std::string
row(const std::string& id, const char* kind, const char* maker, qint64 age, const char* state = "proposed")
{
    return R"({"id":")" + id + R"(","kind":")" + kind + R"(","state":")" + state + R"(","maker":")" + maker +
           R"(","checker":null,"reason":"KOMPLAIN","reason_label":"Ganti rugi komplain","note":"Sudah dicek ke supplier",)"
           R"("subject":"agent:EF0012","subject_name":"Efata Cell","amount":2500000,"at_stake":2500000,"before":1204500,)"
           R"("after":3704500,"created_at":)" +
           std::to_string(kNow - age) + R"(,"ended_at":null,"ended_note":"","age_s":10,"attachments":2,"mine":)" +
           (maker == std::string("rina") ? "true" : "false") + "}";
}

/// request.get of an adjustment, with one file.
inline std::string whole(const std::string& id, const char* maker, const std::string& more = {})
{
    return R"({"id":")" + id + R"(","kind":"adjustment","state":"proposed","maker":")" + maker +
           R"(","reason":"KOMPLAIN","reason_label":"Ganti rugi komplain","note":"Sudah dicek ke supplier, SN tidak ada di operator",)"
           R"("subject":"agent:EF0012","subject_name":"Efata Cell","payload":{},"amount":2500000,"at_stake":2500000,"before":1204500,)"
           R"("after":3704500,"balance_now":1190000,"created_at":1794999000000,"attachments":[{"no":1,"file_name":"bukti.jpg","media_type":"image/jpeg","bytes":204800,"sha256":"x"}],)"
           R"("history":[{"seq":1,"user":"dewi","action":"request.propose","detail":"","at":1794999000000}],"approvers":["rina","owner"],"mine":)" +
           (maker == std::string("rina") ? "true" : "false") + more + "}";
}

/// A request with one picture of that content.
inline std::string withProof(const char* name, const QByteArray& content)
{
    const auto hash = QCryptographicHash::hash(content, QCryptographicHash::Sha256).toHex().toStdString();
    auto text = whole(kOther, "dewi");
    const std::string before = R"("file_name":"bukti.jpg","media_type":"image/jpeg","bytes":204800,"sha256":"x")";
    return text.replace(text.find(before),
                        before.size(),
                        std::string(R"("file_name":")") + name + R"(","media_type":"image/jpeg","bytes":9,"sha256":")" +
                            hash + '"');
}

/// The page of requests over one of another person and one of the own.
struct RequestsBench : PageBench {
    explicit RequestsBench(std::vector<std::string> scopes = {}) : PageBench(std::move(scopes))
    {
        seat.clock.setUnixMs(kNow);
        seat.answer("request.list",
                    R"({"rows":[)" + row(kOther, "adjustment", "dewi", 2'400'000) + "," +
                        row(kOwn, "credit_limit", "rina", 120'000) + "]}");
        seat.answer("request.get", whole(kOther, "dewi"));
    }
    void open() { show(makeRequestsPage); }
    [[nodiscard]] QString facts() const
    {
        QStringList all;
        for (const auto* one : page->findChildren<look::FactRows*>())
            all << one->accessibleName();
        return all.join(u'\n');
    }
    [[nodiscard]] QTableView* grid() const { return page->findChild<QTableView*>(QStringLiteral("requestGrid")); }
};

} // namespace eraflazz::console
