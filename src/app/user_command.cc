#include "app/user_command.h"

#include <memory>

#include <CLI/CLI.hpp>

#include "app/as_administrator.h"
#include "app/data_options.h"
#include "app/exit_code.h"
#include "base/crypto.h"
#include "base/enum_name.h"
#include "service/organisation/administration.h"
#include "service/upkeep/installation.h"
#include "service/upkeep/maintenance.h"

namespace dondoc::app {
namespace {

struct UserOptions {
  DataOptions at;
  std::string login, name, role = "administrator", unit, agency;
};

service::User user_of(service::Context& context, const std::string& login) {
  service::ListQuery query{.q = login, .sort = {}, .page = 1, .size = 200, .deleted = false};
  for (const auto& user : service::list_users(context, query).items) if (user.login == login) return user;
  throw base::Error(base::ErrorKind::not_found, "user.unknown", "login");
}

base::Id unit_of(service::Context& context, const std::string& name) {
  for (const auto& found : service::suggest_units(context, name, 1))
    if (found.kind == domain::TargetKind::unit) return found.id;
  throw base::Error(base::ErrorKind::not_found, "unit.unknown", "unit");
}

void say_password(const std::string& login, const std::string& password, const Words& words) {
  say(words("cli.user.password_once", {{"login", login}, {"password", password}}));
}

// The first user of an empty installation brings the agency along.
int add(const UserOptions& options, const Words& words) {
  service::Installation installation(options.at.data, options.at.database);
  auto& app = installation.app();
  const auto agency = service::only_agency(app);
  if (!agency) {
    const auto password = base::random_token(12);
    const auto name = options.agency.empty() ? words("cli.user.unnamed_agency") : options.agency;
    service::create_agency(app, {.name = name, .short_name = {}, .parent_name = {}, .place = {}}, options.login, options.name, password);
    service::set_password(app, options.login, password, true);
    say_password(options.login, password, words);
    return exit_ok;
  }
  const auto role = base::enum_from_name<domain::UserRole>(options.role);
  if (!role) throw base::Error(base::ErrorKind::invalid, "user.no_role", "role");
  auto context = as_administrator(app);
  service::RoleInput held{*role, std::nullopt};
  if (!options.unit.empty()) held.unit_id = unit_of(context, options.unit);
  const auto made = service::create_user(context, {options.login, options.name, std::nullopt, {held}});
  say_password(options.login, made.first_password, words);
  return exit_ok;
}

int list(const UserOptions& options) {
  service::Installation installation(options.at.data, options.at.database);
  auto context = as_administrator(installation.app());
  service::ListQuery query{.q = {}, .sort = {}, .page = 1, .size = 200, .deleted = false};
  for (;; ++query.page) {
    const auto page = service::list_users(context, query);
    for (const auto& user : page.items) {
      std::string roles;
      for (const auto& held : user.roles) roles += (roles.empty() ? "" : ", ") + base::enum_name(held.role) + (held.unit ? " " + held.unit->name : "");
      say(user.login + "\t" + user.name + "\t" + roles);
    }
    if (query.page * query.size >= page.total) return exit_ok;
  }
}

int reset(const UserOptions& options, const Words& words) {
  service::Installation installation(options.at.data, options.at.database);
  const auto password = base::random_token(12);
  service::set_password(installation.app(), options.login, password, true);
  say_password(options.login, password, words);
  return exit_ok;
}

int disable(const UserOptions& options, const Words& words) {
  service::Installation installation(options.at.data, options.at.database);
  auto context = as_administrator(installation.app());
  service::delete_user(context, user_of(context, options.login).id);
  say(words("cli.user.disabled", {{"login", options.login}}));
  return exit_ok;
}

}  // namespace

void add_user_command(Commands& commands) {
  const auto& words = commands.words;
  auto& user = add_command(commands, "user");
  user.require_subcommand(1);
  const auto options = std::make_shared<UserOptions>();
  const auto part = [&](const char* name, bool named) -> CLI::App& {
    auto& command = *user.add_subcommand(name, words(std::string("cli.user.") + name));
    command.group(words("cli.label.Subcommands"));
    add_data_options(command, words, options->at);
    if (named) command.add_option("--login", options->login, words("cli.user.login"))->required()->type_name("");
    return command;
  };
  auto& adding = part("add", true);
  adding.add_option("--name", options->name, words("cli.user.name"))->required()->type_name("");
  adding.add_option("--role", options->role, words("cli.user.role"))->type_name("")->capture_default_str();
  adding.add_option("--unit", options->unit, words("cli.user.unit"))->type_name("");
  adding.add_option("--agency", options->agency, words("cli.user.agency"))->type_name("");
  run_when_called(adding, commands, [options, &words] { return add(*options, words); });
  run_when_called(part("list", false), commands, [options] { return list(*options); });
  run_when_called(part("password", true), commands, [options, &words] { return reset(*options, words); });
  run_when_called(part("disable", true), commands, [options, &words] { return disable(*options, words); });
}

}  // namespace dondoc::app
