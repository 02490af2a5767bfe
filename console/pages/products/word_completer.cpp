// SPDX-License-Identifier: GPL-3.0-or-later
#include "pages/products/word_completer.h"

#include <QCompleter>
#include <QStringList>

namespace eraflazz::console {

QCompleter* wordCompleter(const std::set<QString>& words, QObject* parent)
{
    auto* made = new QCompleter(QStringList(words.begin(), words.end()), parent);
    made->setCaseSensitivity(Qt::CaseInsensitive);
    made->setFilterMode(Qt::MatchContains);
    made->setMaxVisibleItems(12);
    return made;
}

} // namespace eraflazz::console
