// SPDX-License-Identifier: GPL-3.0-or-later
#include "protocol/handshake.h"

#include "protocol/message.h"

namespace eraflazz::protocol {

namespace {

constexpr std::size_t kNamesMax = 64;

void names(JsonWriter& out, std::string_view key, const std::vector<std::string>& all)
{
    out.key(key).beginArray();
    for (const auto& one : all)
        out.value(one);
    out.endArray();
}

/// Reads members and remembers whether all of them were as they must be.
class Reader final {
public:
    explicit Reader(const Json& json) : m_json(json), m_isFine(json.isObject()) {}

    void text(std::string_view name, std::string& into, std::size_t most, bool isRequired)
    {
        if (!m_json.has(name)) {
            m_isFine = m_isFine && !isRequired;
            return;
        }
        const auto found = m_json[name].asString();
        if (found && found->size() <= most)
            into = *found;
        else
            m_isFine = false;
    }

    template <typename T> void number(std::string_view name, T& into, std::int64_t least, std::int64_t most)
    {
        const auto found = m_json[name].asInteger();
        if (found && *found >= least && *found <= most)
            into = static_cast<T>(*found);
        else
            m_isFine = false;
    }

    void list(std::string_view name, std::vector<std::string>& into)
    {
        const Json& found = m_json[name];
        if (found.items().size() > kNamesMax || (m_json.has(name) && !found.isArray())) {
            m_isFine = false;
            return;
        }
        for (const auto& item : found.items()) {
            const auto word = item.asString();
            if (!word || word->size() > kNamesMax)
                m_isFine = false;
            else
                into.emplace_back(*word);
        }
    }

    void fail() { m_isFine = false; }
    [[nodiscard]] bool isFine() const { return m_isFine; }

private:
    const Json& m_json;
    bool m_isFine;
};

constexpr std::int64_t kTimeMax = 4'102'444'800'000; // The year 2100.
constexpr std::size_t kTextMax = 200;
constexpr std::size_t kPasswordMax = 1024;
constexpr std::size_t kCodeMax = 40;

} // namespace

std::string toText(const Hello& hello)
{
    JsonWriter out;
    out.beginObject().field("server", hello.server).key("proto").beginObject();
    out.field("min", hello.protocolMin).field("max", hello.protocolMax).endObject();
    names(out, "features", hello.features);
    out.field("configured", hello.isConfigured).key("auth").beginObject().key("methods").beginArray();
    out.value("password").value("token").endArray().endObject();
    out.field("epoch", hello.epoch).field("time", hello.timeMs).endObject();
    return notificationText("hello", out.text());
}

std::string toText(const Identify& identify)
{
    JsonWriter out;
    out.beginObject().field("proto", identify.protocol).field("client", identify.client);
    names(out, "features", identify.features);
    out.key("auth").beginObject();
    if (identify.token.empty()) {
        out.field("method", "password").field("user", identify.user).field("password", identify.password);
        if (!identify.code.empty())
            out.field("code", identify.code);
    } else {
        out.field("method", "token").field("token", identify.token);
    }
    out.endObject().endObject();
    return notificationText("identify", out.text());
}

std::string toText(const Welcome& welcome)
{
    JsonWriter out;
    out.beginObject().field("proto", welcome.protocol).field("token", welcome.token).field("user", welcome.user);
    out.field("name", welcome.name).field("role", welcome.role);
    names(out, "scopes", welcome.scopes);
    out.field("two_step", welcome.twoStep).field("two_step_owed", welcome.owesTwoStep);
    out.field("heartbeat", welcome.heartbeatSeconds).field("epoch", welcome.epoch).field("time", welcome.timeMs);
    return notificationText("welcome", out.endObject().text());
}

std::optional<Hello> helloFrom(const Json& params)
{
    Hello hello;
    Reader read(params);
    read.text("server", hello.server, kTextMax, true);
    read.list("features", hello.features);
    read.text("epoch", hello.epoch, kTextMax, true);
    read.number("time", hello.timeMs, 0, kTimeMax);
    Reader protocol(params["proto"]);
    protocol.number("min", hello.protocolMin, 1, 1000);
    protocol.number("max", hello.protocolMax, 1, 1000);
    hello.isConfigured = params["configured"].asBool().value_or(true);
    return read.isFine() && protocol.isFine() ? std::optional(hello) : std::nullopt;
}

std::optional<Identify> identifyFrom(const Json& params)
{
    Identify identify;
    Reader read(params);
    read.number("proto", identify.protocol, 1, 1000);
    read.text("client", identify.client, kTextMax, false);
    read.list("features", identify.features);
    Reader auth(params["auth"]);
    std::string method;
    auth.text("method", method, kTextMax, true);
    if (method == "password") {
        auth.text("user", identify.user, kTextMax, true);
        auth.text("password", identify.password, kPasswordMax, true);
        auth.text("code", identify.code, kCodeMax, false);
    } else if (method == "token") {
        auth.text("token", identify.token, kTextMax, true);
        if (identify.token.empty())
            auth.fail();
    } else {
        auth.fail();
    }
    return read.isFine() && auth.isFine() ? std::optional(identify) : std::nullopt;
}

std::optional<Welcome> welcomeFrom(const Json& params)
{
    Welcome welcome;
    Reader read(params);
    read.number("proto", welcome.protocol, 1, 1000);
    read.text("token", welcome.token, kTextMax, true);
    read.text("user", welcome.user, kTextMax, true);
    read.text("name", welcome.name, kTextMax, false);
    read.text("role", welcome.role, kTextMax, true);
    read.list("scopes", welcome.scopes);
    read.text("two_step", welcome.twoStep, kTextMax, false);
    welcome.owesTwoStep = params["two_step_owed"].asBool().value_or(false);
    read.number("heartbeat", welcome.heartbeatSeconds, 1, 3600);
    read.text("epoch", welcome.epoch, kTextMax, true);
    read.number("time", welcome.timeMs, 0, kTimeMax);
    return read.isFine() ? std::optional(welcome) : std::nullopt;
}

} // namespace eraflazz::protocol
