// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desk/list_with_panel.h"

class QTimer;

namespace eraflazz::look {
class InputFrame;
class TextLine;
} // namespace eraflazz::look

namespace eraflazz::console {

/// Numbers that nothing is sold to, and those that were: a block is lifted, never gone. GUI thread.
class BlocksView final : public ListWithPanel {
    Q_OBJECT

public:
    explicit BlocksView(Desk& desk, QWidget* parent = nullptr);

    void add();
    void lift(); ///< The chosen one.
    void find(); ///< Goes to the field where a number is sought.

private:
    [[nodiscard]] Call question() const override;
    [[nodiscard]] std::vector<Json> rowsOf(const Json& result) const override;
    void fill(SidePanel& panel, const Json* row) override;
    [[nodiscard]] bool showEmpty(PageBody& body) override;
    void emptyVerb() override { add(); }
    [[nodiscard]] QWidget* makeBar();
    [[nodiscard]] QString sought() const;
    void seekAll();

    look::InputFrame* m_search = nullptr;
    look::TextLine* m_shown = nullptr; ///< How many of how many, when it is not all.
    QTimer* m_pause = nullptr;
};

} // namespace eraflazz::console
