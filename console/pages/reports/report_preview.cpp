// SPDX-License-Identifier: GPL-3.0-or-later
#include "pages/reports/report_preview.h"

#include "look/parts/button.h"
#include "look/parts/segmented.h"
#include "look/parts/text_line.h"
#include "look/tokens.h"
#include "pages/reports/report_printer.h"
#include "report/pdf/report_pdf.h"

#include <QHBoxLayout>
#include <QPainter>
#include <QScrollArea>
#include <QVBoxLayout>

#include <algorithm>
#include <array>
#include <cmath>

namespace eraflazz::console {

using namespace look;

namespace {

constexpr std::array<double, 3> kZooms{0.75, 1.0, 1.5};
constexpr int kMargin = 24;

} // namespace

/// Paper is white in the dark, too.
class ReportPreview::Sheet final : public QWidget {
public:
    void show(const report::LaidReport& laid, int page, double zoom)
    {
        m_laid = &laid;
        m_page = page;
        m_scale = zoom / report::kUnitsPerPoint * 96.0 / 72.0;
        setFixedSize(static_cast<int>(std::lround(laid.width * m_scale)) + 2 * kMargin,
                     static_cast<int>(std::lround(laid.height * m_scale)) + 2 * kMargin);
        update();
    }

protected:
    void paintEvent(QPaintEvent*) override
    {
        if (m_laid == nullptr)
            return;
        QPainter painter(this);
        painter.setRenderHint(QPainter::Antialiasing);
        const QRectF paper = QRectF(rect()).adjusted(kMargin, kMargin, -kMargin, -kMargin);
        painter.setPen(tokens().line2);
        painter.setBrush(Qt::white);
        painter.drawRect(paper);
        painter.translate(paper.topLeft());
        painter.scale(m_scale, m_scale);
        report::paintPage(painter, m_laid->pages[static_cast<std::size_t>(m_page)]);
    }

private:
    const report::LaidReport* m_laid = nullptr;
    int m_page = 0;
    double m_scale = 1;
};

ReportPreview::ReportPreview(const report::ReportTable& table, QWidget* parent)
    : QDialog(parent), m_laid(laidForPaper(table)), m_sheet(new Sheet), m_scroll(new QScrollArea),
      m_number(new TextLine(TypeRole::Body, Ink::Second)), m_before(new Button(ButtonKind::Plain, tr("Back"))),
      m_after(new Button(ButtonKind::Plain, tr("Next"))),
      m_zoom(new Segmented({QStringLiteral("75 %"), QStringLiteral("100 %"), QStringLiteral("150 %")}, tr("Size")))
{
    setObjectName(QStringLiteral("reportPreview"));
    setWindowTitle(tr("Preview: %1").arg(QString::fromStdString(table.title)));
    resize(980, 760);
    auto* save = new Button(ButtonKind::Plain, tr("Save as PDF"));
    auto* print = new Button(ButtonKind::Primary, tr("Print…"));
    save->setObjectName(QStringLiteral("previewSave"));
    print->setObjectName(QStringLiteral("previewPrint"));
    m_number->setObjectName(QStringLiteral("previewNumber"));
    m_before->setObjectName(QStringLiteral("previewBefore"));
    m_after->setObjectName(QStringLiteral("previewAfter"));
    auto* bar = new QHBoxLayout;
    bar->setContentsMargins(16, 8, 16, 8);
    bar->setSpacing(size::kGap);
    for (Button* one : {m_before, m_after, save, print})
        one->setTall(size::kButtonInBar);
    bar->addWidget(m_before);
    bar->addWidget(m_after);
    bar->addWidget(m_number, 1);
    bar->addWidget(m_zoom);
    bar->addWidget(save);
    bar->addWidget(print);
    m_scroll->setFrameShape(QFrame::NoFrame);
    m_scroll->viewport()->setAutoFillBackground(false);
    m_scroll->setAlignment(Qt::AlignCenter);
    m_scroll->setWidget(m_sheet);
    m_sheet->setAutoFillBackground(false); // Which the area turned on: the paper lies on the ground of the window.
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addLayout(bar);
    column->addWidget(m_scroll, 1);
    m_zoom->choose(1);
    connect(m_before, &QAbstractButton::clicked, this, [this] { turn(-1); });
    connect(m_after, &QAbstractButton::clicked, this, [this] { turn(1); });
    connect(m_zoom, &Segmented::chosenChanged, this, &ReportPreview::showPage);
    connect(save, &QAbstractButton::clicked, this, &ReportPreview::saveAsked);
    connect(print, &QAbstractButton::clicked, this, &ReportPreview::printAsked);
    showPage();
}

ReportPreview::~ReportPreview() = default;

int ReportPreview::pages() const
{
    return static_cast<int>(m_laid.pages.size());
}

void ReportPreview::turn(int by)
{
    m_page = std::clamp(m_page + by, 0, std::max(0, pages() - 1));
    showPage();
}

void ReportPreview::showPage()
{
    if (pages() == 0)
        return;
    m_sheet->show(m_laid, m_page, kZooms[static_cast<std::size_t>(std::clamp(m_zoom->chosen(), 0, 2))]);
    m_number->setText(tr("Page %1 of %2").arg(m_page + 1).arg(pages()));
    m_before->setEnabled(m_page > 0);
    m_after->setEnabled(m_page + 1 < pages());
}

void ReportPreview::paintEvent(QPaintEvent*)
{
    QPainter(this).fillRect(rect(), tokens().window);
}

} // namespace eraflazz::console
