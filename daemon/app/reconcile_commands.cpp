// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/reconcile_commands.h"

#include "app/catalog_watch.h"
#include "app/config.h"
#include "app/local_lane.h"
#include "crypto/secret_box.h"
#include "engine/pg/pg_reconciliation_store.h"
#include "engine/services/drift_watch.h"
#include "engine/services/reconciler.h"
#include "engine/suppliers/statement_layouts.h"
#include "kernel/clock.h"

#include <filesystem>
#include <fstream>
#include <iostream>
#include <iterator>
#include <pwd.h>
#include <stdexcept>
#include <unistd.h>

namespace eraflazz::app {

namespace {

constexpr std::size_t kShownMost = 50;
constexpr std::int64_t kDayMs = std::int64_t{86400} * 1000;

std::string textOf(const std::string& path, std::uintmax_t bytesMax)
{
    std::error_code error;
    const auto size = std::filesystem::file_size(path, error);
    if (error)
        throw std::runtime_error(path + ": " + error.message());
    if (size > bytesMax)
        throw std::runtime_error(path + " is larger than " + std::to_string(bytesMax) + " bytes");
    std::ifstream file(path, std::ios::binary);
    if (!file)
        throw std::runtime_error(path + " cannot be read");
    return {std::istreambuf_iterator<char>(file), {}};
}

std::string whoRuns(const CommandOptions& options)
{
    if (const auto named = optionOf(options, "--operator"))
        return *named;
    const auto* entry = getpwuid(getuid());
    return entry != nullptr ? entry->pw_name : std::to_string(getuid());
}

/// Midnight in Jakarta at which the day begins.
std::optional<std::int64_t> dayOf(const CommandOptions& options, const std::string& name)
{
    const auto text = optionOf(options, name);
    if (!text)
        return std::nullopt;
    const auto at = engine::readTime(*text + " 00:00", {"yyyy-MM-dd HH:mm"}, 420);
    if (!at)
        throw std::runtime_error(name + " must be a day such as 2026-11-22");
    return at;
}

engine::StatementLayout layoutFor(const CommandOptions& options, const std::string& adapter)
{
    if (const auto path = optionOf(options, "--layout")) {
        auto own = engine::readStatementLayout(textOf(*path, 262144));
        if (!own)
            throw std::runtime_error(*path + ": " + own.error());
        return *own;
    }
    if (auto shipped = engine::shippedStatementLayout(adapter))
        return *shipped;
    throw std::runtime_error("there is no statement layout for suppliers of kind " + adapter + ": give --layout FILE");
}

engine::SupplierFacts supplierOf(engine::ReconciliationStore& store, const std::string& code)
{
    auto found = store.supplier(code);
    if (!found)
        throw std::runtime_error("there is no supplier " + code);
    return *found;
}

void printDifferences(const engine::Reconciliation& result)
{
    std::size_t shown = 0;
    for (const auto& difference : result.differences) {
        if (shown++ == kShownMost) {
            std::cout << "  ... and " << result.differences.size() - kShownMost << " more\n";
            return;
        }
        std::cout << "  " << toString(difference.kind) << '\t' << difference.ref << '\t'
                  << (difference.line > 0 ? "line " + std::to_string(difference.line) : "not in the file") << '\t'
                  << difference.note << '\n';
    }
}

void printSummary(const engine::ReconcileReport& report, const engine::SupplierFacts& supplier)
{
    using engine::DifferenceKind;
    const auto& result = report.result;
    std::cout << "statement of " << supplier.code << ", " << toIsoUtc(report.fromUnixMs) << " to "
              << toIsoUtc(report.toUnixMs) << "\n"
              << "  lines              " << result.lines << " (" << result.duplicates << " repeated, "
              << result.foreignFailed << " failed orders that are not ours)\n"
              << "  our attempts       " << report.ours.size() << "\n"
              << "  agreed             " << result.agreed << "\n"
              << "  only ours          " << result.count(DifferenceKind::OursOnly) << "\n"
              << "  only theirs        " << result.count(DifferenceKind::TheirsOnly) << "\n"
              << "  another price      " << result.count(DifferenceKind::PriceDiffers) << "\n"
              << "  another status     " << result.count(DifferenceKind::StatusDiffers) << "\n"
              << "  delivered, ours    Rp " << formatRupiah(result.oursTotal) << "\n"
              << "  delivered, theirs  Rp " << formatRupiah(result.theirsTotal) << "  (difference Rp "
              << formatRupiah(result.theirsTotal - result.oursTotal) << ")\n";
    printDifferences(result);
}

int report(const engine::ReconcileReport& found, const engine::SupplierFacts& supplier, const LocalLane* lane)
{
    printSummary(found, supplier);
    if (lane == nullptr) {
        std::cout << found.result.evidence.size() << " lines would be told to the engine; nothing was written\n";
    } else {
        std::cout << found.result.evidence.size() << " lines were told to the engine: " << lane->ended()
                  << " doubts ended, " << lane->casesOpened() << " cases opened by it; " << found.newCases
                  << " other cases are new\n";
        if (lane->failed() > 0)
            std::cout << lane->failed() << " lines could not be written; the log says why. Run the same file again\n";
    }
    return found.result.differences.empty() && (lane == nullptr || lane->failed() == 0) ? 0 : 1;
}

engine::StatementFile
statementOf(const CommandOptions& options, const engine::SupplierFacts& supplier, const engine::SupplierLinks& links)
{
    engine::StatementFile file;
    file.supplier = supplier.id;
    file.supplierCode = supplier.code;
    file.fileName = std::filesystem::path(needOption(options, "--file")).filename().string();
    file.layout = layoutFor(options, supplier.adapter);
    const auto link = links.find(supplier.id);
    file.statementsAreFinal = link != links.end() && link->second.adapter->statementsAreFinal();
    file.operatorName = whoRuns(options);
    file.fromUnixMs = dayOf(options, "--from");
    if (const auto last = dayOf(options, "--to"))
        file.toUnixMs = *last + kDayMs - 1; // the whole of that day
    return file;
}

} // namespace

int runReconcileCommand(const CommandOptions& options)
{
    const Config config = readConfig(needOption(options, "--config"));
    const auto box = SecretBox::fromKeyFile(config.keyFile);
    CatalogWatch watch(config, box);
    watch.load();
    engine::PgReconciliationStore store(config.appConninfo);
    const auto supplier = supplierOf(store, needOption(options, "--supplier"));
    auto file = statementOf(options, supplier, *watch.links());
    const auto bytes = textOf(needOption(options, "--file"), engine::kStatementBytesMax);
    file.bytes = bytes;
    const bool dryRun = options.count("--dry-run") == 1;
    StampIssuer unused(0); // a dry run makes no ids
    std::unique_ptr<LocalLane> lane;
    if (!dryRun)
        lane = std::make_unique<LocalLane>(config.dataDir, config.appConninfo, watch.catalog());
    engine::Reconciler reconciler(
        store, lane ? lane->stamps() : unused, [&lane](auto jobs) { lane->tell(std::move(jobs)); });
    const auto found = reconciler.run(file, dryRun);
    if (!found) {
        const auto& error = found.error();
        throw std::runtime_error(file.fileName + (error.line > 0 ? ", line " + std::to_string(error.line) : "") + ": " +
                                 std::string(toString(error.problem)) +
                                 (error.detail.empty() ? "" : " (" + error.detail + ")") + "; nothing was written");
    }
    return report(*found, supplier, lane.get());
}

int runDriftCommand(const CommandOptions& options)
{
    const Config config = readConfig(needOption(options, "--config"));
    const auto box = SecretBox::fromKeyFile(config.keyFile);
    CatalogWatch watch(config, box);
    watch.load();
    engine::PgReconciliationStore store(config.appConninfo);
    const auto supplier = supplierOf(store, needOption(options, "--code"));
    const auto link = watch.links()->find(supplier.id);
    if (link == watch.links()->end())
        throw std::runtime_error(supplier.code + " has no usable credentials");
    net::HttpClient client;
    const auto check = engine::checkBalance(store, client, supplier.id, link->second);
    if (!check)
        throw std::runtime_error(supplier.code + " did not say what we have there");
    std::cout << supplier.code << "\n  reported   Rp " << formatRupiah(check->reading.reported) << "\n  our books  Rp "
              << formatRupiah(check->reading.ledger) << "\n  under way  Rp " << formatRupiah(check->reading.openCosts)
              << "\n  drift      Rp " << formatRupiah(check->drift) << "\n";
    if (check->caseOpened)
        std::cout << "  it was there at the last check as well: a case is open\n";
    return check->drift.isZero() ? 0 : 1;
}

} // namespace eraflazz::app
