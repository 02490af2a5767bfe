// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <utility>

#include <variant>

namespace eraflazz {

/// Wraps a refusal on its way into a Result: `return Err(Refusal::PriceExceedsMax);`
template <typename E> struct Err final {
    explicit Err(E reason) : error(std::move(reason)) {}
    E error;
};

/// A value or a named refusal. Member names follow std::expected (C++23), so that it can take over one day.
template <typename T, typename E> class [[nodiscard]] Result final {
public:
    Result(T value) : m_state(std::in_place_index<0>, std::move(value)) {} // NOLINT: meant to be implicit
    Result(Err<E> refusal) : m_state(std::in_place_index<1>, std::move(refusal.error)) {} // NOLINT

    [[nodiscard]] bool has_value() const { return m_state.index() == 0; }
    explicit operator bool() const { return has_value(); }

    [[nodiscard]] T& value() { return std::get<0>(m_state); }
    [[nodiscard]] const T& value() const { return std::get<0>(m_state); }
    [[nodiscard]] T& operator*() { return value(); }
    [[nodiscard]] const T& operator*() const { return value(); }
    [[nodiscard]] T* operator->() { return &value(); }
    [[nodiscard]] const T* operator->() const { return &value(); }
    [[nodiscard]] const E& error() const { return std::get<1>(m_state); }

private:
    std::variant<T, E> m_state;
};

} // namespace eraflazz
