// SPDX-License-Identifier: GPL-3.0-or-later
#include "look/tokens.h"

#include <cmath>

namespace eraflazz::look {

namespace {

QColor rgb(QRgb value)
{
    return QColor::fromRgb(value);
}

InkOnGround pair(QRgb ink, QRgb ground)
{
    return {rgb(ink), rgb(ground)};
}

Tokens makeLight()
{
    Tokens t{};
    t.isDark = false;
    t.window = rgb(0xF3F4F7);
    t.surface = rgb(0xFFFFFF);
    t.sunken = rgb(0xF8F9FB);
    t.raised = rgb(0xFFFFFF);
    t.chosenSegment = rgb(0xFFFFFF);
    t.stale = rgb(0xF3F4F7);
    t.line = rgb(0xE3E6EC);
    t.line2 = rgb(0xC5CBD6);
    t.lineCtl = rgb(0x868F9F);
    t.hover = rgb(0xF4F6FB);
    t.sel = rgb(0xE4E8FB);
    t.ink = rgb(0x171C26);
    t.ink2 = rgb(0x475063);
    t.ink3 = rgb(0x5A6474);
    t.off = rgb(0x9AA2AF);
    t.accent = rgb(0x4152C8);
    t.accentInk = rgb(0x3645AE);
    t.accentFill = rgb(0x4152C8);
    t.onAccent = rgb(0xFFFFFF);
    t.accentSoft = rgb(0xECEEFB);
    t.tip = rgb(0x1F2533);
    t.tipInk = rgb(0xF4F6FA);
    t.idle = pair(0x475063, 0xEDEFF3);
    t.run = pair(0x1A60A6, 0xE3EFFA);
    t.ok = pair(0x12713F, 0xE3F4EA);
    t.bad = pair(0xB3261E, 0xFCE9E7);
    t.doubt = pair(0xFFFFFF, 0xB34E05);
    t.doubtBox = pair(0x8A4300, 0xFFE7C7);
    t.doubtRow = pair(0x8A4300, 0xFFF6E9);
    t.reversed = pair(0x5A5178, 0xEFECF6);
    t.attention = pair(0x755200, 0xFFF1C9);
    t.s1 = rgb(0x4152C8);
    t.s2 = rgb(0x12857F);
    t.s3 = rgb(0xB7791F);
    t.s4 = rgb(0xA43F8A);
    t.s5 = rgb(0x5F6B7C);
    t.cS1 = rgb(0x7A87DE);
    t.cOk = rgb(0x5C9B7A);
    t.cRun = rgb(0x5C96CF);
    t.cDoubt = rgb(0xD27713);
    t.cBad = rgb(0xD9574C);
    t.chartGrid = rgb(0xECEEF2);
    t.shadow = QColor(0x1B, 0x23, 0x40, 26);
    t.plateTop = rgb(0x2B3695);
    t.plateBottom = rgb(0x1B2160);
    t.plateInk = rgb(0xFFFFFF);
    t.plateInk2 = rgb(0xC9CFF5);
    t.plateLine = QColor(0xFF, 0xFF, 0xFF, 62);
    return t;
}

Tokens makeDark()
{
    Tokens t{};
    t.isDark = true;
    t.window = rgb(0x101318);
    t.surface = rgb(0x181C23);
    t.sunken = rgb(0x14181E);
    t.raised = rgb(0x20252F);
    t.chosenSegment = rgb(0x3A4252);
    t.stale = rgb(0x14171D);
    t.line = rgb(0x282E38);
    t.line2 = rgb(0x414A59);
    t.lineCtl = rgb(0x6A7486);
    t.hover = rgb(0x1E232C);
    t.sel = rgb(0x283056);
    t.ink = rgb(0xE5E9EF);
    t.ink2 = rgb(0xB0B8C5);
    t.ink3 = rgb(0x98A2B1);
    t.off = rgb(0x5D6675);
    t.accent = rgb(0x9AA6FF);
    t.accentInk = rgb(0xB3BCFF);
    t.accentFill = rgb(0x5663D2);
    t.onAccent = rgb(0xFFFFFF);
    t.accentSoft = rgb(0x252B4B);
    t.tip = rgb(0x2D3543);
    t.tipInk = rgb(0xEDF0F5);
    t.idle = pair(0xB0B8C5, 0x262C36);
    t.run = pair(0x82BDF5, 0x132A41);
    t.ok = pair(0x72D49C, 0x15301F);
    t.bad = pair(0xFF9F95, 0x401D1B);
    t.doubt = pair(0x231500, 0xF2A552);
    t.doubtBox = pair(0xFFC27D, 0x452B0C);
    t.doubtRow = pair(0xFFC27D, 0x2A2016);
    t.reversed = pair(0xC2B8DE, 0x2B273A);
    t.attention = pair(0xEDCF73, 0x372D0E);
    t.s1 = rgb(0x9AA6FF);
    t.s2 = rgb(0x4DBFB7);
    t.s3 = rgb(0xE0AC55);
    t.s4 = rgb(0xDE86C6);
    t.s5 = rgb(0x98A2B1);
    t.cS1 = rgb(0x6470C4);
    t.cOk = rgb(0x3E7A5D);
    t.cRun = rgb(0x4C86BF);
    t.cDoubt = rgb(0xE9A04C);
    t.cBad = rgb(0xE5766C);
    t.chartGrid = rgb(0x232933);
    t.shadow = QColor(0, 0, 0, 0);
    t.plateTop = rgb(0x232A66);
    t.plateBottom = rgb(0x15193A);
    t.plateInk = rgb(0xFFFFFF);
    t.plateInk2 = rgb(0xB9C0EC);
    t.plateLine = QColor(0xFF, 0xFF, 0xFF, 40);
    return t;
}

double channel(int value)
{
    const double c = value / 255.0;
    return c <= 0.03928 ? c / 12.92 : std::pow((c + 0.055) / 1.055, 2.4);
}

double luminanceOf(const QColor& color)
{
    return 0.2126 * channel(color.red()) + 0.7152 * channel(color.green()) + 0.0722 * channel(color.blue());
}

} // namespace

const Tokens& lightTokens()
{
    static const Tokens light = makeLight();
    return light;
}

const Tokens& darkTokens()
{
    static const Tokens dark = makeDark();
    return dark;
}

double contrastOf(const QColor& a, const QColor& b)
{
    const double la = luminanceOf(a);
    const double lb = luminanceOf(b);
    return (qMax(la, lb) + 0.05) / (qMin(la, lb) + 0.05);
}

} // namespace eraflazz::look
