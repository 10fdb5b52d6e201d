// What the command line does to an installation: first start, copies, checks.
#pragma once

#include <filesystem>
#include <optional>
#include <stop_token>
#include <string>
#include <vector>

#include "service/context.h"

namespace dondoc::service {

/// Brings the schema up to date; returns true when the database was empty.
bool prepare(App& app);
/// Gives tasks that were confirmed before fields were kept theirs (drafts/fields.h).
void settle_fields(App& app);
/// The agency of an installation that has one; nothing before create_agency.
std::optional<base::Id> only_agency(App& app);
struct FirstAgency { std::string name, short_name, parent_name, place; domain::Family family = domain::Family::state; };
/// Makes an agency and its first administrator. Throws invalid password.too_short,
/// conflict user.login_taken.
base::Id create_agency(App& app, const FirstAgency& agency, const std::string& login, const std::string& name,
                       const std::string& password);
/// Acts as this user without a session: the command line, the examples.
/// Throws not_found user.unknown.
Context act_as(App& app, const std::string& login);
/// Throws invalid password.too_short, not_found user.unknown.
void set_password(App& app, const std::string& login, const std::string& password, bool must_change);

struct Finding { std::string code, detail; };
struct Checkup { std::int64_t events = 0, files = 0; std::vector<Finding> findings; };
/// Verifies each agency's chain and each file's digest. Findings: chain.broken
/// (agency, sequence), chain.payload_changed, file.missing, file.changed.
Checkup check_up(App& app);

/// One folder with the database and every file, complete in itself; `to` must
/// not be there yet. Throws conflict backup.exists, and the errors of the store.
void back_up(App& app, const std::filesystem::path& to);
/// Into a data folder that is not there yet, or is empty. Every file's digest is
/// verified first. Throws conflict restore.not_empty, invalid backup.incomplete.
void restore(const std::filesystem::path& from, const std::filesystem::path& data);

/// Removes uploads that nothing refers to after a day, and ended sessions; merges what search looks into.
void tidy(App& app);
/// Lists the common words of what is new to search (store/search_lists.h), until all are or `stop` breaks it off.
/// Others write meanwhile. By one thread at a time.
void list_words(App& app, std::stop_token stop = {});

}  // namespace dondoc::service
