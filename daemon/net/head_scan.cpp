// SPDX-License-Identifier: GPL-3.0-or-later
#include "net/head_scan.h"

#include "kernel/text.h"
#include "net/http_wire.h"

#include <algorithm>

namespace eraflazz::net {
namespace {

constexpr std::size_t kMethodBytesMax = 16;

/// Walks the head once, line by line. Each step says whether the walk may go on; if not, `m_result` says why.
class Scanner final {
public:
    Scanner(std::string_view text, const HttpServerSettings& limits) : m_text(text), m_limits(limits) {}

    HeadScan run()
    {
        if (!requestLine())
            return m_result;
        while (!atEmptyLine()) {
            if (m_result.state != HeadScan::State::Incomplete || !field())
                return m_result;
        }
        if (m_result.state == HeadScan::State::Incomplete && m_sawEnd)
            complete();
        return m_result;
    }

private:
    bool stop(HttpRefusal refusal)
    {
        m_result.state = HeadScan::State::Refused;
        m_result.refusal = refusal;
        return false;
    }
    [[nodiscard]] bool atEnd() const { return m_at == m_text.size(); }

    bool requestLine() { return method() && target() && version(); }

    bool method()
    {
        const std::size_t begin = m_at;
        while (!atEnd() && isTokenChar(m_text[m_at]) && m_at - begin <= kMethodBytesMax)
            ++m_at;
        if (m_at - begin > kMethodBytesMax)
            return stop(HttpRefusal::BadHead);
        if (atEnd())
            return false;
        if (m_at == begin || m_text[m_at] != ' ')
            return stop(HttpRefusal::BadHead);
        m_method = m_text.substr(begin, m_at - begin);
        ++m_at;
        return true;
    }

    /// Origin form only: an absolute or authority target or an asterisk would let two readers disagree about the host.
    bool target()
    {
        const std::size_t begin = m_at;
        if (atEnd())
            return false;
        if (m_text[m_at] != '/')
            return stop(HttpRefusal::BadHead);
        while (!atEnd() && m_text[m_at] > 0x20 && m_text[m_at] < 0x7f && m_text[m_at] != '#')
            ++m_at;
        if (m_at - begin > m_limits.targetBytesMax)
            return stop(HttpRefusal::TargetTooLong);
        if (atEnd())
            return false;
        if (m_text[m_at] != ' ')
            return stop(HttpRefusal::BadHead);
        ++m_at;
        return true;
    }

    bool version()
    {
        constexpr std::string_view kStart = "HTTP/1.";
        constexpr std::string_view kEnd = "\r\n";
        return expect(kStart) && minorVersion() && expect(kEnd);
    }

    bool minorVersion()
    {
        if (atEnd())
            return false;
        if (m_text[m_at] != '0' && m_text[m_at] != '1')
            return stop(HttpRefusal::BadHead);
        ++m_at;
        return true;
    }

    bool expect(std::string_view wanted)
    {
        const std::string_view there = m_text.substr(m_at, wanted.size());
        if (there != wanted.substr(0, there.size()))
            return stop(HttpRefusal::BadHead);
        m_at += there.size();
        return there.size() == wanted.size();
    }

    /// True also when the text ends here, so that the walk ends with "incomplete".
    bool atEmptyLine()
    {
        if (atEnd())
            return true;
        if (m_text[m_at] != '\r')
            return false;
        if (m_at + 1 == m_text.size())
            return true;
        if (m_text[m_at + 1] != '\n') {
            stop(HttpRefusal::BadHead);
            return true;
        }
        m_at += 2;
        m_sawEnd = true;
        return true;
    }

    bool field()
    {
        if (++m_fields > m_limits.fieldsMax)
            return stop(HttpRefusal::HeadTooLarge);
        const std::size_t begin = m_at;
        while (!atEnd() && isTokenChar(m_text[m_at]))
            ++m_at;
        if (atEnd())
            return false;
        if (m_at == begin || m_text[m_at] != ':') // Also a folded line, which starts with a blank.
            return stop(HttpRefusal::BadHead);
        const std::string_view name = m_text.substr(begin, m_at - begin);
        const std::size_t valueBegin = ++m_at;
        while (!atEnd() && isValueChar(m_text[m_at]))
            ++m_at;
        if (atEnd())
            return false;
        const std::string_view value = trim(m_text.substr(valueBegin, m_at - valueBegin));
        return expect("\r\n") && meaning(name, value);
    }

    static bool isValueChar(char c)
    {
        const auto byte = static_cast<unsigned char>(c);
        return (byte >= 0x20 && byte != 0x7f) || byte == '\t';
    }

    /// Only the fields that frame the message matter here.
    bool meaning(std::string_view name, std::string_view value)
    {
        if (name.size() == 4 && equalsIgnoreCase(name, "Host"))
            return host(value);
        if (name.size() == 14 && equalsIgnoreCase(name, "Content-Length"))
            return contentLength(value);
        if (name.size() == 17 && equalsIgnoreCase(name, "Transfer-Encoding"))
            return stop(HttpRefusal::TransferEncoding);
        return true;
    }

    bool host(std::string_view value)
    {
        const bool clean = value.find_first_of(" \t,/\\@?#") == std::string_view::npos;
        if (m_hasHost || value.empty() || !clean)
            return stop(HttpRefusal::BadHead);
        m_hasHost = true;
        return true;
    }

    bool contentLength(std::string_view value)
    {
        if (m_hasLength || value.empty() || !std::all_of(value.begin(), value.end(), isDigitAscii))
            return stop(HttpRefusal::BadHead);
        m_hasLength = true;
        for (const char digit : value) {
            m_length = m_length * 10 + static_cast<std::size_t>(digit - '0');
            if (m_length > m_limits.bodyBytesMax) { // Checked at each digit, so that no length can wrap around.
                m_lengthTooLarge = true;
                m_length = 0;
            }
        }
        return true;
    }

    void complete()
    {
        const bool carriesBody = m_method == "POST" || m_method == "PUT" || m_method == "PATCH";
        if (!m_hasHost)
            stop(HttpRefusal::BadHead);
        else if (m_lengthTooLarge)
            stop(HttpRefusal::BodyTooLarge);
        else if (carriesBody && !m_hasLength)
            stop(HttpRefusal::LengthRequired);
        else
            m_result = {HeadScan::State::Complete, HttpRefusal::BadHead, m_at, m_length};
    }

    const std::string_view m_text;
    const HttpServerSettings& m_limits;
    std::size_t m_at = 0;
    std::size_t m_fields = 0;
    std::size_t m_length = 0;
    std::string_view m_method;
    bool m_hasHost = false;
    bool m_hasLength = false;
    bool m_lengthTooLarge = false;
    bool m_sawEnd = false;
    HeadScan m_result;
};

} // namespace

HeadScan scanHead(std::string_view received, const HttpServerSettings& limits)
{
    HeadScan scan = Scanner(received.substr(0, limits.headBytesMax), limits).run();
    if (scan.state == HeadScan::State::Incomplete && received.size() >= limits.headBytesMax) {
        scan.state = HeadScan::State::Refused;
        scan.refusal = HttpRefusal::HeadTooLarge;
    }
    return scan;
}

} // namespace eraflazz::net
