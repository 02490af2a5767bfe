// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/session/profiles.h"

#include <QDialog>

namespace eraflazz::look {
class Button;
class Field;
class Segmented;
} // namespace eraflazz::look

namespace eraflazz::console {

/// A server's name, address and kind. Another host than before forgets the fingerprint: it was of that one.
class ServerDialog final : public QDialog {
    Q_OBJECT

public:
    explicit ServerDialog(const Profile& profile, QWidget* parent = nullptr);

    [[nodiscard]] const Profile& profile() const { return m_profile; }
    /// Why what was typed is no address, in a sentence.
    [[nodiscard]] static QString addressWords(AddressProblem problem);

    void accept() override;

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    Profile m_profile;
    look::Field* m_name;
    look::Field* m_address;
    look::Segmented* m_environment;
};

} // namespace eraflazz::console
