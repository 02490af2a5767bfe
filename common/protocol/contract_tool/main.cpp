// SPDX-License-Identifier: GPL-3.0-or-later
#include "protocol/contract_tool/contract_file.h"

#include <exception>
#include <filesystem>
#include <fstream>
#include <iostream>
#include <iterator>
#include <stdexcept>

namespace {

namespace fs = std::filesystem;
using namespace eraflazz;

std::string contentOf(const fs::path& path)
{
    std::ifstream file(path, std::ios::binary);
    return {std::istreambuf_iterator<char>(file), {}};
}

int run(const std::string& verb, const fs::path& source)
{
    const auto contract = protocol::readContract(contentOf(source / protocol::kContractPath));
    int stale = 0;
    for (const auto& [path, content] : protocol::generate(contract)) {
        if (contentOf(source / path) == content)
            continue;
        ++stale;
        std::cout << (verb == "write" ? "writes " : "stale: ") << path << '\n';
        if (verb == "write") {
            fs::create_directories((source / path).parent_path());
            std::ofstream(source / path, std::ios::binary) << content;
        }
    }
    return verb == "check" && stale > 0 ? 1 : 0;
}

} // namespace

/// eraflazz-contract write|check SOURCE: what is made from resources/protocol/control.json.
int main(int argc, char** argv)
{
    try {
        const std::string verb = argc > 1 ? argv[1] : "";
        if (argc != 3 || (verb != "write" && verb != "check"))
            throw std::runtime_error("use: eraflazz-contract write|check SOURCE-FOLDER");
        return run(verb, argv[2]);
    } catch (const std::exception& error) {
        std::cerr << "eraflazz-contract: " << error.what() << '\n';
        return 2;
    }
}
