// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/link/call.h"
#include "text/filter_terms.h"

#include <QString>
#include <QStringList>

#include <utility>

#include <cstdint>
#include <string>
#include <variant>
#include <vector>

namespace eraflazz::console {

/// One condition that the filter bar of a list understands, and the parameter of the daemon that it is.
struct ListCondition final {
    enum class Kind {
        Text,
        Capitals, ///< A code that is written in capitals, however it is typed.
        Choice,
        Amount, ///< Also with < and >: the parameters are NAME_min and NAME_max.
    };
    QStringList names; ///< All mean the same.
    Kind kind = Kind::Text;
    std::string param;
    std::vector<std::pair<QString, std::string>> choices{}; ///< As people say it; as the daemon reads it.
    QString unfit{};                                        ///< Why it may not be used, as a sentence. Empty: it may.
};

/// What a filter asks the daemon for, or the first thing in it that is not understood: nothing typed is left out
/// silently.
struct ListQuestion final {
    std::vector<std::pair<std::string, std::variant<QString, std::int64_t>>> params;
    QString problem;
    int term = -1; ///< The one that is wrong, as FilterBar::setProblem() counts.

    void sayIn(Call& call) const;
    [[nodiscard]] QString text(std::string_view param) const; ///< Empty: not asked for.
};

/// The language of the filter bar above a list. Words without a key are searched for, where the list can.
class ListFilter final {
public:
    /// `words` names the parameter that free words go into, with amounts (150.123, Rp150.123) as plain digits; empty:
    /// there is none, and words are refused. `wordsUnfit`: why only amounts may be searched for; empty: any words may.
    explicit ListFilter(std::vector<ListCondition> conditions = {}, std::string words = {}, QString wordsUnfit = {});

    [[nodiscard]] text::FilterKeys keys() const;
    /// Of terms that the keys were applied to.
    [[nodiscard]] ListQuestion read(const std::vector<text::FilterTerm>& terms) const;

private:
    void readCondition(const text::FilterTerm& term, ListQuestion& question) const;
    void readWord(const text::FilterTerm& term, ListQuestion& question) const;

    std::vector<ListCondition> m_conditions;
    std::string m_words;
    QString m_wordsUnfit;
};

} // namespace eraflazz::console
