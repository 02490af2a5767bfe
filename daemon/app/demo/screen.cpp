// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/demo/screen.h"

#include "kernel/text.h"

#include <algorithm>
#include <array>

namespace eraflazz::app {

namespace {

constexpr std::size_t kPaceSeconds = 10;

enum class Ink { Plain, Strong, Dim, Good, Bad, Wait };

/// Lines of at most so many characters. Everything shown is cleaned of control characters: serial numbers and messages
/// come from outside, and a terminal obeys what it is sent.
class Canvas final {
public:
    Canvas(int columns, int rows, bool hasColours)
        : m_columns(std::max(columns, 20)), m_rows(std::max(rows, 5)), m_hasColours(hasColours)
    {
    }

    Canvas& text(std::string_view words, Ink ink = Ink::Plain)
    {
        std::string shown;
        for (const char c : sanitised(words, 512)) {
            const auto byte = static_cast<unsigned char>(c);
            const bool startsCharacter = (byte & 0xC0U) != 0x80U;
            if (startsCharacter && m_used >= m_columns)
                break;
            m_used += startsCharacter ? 1 : 0;
            shown += byte < 0x20 || byte == 0x7f ? '?' : c;
        }
        m_line += m_hasColours && ink != Ink::Plain ? codeOf(ink) + shown + "\x1b[0m" : shown;
        return *this;
    }

    /// Padded to a column; numbers stand right.
    Canvas& cell(std::string_view words, int width, Ink ink = Ink::Plain, bool isRight = false)
    {
        const int length = lengthOf(words);
        const std::string gap(static_cast<std::size_t>(std::max(0, width - length)), ' ');
        if (isRight)
            return text(gap).text(words, ink).text(" ");
        return text(words, ink).text(gap).text(" ");
    }

    void end()
    {
        if (++m_lines <= m_rows)
            m_out += (m_lines == 1 ? "" : "\r\n") + m_line + (m_hasColours ? "\x1b[K" : "");
        m_line.clear();
        m_used = 0;
    }

    [[nodiscard]] const std::string& out() const { return m_out; }

private:
    static int lengthOf(std::string_view words)
    {
        return static_cast<int>(std::count_if(
            words.begin(), words.end(), [](char c) { return (static_cast<unsigned char>(c) & 0xC0U) != 0x80U; }));
    }

    static std::string codeOf(Ink ink)
    {
        switch (ink) {
        case Ink::Plain:
            return "";
        case Ink::Strong:
            return "\x1b[1m";
        case Ink::Dim:
            return "\x1b[2m";
        case Ink::Good:
            return "\x1b[32m";
        case Ink::Bad:
            return "\x1b[31m";
        case Ink::Wait:
            return "\x1b[33m";
        }
        return "";
    }

    int m_columns;
    int m_rows;
    bool m_hasColours;
    int m_lines = 0;
    int m_used = 0;
    std::string m_line;
    std::string m_out;
};

struct StateWord final {
    std::string_view status;
    std::string_view word;
    Ink ink;
};
constexpr std::array kStateWords{StateWord{"PENDING", "Antre", Ink::Wait},
                                 StateWord{"PROCESSING", "Menunggu", Ink::Wait},
                                 StateWord{"SUCCESS", "Sukses", Ink::Good},
                                 StateWord{"FAILED", "Gagal", Ink::Bad},
                                 StateWord{"REFUND", "Dibalik", Ink::Bad}};

StateWord wordOf(std::string_view status)
{
    const auto found =
        std::find_if(kStateWords.begin(), kStateWords.end(), [&](const auto& word) { return word.status == status; });
    return found != kStateWords.end() ? *found : StateWord{status, status, Ink::Plain};
}

std::string tenths(std::int64_t value)
{
    return std::to_string(value / 10) + "," + std::to_string(value % 10);
}

std::string rupiah(std::int64_t value)
{
    return formatRupiah(Money::rupiah(value));
}

std::string duration(std::int64_t seconds)
{
    const auto two = [](std::int64_t number) { return (number < 10 ? "0" : "") + std::to_string(number); };
    return two(seconds / 3600) + ":" + two(seconds / 60 % 60) + ":" + two(seconds % 60);
}

std::string attemptWords(std::string_view attempt)
{
    const auto parts = split(attempt, '|');
    if (parts.size() != 3)
        return std::string(attempt);
    const std::string code = parts[2].empty() ? "" : " " + std::string(parts[2]);
    const auto say = [&](const char* word, bool withCode) {
        return std::string(parts[0]) + " " + word + (withCode ? code : "");
    };
    if (parts[1] == "DELIVERED")
        return say("terkirim", false);
    if (parts[1] == "REJECTED")
        return say("menolak", true);
    if (parts[1] == "ACCEPTED")
        return say("memproses", false);
    if (parts[1] == "UNKNOWN")
        return say("belum jelas, ditanya lagi", false);
    if (parts[1] == "NOT_SENT")
        return say("tidak terkirim", false);
    return say(parts[1] == "QUEUED" ? "antre" : "dikirim", false);
}

std::string storyOf(const SaleStory& sale)
{
    std::string story;
    for (const auto attempt : split(sale.attempts, ';')) {
        if (!attempt.empty())
            story += (story.empty() ? "" : " → ") + attemptWords(attempt);
    }
    if (sale.status == "SUCCESS")
        story += " SN " + sale.sn;
    if (sale.status == "FAILED")
        story += " → dana kembali";
    return story;
}

void drawHead(Canvas& canvas, const ScreenFrame& frame)
{
    canvas.text("Eraflazz demo", Ink::Strong)
        .text("  " + duration(frame.upSeconds) + "  API " + frame.api + "  data " + frame.folder, Ink::Dim)
        .end();
    if (!frame.notice.empty())
        canvas.text(frame.notice, Ink::Bad).end();
    else
        canvas.end();
}

void drawFigures(Canvas& canvas, const ScreenFrame& frame, std::int64_t saleTenths)
{
    canvas.text("Penjualan/dtk ", Ink::Dim).text(tenths(saleTenths), Ink::Strong);
    if (const auto& daemon = frame.sight.daemon) {
        canvas.text("   diterima ", Ink::Dim)
            .text(rupiah(daemon->accepted))
            .text("  ditolak ", Ink::Dim)
            .text(rupiah(daemon->refused));
        canvas.text("  diulang ", Ink::Dim)
            .text(rupiah(daemon->replayed))
            .text("  antrean ", Ink::Dim)
            .text(rupiah(daemon->queue));
        canvas.text("  kasus ", Ink::Dim).text(rupiah(daemon->cases), daemon->cases > 0 ? Ink::Bad : Ink::Plain);
    } else {
        canvas.text("   daemon tidak menjawab", Ink::Bad);
    }
    canvas.end();
    canvas.text("15 menit      ", Ink::Dim);
    for (const auto& [status, word, ink] : kStateWords) {
        std::int64_t sales = 0;
        for (const auto& state : frame.sight.states)
            sales += state.status == status ? state.sales : 0;
        canvas.text(std::string(word) + " ", Ink::Dim).text(rupiah(sales), sales > 0 ? ink : Ink::Plain).text("   ");
    }
    canvas.text("laba Rp ", Ink::Dim).text(rupiah(frame.sight.profit)).end();
    const auto& deposits = frame.sight.deposits;
    canvas.text("Deposit       ", Ink::Dim).text("masuk ", Ink::Dim).text(rupiah(deposits.approved), Ink::Good);
    canvas.text(" (Rp ", Ink::Dim).text(rupiah(deposits.rupiah)).text(")   menunggu ", Ink::Dim);
    canvas.text(rupiah(deposits.waiting)).text("   ditahan ", Ink::Dim);
    canvas.text(rupiah(deposits.held), deposits.held > 0 ? Ink::Wait : Ink::Plain).text("   belum jelas ", Ink::Dim);
    canvas.text(rupiah(deposits.suspense), deposits.suspense > 0 ? Ink::Wait : Ink::Plain).end();
    canvas.text("Laporan agen  ", Ink::Dim)
        .text(rupiah(static_cast<std::int64_t>(frame.traffic.reports)))
        .text(" diterima", Ink::Dim);
    if (frame.traffic.forged > 0)
        canvas.text("  tanda tangan salah " + std::to_string(frame.traffic.forged), Ink::Bad);
    canvas.end();
    canvas.end();
}

void drawSuppliers(Canvas& canvas, const Sight& sight)
{
    canvas.cell("Supplier", 9, Ink::Strong).cell("Sukses %", 9, Ink::Strong, true).cell("ms", 7, Ink::Strong, true);
    canvas.cell("Jalan", 8, Ink::Strong, true)
        .cell("Terkirim", 9, Ink::Strong, true)
        .cell("Menolak", 8, Ink::Strong, true);
    canvas.cell("Gangguan", 9, Ink::Strong, true).cell("Saldo Rp", 14, Ink::Strong, true).end();
    if (!sight.daemon)
        return;
    for (const auto& supplier : sight.daemon->suppliers) {
        const Ink ink = !supplier.successPermille          ? Ink::Dim
                        : *supplier.successPermille >= 900 ? Ink::Good
                        : *supplier.successPermille >= 500 ? Ink::Wait
                                                           : Ink::Bad;
        canvas.cell(supplier.code, 9)
            .cell(supplier.successPermille ? tenths(*supplier.successPermille) : "-", 9, ink, true)
            .cell(tenths(supplier.latencyUs / 100), 7, Ink::Plain, true);
        canvas.cell(
            std::to_string(supplier.inFlight) + "/" + std::to_string(supplier.inFlightMax), 8, Ink::Plain, true);
        canvas.cell(rupiah(supplier.delivered), 9, Ink::Plain, true)
            .cell(rupiah(supplier.refused), 8, Ink::Plain, true);
        canvas.cell(rupiah(supplier.trouble), 9, Ink::Plain, true)
            .cell(rupiah(supplier.floatRupiah), 14, Ink::Plain, true);
        canvas.text(supplier.isBreakerOpen ? "berhenti sementara" : "", Ink::Bad).end();
    }
    canvas.end();
}

void drawSales(Canvas& canvas, const Sight& sight)
{
    canvas.text("Sepuluh penjualan terakhir", Ink::Strong).end();
    if (!sight.hasDatabase)
        canvas.text("database tidak menjawab", Ink::Bad).end();
    for (const auto& sale : sight.sales) {
        const auto state = wordOf(sale.status);
        canvas.cell(sale.time, 8, Ink::Dim).cell(sale.agent, 5).cell(sale.product, 9).cell(sale.destination, 14);
        canvas.cell(rupiah(sale.price), 7, Ink::Plain, true).cell(state.word, 8, state.ink).text(storyOf(sale)).end();
    }
}

} // namespace

void Pace::add(std::int64_t count)
{
    if (!m_counts.empty() && count < m_counts.back())
        m_counts.clear(); // The daemon was started again and counts from zero.
    m_counts.push_back(count);
    if (m_counts.size() > kPaceSeconds + 1)
        m_counts.erase(m_counts.begin());
}

std::int64_t Pace::tenthsPerSecond() const
{
    if (m_counts.size() < 2)
        return 0;
    return (m_counts.back() - m_counts.front()) * 10 / static_cast<std::int64_t>(m_counts.size() - 1);
}

std::string drawScreen(const ScreenFrame& frame, std::int64_t saleTenths, int columns, int rows, bool hasColours)
{
    Canvas canvas(columns, rows, hasColours);
    drawHead(canvas, frame);
    drawFigures(canvas, frame, saleTenths);
    drawSuppliers(canvas, frame.sight);
    drawSales(canvas, frame.sight);
    canvas.end();
    canvas.text("Ctrl+C mengakhiri demo.", Ink::Dim).end();
    return canvas.out();
}

std::string drawLine(const ScreenFrame& frame, std::int64_t saleTenths)
{
    std::string line = duration(frame.upSeconds) + "  penjualan/dtk " + tenths(saleTenths);
    for (const auto& state : frame.sight.states)
        line += "  " + std::string(wordOf(state.status).word) + " " + rupiah(state.sales);
    if (!frame.sight.daemon)
        line += "  (daemon tidak menjawab)";
    if (!frame.notice.empty())
        line += "  " + frame.notice;
    return line;
}

} // namespace eraflazz::app
