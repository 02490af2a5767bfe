// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/session/rights.h"

#include <QKeySequence>
#include <QObject>
#include <QString>

#include <map>
#include <optional>
#include <span>
#include <string_view>
#include <vector>

namespace eraflazz::console {

/// Something a person can do: the same in menu, context menu, tool bar, key bar and shortcut.
struct ActionSpec final {
    std::string_view id;    ///< "trx.ask"
    const char* label;      ///< English source, context "Action".
    const char* key;        ///< Portable shortcut, or empty.
    std::string_view scope; ///< Empty: everybody.
    bool isPage = false;    ///< Opens a page: without the right it is hidden, others are off and say why.

    /// It changes something on the daemon, or begins to: not done on data that may be old.
    [[nodiscard]] bool isChange() const;
};

enum class Offer { Shown, Off, Hidden };

/// Every action of the console, and which keys people gave them. GUI thread.
class ActionRegistry final : public QObject {
    Q_OBJECT

public:
    explicit ActionRegistry(QObject* parent = nullptr);

    [[nodiscard]] static std::span<const ActionSpec> all();
    [[nodiscard]] static const ActionSpec* find(std::string_view id);
    [[nodiscard]] static QString label(std::string_view id);

    void setRights(Rights rights);
    [[nodiscard]] Offer offer(std::string_view id) const;
    [[nodiscard]] QString reason(std::string_view id) const; ///< Why it is off; empty when it is not.

    [[nodiscard]] QKeySequence shortcut(std::string_view id) const;
    /// Gives it another key; an empty one takes it away. Answers the action that has the key already, changing nothing.
    [[nodiscard]] std::optional<std::string_view> bind(std::string_view id, const QKeySequence& key);
    void unbindAll();
    /// Of the keys that people changed, one a line: for the profile.
    [[nodiscard]] QByteArray saved() const;
    void restore(const QByteArray& saved); ///< Unknown actions and keys in use are left out.

Q_SIGNALS:
    void offersChanged();
    void shortcutsChanged();

private:
    [[nodiscard]] std::optional<std::string_view> ownerOf(const QKeySequence& key) const;

    Rights m_rights;
    std::map<std::string_view, QKeySequence> m_keys; ///< Those people changed; ids of all().
};

} // namespace eraflazz::console
