// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "load.h"

#include <utility>

#include <map>
#include <string>
#include <vector>

namespace eraflazz::bench {

/// What one scenario came to; printed as one line of JSON.
struct Line final {
    std::string scenario;
    LoadResult load;
    double tps = 0;
    double pgbenchTps = 0;
    double dbOnlyTps = 0;
    std::string audit;
    std::vector<std::pair<std::string, std::string>> more; ///< Name and JSON, in the order they were added.

    void add(const std::string& name, double value, int decimals = 1);
    void add(const std::string& name, std::int64_t value) { more.emplace_back(name, std::to_string(value)); }
    void addText(const std::string& name, const std::string& value);
    void addNumbers(const std::string& name, const std::map<std::string, double>& values);
    void addTexts(const std::string& name, const std::map<std::string, std::string>& values);
    [[nodiscard]] std::string json(); ///< Not const: percentiles sort the samples.
};

/// The slices of one scenario as if they had been one.
void append(LoadResult& all, LoadResult slice);

} // namespace eraflazz::bench
