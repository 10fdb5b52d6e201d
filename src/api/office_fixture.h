// For the tests of the routes: an office in a new data folder, with people of
// every role who have signed in, asked in-process by the words of HTTP.
#pragma once

#include <gtest/gtest.h>

#include <filesystem>
#include <map>
#include <memory>
#include <string>

#include "api/site.h"
#include "service/upkeep/installation.h"

namespace dondoc::api {

/// A clock that stands where it is put: 2026-11-21 09:00 in Việt Nam.
class SetClock : public base::Clock {
 public:
  base::Instant now() const override { return at; }
  base::Instant at{1'795'226'400'000};
};

/// Who asks. A guest has no session; the others get account and session when they
/// first ask, for passwords are slow to hash.
enum class Person { guest, focal_point, other_focal_point, staff, leader, administrator };

struct Answer {
  int status = 0;
  std::string body;
  Pairs headers;

  /// "200 {…}", each id of the body replaced by #1, #2 … in the order in which
  /// they appear.
  std::string text() const;
  /// The string after `"key":"`, of the first one.
  std::string value(const std::string& key) const;
};

class Office {
 public:
  Office();
  ~Office();

  /// `request` is "GET /api/plans?size=2". The session's token and a new
  /// idempotency key are sent along; `headers` replace them.
  Answer ask(Person who, const std::string& request, const std::string& body = {}, Pairs headers = {});
  /// An upload as browsers send it.
  Answer upload(Person who, const std::string& request, const std::string& file_name, const std::string& bytes, Pairs headers = {});
  Answer send(Request request);

  /// A plan of two tasks for "Sở Y tế" and "Các xã, phường", confirmed by the staff; its id.
  std::string confirm_plan();
  /// With one report due from Sở Y tế, and issued.
  std::string issue_plan();

  /// With this password, in place of any session before.
  void sign_in(Person who, const std::string& login, const std::string& with_password = password);
  /// Whether any file of the data folder holds these bytes.
  bool folder_holds(const std::string& bytes) const;

  service::App& app() { return installation_->app(); }

  static const char* const plan_text;  // that of confirm_plan
  static constexpr const char* password = "mat-khau-thu-nghiem";
  SetClock clock;

 private:
  Request request_of(Person who, const std::string& line, Pairs headers);

  void arrive(Person who);

  struct Session { std::string cookie, csrf; };
  std::filesystem::path folder_;
  std::unique_ptr<service::Installation> installation_;
  Site site_;
  base::Id health_, ward_;
  std::map<Person, Session> sessions_;
  int keys_ = 0;
};

}  // namespace dondoc::api
