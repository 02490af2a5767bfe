// SPDX-License-Identifier: GPL-3.0-or-later
#include "text/filter_terms.h"

#include <algorithm>
#include <numeric>

namespace eraflazz::text {

namespace {

/// Levenshtein distance: few enough keys and letters that the plain table is fine.
int distanceOf(const QString& a, const QString& b)
{
    std::vector<int> row(static_cast<std::size_t>(b.size()) + 1);
    std::iota(row.begin(), row.end(), 0);
    for (qsizetype i = 0; i < a.size(); ++i) {
        int corner = row[0];
        row[0] = static_cast<int>(i) + 1;
        for (qsizetype j = 0; j < b.size(); ++j) {
            const auto at = static_cast<std::size_t>(j) + 1;
            const int replaced = corner + (a.at(i) == b.at(j) ? 0 : 1);
            corner = row[at];
            row[at] = std::min({row[at] + 1, row[at - 1] + 1, replaced});
        }
    }
    return row.back();
}

QString nearestOf(const QString& word, const QStringList& known)
{
    QString nearest;
    int best = 3; // Two slips of the finger are a typing error, three are another word.
    for (const QString& one : known) {
        const int distance = distanceOf(word, one);
        if (distance < best) {
            best = distance;
            nearest = one;
        }
    }
    return nearest;
}

QString nearestKey(const QString& word, const FilterKeys& keys)
{
    QStringList names;
    for (const FilterKey& key : keys)
        names << key.name;
    return nearestOf(word, names);
}

/// What could stand there instead: the value that was meant, else the first few there are.
QString valueInstead(const FilterTerm& term, const FilterKey& key)
{
    constexpr qsizetype kFew = 7;
    if (key.values.isEmpty())
        return key.name + u':' + term.value; // Only the relation was wrong.
    const QString meant = nearestOf(term.value.toLower(), key.values);
    return meant.isEmpty() ? key.values.mid(0, kFew).join(QStringLiteral(", ")) : meant;
}

/// Every one of "gagal,sukses" is known.
bool areKnown(const FilterTerm& term, const QStringList& values)
{
    const QStringList asked = term.isLiteral ? QStringList{term.value} : term.value.split(u',');
    return std::all_of(asked.begin(), asked.end(), [&values](const QString& one) {
        return values.contains(one, Qt::CaseInsensitive);
    });
}

FilterTerm judged(FilterTerm term, const FilterKeys& keys)
{
    const auto key =
        std::find_if(keys.begin(), keys.end(), [&](const FilterKey& known) { return known.name == term.key; });
    if (key == keys.end()) {
        term.problem = FilterProblem::UnknownKey;
        term.suggestion = nearestKey(term.key, keys);
    } else if (term.value.isEmpty()) {
        term.problem = FilterProblem::MissingValue;
    } else if ((term.relation != u":" && !key->ordered) || (!key->values.isEmpty() && !areKnown(term, key->values))) {
        term.problem = FilterProblem::WrongValue;
        term.suggestion = valueInstead(term, *key);
    }
    return term;
}

} // namespace

QString FilterTerm::text() const
{
    const QString shown = isLiteral || value.contains(u' ') ? u'"' + value + u'"' : value;
    return head() + shown;
}

FilterTerm readFilterTerm(const QString& word, const FilterKeys& keys)
{
    const auto isRelation = [](QChar c) { return c == u':' || c == u'>' || c == u'<'; };
    const auto at = std::find_if(word.begin(), word.end(), isRelation) - word.begin();
    // A relation without a key before it is no condition: the person searches for that text.
    if (at == 0 || at == word.size())
        return FilterTerm{QString(), QString(), QString(word).remove(u'"'), FilterProblem::None, QString()};
    const bool orEqual = word.at(at) != u':' && at + 1 < word.size() && word.at(at + 1) == u'=';
    FilterTerm term;
    term.isNegated = at > 1 && word.startsWith(u'-');
    term.key = word.mid(term.isNegated ? 1 : 0, at - (term.isNegated ? 1 : 0)).toLower();
    term.relation = word.mid(at, orEqual ? 2 : 1);
    term.value = word.mid(at + term.relation.size());
    term.isLiteral = term.value.startsWith(u'"');
    term.value.remove(u'"');
    return judged(std::move(term), keys);
}

std::vector<FilterTerm> readFilter(const QString& text, const FilterKeys& keys)
{
    std::vector<FilterTerm> terms;
    QString word;
    bool quoted = false;
    const auto flush = [&] {
        if (!word.isEmpty())
            terms.push_back(readFilterTerm(word, keys));
        word.clear();
    };
    for (const QChar c : text) {
        if (c == u'"')
            quoted = !quoted;
        if (c.isSpace() && !quoted)
            flush();
        else
            word += c;
    }
    flush();
    return terms;
}

} // namespace eraflazz::text
