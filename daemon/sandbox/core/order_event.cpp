// SPDX-License-Identifier: GPL-3.0-or-later
#include "sandbox/core/order_event.h"

#include "kernel/text.h"

#include <algorithm>
#include <limits>
#include <span>
#include <vector>

namespace eraflazz::sandbox {

namespace {

constexpr char kTab = '\t';

class LineWriter final {
public:
    explicit LineWriter(char kind) : m_line(1, kind) { m_line.reserve(96); }
    LineWriter& text(std::string_view field)
    {
        m_line += kTab;
        m_line += field;
        return *this;
    }
    LineWriter& number(std::int64_t field) { return text(std::to_string(field)); }
    template <typename T> LineWriter& optional(const std::optional<T>& field)
    {
        return field ? number(static_cast<std::int64_t>(*field)) : text("");
    }
    std::string take() { return std::move(m_line); }

private:
    std::string m_line;
};

/// Reads fields in order; any that is missing or out of range spoils the whole line.
class LineReader final {
public:
    explicit LineReader(std::span<const std::string_view> fields) : m_fields(fields) {}

    std::string_view text()
    {
        if (m_next < m_fields.size())
            return m_fields[m_next++];
        m_good = false;
        return {};
    }
    template <typename T> T number()
    {
        const auto value = parseInt(text());
        if (!value || *value < std::int64_t{std::numeric_limits<T>::min()} || *value > limitOf<T>()) {
            m_good = false;
            return 0;
        }
        return static_cast<T>(*value);
    }
    template <typename T> std::optional<T> optional()
    {
        if (m_next < m_fields.size() && m_fields[m_next].empty()) {
            ++m_next;
            return std::nullopt;
        }
        return number<T>();
    }
    Behaviour behaviour()
    {
        const auto found = behaviourNamed(text());
        m_good = m_good && found.has_value();
        return found.value_or(Behaviour::Success);
    }
    [[nodiscard]] bool good() const { return m_good && m_next == m_fields.size(); }

private:
    template <typename T> static constexpr std::int64_t limitOf()
    {
        return static_cast<std::int64_t>(std::numeric_limits<T>::max());
    }

    std::span<const std::string_view> m_fields;
    std::size_t m_next = 0;
    bool m_good = true;
};

void readCreated(LineReader& reader, Event& event)
{
    event.ref = reader.text();
    event.sku = reader.text();
    event.customerNo = reader.text();
    event.price = Money::rupiah(reader.number<std::int64_t>());
    event.atMs = reader.number<std::int64_t>();
    event.behaviour = reader.behaviour();
    event.rc = reader.number<Rc>();
    event.delayMs = reader.number<std::int32_t>();
    event.rule = reader.number<std::uint32_t>();
    event.callbackUrl = reader.text();
}

void readTurnedAway(LineReader& reader, Event& event)
{
    event.ref = reader.text();
    event.sku = reader.text();
    event.customerNo = reader.text();
    event.atMs = reader.number<std::int64_t>();
    event.rule = reader.number<std::uint32_t>();
    event.lost = reader.number<std::uint8_t>() != 0;
}

void readRule(LineReader& reader, Rule& rule)
{
    rule.id = reader.number<std::uint32_t>();
    rule.sku = reader.text();
    rule.destination = reader.text();
    rule.destinationIsSuffix = reader.number<std::uint8_t>() != 0;
    rule.behaviour = reader.behaviour();
    rule.rc = reader.optional<Rc>();
    rule.delayMs = reader.optional<int>();
    rule.times = reader.optional<std::int64_t>();
}

std::string encodeRule(const Rule& rule, std::string_view supplierCode)
{
    return LineWriter('B')
        .text(supplierCode)
        .number(rule.id)
        .text(rule.sku)
        .text(rule.destination)
        .number(rule.destinationIsSuffix ? 1 : 0)
        .text(scriptOf(rule.behaviour).name)
        .optional(rule.rc)
        .optional(rule.delayMs)
        .optional(rule.times)
        .take();
}

std::string encodeCreated(const Event& event, std::string_view supplierCode)
{
    return LineWriter('C')
        .text(supplierCode)
        .text(event.ref)
        .text(event.sku)
        .text(event.customerNo)
        .number(event.price.value())
        .number(event.atMs)
        .text(scriptOf(event.behaviour).name)
        .number(event.rc)
        .number(event.delayMs)
        .number(event.rule)
        .text(event.callbackUrl)
        .take();
}

std::optional<Event::Kind> kindOf(std::string_view letter)
{
    if (letter.size() != 1)
        return std::nullopt;
    switch (letter.front()) {
    case 'C':
        return Event::Kind::Created;
    case 'T':
        return Event::Kind::TurnedAway;
    case 'R':
        return Event::Kind::Repeated;
    case 'S':
        return Event::Kind::Settled;
    case 'D':
        return Event::Kind::ToppedUp;
    case 'B':
        return Event::Kind::RuleAdded;
    case 'X':
        return Event::Kind::RulesRemoved;
    default:
        return std::nullopt;
    }
}

} // namespace

std::string encodeEvent(const Event& event, std::string_view supplierCode)
{
    switch (event.kind) {
    case Event::Kind::Created:
        return encodeCreated(event, supplierCode);
    case Event::Kind::TurnedAway:
        return LineWriter('T')
            .text(supplierCode)
            .text(event.ref)
            .text(event.sku)
            .text(event.customerNo)
            .number(event.atMs)
            .number(event.rule)
            .number(event.lost ? 1 : 0)
            .take();
    case Event::Kind::Repeated:
        return LineWriter('R').text(supplierCode).number(event.order).number(event.atMs).take();
    case Event::Kind::Settled:
        return LineWriter('S').text(supplierCode).number(event.order).take();
    case Event::Kind::ToppedUp:
        return LineWriter('D').text(supplierCode).number(event.price.value()).take();
    case Event::Kind::RuleAdded:
        return encodeRule(event.added, supplierCode);
    case Event::Kind::RulesRemoved:
        return LineWriter('X').text(supplierCode).take();
    }
    return {};
}

std::optional<DecodedEvent> decodeEvent(std::string_view line)
{
    const auto fields = split(line, kTab);
    const auto kind = fields.empty() ? std::nullopt : kindOf(fields.front());
    if (!kind || fields.size() < 2)
        return std::nullopt;
    DecodedEvent decoded;
    decoded.supplierCode = fields[1];
    auto& event = decoded.event;
    event.kind = *kind;
    LineReader reader(std::span<const std::string_view>(fields).subspan(2));
    switch (*kind) {
    case Event::Kind::Created:
        readCreated(reader, event);
        break;
    case Event::Kind::TurnedAway:
        readTurnedAway(reader, event);
        break;
    case Event::Kind::Repeated:
        event.order = reader.number<std::uint32_t>();
        event.atMs = reader.number<std::int64_t>();
        break;
    case Event::Kind::Settled:
        event.order = reader.number<std::uint32_t>();
        break;
    case Event::Kind::ToppedUp:
        event.price = Money::rupiah(reader.number<std::int64_t>());
        break;
    case Event::Kind::RuleAdded:
        readRule(reader, event.added);
        break;
    case Event::Kind::RulesRemoved:
        break;
    }
    return reader.good() ? std::optional(decoded) : std::nullopt;
}

bool isLineSafe(std::string_view text, std::size_t bytesMax)
{
    const auto control = [](char c) { return static_cast<unsigned char>(c) < 0x20 || c == 0x7f; };
    return text.size() <= bytesMax && std::none_of(text.begin(), text.end(), control);
}

} // namespace eraflazz::sandbox
