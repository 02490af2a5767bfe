// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <functional>
#include <vector>

namespace eraflazz::bench {

class Subject;

/// Lets the event loop run so long.
void settle(int ms);
[[nodiscard]] bool waitFor(const std::function<bool()>& condition, int ms);

/// How long it took until the console computed nothing for a quarter of a second, milliseconds.
[[nodiscard]] double quietAfter(const Subject& subject, int mostMs);

/// One JSON object a line. `most` is the goal; the value should not be above it, nor below 0.
bool tell(const char* figure, double value, double most, const char* unit);
/// The same for what should not be below its goal.
bool tellAtLeast(const char* figure, double value, double least, const char* unit);

[[nodiscard]] double largest(const std::vector<int>& values);

} // namespace eraflazz::bench
