// The program on the web: the table of routes, sessions, and the UI's files.
#pragma once

#include <cstddef>
#include <optional>

#include "api/server/server.h"
#include "api/server/ui_files.h"
#include "service/context.h"

namespace dondoc::service { class Live; }

namespace dondoc::api {

struct SiteSettings {
  std::size_t json_bytes = 4 * 1024 * 1024;
  std::size_t upload_bytes = 50 * 1024 * 1024;
  service::Live* live = nullptr;  // outlives the site; null: nothing is told live
};

/// What the server is to serve. `app` must outlive it.
Site make_site(service::App& app, std::optional<UiFiles> ui, SiteSettings settings, std::function<void(std::string_view)> access);

}  // namespace dondoc::api
