// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk/side_panel.h"

#include "desk/page.h"
#include "look/paint.h"
#include "look/parts/button.h"
#include "look/parts/page_states.h"
#include "look/parts/risk_box.h"
#include "look/parts/text_line.h"
#include "look/tokens.h"
#include "text/amount_in_words.h"
#include "text/amount_text.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QPainter>
#include <QScrollArea>
#include <QScrollBar>
#include <QTableView>
#include <QVBoxLayout>

namespace eraflazz::console {

using namespace look;

namespace {

constexpr int kSide = 24, kNarrow = 860, kVerbsInRow = 3, kVerbTall = 38;

/// Caption, digits and words on a plate of their own: what moves must not be overlooked.
class AmountPlate final : public QWidget {
public:
    AmountPlate(const QString& caption, Money amount, QWidget* parent)
        : QWidget(parent), m_caption(caption), m_amount(amount)
    {
        QSizePolicy policy(QSizePolicy::Expanding, QSizePolicy::Fixed);
        policy.setHeightForWidth(true);
        setSizePolicy(policy);
        setObjectName(QStringLiteral("amountPlate"));
        setAccessibleName(caption + QStringLiteral(": ") + text::rupiahText(amount) + QStringLiteral(", ") +
                          text::amountInWords(amount));
    }
    [[nodiscard]] QSize sizeHint() const override { return {280, heightForWidth(372)}; }
    [[nodiscard]] int heightForWidth(int width) const override
    {
        return 74 + paragraphHeight(TypeRole::Cell, text::amountInWords(m_amount), width - 32);
    }

protected:
    void paintEvent(QPaintEvent*) override
    {
        const Tokens& t = tokens();
        QPainter painter(this);
        fillAndStroke(painter, rect(), size::kRadiusCard, t.sunken, t.line);
        paintText(painter, QRect(16, 10, width() - 32, 18), TypeRole::Cell, t.ink3, m_caption);
        paintText(
            painter, QRect(16, 28, width() - 32, 36), TypeRole::AmountToApprove, t.ink, text::rupiahText(m_amount));
        paintParagraph(
            painter, QRect(16, 63, width() - 32, height() - 63), TypeRole::Cell, t.ink2, text::amountInWords(m_amount));
    }

private:
    QString m_caption;
    Money m_amount;
};

class PersonHead final : public QWidget {
public:
    PersonHead(const QString& name, const QString& detail, QWidget* parent)
        : QWidget(parent), m_name(name), m_detail(detail)
    {
        setFixedHeight(40);
        setAccessibleName(name + QStringLiteral(", ") + detail);
    }

protected:
    void paintEvent(QPaintEvent*) override
    {
        const Tokens& t = tokens();
        QPainter painter(this);
        paintAvatar(painter, QRect(0, 1, 38, 38), initialsOf(m_name), TypeRole::BodyBold);
        const QRect right(48, 0, width() - 48, 20);
        paintText(painter, right, TypeRole::TicketAmount, t.ink, m_name);
        paintText(painter, QRect(48, 20, width() - 48, 18), TypeRole::Cell, t.ink3, m_detail);
    }

private:
    QString m_name;
    QString m_detail;
};

class Hairline final : public QWidget {
public:
    explicit Hairline(QWidget* parent) : QWidget(parent) { setFixedHeight(1); }

protected:
    void paintEvent(QPaintEvent*) override
    {
        QPainter painter(this);
        painter.fillRect(rect(), tokens().line);
    }
};

/// The bar of verbs, with its hairline above.
class VerbBar final : public QWidget {
public:
    using QWidget::QWidget;

protected:
    void paintEvent(QPaintEvent*) override
    {
        QPainter painter(this);
        lineAcross(painter, 0, width(), 0, tokens().line);
    }
};

} // namespace

SidePanel::SidePanel(int width, QWidget* parent)
    : QWidget(parent), m_scroll(new QScrollArea(this)), m_bar(new VerbBar(this)), m_barRow(new QHBoxLayout),
      m_moreRow(new QHBoxLayout)
{
    setFixedWidth(width);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(1, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_scroll, 1);
    column->addWidget(m_bar);
    m_scroll->setFrameShape(QFrame::NoFrame);
    m_scroll->setWidgetResizable(true);
    m_scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_scroll->setFocusPolicy(Qt::NoFocus);
    auto* rows = new QVBoxLayout(m_bar);
    rows->setContentsMargins(kSide - 1, 18, kSide, 20);
    rows->setSpacing(0);
    for (QHBoxLayout* row : {m_barRow, m_moreRow}) {
        row->setSpacing(size::kGap);
        rows->addLayout(row);
    }
    applyGround();
    fresh();
}

SidePanel::~SidePanel() = default;

void SidePanel::applyGround()
{
    QPalette grounds = palette();
    if (grounds.color(QPalette::Window) == tokens().surface)
        return;
    grounds.setColor(QPalette::Window, tokens().surface);
    m_scroll->viewport()->setPalette(grounds);
}

void SidePanel::changeEvent(QEvent* event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange)
        applyGround();
}

void SidePanel::fresh()
{
    m_content = new QWidget;
    m_content->setAutoFillBackground(false);
    m_column = new QVBoxLayout(m_content);
    m_column->setContentsMargins(kSide - 1, 18, kSide, 20);
    m_column->setSpacing(0);
    m_scroll->setWidget(m_content); // Deletes the one before.
    m_bar->hide();
}

void SidePanel::clear(bool isSameSubject)
{
    const int scrolled = isSameSubject ? m_scroll->verticalScrollBar()->value() : 0;
    const QWidget* focused = window()->focusWidget();
    if (focused != nullptr && isAncestorOf(focused)) {
        m_hadKeyboard = true;
        // Enter on a button must not decide about something else.
        m_keyboardAt = isSameSubject ? focused->objectName() : QString();
        setFocus(Qt::OtherFocusReason); // Else it would wander to some neighbour.
    }
    // A button of the old content may be the sender of the signal that brought us here.
    if (QWidget* old = m_scroll->takeWidget()) {
        old->hide();
        old->deleteLater();
    }
    for (QHBoxLayout* row : {m_barRow, m_moreRow}) {
        row->setContentsMargins(0, 0, 0, 0);
        while (QLayoutItem* item = row->takeAt(0)) {
            if (QWidget* widget = item->widget()) {
                widget->hide();
                widget->deleteLater();
            }
            delete item;
        }
    }
    fresh();
    if (scrolled > 0) {
        QMetaObject::invokeMethod(
            this, [this, scrolled] { m_scroll->verticalScrollBar()->setValue(scrolled); }, Qt::QueuedConnection);
    }
}

void SidePanel::addTitle(const QString& title, const QString& code)
{
    auto* row = new QHBoxLayout;
    auto* words = new TextLine(TypeRole::TicketAmount, Ink::Strong, title, m_content);
    words->setObjectName(QStringLiteral("panelTitle"));
    row->addWidget(words, 1);
    if (!code.isEmpty())
        row->addWidget(new TextLine(TypeRole::Cell, Ink::Third, code, m_content));
    m_column->addLayout(row);
    addSpace(10);
}

void SidePanel::addPerson(const QString& name, const QString& detail)
{
    m_column->addWidget(new PersonHead(name, detail, m_content));
    addSpace(10);
}

void SidePanel::addAmount(const QString& caption, Money amount)
{
    m_column->addWidget(new AmountPlate(caption, amount, m_content));
    addSpace(10);
}

void SidePanel::addHeading(const QString& words, const QString& aside)
{
    auto* row = new QHBoxLayout;
    row->addWidget(new TextLine(TypeRole::CellBold, Ink::Second, words, m_content), 1);
    if (!aside.isEmpty())
        row->addWidget(new TextLine(TypeRole::Cell, Ink::Third, aside, m_content));
    m_column->addLayout(row);
    addSpace(4);
}

TextLine* SidePanel::addText(const QString& text, TypeRole role, Ink ink)
{
    auto* line = new TextLine(role, ink, text, m_content);
    line->setWrapping(true);
    m_column->addWidget(line);
    return line;
}

FactRows* SidePanel::addFacts(std::vector<Fact> facts, int rowHeight)
{
    auto* rows = new FactRows(std::move(facts), rowHeight, m_content);
    m_column->addWidget(rows);
    addSpace(10);
    return rows;
}

void SidePanel::addRisk(const QString& sentence, const QString& title)
{
    m_column->addWidget(new RiskBox(sentence, title, m_content));
    addSpace(14);
}

void SidePanel::addApprovers(const std::vector<Approver>& people)
{
    m_column->addWidget(new Approvers(people, m_content));
    addSpace(10);
}

void SidePanel::addRule()
{
    addSpace(2);
    m_column->addWidget(new Hairline(m_content));
    addSpace(12);
}

void SidePanel::addSpace(int pixels)
{
    m_column->addSpacing(pixels);
}

void SidePanel::addWidget(QWidget* widget)
{
    m_column->addWidget(widget);
}

void SidePanel::addVerb(QWidget* button)
{
    if (m_barRow->count() == kVerbsInRow) {
        // More than fit with whole words: the main one stands alone, the others share a row below it.
        m_moreRow->setContentsMargins(0, size::kGap, 0, 0);
        while (m_barRow->count() > 1)
            m_moreRow->addItem(m_barRow->takeAt(1));
    }
    if (m_moreRow->count() > 0)
        m_moreRow->addWidget(button);
    else
        m_barRow->addWidget(button, m_barRow->count() == 0 ? 1 : 0);
    m_bar->show();
}

Button* SidePanel::addVerb(ButtonKind kind, const QString& words, const QString& name, std::function<void()> does)
{
    auto* button = new Button(kind, words, this);
    button->setObjectName(name);
    button->setTall(kVerbTall);
    connect(button, &QAbstractButton::clicked, this, [does = std::move(does)] { does(); });
    addVerb(button);
    return button;
}

void SidePanel::addFailure(const QString& why, std::function<void()> retry)
{
    addTitle(ErrorState::tr("Could not load"));
    addText(why, TypeRole::Body, Ink::Second)->setObjectName(QStringLiteral("panelFailure"));
    addVerb(ButtonKind::Plain, ErrorState::tr("Retry"), QStringLiteral("panelRetry"), std::move(retry));
}

void SidePanel::finish()
{
    m_column->addStretch(1);
    if (m_hadKeyboard)
        giveKeyboardBack();
}

void SidePanel::giveKeyboardBack()
{
    m_hadKeyboard = false;
    if (!m_keyboardAt.isEmpty()) {
        for (auto* one : findChildren<QWidget*>(m_keyboardAt)) {
            if (!one->isHidden() && one->isEnabled())
                return one->setFocus(Qt::OtherFocusReason);
        }
    }
    for (QWidget* up = parentWidget(); up != nullptr; up = up->parentWidget()) {
        if (auto* page = qobject_cast<Page*>(up))
            return page->takeKeyboard();
    }
}

void SidePanel::reveal(QWidget* part)
{
    constexpr int kBelow = 24;
    // What was just added has its place when the layout is done.
    QMetaObject::invokeMethod(
        part, [this, part] { m_scroll->ensureWidgetVisible(part, 0, kBelow); }, Qt::QueuedConnection);
}

void SidePanel::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.fillRect(rect(), tokens().surface);
    lineDown(painter, 0, 0, height(), tokens().line);
}

PanelSplit::PanelSplit(QWidget* list, SidePanel* panel, QWidget* parent) : QWidget(parent), m_list(list), m_panel(panel)
{
    list->setParent(this);
    panel->setParent(this);
    arrange();
}

bool PanelSplit::isNarrow() const
{
    return width() < kNarrow;
}

bool PanelSplit::isPanelShown() const
{
    return isNarrow() ? m_isPanelInFront : m_wantsPanel;
}

void PanelSplit::setWantsPanel(bool wants)
{
    m_wantsPanel = wants;
    arrange();
}

void PanelSplit::chooseFirst(QTableView* list) const
{
    const QAbstractItemModel* model = list->model();
    if (!isNarrow() && isPanelShown() && model != nullptr && model->rowCount() > 0)
        list->setCurrentIndex(model->index(0, 0));
}

void PanelSplit::togglePanel()
{
    if (isNarrow())
        m_isPanelInFront = !m_isPanelInFront;
    else
        m_wantsPanel = !m_wantsPanel;
    arrange();
}

void PanelSplit::showPanel()
{
    m_isPanelInFront = true;
    arrange();
}

void PanelSplit::showList()
{
    m_isPanelInFront = false;
    arrange();
}

void PanelSplit::resizeEvent(QResizeEvent*)
{
    arrange();
}

void PanelSplit::keyPressEvent(QKeyEvent* event)
{
    if (event->key() == Qt::Key_Escape && isNarrow() && m_isPanelInFront) {
        showList();
        m_list->setFocus();
        return;
    }
    QWidget::keyPressEvent(event);
}

void PanelSplit::arrange()
{
    const bool isNarrowNow = isNarrow();
    m_panel->setFixedWidth(isNarrowNow ? qMax(1, width())
                                       : (width() >= 1240 ? int{size::kApprovalPanel} : int{size::kDetailPanel}));
    m_panel->setVisible(isPanelShown());
    m_list->setVisible(!isNarrowNow || !m_isPanelInFront);
    const int panel = isPanelShown() ? m_panel->width() : 0;
    m_panel->setGeometry(width() - panel, 0, qMax(1, panel), height());
    m_list->setGeometry(0, 0, qMax(1, isNarrowNow ? width() : width() - panel), height());
}

} // namespace eraflazz::console
