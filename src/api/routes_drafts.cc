#include "api/answer.h"
#include "service/drafts/copy_notes.h"
#include "service/drafts/drafts.h"
#include "service/drafts/handed_plans.h"
#include "service/drafts/imports.h"
#include "service/drafts/lint.h"
#include "service/overview/list_sheets.h"

namespace dondoc::api {
namespace {

constexpr int longest_text = 8 << 20;  // code points; what the reader takes at the most

service::Passage passage_asked(const Request& request) {
  return {int_asked(request, "start", 0, longest_text).value_or(0), int_asked(request, "end", 0, longest_text).value_or(0)};
}

Response passage(Call& call) { return answer_with<service::read_draft_passage>(call, base::Id::parse_or_throw(call.request.param("id")), passage_asked(call.request)); }

Response column(Call& call) {
  return answer_with<service::read_draft_column>(call, base::Id::parse_or_throw(call.request.param("id")), passage_asked(call.request),
                                                 text_asked(call.request, "meaning").value_or(""));
}

/// 201 with the draft of a document that was read, 202 with the import of one
/// that is being read.
Response answer_of(const service::Brought& brought) {
  if (const auto* draft = std::get_if<service::DraftRow>(&brought)) return json_response(base::to_json(*draft), 201);
  return json_response(base::to_json(std::get<service::Import>(brought)), 202);
}

Response bring(Call& call) { return answer_of(service::bring_document(call.context, upload_of(call.request))); }

Response choose(Call& call) {
  const auto choice = base::from_json<service::DocumentChoice>(call.request.body);
  return answer_of(service::choose_document(call.context, base::Id::parse_or_throw(call.request.param("id")), choice));
}

Response hand_in(Call& call) {
  const auto& request = call.request;
  return json_response(base::to_json(service::hand_in_plan(call.context, base::Id::parse_or_throw(request.param("id")), upload_of(request), id_asked(request, "unit_id"))), 201);
}

}  // namespace

Routes draft_routes() {
  using enum Method;
  using namespace service;
  return {
      {get, "/api/drafts", "list_drafts", staff | leader, Body::none, answer<list_drafts>},
      {get, "/api/drafts.xlsx", "export_drafts", staff | leader, Body::none, answer<export_drafts>},
      {post, "/api/drafts", "import_document", staff, Body::upload, bring},
      {get, "/api/plans/{id}/handed-plans", "list_handed_plans", signed_in, Body::none, answer<list_handed_plans>},
      {post, "/api/plans/{id}/handed-plans", "hand_in_plan", focal_point, Body::upload, hand_in},
      {post, "/api/handed-plans/{id}/withdraw", "withdraw_handed_plan", focal_point, Body::none, answer<withdraw_handed_plan>},
      {post, "/api/compositions", "compose_plan", staff, Body::json, made<compose_plan>},
      {get, "/api/imports", "list_imports", staff, Body::none, answer<list_imports>},
      {get, "/api/imports/{id}", "get_import", staff, Body::none, answer<get_import>},
      {delete_, "/api/imports/{id}", "delete_import", staff, Body::none, answer<delete_import>},
      {get, "/api/documents/{id}", "get_document", signed_in, Body::none, answer<get_document>},
      {get, "/api/drafts/{id}", "get_draft", staff | leader, Body::none, answer<get_draft>},
      {delete_, "/api/drafts/{id}", "delete_draft", staff, Body::none, answer<delete_draft>},
      {post, "/api/drafts/{id}/restore", "restore_draft", staff, Body::none, answer<restore_draft>},
      {post, "/api/drafts/{id}/document", "choose_document", staff, Body::json, choose},
      {get, "/api/drafts/{id}/file", "get_draft_file", staff | leader, Body::none, answer<get_draft_file>},
      {get, "/api/drafts/{id}/document.docx", "get_draft_document", staff | leader, Body::none, answer<get_draft_document>},
      {get, "/api/drafts/{id}/copy-notes", "get_draft_copy_notes", staff | leader, Body::none, answer<get_draft_copy_notes>},
      {get, "/api/drafts/{id}/lint", "get_draft_lint", staff | leader, Body::none, answer<get_draft_lint>},
      {get, "/api/drafts/{id}/lint/comments.docx", "get_draft_comment_sheet", staff | leader, Body::none, answer<get_draft_comment_sheet>},
      {get, "/api/drafts/{id}/lint/findings.sarif", "get_draft_sarif", staff | leader, Body::none, answer<get_draft_sarif>},
      {get, "/api/drafts/{id}/passage", "read_draft_passage", staff, Body::none, passage},
      {get, "/api/drafts/{id}/column", "read_draft_column", staff, Body::none, column},
      {get, "/api/drafts/{id}/standing", "get_draft_standing", staff | leader, Body::none, answer<get_draft_standing>},
      {get, "/api/drafts/{id}/edits", "list_draft_edits", staff | leader, Body::none, answer<list_draft_edits>},
      {post, "/api/drafts/{id}/edits", "edit_draft", staff, Body::json, answer<edit_draft>},
      {post, "/api/drafts/{id}/undo", "undo_draft_edit", staff, Body::json, answer<undo_draft_edit>},
      {post, "/api/drafts/{id}/redo", "redo_draft_edit", staff, Body::json, answer<redo_draft_edit>},
      {post, "/api/drafts/{id}/confirm", "confirm_draft", staff, Body::json, made<confirm_draft>},
  };
}

}  // namespace dondoc::api
