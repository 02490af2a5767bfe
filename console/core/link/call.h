// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "json/json.h"
#include "protocol/message.h"

#include <QString>

#include <concepts>
#include <cstdint>
#include <functional>
#include <string>
#include <string_view>

namespace eraflazz::console {

/// A fresh UUID for a form that changes something. Made when the form opens, kept until it closes: pressing twice, a
/// lost link and a retry all carry the same one.
[[nodiscard]] std::string newIdem();

/// One call of the daemon: `Call("trx.ask").with("sale", id).withIdem(idem)`.
class Call final {
public:
    explicit Call(std::string_view method);

    Call& with(std::string_view name, std::string_view text) &;
    Call& with(std::string_view name, const char* text) & { return with(name, std::string_view(text)); }
    Call& with(std::string_view name, const QString& text) &;
    template <std::integral Number> Call& with(std::string_view name, Number number) &
    {
        if constexpr (std::same_as<Number, bool>)
            m_params.field(name, number);
        else
            m_params.field(name, static_cast<std::int64_t>(number));
        return *this;
    }
    template <typename Value> Call&& with(std::string_view name, const Value& value) &&
    {
        return std::move(with(name, value));
    }
    /// Already JSON.
    Call& withRaw(std::string_view name, std::string_view json);
    Call& withIdem(std::string_view idem) &;
    Call&& withIdem(std::string_view idem) && { return std::move(withIdem(idem)); }

    [[nodiscard]] const std::string& method() const { return m_method; }
    [[nodiscard]] std::string params() const { return m_params.text() + '}'; }
    /// The contract says that this method changes something.
    [[nodiscard]] bool changes() const { return m_changes; }
    [[nodiscard]] bool hasIdem() const { return m_hasIdem; }

private:
    std::string m_method;
    JsonWriter m_params;
    bool m_changes = false;
    bool m_hasIdem = false;
};

/// What became of a call.
struct Answer final {
    enum class Kind {
        Reply,
        Refused,        ///< The daemon said no; `failure.key` says why. Nothing was changed.
        Cancelled,      ///< Nobody wants it any more.
        TimedOut,       ///< Nothing came. Only calls that change nothing.
        LinkLost,       ///< It was never sent, or it changes nothing: asking again is safe.
        OutcomeUnknown, ///< It may have happened. Repeat the same call with the same idem: it tells.
    };
    Kind kind = Kind::Reply;
    Json result;
    protocol::Failure failure;
    Json data; ///< Everything in the error's data: fields, scope, retry_ms ...

    [[nodiscard]] bool isFine() const { return kind == Kind::Reply; }
};

using Answered = std::function<void(const Answer&)>;

} // namespace eraflazz::console
