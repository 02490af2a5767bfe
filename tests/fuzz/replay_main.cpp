// SPDX-License-Identifier: GPL-3.0-or-later
#include "fuzz_target.h"

#include <algorithm>
#include <cstdio>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <string>
#include <vector>

namespace {

void run(const std::string& input)
{
    LLVMFuzzerTestOneInput(reinterpret_cast<const std::uint8_t*>(input.data()), input.size());
}

/// The seed, everything it becomes when it is cut short, and every copy with one bit turned in one byte.
void runWithNeighbours(const std::string& seed)
{
    constexpr std::size_t kNeighboursMax = 2048;
    run(seed);
    for (std::size_t at = 0; at < std::min(seed.size(), kNeighboursMax); ++at) {
        run(seed.substr(0, at));
        std::string turned = seed;
        turned[at] = static_cast<char>(turned[at] ^ (1 << (at % 8)));
        run(turned);
    }
}

} // namespace

/// Runs every file of the folder named on the command line; an empty or missing folder is a failure.
int main(int argc, char** argv)
{
    if (argc != 2 || !std::filesystem::is_directory(argv[1])) {
        std::fputs("usage: replay FOLDER\n", stderr);
        return 2;
    }
    std::vector<std::filesystem::path> seeds;
    for (const auto& entry : std::filesystem::directory_iterator(argv[1])) {
        if (entry.is_regular_file())
            seeds.push_back(entry.path());
    }
    std::sort(seeds.begin(), seeds.end());
    for (const auto& path : seeds) {
        std::printf("%s\n", path.c_str());
        std::fflush(stdout); // So that the last line names the seed that ended the program.
        std::ifstream file(path, std::ios::binary);
        runWithNeighbours(std::string(std::istreambuf_iterator<char>(file), {}));
    }
    return seeds.empty() ? 1 : 0;
}
