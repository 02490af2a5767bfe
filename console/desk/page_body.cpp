// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk/page_body.h"

#include "core/session/rights.h"
#include "desk/failure_words.h"

#include <QHBoxLayout>
#include <QTimer>
#include <QVBoxLayout>

namespace eraflazz::console {

namespace {

constexpr int kStateWidth = 380; // Lines of a sentence or two stay readable.

}

PageBody::PageBody(QWidget* content, std::vector<int> columnWidths, QWidget* parent)
    : QWidget(parent), m_stack(new QStackedLayout(this)), m_content(content), m_patience(new QTimer(this)),
      m_widths(std::move(columnWidths))
{
    m_stack->addWidget(content);
    m_patience->setSingleShot(true);
    m_patience->setInterval(look::LoadingRows::kPatienceMs);
    connect(m_patience, &QTimer::timeout, this, [this] { put(new look::LoadingRows(m_widths)); });
}

PageBody::~PageBody() = default;

void PageBody::putCentred(QWidget* state)
{
    auto* host = new QWidget;
    auto* column = new QVBoxLayout(host);
    column->addStretch(2);
    auto* row = new QHBoxLayout;
    row->addStretch(1);
    row->addWidget(state);
    row->addStretch(1);
    column->addLayout(row);
    column->addStretch(3);
    state->setFixedWidth(kStateWidth);
    put(host);
}

void PageBody::put(QWidget* state)
{
    m_patience->stop();
    QWidget* old = m_state;
    m_state = state;
    if (state != nullptr)
        m_stack->addWidget(state);
    m_stack->setCurrentWidget(state != nullptr ? state : m_content);
    if (old != nullptr) {
        m_stack->removeWidget(old);
        old->deleteLater(); // It may be the sender of the signal that brought us here.
    }
}

void PageBody::showLoading()
{
    if (!m_isKnown && !m_patience->isActive())
        m_patience->start();
}

void PageBody::showContent()
{
    m_isKnown = true;
    put(nullptr);
}

void PageBody::showFirstUse(const QString& title, const QString& consequence, const QString& verb)
{
    auto* state = new look::EmptyState(title, consequence, verb);
    connect(state, &look::EmptyState::verbAsked, this, &PageBody::verbAsked);
    m_isKnown = true;
    putCentred(state);
}

void PageBody::showNothingFound(const QString& why, const std::vector<look::WayOut>& ways)
{
    auto* state = new look::EmptyState(why, ways);
    connect(state, &look::EmptyState::wayTaken, this, &PageBody::wayTaken);
    connect(state, &look::EmptyState::clearAsked, this, &PageBody::clearAsked);
    m_isKnown = true;
    put(state);
}

void PageBody::showNoRight(std::string_view scope)
{
    putCentred(new look::EmptyState(tr("This page is not for your role"), lackWords(scope), QString()));
}

void PageBody::showFailure(const Answer& answer)
{
    auto* state = new look::ErrorState(
        failureWords(answer), QString::fromStdString(answer.failure.key), QString::fromStdString(answer.failure.trace));
    connect(state, &look::ErrorState::retryAsked, this, &PageBody::retryAsked);
    putCentred(state);
}

void PageBody::showFailure(const protocol::Failure& failure)
{
    showFailure(Answer{.kind = Answer::Kind::Refused, .result = {}, .failure = failure, .data = {}});
}

bool PageBody::isContentShown() const
{
    return m_state == nullptr;
}

} // namespace eraflazz::console
