// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/demo/files.h"

#include <cerrno>
#include <cstdio>
#include <cstring>
#include <fcntl.h>
#include <fstream>
#include <iterator>
#include <stdexcept>
#include <sys/stat.h>
#include <unistd.h>

namespace eraflazz::app {

std::string readFile(const std::string& path)
{
    std::ifstream file(path, std::ios::binary);
    return {std::istreambuf_iterator<char>(file), std::istreambuf_iterator<char>()};
}

void writeFileAtomically(const std::string& path, std::string_view text, mode_t mode)
{
    const std::string draft = path + ".new";
    ::unlink(draft.c_str());
    const int file = ::open(draft.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, mode);
    bool isGood = file >= 0;
    while (isGood && !text.empty()) {
        const auto written = ::write(file, text.data(), text.size());
        isGood = written > 0 || errno == EINTR;
        text.remove_prefix(written > 0 ? static_cast<std::size_t>(written) : 0);
    }
    isGood = isGood && ::fchmod(file, mode) == 0 && ::fsync(file) == 0;
    if (file >= 0)
        ::close(file);
    if (!isGood || std::rename(draft.c_str(), path.c_str()) != 0)
        throw std::runtime_error("cannot write " + path + ": " + std::strerror(errno));
}

} // namespace eraflazz::app
