// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "look/icon.h"
#include "look/ink.h"
#include "pages/mapping/mapping_sheet.h"

#include <QWidget>

namespace eraflazz::console {

/// What somebody must know about the lines above, one sentence each.
struct LineNote final {
    look::Icon icon = look::Icon::Info;
    look::Ink ink = look::Ink::Third;
    QString words;
};

[[nodiscard]] std::vector<LineNote> notesOf(const MappingSheet& sheet, Money price);

class LineNotes final : public QWidget {
    Q_OBJECT

public:
    static constexpr int kAtMost = 4;

    explicit LineNotes(QWidget* parent = nullptr);
    void setNotes(std::vector<LineNote> notes);
    [[nodiscard]] QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    std::vector<LineNote> m_notes;
};

} // namespace eraflazz::console
