// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/link/call.h"

#include <QWidget>

#include <string>
#include <vector>

class QCheckBox;

namespace eraflazz::look {
class Button;
class Field;
class TextLine;
} // namespace eraflazz::look

namespace eraflazz::console {

class Desk;

/// Limits and patience towards one supplier, as a form. What somebody else has changed meanwhile stands beside the
/// field, and what was typed stays. GUI thread.
class SupplierSettings final : public QWidget {
    Q_OBJECT

public:
    explicit SupplierSettings(Desk& desk, QWidget* parent = nullptr);

    /// The supplier as the daemon answers it. Another supplier empties the form; the same one leaves what is typed.
    void setFile(const Json& file);
    void setAllowed(bool isAllowed, const QString& reason);
    [[nodiscard]] bool isChanged() const;

Q_SIGNALS:
    void saved();

private:
    struct Setting final {
        const char* name;
        look::Field* field = nullptr;
        qint64 least = 0;
        qint64 most = 0;
    };
    void add(const char* name, const QString& label, const QString& hint, qint64 least, qint64 most);
    void fill();
    void take(const Json& row);
    void judge();
    void save();
    void heard(const Answer& answer);
    [[nodiscard]] QString known(const Setting& setting) const;
    [[nodiscard]] static QString typed(const Setting& setting);

    Desk& m_desk;
    Json m_file;
    QString m_code;
    qint64 m_version = 0;
    std::string m_idem;
    std::vector<Setting> m_settings;
    QCheckBox* m_reuse;
    look::TextLine* m_problem;
    look::Button* m_save;
    look::Button* m_revert;
    bool m_isAllowed = false;
    bool m_isSending = false;
};

} // namespace eraflazz::console
