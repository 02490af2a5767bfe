// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/link/call.h"
#include "pages/mapping/matching.h"

#include <QWidget>

#include <functional>
#include <map>
#include <memory>
#include <string>
#include <vector>

namespace eraflazz::console {

class Desk;

/// A line to be made.
struct WantedLine final {
    QString product;
    QString sku;
    Money cost; ///< As it was seen.
};

/// What became of one; `why` empty: it is there, as that mapping.
struct MadeLine final {
    QString product;
    QString sku;
    QString why;
    QString other; ///< What stands against it: a product, or the price now.
    std::int64_t mapping = 0;
    std::int64_t version = 0;
};
[[nodiscard]] QString refusalWords(const MadeLine& line);

/// Reads what a supplier sells and what we sell, and makes and takes back many lines, a few hundred at a time. The
/// same ones again carry the same idem, so that nothing is done twice. GUI thread.
class MatchDesk final : public QObject {
    Q_OBJECT

public:
    static constexpr std::size_t kAtOnce = 500;
    struct Lists final {
        std::vector<ListedSku> codes; ///< Those that nothing is mapped to.
        std::vector<MatchProduct> products;
        bool isFetched = false; ///< There is a price list of the supplier.
    };
    using Read = std::function<void(const Lists& lists, const Answer& last)>;
    using Made = std::function<void(const std::vector<MadeLine>& lines, const Answer& last)>;

    MatchDesk(Desk& desk, QWidget* asker);

    /// An answer to an earlier question is dropped.
    void read(const QString& supplier, Read then);
    void make(const QString& supplier, std::vector<WantedLine> lines, Made then);
    /// Lines that make() made; they come back with `why` when they stay.
    void takeBack(std::vector<MadeLine> lines, Made then);
    /// What is under way is answered; no more are sent.
    void stop() { m_isStopped = true; }

Q_SIGNALS:
    void progressed(int done);

private:
    struct Reading;
    struct Run;
    void readCodes(const std::shared_ptr<Reading>& reading, const std::string& after);
    void readProducts(const std::shared_ptr<Reading>& reading, const std::string& after);
    void go(const std::shared_ptr<Run>& run);
    void take(const std::shared_ptr<Run>& run, std::size_t end, const Answer& answer);

    Desk& m_desk;
    QWidget* m_asker;
    std::map<std::string, std::string> m_idems; ///< By what is done.
    int m_round = 0;
    bool m_isStopped = false;
};

} // namespace eraflazz::console
