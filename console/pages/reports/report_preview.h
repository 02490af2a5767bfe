// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "report/pdf/page_layout.h"

#include <QDialog>
#include <QImage>

class QScrollArea;

namespace eraflazz::look {
class Button;
class Segmented;
class TextLine;
} // namespace eraflazz::look

namespace eraflazz::console {

/// A report as it will stand on paper, sheet by sheet, before it is saved or printed. GUI thread.
class ReportPreview final : public QDialog {
    Q_OBJECT

public:
    ReportPreview(const report::ReportTable& table, QWidget* parent);
    ~ReportPreview() override;

    [[nodiscard]] int pages() const;

Q_SIGNALS:
    void saveAsked();
    void printAsked();

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    class Sheet;

    void turn(int by);
    void showPage();

    report::LaidReport m_laid;
    int m_page = 0;
    Sheet* m_sheet;
    QScrollArea* m_scroll;
    look::TextLine* m_number;
    look::Button* m_before;
    look::Button* m_after;
    look::Segmented* m_zoom;
};

} // namespace eraflazz::console
