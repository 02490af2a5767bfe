// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "kernel/money.h"

#include <QObject>
#include <QString>

#include <optional>

class QWidget;

namespace eraflazz::console {

class Desk;
class MappingForm;
struct MappingLine;
struct Unmatched;

/// Lines are added, changed, switched and removed at once, each as it was seen; only the order waits as a draft.
/// GUI thread.
class LineChanges final : public QObject {
    Q_OBJECT

public:
    /// Forms open over `page`.
    LineChanges(Desk& desk, QWidget* page);

    /// `code` fills the form when it came from the list of unmapped codes.
    void add(const QString& product, const std::optional<Unmatched>& code);
    /// `cost`: what to propose instead of the line's own.
    void change(const QString& product, const MappingLine& line, const std::optional<Money>& cost);
    /// On becomes off, and the other way; without the right it says which one is missing.
    void switchLine(const MappingLine& line);
    void remove(const QString& product, const MappingLine& line);

Q_SIGNALS:
    /// A line is, or may be, another than what was seen.
    void outdated();
    /// Codes were mapped or set free.
    void mapped();

private:
    void openForm(MappingForm* form);
    void finished(int losses);

    Desk& m_desk;
    QWidget* m_page;
};

} // namespace eraflazz::console
