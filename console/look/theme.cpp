// SPDX-License-Identifier: GPL-3.0-or-later
#include "look/theme.h"

#include "look/accessible.h"
#include "look/focus_ring.h"
#include "look/style/look_style.h"
#include "look/system_scheme.h"
#include "look/type.h"

#include <QApplication>
#include <QToolTip>

namespace eraflazz::look {

namespace {

// Painting code reads the tokens thousands of times a second; a pointer to one of two constants is all it needs.
const Tokens* s_current = nullptr;

} // namespace

const Tokens& tokens()
{
    return s_current != nullptr ? *s_current : lightTokens();
}

QPalette paletteOf(const Tokens& t)
{
    QPalette p;
    const auto set = [&p](QPalette::ColorRole role, const QColor& normal, const QColor& disabled) {
        p.setColor(QPalette::All, role, normal);
        p.setColor(QPalette::Disabled, role, disabled);
    };
    set(QPalette::Window, t.surface, t.surface);
    set(QPalette::WindowText, t.ink, t.off);
    set(QPalette::Base, t.surface, t.sunken);
    set(QPalette::AlternateBase, t.sunken, t.sunken);
    set(QPalette::Text, t.ink, t.off);
    set(QPalette::PlaceholderText, t.ink3, t.off);
    set(QPalette::Button, t.surface, t.sunken);
    set(QPalette::ButtonText, t.ink, t.off);
    set(QPalette::BrightText, t.bad.ink, t.off);
    set(QPalette::Highlight, t.accentFill, t.line2);
    set(QPalette::HighlightedText, t.onAccent, t.ink2);
    set(QPalette::Link, t.accentInk, t.off);
    set(QPalette::LinkVisited, t.accentInk, t.off);
    set(QPalette::ToolTipBase, t.tip, t.tip);
    set(QPalette::ToolTipText, t.tipInk, t.tipInk);
    set(QPalette::Light, t.raised, t.raised);
    set(QPalette::Midlight, t.sunken, t.sunken);
    set(QPalette::Mid, t.line2, t.line2);
    set(QPalette::Dark, t.lineCtl, t.lineCtl);
    set(QPalette::Shadow, t.ink2, t.ink2);
    return p;
}

Theme::Theme(ThemeChoice choice, QObject* parent)
    : QObject(parent), m_choice(choice),
      m_system(new SystemScheme(QApplication::palette().color(QPalette::Window).lightness() < 128, this)),
      m_ring(new FocusRing(this))
{
    installAccessibility();
    QApplication::setStyle(new LookStyle);
    QApplication::setFont(font(TypeRole::Body));
    QToolTip::setFont(font(TypeRole::Cell));
    connect(m_system, &SystemScheme::changed, this, [this] {
        if (m_choice == ThemeChoice::System)
            apply();
    });
    apply();
}

Theme::~Theme() = default;

void Theme::choose(ThemeChoice choice)
{
    const bool before = isDark();
    m_choice = choice;
    if (isDark() != before)
        apply();
}

bool Theme::isDark() const
{
    switch (m_choice) {
    case ThemeChoice::System:
        return m_system->isDark();
    case ThemeChoice::Light:
        return false;
    case ThemeChoice::Dark:
        return true;
    }
    Q_UNREACHABLE();
}

void Theme::apply()
{
    s_current = isDark() ? &darkTokens() : &lightTokens();
    const QPalette palette = paletteOf(*s_current);
    QApplication::setPalette(palette);
    QToolTip::setPalette(palette);
    Q_EMIT changed();
}

} // namespace eraflazz::look
