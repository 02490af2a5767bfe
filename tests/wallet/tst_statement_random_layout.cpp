// SPDX-License-Identifier: GPL-3.0-or-later
#include "statement_files.h"

#include <QTest>

#include <algorithm>
#include <rapidcheck.h>

using namespace eraflazz;
using namespace eraflazz::wallet;

namespace {

/// A bank that nobody has met: a layout as an operator would write it, and the habits behind it.
struct InventedBank final {
    std::string direction;
    std::string dateFormat;
    bool isEnglish = false;
    bool hasBalance = false;
    bool hasTimeColumn = false;
    bool mayBePending = false;
    bool saysSaldo = false; ///< Opening and closing balance under the table.
    char delimiter = ',';
    std::string lineEnd;
    std::vector<std::string> columns; ///< Roles in the file's order; "other" is unknown to the layout.
};

InventedBank invented()
{
    InventedBank bank;
    bank.direction = *rc::gen::element<std::string>("columns", "mark", "suffix", "sign");
    bank.dateFormat = *rc::gen::element<std::string>("dd/MM/yyyy", "yyyy-MM-dd", "dd MMMM yyyy", "dd-MM-yy", "dd/MM");
    bank.isEnglish = *rc::gen::arbitrary<bool>();
    bank.hasBalance = *rc::gen::arbitrary<bool>();
    bank.hasTimeColumn = *rc::gen::arbitrary<bool>();
    bank.mayBePending = *rc::gen::arbitrary<bool>();
    bank.saysSaldo = bank.hasBalance && *rc::gen::arbitrary<bool>();
    bank.delimiter = *rc::gen::element(',', ';', '\t', '|');
    bank.lineEnd = *rc::gen::element<std::string>("\n", "\r\n", "\r");
    std::vector<std::string> columns{"date", "description", "note", "other"};
    if (bank.direction == "columns")
        columns.insert(columns.end(), {"debit", "credit"});
    else
        columns.emplace_back("amount");
    if (bank.direction == "mark")
        columns.emplace_back("mark");
    if (bank.hasBalance)
        columns.emplace_back("balance");
    if (bank.hasTimeColumn)
        columns.emplace_back("time");
    while (!columns.empty()) {
        const auto at = *rc::gen::inRange<std::size_t>(0, columns.size());
        bank.columns.push_back(columns[at]);
        columns.erase(columns.begin() + static_cast<std::ptrdiff_t>(at));
    }
    return bank;
}

std::string layoutOf(const InventedBank& bank)
{
    std::string toml = "id = \"invented\"\nbank = \"X\"\n[columns]\n";
    for (const auto& column : bank.columns) {
        if (column == "description")
            toml += "description = [\"Kolom description\", \"Kolom note\"]\n";
        else if (column != "note" && column != "other")
            toml += column + " = [\"Kolom " + column + "\"]\n";
    }
    toml += "[format]\ndates = [\"" + bank.dateFormat + "\"]\ntimes = [\"HHmmss\"]\nnumbers = [\"" +
            (bank.isEnglish ? "1,234.56" : "1.234,56") + "\"]\ndescription_join = \" + \"\n" +
            (bank.mayBePending ? "pending = [\"TUNDA\"]\n" : "") + "[direction]\nby = \"" + bank.direction + "\"\n";
    if (bank.direction == "mark" || bank.direction == "suffix")
        toml += "credit = [\"MASUK\"]\ndebit = [\"KELUAR\"]\n";
    return toml + "[titles]\nperiod = [\"Kurun\"]\n[rows]\nopening = [\"Awal\"]\nclosing = [\"Akhir\"]\n";
}

/// Writes lines as that bank would.
class Pen final {
public:
    explicit Pen(const InventedBank& bank) : m_bank(bank) {}

    [[nodiscard]] std::string file(const std::vector<BankLine>& lines, std::int64_t openingCents) const
    {
        std::string text = "Kurun : 01/12/2025 - 30/11/2026" + m_bank.lineEnd;
        text += row([](const std::string& column) { return "Kolom " + column; });
        for (const auto& line : lines)
            text += row([&](const std::string& column) { return cell(column, line); });
        if (m_bank.saysSaldo)
            text += quoted("Awal : " + plain(openingCents)) + m_bank.lineEnd + "Akhir" + m_bank.delimiter + '=' +
                    m_bank.delimiter + quoted(money(lines.empty() ? openingCents : lines.back().balance->toCents())) +
                    m_bank.lineEnd;
        return text;
    }

private:
    template <typename Cell> [[nodiscard]] std::string row(const Cell& cellOf) const
    {
        std::string text;
        for (const auto& column : m_bank.columns)
            text += (text.empty() ? std::string() : std::string(1, m_bank.delimiter)) + quoted(cellOf(column));
        return text + m_bank.lineEnd;
    }

    static std::string quoted(const std::string& text)
    {
        std::string out = "\"";
        for (const char c : text)
            out += c == '"' ? std::string("\"\"") : std::string(1, c);
        return out + "\"";
    }

    /// Without groups, and without cents where there are none.
    [[nodiscard]] std::string plain(std::int64_t cents) const
    {
        return std::to_string(cents / 100) + (cents % 100 == 0 ? std::string() : fraction(cents));
    }
    [[nodiscard]] std::string fraction(std::int64_t cents) const
    {
        return (m_bank.isEnglish ? "." : ",") + std::to_string(100 + cents % 100).substr(1);
    }
    [[nodiscard]] std::string money(std::int64_t cents) const
    {
        auto text = formatRupiah(Money::rupiah(cents / 100));
        if (m_bank.isEnglish)
            std::replace(text.begin(), text.end(), '.', ',');
        return text + fraction(cents);
    }

    [[nodiscard]] std::string cell(const std::string& column, const BankLine& line) const
    {
        const bool isCredit = line.direction == BankDirection::Credit;
        const bool isNoteFirst = std::find(m_bank.columns.begin(), m_bank.columns.end(), "note") <
                                 std::find(m_bank.columns.begin(), m_bank.columns.end(), "description");
        const auto cut = line.description.find(" + ");
        const auto first = cut == std::string::npos ? std::string() : line.description.substr(0, cut);
        const auto last = cut == std::string::npos ? line.description : line.description.substr(cut + 3);
        if (column == "date")
            return line.isPending ? "tunda" : date(*line.date);
        if (column == "time")
            return line.time ? withoutZeros(line.time->toString()) : std::string();
        if (column == "description" || column == "note")
            return (column == "note") == isNoteFirst ? first : last;
        if (column == "amount")
            return amount(line);
        if (column == "mark")
            return isCredit ? "Masuk" : "Keluar";
        if (column == "credit")
            return isCredit ? money(line.amount.toCents()) : "-";
        if (column == "debit")
            return isCredit ? std::string() : money(line.amount.toCents());
        if (column == "balance")
            return money(line.balance->toCents());
        return "apa saja";
    }

    [[nodiscard]] std::string amount(const BankLine& line) const
    {
        const bool isCredit = line.direction == BankDirection::Credit;
        const auto text = money(line.amount.toCents());
        if (m_bank.direction == "suffix")
            return text + (isCredit ? " MASUK" : " KELUAR");
        return m_bank.direction == "sign" && !isCredit ? "-" + text : text;
    }

    [[nodiscard]] std::string date(const CivilDate& day) const
    {
        const auto iso = day.toString();
        const auto dd = iso.substr(8);
        const auto mm = iso.substr(5, 2);
        if (m_bank.dateFormat == "dd/MM/yyyy")
            return dd + '/' + mm + '/' + iso.substr(0, 4);
        if (m_bank.dateFormat == "dd/MM")
            return dd + '/' + mm;
        if (m_bank.dateFormat == "dd-MM-yy")
            return dd + '-' + mm + '-' + iso.substr(2, 2);
        static const std::vector<std::string> names{
            "Januari", "Feb", "March", "Apr", "Mei", "Juni", "Juli", "Agustus", "Sept", "Okt", "Nov", "Desember"};
        if (m_bank.dateFormat == "dd MMMM yyyy")
            return dd + ' ' + names[static_cast<std::size_t>(day.month - 1)] + ' ' + iso.substr(0, 4);
        return iso;
    }

    /// "00:04:26" as "426".
    static std::string withoutZeros(const std::string& time)
    {
        std::string digits = time.substr(0, 2) + time.substr(3, 2) + time.substr(6);
        while (digits.size() > 1 && digits.front() == '0')
            digits.erase(0, 1);
        return digits;
    }

    const InventedBank& m_bank;
};

std::string anyText()
{
    return collapsed(*rc::gen::container<std::string>(
        rc::gen::element('A', 'b', ' ', ',', ';', '"', '.', '1', '\t', '/', '-', '|', '\n')));
}

std::vector<BankLine> anyLines(const InventedBank& bank, std::int64_t balance)
{
    std::vector<BankLine> lines(*rc::gen::inRange<std::size_t>(0, 15));
    for (std::size_t i = 0; i < lines.size(); ++i) {
        auto& line = lines[i];
        line.fileLine = i + 3;
        line.isPending = bank.mayBePending && *rc::gen::inRange(0, 4) == 0;
        line.dateMayChange = bank.mayBePending;
        // The period above the table: every month once, so that dates without a year have one.
        if (!line.isPending)
            line.date = CivilDate::fromDays(CivilDate{2025, 12, 1}.toDays() + *rc::gen::inRange(0, 364));
        if (bank.hasTimeColumn && *rc::gen::arbitrary<bool>())
            line.time = CivilTime{*rc::gen::inRange(0, 24), *rc::gen::inRange(0, 60), *rc::gen::inRange(0, 60)};
        const auto cents = *rc::gen::inRange<std::int64_t>(1, 90'000'000'000);
        const bool isCredit = *rc::gen::arbitrary<bool>() || cents > balance;
        line.direction = isCredit ? BankDirection::Credit : BankDirection::Debit;
        line.amount = BankAmount::fromCents(cents);
        balance += isCredit ? cents : -cents;
        if (bank.hasBalance)
            line.balance = BankAmount::fromCents(balance);
        // Two columns are joined in the file's order; the first may be empty.
        const auto first = anyText();
        line.description = (first.empty() ? std::string() : first + " + ") + "T" + anyText();
    }
    return lines;
}

} // namespace

class TestStatementRandomLayout final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void whatAnInventedBankWritesIsReadBackEqual()
    {
        const bool holds = rc::check([] {
            const auto bank = invented();
            const std::int64_t opening = *rc::gen::inRange<std::int64_t>(0, 900'000'000'000);
            const auto lines = anyLines(bank, opening);
            const auto layout = readLayout(layoutOf(bank), {});
            if (!layout)
                RC_FAIL(layout.error().text);
            const StatementReader reader({*layout});
            const auto text = Pen(bank).file(lines, opening);
            const auto read = reader.read(text);
            if (!read)
                RC_FAIL(read.error().text() + "\n" + text);
            if (!read->rowErrors.empty())
                RC_FAIL(read->rowErrors.front().text() + "\n" + text);
            RC_ASSERT(read->lines.size() == lines.size());
            for (std::size_t i = 0; i < lines.size(); ++i) {
                auto found = read->lines[i];
                found.fileLine = lines[i].fileLine; // Texts may break lines; the samples check the numbers.
                RC_ASSERT(toJsonLine(found) == toJsonLine(lines[i]));
            }
            RC_ASSERT(read->balanceBreaks.empty());
            RC_ASSERT(read->ends.opening.has_value() == bank.saysSaldo);
        });
        QVERIFY(holds);
    }
};

QTEST_GUILESS_MAIN(TestStatementRandomLayout)
#include "tst_statement_random_layout.moc"
