// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/report_commands.h"

#include "app/config.h"
#include "kernel/clock.h"
#include "report/calendar.h"
#include "report/report_csv.h"
#include "report/report_text.h"
#include "reports/pg/pg_reports.h"

#include <fstream>
#include <iostream>
#include <optional>
#include <stdexcept>
#include <unistd.h>

namespace eraflazz::app {

namespace {

std::string nameList()
{
    std::string list;
    for (const auto name : reports::allReports())
        list += (list.empty() ? "" : ", ") + std::string(toString(name));
    return list;
}

BusinessDay dayOption(const CommandOptions& options, const std::string& name, BusinessDay otherwise)
{
    const auto found = options.find(name);
    if (found == options.end())
        return otherwise;
    const auto day = report::parseDay(found->second);
    if (!day)
        throw std::runtime_error(name + " must be a day like 2026-11-22, not " + found->second);
    return *day;
}

reports::SalesBy salesBy(const std::string& text)
{
    static const std::map<std::string, reports::SalesBy> kAll{{"product", reports::SalesBy::Product},
                                                              {"supplier", reports::SalesBy::Supplier},
                                                              {"agent", reports::SalesBy::Agent},
                                                              {"hour", reports::SalesBy::Hour}};
    const auto found = kAll.find(text);
    if (found == kAll.end())
        throw std::runtime_error("--by must be product, supplier, agent or hour, not " + text);
    return found->second;
}

report::Language language(const std::string& text)
{
    if (text != "id" && text != "en")
        throw std::runtime_error("--lang must be id or en, not " + text);
    return text == "id" ? report::Language::Indonesian : report::Language::English;
}

reports::ReportRequest requestFrom(const std::string& name, const CommandOptions& options)
{
    const auto known = reports::reportNameFrom(name);
    if (!known)
        throw std::runtime_error("there is no report '" + name + "'; the reports are " + nameList());
    reports::ReportRequest request;
    request.name = *known;
    request.language = language(optionOf(options, "--lang").value_or("id"));
    request.span = reportSpan(options, unixMsNow());
    request.agent = optionOf(options, "--agent").value_or("");
    request.supplier = optionOf(options, "--supplier").value_or("");
    request.bank = optionOf(options, "--bank").value_or("");
    request.by = salesBy(optionOf(options, "--by").value_or("product"));
    request.shop = optionOf(options, "--shop").value_or("");
    return request;
}

/// Made by eraflazz-report, and nothing for a terminal.
bool isForFilesOnly(const std::string& format)
{
    return format == "pdf" || format == "xlsx";
}

/// As asked for, or by the ending of the file.
std::string formatName(const CommandOptions& options)
{
    const std::string output = optionOf(options, "--output").value_or("");
    const std::size_t point = output.rfind('.');
    const std::string ending = point == std::string::npos ? "" : output.substr(point + 1);
    return optionOf(options, "--format").value_or(ending == "csv" || isForFilesOnly(ending) ? ending : "table");
}

ReportFormat formatFrom(const CommandOptions& options, const std::map<std::string, ReportFormat>& more)
{
    const std::string name = formatName(options);
    const bool withMark = options.count("--bom") == 1;
    if (name == "table")
        return report::toText;
    if (name == "csv")
        return [withMark](const report::ReportTable& table) { return toCsv(table, {withMark}); };
    const auto found = more.find(name);
    if (found != more.end())
        return found->second;
    throw std::runtime_error(isForFilesOnly(name)
                                 ? "eraflazzd makes tables and CSV only; ask eraflazz-report for " + name
                                 : "--format must be table or csv, not " + name);
}

void writeOut(const std::string& bytes, const CommandOptions& options)
{
    const auto output = options.find("--output");
    if (output != options.end()) {
        std::ofstream file(output->second, std::ios::binary | std::ios::trunc);
        file << bytes;
        file.close();
        if (!file)
            throw std::runtime_error("cannot write " + output->second);
        return;
    }
    if (isForFilesOnly(formatName(options)) && ::isatty(STDOUT_FILENO) == 1)
        throw std::runtime_error("that format is not for a terminal; name a file with --output");
    std::cout << bytes << std::flush;
}

std::string conninfoFrom(const CommandOptions& options)
{
    if (options.count("--config") == 1)
        return readConfig(options.at("--config")).appConninfo;
    const std::string conninfo = optionOf(options, "--database").value_or("");
    if (conninfo.empty())
        throw std::runtime_error("--config or --database is missing: where the books are");
    return conninfo;
}

} // namespace

const char* const kReportOptions =
    "(--config FILE | --database CONNINFO) [--agent CODE] [--supplier CODE] [--bank CODE] "
    "[--by product|supplier|agent|hour] [--from DATE] [--to DATE] [--at TIME] "
    "[--format table|csv] [--bom] [--lang id|en] [--shop NAME] [--output FILE]";

reports::Span reportSpan(const CommandOptions& options, std::int64_t nowMs)
{
    const auto at = options.find("--at");
    if (at == options.end()) {
        const BusinessDay first = dayOption(options, "--from", dayOption(options, "--to", BusinessDay::at(nowMs)));
        return reports::spanOfDays(first, dayOption(options, "--to", first));
    }
    if (options.count("--to") == 1)
        throw std::runtime_error("--at and --to both name an end; leave one out");
    const auto moment = report::parseMoment(at->second);
    if (!moment)
        throw std::runtime_error("--at must be a time in Jakarta like 2026-11-22T14:52, not " + at->second);
    return {report::startOfDay(dayOption(options, "--from", BusinessDay::at(*moment))), *moment};
}

int runReportCommand(const std::string& name,
                     const CommandOptions& options,
                     const std::map<std::string, ReportFormat>& more)
{
    const auto request = requestFrom(name, options);
    const auto format = formatFrom(options, more);
    reports::ReportSettings settings;
    settings.conninfo = conninfoFrom(options);
    settings.statementTimeoutMs = 300'000; // Somebody waits for it and can interrupt it.
    const auto table = reports::PgReports(settings).make(request);
    if (!table) {
        std::cerr << sentence(table.error(), request.language) << '\n';
        return 2;
    }
    writeOut(format(*table), options);
    for (const auto& check : table->checks) {
        if (!check.holds)
            std::cerr << "report: this does not hold: " << check.text << '\n';
    }
    return table->holds() ? 0 : 1;
}

} // namespace eraflazz::app
