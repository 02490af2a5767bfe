// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/bank_layouts.h"

#include "wallet/banks/shipped_layouts.h"

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <stdexcept>

namespace eraflazz::app {

namespace {

constexpr std::uintmax_t kFileBytesMax = 256 * 1024;

std::string textOf(const std::filesystem::path& path)
{
    std::ifstream file(path, std::ios::binary);
    if (!file || std::filesystem::file_size(path) > kFileBytesMax)
        throw std::runtime_error(path.string() + ": cannot be read, or is larger than 256 KiB");
    return {std::istreambuf_iterator<char>(file), {}};
}

wallet::NameSets nameSets(const std::filesystem::path& path)
{
    auto sets = wallet::shippedNameSets();
    if (!std::filesystem::exists(path))
        return sets;
    auto own = wallet::readNameSets(textOf(path));
    if (!own)
        throw std::runtime_error(path.string() + ": " + own.error().text);
    for (auto& [name, hints] : *own)
        sets[name] = hints;
    return sets;
}

} // namespace

std::vector<wallet::BankLayout> bankLayouts(const std::string& folder)
{
    auto layouts = wallet::shippedLayouts();
    if (folder.empty())
        return layouts;
    if (!std::filesystem::is_directory(folder))
        throw std::runtime_error(folder + " is no folder");
    const auto names = nameSets(std::filesystem::path(folder) / "name_patterns.toml");
    std::vector<std::filesystem::path> files;
    for (const auto& entry : std::filesystem::directory_iterator(folder)) {
        const auto name = entry.path().filename();
        if (entry.is_regular_file() && name.extension() == ".toml" && name != "name_patterns.toml" &&
            name != "example.toml")
            files.push_back(entry.path());
    }
    std::sort(files.begin(), files.end());
    for (const auto& file : files) {
        auto layout = wallet::readLayout(textOf(file), names);
        if (!layout)
            throw std::runtime_error(file.string() + ": " + layout.error().text);
        wallet::addLayout(layouts, std::move(*layout));
    }
    return layouts;
}

} // namespace eraflazz::app
