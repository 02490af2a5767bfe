// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>

#include <functional>
#include <string>

namespace eraflazz::look {
class Field;
}

class QCompleter;
class QStandardItemModel;
class QTimer;

namespace eraflazz::console {

class Desk;

/// Proposes codes while somebody types one: the daemon looks for it in codes and names ("agent.list", "product.list").
/// GUI thread; belongs to the field.
class CodeFinder final : public QObject {
    Q_OBJECT

public:
    CodeFinder(Desk& desk, look::Field* field, std::string method);

Q_SIGNALS:
    /// Chosen from the list, or typed and confirmed with Enter.
    void taken(const QString& code);

private:
    void ask();

    Desk& m_desk;
    look::Field* m_field;
    std::string m_method;
    QStandardItemModel* m_model;
    QCompleter* m_completer;
    QTimer* m_pause;
    quint64 m_round = 0;
};

} // namespace eraflazz::console
