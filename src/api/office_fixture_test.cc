#include <unistd.h>

#include <fstream>
#include <regex>

#include "api/office_fixture.h"
#include "api/server/errors.h"
#include "api/server/message.h"
#include "api/server/url.h"
#include "base/json.h"
#include "service/organisation/administration.h"
#include "service/upkeep/maintenance.h"

namespace dondoc::api {
namespace {

namespace fs = std::filesystem;

std::string user(service::App& app, const char* login, domain::UserRole role, std::optional<base::Id> unit = {}) {
  auto administrator = service::act_as(app, "quantri");
  service::create_user(administrator, {login, std::string("Người ") + login, std::nullopt, {{role, unit}}});
  service::set_password(app, login, Office::password, false);
  return login;
}

}  // namespace

const char* const Office::plan_text =
    "ỦY BAN NHÂN DÂN\nTỈNH SƠN THỦY\n\nSố: 7/KH-UBND\n\nSơn Thủy, ngày 02 tháng 11 năm 2026\n\nKẾ HOẠCH\nTruyền thông thử nghiệm\n\n"
    "I. MỤC ĐÍCH\n- Thử nghiệm.\n\nII. TỔ CHỨC THỰC HIỆN\n1. Sở Y tế\n- Chủ trì tổ chức 02 buổi truyền thông trước ngày 15/12/2026.\n\n"
    "2. Các xã, phường\n- Phát thanh hằng tuần trên hệ thống truyền thanh cơ sở, hoàn thành trước ngày 20/12/2026.\n";

std::string Answer::text() const {
  static const std::regex id("[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[0-9a-f]{4}-[0-9a-f]{12}");
  std::string out = std::to_string(status) + (body.empty() ? "" : " ");
  std::map<std::string, int> seen;
  auto rest = body.cbegin();
  for (std::sregex_iterator found(body.begin(), body.end(), id), end; found != end; ++found) {
    out.append(rest, (*found)[0].first);
    out += "#" + std::to_string(seen.emplace(found->str(), static_cast<int>(seen.size()) + 1).first->second);
    rest = (*found)[0].second;
  }
  return out.append(rest, body.cend());
}

std::string Answer::value(const std::string& key) const {
  const auto mark = "\"" + key + "\":\"";
  const auto at = body.find(mark);
  if (at == std::string::npos) return {};
  return body.substr(at + mark.size(), body.find('"', at + mark.size()) - at - mark.size());
}

Office::Office() : folder_(fs::temp_directory_path() / ("dondoc_office_" + std::to_string(::getpid()) + "_" + base::Id::make().str())) {
  installation_ = std::make_unique<service::Installation>(folder_, "", clock);
  site_ = make_site(app(), std::nullopt, {}, {});
  service::create_agency(app(), {"Ủy ban nhân dân tỉnh Sơn Thủy", "UBND tỉnh", "", "Sơn Thủy", domain::Family::state}, "quantri", "Người quantri", password);
  auto administrator = service::act_as(app(), "quantri");
  const auto unit = [&](const char* name, const char* short_name) {
    return service::create_unit(administrator, {name, short_name, {}, std::nullopt, std::nullopt, std::nullopt}).id;
  };
  health_ = unit("Sở Y tế", "SYT");
  ward_ = unit("Ủy ban nhân dân phường Thủy An", "UBND phường Thủy An");
  service::create_group(administrator, {"Các xã, phường", {}, {ward_}});
}

void Office::arrive(Person who) {
  using enum domain::UserRole;
  switch (who) {
    case Person::guest: return;
    case Person::administrator: return sign_in(who, "quantri");
    case Person::staff: return sign_in(who, user(app(), "chuyenvien", staff));
    case Person::leader: return sign_in(who, user(app(), "lanhdao", leader));
    case Person::focal_point: return sign_in(who, user(app(), "yte", focal_point, health_));
    case Person::other_focal_point: return sign_in(who, user(app(), "thuyan", focal_point, ward_));
  }
}

Office::~Office() {
  installation_.reset();
  fs::remove_all(folder_);
}

void Office::sign_in(Person who, const std::string& login, const std::string& with_password) {
  const auto answer = ask(Person::guest, "POST /api/sign-in", "{\"login\":\"" + login + "\",\"password\":\"" + with_password + "\"}");
  if (answer.status != 200) throw std::runtime_error(login + " cannot sign in: " + answer.text());
  const auto cookie = std::string(first_of(answer.headers, "Set-Cookie").value_or(""));
  sessions_[who] = {cookie.substr(cookie.find('=') + 1, cookie.find(';') - cookie.find('=') - 1), answer.value("csrf")};
}

bool Office::folder_holds(const std::string& bytes) const {
  for (const auto& entry : fs::recursive_directory_iterator(folder_)) {
    if (entry.path().string().find(bytes) != std::string::npos) return true;
    if (!entry.is_regular_file()) continue;
    std::ifstream in(entry.path(), std::ios::binary);
    const std::string text{std::istreambuf_iterator<char>(in), std::istreambuf_iterator<char>()};
    if (text.find(bytes) != std::string::npos) return true;
  }
  return false;
}

Request Office::request_of(Person who, const std::string& line, Pairs headers) {
  if (!sessions_.contains(who)) arrive(who);
  Request request;
  const auto space = line.find(' ');
  request.method = method_of(line.substr(0, space)).value();
  const auto target = line.substr(space + 1);
  request.path = target.substr(0, target.find('?'));
  request.segments = path_segments(request.path);
  if (request.path.size() < target.size()) request.query = parse_query(target.substr(request.path.size() + 1));
  request.headers = std::move(headers);
  request.headers.emplace_back("content-type", "application/json");
  request.headers.emplace_back("idempotency-key", "key-" + std::to_string(++keys_));
  request.address = "192.0.2.1";
  if (const auto session = sessions_.find(who); session != sessions_.end()) {
    request.cookies.emplace_back("dondoc_session", session->second.cookie);
    request.headers.emplace_back("x-csrf-token", session->second.csrf);
  }
  return request;
}

Answer Office::send(Request request) {
  Response response;
  try {
    if (!request.body.empty() || !request.parts.empty()) site_.body_limit(request);
    response = site_.respond(request);
  } catch (...) {
    response = error_response(std::current_exception());
  }
  Answer answer{response.status, std::string(bytes_of(response)), response.headers};
  if (const auto* stream = std::get_if<Response::Streamed>(&response.body))
    for (bool more = true; more;)
      (*stream)->next([&](std::optional<std::string> block) { if (block) answer.body += *block; else more = false; });
  return answer;
}

Answer Office::ask(Person who, const std::string& line, const std::string& body, Pairs headers) {
  auto request = request_of(who, line, std::move(headers));
  request.body = body;
  return send(std::move(request));
}

Answer Office::upload(Person who, const std::string& line, const std::string& file_name, const std::string& bytes, Pairs headers) {
  auto request = request_of(who, line, std::move(headers));
  request.parts.push_back({"file", file_name, "application/octet-stream", bytes});
  return send(std::move(request));
}

std::string Office::confirm_plan() {
  const auto draft = upload(Person::staff, "POST /api/drafts", "ke-hoach.txt", plan_text).value("id");
  const auto answer = ask(Person::staff, "POST /api/drafts/" + draft + "/confirm", R"({"base_revision":1})");
  if (answer.status != 201) throw std::runtime_error("the draft is not confirmed: " + answer.text());
  return answer.value("id");
}

std::string Office::issue_plan() {
  const auto plan = confirm_plan();
  const auto unit = ask(Person::staff, "GET /api/units?q=y%20te").value("id");
  ask(Person::staff, "POST /api/plans/" + plan + "/report-duties",
      R"({"title":"Báo cáo kết quả","from":[{"text":"Sở Y tế","role":"perform","kind":"unit","id":")" + unit +
          R"("}],"due_on":"2026-12-25","frequency":"once","fields":[],"rule":{"day":null,"month":null,"bound":null,"starts_on":null}})");
  ask(Person::staff, "POST /api/plans/" + plan + "/request-approval");
  const auto answer = ask(Person::leader, "POST /api/plans/" + plan + "/issue", R"({"accept_unresolved":true})");
  if (answer.status != 200) throw std::runtime_error("the plan is not issued: " + answer.text());
  return plan;
}

}  // namespace dondoc::api
