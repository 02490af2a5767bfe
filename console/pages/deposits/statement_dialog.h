// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/link/call.h"
#include "desk/object_table.h"

#include <QDialog>

#include <optional>
#include <string>

class QComboBox;
class QProgressBar;

namespace eraflazz::look {
class Button;
class GridView;
class TextLine;
} // namespace eraflazz::look

namespace eraflazz::console {

class Desk;
class FileBringer;
class PageBody;

/// A bank's statement before it is imported: which layout and account it is of, every line with what it would become,
/// problems first. Nothing is written before the person presses "Import"; the idem is made with each new picture, so
/// that pressing twice imports once. GUI thread.
class StatementDialog final : public QDialog {
    Q_OBJECT

public:
    /// Brings the file at `path` at once.
    StatementDialog(Desk& desk, const QString& path, QWidget* parent);
    ~StatementDialog() override;

    [[nodiscard]] look::Button* importButton() const { return m_import; }

Q_SIGNALS:
    void imported(); ///< Lines were filed; what became of them was told.

protected:
    void paintEvent(QPaintEvent* event) override;
    void closeEvent(QCloseEvent* event) override;

public Q_SLOTS:
    void reject() override;

private:
    void build();
    void watchFile(const QString& path);
    void preview();
    void heardLook(const Answer& answer);
    void showChoices(const Json& found);
    void showSummary(const Json& found);
    void showProblem(const QString& words, bool isBad);
    void showWork(const QString& words);
    void heardJob(const Json& params);
    void import();
    void heardImport(const Answer& answer);
    [[nodiscard]] std::string chosen(const QComboBox* box) const;
    [[nodiscard]] Call previewCall() const;

    Desk& m_desk;
    FileBringer* m_bringer;
    QString m_path;
    bool m_isBringingAgain = false; ///< The server has lost it in the middle of an import.
    bool m_wasBroughtAgain = false;
    std::string m_file; ///< Its hash, once the daemon has it.
    std::string m_idem;
    Json m_found; ///< The latest picture.
    bool m_isImporting = false;

    look::TextLine* m_name;
    QComboBox* m_bank;
    QComboBox* m_layout;
    look::TextLine* m_summary;
    look::TextLine* m_outcome;
    look::TextLine* m_problem;
    look::TextLine* m_work;
    QProgressBar* m_progress;
    ObjectTable* m_table;
    look::GridView* m_grid;
    PageBody* m_body;
    look::Button* m_import;
    look::Button* m_cancel;
};

} // namespace eraflazz::console
