// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QColor>
#include <QIcon>
#include <QPixmap>

class QPainter;
class QRect;

namespace eraflazz::look {

/// The console's own icons, one file each in resources/icons.
enum class Icon {
    ArrowDown,
    ArrowLeft,
    ArrowRight,
    ArrowUp,
    Ban,
    Bank,
    Bell,
    Bolt,
    Bookmark,
    Box,
    Calendar,
    Chart,
    Check,
    ChevronDown,
    ChevronLeft,
    ChevronRight,
    ChevronUp,
    Clock,
    Columns,
    Complaint,
    Copy,
    Cross,
    Dots,
    Download,
    External,
    Eye,
    EyeOff,
    Filter,
    Flag,
    Globe,
    Grip,
    History,
    Home,
    Info,
    Key,
    Ledger,
    Link,
    Lock,
    Menu,
    Minus,
    Moon,
    More,
    Pause,
    Pencil,
    People,
    Phone,
    Pin,
    Play,
    Plug,
    PlugOff,
    Plus,
    Printer,
    Question,
    Redo,
    Refresh,
    Return,
    Route,
    Sales,
    Search,
    Send,
    Server,
    Shield,
    SignOut,
    Sliders,
    Stop,
    Sun,
    Tag,
    Trash,
    Upload,
    User,
    Wallet,
    Warning
};

inline constexpr int kIcons = static_cast<int>(Icon::Warning) + 1;

/// The icon as it must look at this size: at 12 pixels and below the stroke is 2.6 so that it survives. Cached.
[[nodiscard]] QPixmap iconPixmap(Icon icon, int pixels, const QColor& color, qreal devicePixelRatio);

/// Draws the icon centred in the rectangle.
void paintIcon(QPainter& painter, const QRect& where, Icon icon, int pixels, const QColor& color);

/// For buttons and menus: takes the colour from the palette in force, so it follows the theme and the enabled state.
[[nodiscard]] QIcon makeIcon(Icon icon);

} // namespace eraflazz::look
