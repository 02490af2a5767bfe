// SPDX-License-Identifier: GPL-3.0-or-later
#include "goods/product_head.h"

#include "desk/surface.h"
#include "goods/product.h"
#include "look/parts/state_pill.h"
#include "look/parts/tag.h"
#include "look/parts/text_line.h"

#include <QHBoxLayout>
#include <QVBoxLayout>

namespace eraflazz::console {

namespace {

constexpr int kHeight = 58, kInset = 24;

} // namespace

ProductHead::ProductHead(QWidget* parent) : QWidget(parent)
{
    auto* ground = new Surface(Qt::BottomEdge, this);
    ground->setFixedHeight(kHeight);
    m_name = new look::TextLine(look::TypeRole::PageTitle, look::Ink::Strong, {}, ground);
    m_name->setObjectName(QStringLiteral("productName"));
    m_code = new look::Tag(look::TagKind::Code, {}, ground);
    m_state = new look::StatePill(look::State::Success, ground);
    m_row = new QHBoxLayout(ground);
    m_row->setContentsMargins(kInset, 0, kInset, 0);
    m_row->setSpacing(10);
    m_row->addWidget(m_name);
    m_row->addWidget(m_code);
    m_row->addSpacing(4);
    m_row->addWidget(m_state);
    m_notes = m_row->count();
    m_row->addStretch();
    auto* whole = new QVBoxLayout(this);
    whole->setContentsMargins(0, 0, 0, 0);
    whole->addWidget(ground);
}

void ProductHead::setProduct(const Product& product)
{
    m_name->setText(product.name);
    m_code->setTag(look::TagKind::Code, product.code);
    m_state->setState(productState(product.status));
    m_state->setWord(productStatusWord(product.status));
    m_state->setToolTip(product.closedReason.toHtmlEscaped());
}

void ProductHead::addNote(QWidget* note)
{
    m_row->insertWidget(m_notes++, note);
}

void ProductHead::addVerb(QWidget* verb)
{
    m_row->addWidget(verb);
}

} // namespace eraflazz::console
