// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QHBoxLayout;

namespace eraflazz::look {
class StatePill;
class Tag;
class TextLine;
} // namespace eraflazz::look

namespace eraflazz::console {

struct Product;

/// Which product a page speaks of: its name, code and state, and beside them what else the page has to say or do about
/// it. GUI thread.
class ProductHead final : public QWidget {
    Q_OBJECT

public:
    explicit ProductHead(QWidget* parent = nullptr);

    void setProduct(const Product& product);
    /// Right after the state.
    void addNote(QWidget* note);
    /// At the right end.
    void addVerb(QWidget* verb);

private:
    QHBoxLayout* m_row;
    look::TextLine* m_name;
    look::Tag* m_code;
    look::StatePill* m_state;
    int m_notes = 0;
};

} // namespace eraflazz::console
