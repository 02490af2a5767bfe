// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/command_line.h"

#include <algorithm>
#include <numeric>
#include <sstream>
#include <stdexcept>

namespace eraflazz::app {

namespace {

using Words = std::vector<std::string>;

bool isOption(std::string_view word)
{
    return word.size() > 1 && word.front() == '-'; // "-" alone is a value: no upline, nothing.
}

/// How many letters must be put in, left out or exchanged to make one of the other.
std::size_t distance(std::string_view from, std::string_view to)
{
    std::vector<std::size_t> row(to.size() + 1);
    std::iota(row.begin(), row.end(), std::size_t{0});
    for (std::size_t i = 0; i < from.size(); ++i) {
        std::size_t diagonal = row[0];
        row[0] = i + 1;
        for (std::size_t j = 0; j < to.size(); ++j) {
            const std::size_t exchanged = diagonal + (from[i] == to[j] ? 0 : 1);
            diagonal = row[j + 1];
            row[j + 1] = std::min({exchanged, diagonal + 1, row[j] + 1});
        }
    }
    return row.back();
}

std::string listed(const Words& known)
{
    std::string text;
    for (const auto& word : known)
        text += (text.empty() ? "" : ", ") + word;
    return text;
}

/// The nearest of the known words when it may well be meant, else all of them.
std::string hint(const std::string& word, const Words& known)
{
    if (known.empty())
        return "it takes none";
    const auto nearest = std::min_element(known.begin(), known.end(), [&](const auto& left, const auto& right) {
        return distance(word, left) < distance(word, right);
    });
    const bool isNear = distance(word, *nearest) <= std::max<std::size_t>(2, word.size() / 3);
    return isNear ? "did you mean " + *nearest + "?" : "it takes " + listed(known);
}

std::string nameOf(const CommandForm& form)
{
    return std::string(form.command) + (form.verb.empty() ? "" : " ") + std::string(form.verb);
}

std::vector<CommandForm> formsOf(std::span<const CommandForm> forms, const std::string& command)
{
    std::vector<CommandForm> found;
    Words known;
    for (const auto& form : forms) {
        if (form.command == command)
            found.push_back(form);
        if (known.empty() || known.back() != form.command)
            known.emplace_back(form.command);
    }
    if (found.empty())
        throw std::runtime_error("there is no command " + command + "; " + hint(command, known));
    return found;
}

/// The one of a command's forms whose verb is `words[1]`, or its only form.
CommandForm formOf(const std::vector<CommandForm>& forms, std::span<const std::string> words)
{
    if (forms.size() == 1 && forms.front().verb.empty())
        return forms.front();
    Words verbs;
    for (const auto& form : forms) {
        if (words.size() > 1 && form.verb == words[1])
            return form;
        verbs.emplace_back(form.verb);
    }
    if (words.size() < 2 || isOption(words[1]))
        throw std::runtime_error(words[0] + " needs one of " + listed(verbs));
    throw std::runtime_error(words[0] + " does not know " + words[1] + "; " + hint(words[1], verbs));
}

/// Reads the words behind the verb, one after the other.
class Reader final {
public:
    Reader(const CommandForm& form, std::span<const std::string> words) : m_form(form), m_words(words) {}

    void readInto(CommandLine& line)
    {
        for (; m_at < m_words.size(); ++m_at) {
            const auto& word = m_words[m_at];
            if (isOption(word))
                readOption(word, line.options);
            else if (m_form.argument.empty() || !line.argument.empty())
                throw std::runtime_error(nameOf(m_form) + " has no use for " + word);
            else
                line.argument = word;
        }
        if (!m_form.argument.empty() && line.argument.empty())
            throw std::runtime_error(nameOf(m_form) + " needs " + std::string(m_form.argument));
    }

private:
    void readOption(const std::string& word, CommandOptions& options)
    {
        const auto equals = word.find('=');
        const auto name = word.substr(0, equals);
        const bool takesValue = knows(name + '=');
        if (!takesValue && !knows(name))
            throw std::runtime_error(nameOf(m_form) + " does not know " + name + "; " +
                                     hint(name, optionNames(m_form)));
        if (!takesValue && equals != std::string::npos)
            throw std::runtime_error(name + " takes no value");
        const auto value = !takesValue ? "1" : equals != std::string::npos ? word.substr(equals + 1) : nextWord(name);
        if (!options.emplace(name, value).second)
            throw std::runtime_error(name + " is given twice");
    }

    [[nodiscard]] bool knows(const std::string& option) const
    {
        std::istringstream known{std::string(m_form.options)};
        for (std::string one; known >> one;) {
            if (one == option)
                return true;
        }
        return false;
    }

    [[nodiscard]] std::string nextWord(const std::string& name)
    {
        if (m_at + 1 >= m_words.size() || m_words[m_at + 1].rfind("--", 0) == 0)
            throw std::runtime_error(name + " needs a value; one that begins with -- is written " + name + "=VALUE");
        return m_words[++m_at];
    }

    const CommandForm& m_form;
    std::span<const std::string> m_words;
    std::size_t m_at = 0;
};

} // namespace

std::vector<std::string> optionNames(const CommandForm& form)
{
    Words names;
    std::istringstream known{std::string(form.options)};
    for (std::string one; known >> one;)
        names.push_back(one.substr(0, one.find('=')));
    return names;
}

CommandLine readCommandLine(std::span<const CommandForm> forms, std::span<const std::string> words)
{
    CommandLine line;
    if (words.empty())
        return line;
    const auto known = formsOf(forms, words[0]);
    line.command = words[0];
    line.wantsHelp =
        std::any_of(words.begin(), words.end(), [](const auto& word) { return word == "--help" || word == "-h"; });
    if (line.wantsHelp)
        return line;
    const auto form = formOf(known, words);
    line.verb = form.verb;
    Reader(form, words.subspan(form.verb.empty() ? 1 : 2)).readInto(line);
    return line;
}

} // namespace eraflazz::app
