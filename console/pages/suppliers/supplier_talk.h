// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desk/object_table.h"

#include <QWidget>

class QPlainTextEdit;

namespace eraflazz::look {
class GridView;
} // namespace eraflazz::look

namespace eraflazz::console {

class Desk;
class PageBody;

/// What the daemon and a supplier last said to each other, literally, with secrets masked by the daemon. Shown as plain
/// text: strangers wrote half of it. GUI thread.
class SupplierTalk final : public QWidget {
    Q_OBJECT

public:
    explicit SupplierTalk(Desk& desk, QWidget* parent = nullptr);

    void setSupplier(const QString& code);
    void refresh();
    void setStale(bool isStale);

private:
    void arrived();
    void showOne(int row);

    Desk& m_desk;
    QString m_code;
    ObjectTable* m_table;
    look::GridView* m_grid;
    QPlainTextEdit* m_text;
    PageBody* m_body;
};

} // namespace eraflazz::console
