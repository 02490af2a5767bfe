// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "money_world.h"

#include <cstdint>
#include <memory>
#include <mutex>
#include <random>
#include <vector>

namespace eraflazz::test {

/// Somebody through whom money moves. What it does next is decided by its own random numbers; each has connections of
/// its own and is used by one thread at a time, like the threads of a daemon.
class Actor {
public:
    Actor(MoneyWorld& world, std::uint64_t seed) : m_world(world), m_random(seed) {}
    virtual ~Actor() = default;
    Actor(const Actor&) = delete;
    Actor& operator=(const Actor&) = delete;

    virtual void step() = 0;

protected:
    [[nodiscard]] std::int64_t among(std::int64_t first, std::int64_t last);
    [[nodiscard]] int agent() { return static_cast<int>(among(1, MoneyWorld::kPeople)); }
    [[nodiscard]] bool chance(int percent) { return among(1, 100) <= percent; }
    template <typename T> [[nodiscard]] const T& oneOf(const std::vector<T>& things)
    {
        return things[static_cast<std::size_t>(among(0, static_cast<std::int64_t>(things.size()) - 1))];
    }
    /// A key that nobody had before.
    [[nodiscard]] std::string newKey(const char* kind);
    void notice(std::string wrong);

    MoneyWorld& m_world;

private:
    std::mt19937_64 m_random;
    int m_keys = 0;
};

/// The lines the banks have shown so far, and what people asked for: several actors work on the same ones.
struct Desk final {
    struct Shown final {
        std::string bank;
        wallet::BankLine line;
    };
    struct Waiting final {
        Uuid request;
        wallet::RequestAsk ask;
    };
    std::mutex mutex;
    std::vector<Shown> lines;
    std::vector<Waiting> waiting;
    std::int64_t rowIds = 0;
};

/// Orders, and what suppliers say about them: once, twice, late, and against what they said before.
[[nodiscard]] std::unique_ptr<Actor> makeSalesman(MoneyWorld& world, std::uint64_t seed, int lane);
/// Tickets, and what banks show: in any order, again, and taken back.
[[nodiscard]] std::unique_ptr<Actor> makeBanker(MoneyWorld& world, std::uint64_t seed, Desk& desk);
/// Transfers between agents and their cancellation.
[[nodiscard]] std::unique_ptr<Actor> makeGiver(MoneyWorld& world, std::uint64_t seed);
/// Requests of people and what others make of them.
[[nodiscard]] std::unique_ptr<Actor> makeOffice(MoneyWorld& world, std::uint64_t seed, Desk& desk);
/// Cases, decided by two people and carried out by a lane.
[[nodiscard]] std::unique_ptr<Actor> makeJudge(MoneyWorld& world, std::uint64_t seed);
/// What runs by itself: folds, seals, matured commission, expiry of tickets.
[[nodiscard]] std::unique_ptr<Actor> makeClock(MoneyWorld& world, std::uint64_t seed);

} // namespace eraflazz::test
