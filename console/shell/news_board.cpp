// SPDX-License-Identifier: GPL-3.0-or-later
#include "shell/news_board.h"

#include <QVBoxLayout>

#include <utility>

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
    m_ofPage.removeAll(put(news, std::move(does)));
}

void NewsBoard::tellOfPage(const look::News& news, std::function<void()> does)
{
    m_ofPage.removeAll(nullptr);
    const auto before = m_stack->strips();
    look::Strip* strip = put(news, std::move(does));
    if (!before.contains(strip))
        m_ofPage << strip;
}

void NewsBoard::leavePage()
{
    const auto strips = std::exchange(m_ofPage, {});
    for (look::Strip* strip : m_stack->strips()) {
        if (strips.contains(strip))
            Q_EMIT strip->done();
    }
}

look::Strip* NewsBoard::put(const look::News& news, std::function<void()> does)
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
    return strip;
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
