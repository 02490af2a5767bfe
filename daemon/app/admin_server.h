// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/services/engine.h"
#include "net/http_server.h"

#include <string>

namespace eraflazz::app {

/// GET /status (JSON) and GET /metrics (Prometheus text) on a port of their own, for people and monitors of this host.
[[nodiscard]] net::HttpResponse answerAdmin(const net::HttpRequest& request, engine::Engine& engine);
[[nodiscard]] std::string statusJson(engine::Engine& engine);
[[nodiscard]] std::string metricsText(engine::Engine& engine);

} // namespace eraflazz::app
