// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDialog>
#include <QString>

#include <vector>

namespace eraflazz::console {

/// A piece of other people's work that the program needs.
struct Ingredient final {
    QString package; ///< Debian's name of it.
    QString licence;
    QString purpose;
};

/// Of the project's one list of dependencies: what the program is built from and runs with, by name.
[[nodiscard]] std::vector<Ingredient> ingredients();

/// What this program is: its versions, its licence, and whose work it stands on.
class AboutDialog final : public QDialog {
    Q_OBJECT

public:
    /// `server` is what the daemon calls itself; may be empty.
    explicit AboutDialog(const QString& server, QWidget* parent = nullptr);

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    [[nodiscard]] QWidget* makeLicence();
    [[nodiscard]] QWidget* makeIngredients();
};

} // namespace eraflazz::console
