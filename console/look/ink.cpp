// SPDX-License-Identifier: GPL-3.0-or-later
#include "look/ink.h"

#include "look/tokens.h"

namespace eraflazz::look {

const QColor& inkColor(Ink ink)
{
    const Tokens& t = tokens();
    switch (ink) {
    case Ink::Strong:
        return t.ink;
    case Ink::Second:
        return t.ink2;
    case Ink::Third:
        return t.ink3;
    case Ink::Off:
        return t.off;
    case Ink::Accent:
        return t.accentInk;
    case Ink::Ok:
        return t.ok.ink;
    case Ink::Bad:
        return t.bad.ink;
    case Ink::Doubt:
        return t.doubtBox.ink;
    case Ink::Attention:
        return t.attention.ink;
    case Ink::Run:
        return t.run.ink;
    case Ink::OnAccent:
        return t.onAccent;
    }
    Q_UNREACHABLE();
}

} // namespace eraflazz::look
