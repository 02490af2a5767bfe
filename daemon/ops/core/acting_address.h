// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <utility>

#include <functional>
#include <string>

namespace eraflazz::ops {

/// Where the person sits whose wish this thread carries out, for as long as it lives: the chain of actions writes it
/// beside what is done. What is handed on to another thread takes it along by carried(). Nobody's: the daemon itself,
/// or the command line of its own host.
class ActingAddress final {
public:
    explicit ActingAddress(std::string address);
    ~ActingAddress();
    ActingAddress(const ActingAddress&) = delete;
    ActingAddress& operator=(const ActingAddress&) = delete;

    [[nodiscard]] static const std::string& current(); ///< Of this thread; "" = nobody's.

private:
    std::string m_before;
};

/// The same work, done for whom this thread acts now, wherever and whenever it is called.
template <typename... Args> [[nodiscard]] std::function<void(Args...)> carried(std::function<void(Args...)> work)
{
    if (!work || ActingAddress::current().empty())
        return work;
    return [address = ActingAddress::current(), work = std::move(work)](Args... args) {
        const ActingAddress here(address);
        work(std::forward<Args>(args)...);
    };
}

/// The detail of an action, a JSON object, with the address as its last member; unchanged without one. Of characters
/// that no address has, nothing is written.
[[nodiscard]] std::string withAddress(std::string detail, const std::string& address);
/// What withAddress() was given: to compare what was asked, wherever it was asked from.
[[nodiscard]] std::string withoutAddress(std::string detail);

} // namespace eraflazz::ops
