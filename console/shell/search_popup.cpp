// SPDX-License-Identifier: GPL-3.0-or-later
#include "shell/search_popup.h"

#include "core/rows/cell_face.h"
#include "desk/desk.h"
#include "desk/failure_words.h"
#include "desk/money_words.h"
#include "desk/wire_words.h"
#include "look/icon.h"
#include "look/paint.h"
#include "look/parts/search_field.h"
#include "look/state.h"
#include "look/tokens.h"
#include "text/amount_text.h"

#include <QKeyEvent>
#include <QLineEdit>
#include <QListView>
#include <QPainter>
#include <QScrollBar>
#include <QStandardItemModel>
#include <QStyledItemDelegate>

#include <algorithm>
#include <array>
#include <optional>

namespace eraflazz::console {

namespace {

using namespace look;

constexpr qint64 kPauseMs = 200;
constexpr int kEachKind = 8, kWide = 560, kMargin = 6, kHead = 26, kRow = 44, kHighMax = 440, kSentence = 56;

enum FoundRole { FoundKindRole = Qt::UserRole + 1, IdRole, DetailRole, TimeRole, FoundStateRole, StateWordRole };

struct Kind {
    std::string_view name;
    const char* words;
    Icon icon;
    const char* page;
};

constexpr std::array kKinds{
    Kind{"sale", QT_TRANSLATE_NOOP("SearchPopup", "Sales"), Icon::Sales, "page.sales"},
    Kind{"agent", QT_TRANSLATE_NOOP("SearchPopup", "Agents"), Icon::People, "page.agents"},
    Kind{"ticket", QT_TRANSLATE_NOOP("SearchPopup", "Deposit tickets"), Icon::Wallet, "page.deposits"},
    Kind{"line", QT_TRANSLATE_NOOP("SearchPopup", "Bank lines"), Icon::Wallet, "page.deposits"},
    Kind{"product", QT_TRANSLATE_NOOP("SearchPopup", "Products"), Icon::Box, "page.products"},
    Kind{"supplier", QT_TRANSLATE_NOOP("SearchPopup", "Suppliers"), Icon::Server, "page.suppliers"},
    Kind{"request", QT_TRANSLATE_NOOP("SearchPopup", "Approvals"), Icon::Check, "page.requests"},
    Kind{"case", QT_TRANSLATE_NOOP("SearchPopup", "Complaints"), Icon::Complaint, "page.cases"},
};

const Kind* kindOf(std::string_view name)
{
    const auto found = std::find_if(kKinds.begin(), kKinds.end(), [name](const Kind& one) { return one.name == name; });
    return found == kKinds.end() ? nullptr : &*found;
}

/// What something is now, in a word and as eyes see it: the first thing a caller wants to know.
struct Now final {
    QString word;
    State look = State::Queued;
};

std::optional<Now> stateOfFound(std::string_view kind, std::string_view state)
{
    if (kind == "sale") {
        const auto sale = saleState(state == "DOUBTFUL" ? "PROCESSING" : state, state == "DOUBTFUL");
        return sale ? std::optional(Now{stateWord(static_cast<State>(*sale)), static_cast<State>(*sale)})
                    : std::nullopt;
    }
    if (kind == "ticket")
        return Now{ticketStateWord(state), ticketStateLook(state)};
    if (kind == "line")
        return Now{lineStateWord(state), lineStateLook(state)};
    if (kind == "request")
        return Now{requestStateWord(state), requestStateLook(state)};
    return std::nullopt;
}

/// A head names its kind and cannot be chosen; a row has an icon, a title, what tells it apart, and its age.
class FoundDelegate final : public QStyledItemDelegate {
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    QSize sizeHint(const QStyleOptionViewItem&, const QModelIndex& index) const override
    {
        return {kWide, isHead(index) ? kHead : kRow};
    }
    void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override
    {
        const Tokens& t = tokens();
        const QRect rect = option.rect;
        const QString title = index.data().toString();
        if (isHead(index)) {
            paintText(*painter, rect.adjusted(12, 4, -12, 0), TypeRole::SmallBold, t.ink3, title);
            return;
        }
        const bool isChosen = option.state.testFlag(QStyle::State_Selected);
        if (isChosen)
            fillRound(*painter, rect.adjusted(2, 0, -2, 0), size::kRadiusControl, t.sel);
        const Kind* kind = kindOf(index.data(FoundKindRole).toString().toStdString());
        paintIcon(*painter,
                  QRect(rect.x() + 12, rect.y(), 20, rect.height()),
                  kind == nullptr ? Icon::Info : kind->icon,
                  size::kIcon,
                  isChosen ? t.accentInk : t.ink3);
        const QString time = index.data(TimeRole).toString();
        const int timeWide = time.isEmpty() ? 0 : textWidth(TypeRole::Cell, time) + 12;
        const QRect text = rect.adjusted(42, 4, -12, -4);
        const QRect upper(text.x(), text.y(), text.width() - timeWide, text.height() / 2);
        const QString word = index.data(StateWordRole).toString();
        const int wordWide = word.isEmpty() ? 0 : textWidth(TypeRole::CellBold, word) + 12;
        paintText(*painter, upper, TypeRole::BodyBold, t.ink, title, Qt::AlignLeft, Qt::ElideMiddle);
        if (timeWide > 0)
            paintText(*painter,
                      QRect(text.x(), text.y(), text.width(), text.height() / 2),
                      TypeRole::Cell,
                      t.ink3,
                      time,
                      Qt::AlignRight);
        const QRect lower(text.x(), text.y() + text.height() / 2, text.width(), text.height() / 2);
        paintText(
            *painter, lower.adjusted(0, 0, -wordWide, 0), TypeRole::Cell, t.ink2, index.data(DetailRole).toString());
        if (word.isEmpty())
            return;
        const auto look = stateLook(static_cast<State>(index.data(FoundStateRole).toInt()), t);
        // A solid pill is ink on its own ground; here the words stand on the list's.
        const QColor ink = look.form == PillForm::Solid ? t.doubtBox.ink : look.colors.ink;
        paintText(*painter, lower, TypeRole::CellBold, ink, word, Qt::AlignRight, Qt::ElideNone);
    }
    static bool isHead(const QModelIndex& index) { return !index.flags().testFlag(Qt::ItemIsSelectable); }
};

} // namespace

Place placeOfFound(std::string_view kind, const QString& id)
{
    const Kind* known = kindOf(kind);
    if (known == nullptr)
        return {};
    // The deposit page shows tickets and bank lines; a bare id is a ticket's.
    return {.page = QString::fromLatin1(known->page),
            .subject = kind == "line" ? QStringLiteral("line:") + id : id,
            .filter = {}};
}

SearchPopup::SearchPopup(Desk& desk, look::SearchField* field, QWidget* parent)
    : QWidget(parent), m_desk(desk), m_field(field), m_edit(field->field()), m_model(new QStandardItemModel(this)),
      m_view(new QListView(this)), m_pause(desk.clock().alarm([this] { ask(); }))
{
    setObjectName(QStringLiteral("searchPopup"));
    setAccessibleName(tr("Search results"));
    m_view->setObjectName(QStringLiteral("found"));
    m_view->setAccessibleName(tr("Search results"));
    m_view->setModel(m_model);
    m_view->setItemDelegate(new FoundDelegate(m_view));
    m_view->setFocusPolicy(Qt::NoFocus);
    m_view->setFrameShape(QFrame::NoFrame);
    m_view->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_view->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_view->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_view->viewport()->setAutoFillBackground(false);
    hide();
    m_edit->installEventFilter(this);
    m_edit->setMaxLength(100);
    connect(m_edit, &QLineEdit::textEdited, this, [this] { typed(); });
    connect(m_view, &QListView::clicked, this, [this](const QModelIndex& index) { go(index); });
}

SearchPopup::~SearchPopup() = default;

void SearchPopup::typed()
{
    const QString text = m_edit->text().trimmed();
    m_asked.clear();
    if (text.size() < kLeast) {
        m_pause->stop();
        m_model->clear();
        if (text.isEmpty())
            hide();
        else
            say(tr("Type two letters or digits at least."));
        return;
    }
    m_pause->start(kPauseMs);
}

void SearchPopup::ask()
{
    const QString text = m_edit->text().trimmed();
    if (text.size() < kLeast)
        return;
    m_asked = text;
    if (m_model->rowCount() == 0)
        say(tr("Searching…"));
    m_desk.ask(
        Call("search.find").with("text", text).with("limit", kEachKind), this, [this, text](const Answer& answer) {
            if (text == m_asked) // Somebody has typed on: another answer is on its way.
                answered(text, answer);
        });
}

void SearchPopup::answered(const QString& text, const Answer& answer)
{
    m_model->clear();
    if (!answer.isFine()) {
        say(failureWords(answer));
        return;
    }
    const qint64 now = m_desk.client().serverUnixMs();
    for (const Kind& kind : kKinds) {
        bool hasHead = false;
        for (const Json& row : answer.result["rows"].items()) {
            if (textIn(row, "kind").toStdString() != kind.name)
                continue;
            if (!hasHead) {
                auto* head = new QStandardItem(tr(kind.words));
                head->setFlags(Qt::ItemIsEnabled);
                m_model->appendRow(head);
                hasHead = true;
            }
            QString title = textIn(row, "title");
            if (kind.name == "request")
                title = requestKindWord(title.toStdString());
            else if (kind.name == "case")
                title = caseKindWord(title.toStdString());
            QString detail = textIn(row, "detail");
            if (const auto amount = moneyIn(row, "amount"))
                detail += QStringLiteral(" · ") + text::rupiahText(*amount);
            auto* item = new QStandardItem(title);
            item->setData(textIn(row, "kind"), FoundKindRole);
            item->setData(textIn(row, "id"), IdRole);
            item->setData(detail, DetailRole);
            item->setData(numberIn(row, "time") ? whenIn(row, "time", now) : QString(), TimeRole);
            QString told = tr("%1: %2, %3").arg(tr(kind.words), title, detail);
            if (const auto state = stateOfFound(kind.name, row["state"].asString().value_or(""))) {
                item->setData(static_cast<int>(state->look), FoundStateRole);
                item->setData(state->word, StateWordRole);
                told += QStringLiteral(", ") + state->word;
            }
            item->setData(told, Qt::AccessibleTextRole);
            m_model->appendRow(item);
        }
    }
    if (m_model->rowCount() == 0) {
        say(tr("Nothing is called \"%1\". Type numbers, codes and serials in full; 08, 628 and +62 are the same.")
                .arg(text));
        return;
    }
    m_sentence.clear();
    step(1);
    fit();
}

void SearchPopup::say(const QString& sentence)
{
    m_sentence = sentence;
    setAccessibleDescription(sentence);
    fit();
}

void SearchPopup::fit()
{
    const int wide = qMin(qMax(kWide, m_field->width()), parentWidget()->width() - 24);
    int high = kSentence;
    if (m_sentence.isEmpty()) {
        high = 0;
        for (int row = 0; row < m_model->rowCount(); ++row)
            high += FoundDelegate::isHead(m_model->index(row, 0)) ? kHead : kRow;
    } else {
        high = qMax(high, 32 + paragraphHeight(TypeRole::Body, m_sentence, wide - 60));
    }
    const QPoint below = m_field->mapTo(parentWidget(), QPoint(m_field->width() / 2, m_field->height() + 5));
    setGeometry(below.x() - wide / 2, below.y(), wide, qMin(high, kHighMax) + 2 * kMargin);
    m_view->setVisible(m_sentence.isEmpty());
    show();
    raise();
    update();
}

void SearchPopup::step(int by)
{
    int row = m_view->currentIndex().isValid() ? m_view->currentIndex().row() : by > 0 ? -1 : m_model->rowCount();
    for (row += by; row >= 0 && row < m_model->rowCount(); row += by) {
        const QModelIndex index = m_model->index(row, 0);
        if (FoundDelegate::isHead(index))
            continue;
        m_view->setCurrentIndex(index);
        // The head of the first row stays in sight.
        m_view->scrollTo(row == 1 ? m_model->index(0, 0) : index);
        return;
    }
}

void SearchPopup::go(const QModelIndex& index)
{
    if (!index.isValid() || FoundDelegate::isHead(index))
        return;
    const Place place = placeOfFound(index.data(FoundKindRole).toString().toStdString(), index.data(IdRole).toString());
    hide();
    m_edit->clear();
    m_edit->clearFocus();
    m_desk.goTo(place);
}

bool SearchPopup::takeKey(int key)
{
    switch (key) {
    case Qt::Key_Down:
        step(1);
        return true;
    case Qt::Key_Up:
        step(-1);
        return true;
    case Qt::Key_Return:
    case Qt::Key_Enter:
        go(m_view->currentIndex());
        return true;
    default:
        return false;
    }
}

bool SearchPopup::eventFilter(QObject* watched, QEvent* event)
{
    if (event->type() == QEvent::KeyPress && isVisible() && takeKey(static_cast<QKeyEvent*>(event)->key()))
        return true;
    if (event->type() == QEvent::KeyPress && static_cast<QKeyEvent*>(event)->key() == Qt::Key_Escape) {
        hide();
        m_pause->stop();
        m_asked.clear();
    } else if (event->type() == QEvent::FocusOut) {
        hide();
    } else if (event->type() == QEvent::FocusIn && m_edit->text().trimmed().size() >= kLeast) {
        m_pause->start(kPauseMs);
    }
    return QWidget::eventFilter(watched, event);
}

void SearchPopup::paintEvent(QPaintEvent*)
{
    const Tokens& t = tokens();
    QPainter painter(this);
    fillAndStroke(painter, rect(), size::kRadiusCard, t.raised, t.line2);
    if (m_sentence.isEmpty())
        return;
    const int high = paragraphHeight(TypeRole::Body, m_sentence, width() - 60);
    paintIcon(painter, QRect(18, 0, 20, height()), Icon::Search, size::kIcon, t.ink3);
    paintParagraph(painter, QRect(48, (height() - high) / 2, width() - 60, high), TypeRole::Body, t.ink2, m_sentence);
}

void SearchPopup::resizeEvent(QResizeEvent*)
{
    m_view->setGeometry(rect().adjusted(kMargin, kMargin, -kMargin, -kMargin));
}

} // namespace eraflazz::console
