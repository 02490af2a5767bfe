// SPDX-License-Identifier: GPL-3.0-or-later
#include "shell/news_board.h"

#include <QVBoxLayout>

namespace eraflazz::console {

namespace {

constexpr int kAside = 12, kAbove = 8;

} // namespace

NewsBoard::NewsBoard(QWidget* parent) : QWidget(parent), m_stack(new look::StripStack(this))
{
    setObjectName(QStringLiteral("news"));
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(kAside, kAbove, kAside, kAbove);
    column->addWidget(m_stack);
    fit();
}

void NewsBoard::tell(const look::News& news, std::function<void()> does)
{
    const auto before = m_stack->strips();
    look::Strip* strip = m_stack->show(news);
    if (!before.contains(strip)) {
        connect(strip, &look::Strip::done, this, [this] { fit(); });
        connect(strip, &look::Strip::actionAsked, this, [strip, does = std::move(does)] {
            Q_EMIT strip->done();
            if (does)
                does();
        });
    }
    fit();
}

void NewsBoard::clear()
{
    for (look::Strip* strip : m_stack->strips())
        Q_EMIT strip->done();
}

void NewsBoard::fit()
{
    setVisible(!m_stack->strips().isEmpty());
}

} // namespace eraflazz::console
