// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <string>
#include <vector>

namespace eraflazz::bench {

/// A sale that is there.
struct Example final {
    std::string id, code, refId, destination, sn, agent;
};

/// Sales to ask about: as many of the last week as of the months before.
struct Examples final {
    std::vector<Example> recent, old;
};

/// Something a console asks: a page of sales, or what the box for everything finds.
struct Question final {
    std::string name;
    std::string method;
    std::string params; ///< JSON
};

/// All questions, about the examples of that round.
[[nodiscard]] std::vector<Question> searchQuestions(const Examples& examples, std::size_t round, std::int64_t nowMs);

} // namespace eraflazz::bench
