// The table of routes and the values of the service, held against openapi.yaml
// both ways. The file is written one key a line, and is read so.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <fstream>
#include <map>
#include <regex>
#include <set>
#include <sstream>

#include "api/route.h"
#include "base/json.h"
#include "base/test_source_folder.h"
#include "base/version.h"
#include "draft/composition.h"
#include "service/views/administration.h"
#include "service/views/batch.h"
#include "service/views/amendment.h"
#include "service/views/awaited.h"
#include "service/views/bulk.h"
#include "service/views/calendar.h"
#include "service/views/channels.h"
#include "service/views/chasing.h"
#include "service/views/child_plan.h"
#include "service/views/closing.h"
#include "service/views/copy_notes.h"
#include "service/views/comment.h"
#include "service/views/committee.h"
#include "service/views/consolidated.h"
#include "service/views/contact.h"
#include "service/views/day_of_note.h"
#include "service/views/dispatch.h"
#include "service/views/draft_standing.h"
#include "service/views/extension.h"
#include "service/views/feed.h"
#include "service/views/guidance.h"
#include "service/views/hand_over.h"
#include "service/views/handed_plan.h"
#include "service/views/history.h"
#include "service/views/import.h"
#include "service/views/inspection.h"
#include "service/views/issue.h"
#include "service/views/learned.h"
#include "service/views/letter.h"
#include "service/views/link.h"
#include "service/views/lineage.h"
#include "service/views/lint.h"
#include "service/views/matrix.h"
#include "service/views/month.h"
#include "service/views/plan.h"
#include "service/views/plan_step.h"
#include "service/views/reorganisation.h"
#include "service/views/report.h"
#include "service/views/schedule.h"
#include "service/views/saved_view.h"
#include "service/views/search.h"
#include "service/views/session.h"
#include "service/views/share.h"
#include "service/views/start_list.h"
#include "service/views/task.h"
#include "service/views/news.h"
#include "service/views/overview.h"
#include "service/views/own_unit.h"
#include "service/views/timeline.h"
#include "service/views/tracking.h"
#include "service/views/unit_life.h"
#include "service/views/work.h"

namespace dondoc::api {
namespace {

std::vector<std::string> lines_of(const std::string& path) {
  std::ifstream in(base::source_folder() / path);
  std::vector<std::string> out;
  for (std::string line; std::getline(in, line);) out.push_back(line);
  return out;
}

std::set<std::string> words_of(const std::string& list) {
  std::set<std::string> out;
  std::stringstream in(list);
  for (std::string word; std::getline(in, word, ',');) {
    word.erase(0, word.find_first_not_of(" \""));
    word.erase(word.find_last_not_of(" \"") + 1);
    out.insert(word);
  }
  return out;
}

// "POST /api/units create_unit json administrator"
using Line = std::string;

std::set<Line> routes_of_contract() {
  std::set<Line> out;
  std::string path, method, operation, who, body;
  const auto finish = [&] {
    if (operation.empty()) return;
    Line line = method + " " + path + " " + operation + " " + body;
    for (const auto& word : words_of(who)) line += " " + word;
    out.insert(line);
    operation.clear();
  };
  std::smatch found;
  for (const auto& text : lines_of("src/api/openapi.yaml")) {
    if (text == "components:") break;
    if (std::regex_match(text, found, std::regex("  (/[^ ]*):"))) { finish(); path = found[1]; }
    else if (std::regex_match(text, found, std::regex("    (get|post|put|patch|delete):"))) {
      finish();
      method = found[1];
      for (char& c : method) c = static_cast<char>(std::toupper(c));
      body = "none";
    } else if (std::regex_match(text, found, std::regex("      operationId: (.*)"))) operation = found[1];
    else if (std::regex_match(text, found, std::regex("      x-who: (.*)"))) who = found[1];
    else if (text.starts_with("      requestBody:")) body = text.find("multipart/form-data") != std::string::npos ? "upload" : "json";
  }
  finish();
  return out;
}

std::set<Line> routes_of_table() {
  const std::map<Body, std::string> bodies{{Body::none, "none"}, {Body::json, "json"}, {Body::upload, "upload"}};
  std::set<Line> out;
  for (const auto& route : routes()) {
    std::set<std::string> who;
    if (route.who == anyone) who = {"public"};
    else if (route.who == link_holder) who = {"link"};
    else if (route.who == signed_in) who = {"signed-in"};
    else {
      if (route.who & administrator) who.insert("administrator");
      if (route.who & staff) who.insert("staff");
      if (route.who & leader) who.insert("leader");
      if (route.who & focal_point) who.insert("focal-point");
    }
    Line line = std::string(name_of(route.method)) + " " + std::string(route.path) + " " + std::string(route.operation) + " " + bodies.at(route.body);
    for (const auto& word : who) line += " " + word;
    out.insert(line);
  }
  return out;
}

TEST(Contract, RoutesAreThoseOfTheContract) {
  const auto contract = routes_of_contract();
  const auto table = routes_of_table();
  EXPECT_GT(contract.size(), 80u);
  EXPECT_EQ(table.size(), routes().size());
  for (const auto& line : contract) EXPECT_TRUE(table.contains(line)) << "only in openapi.yaml: " << line;
  for (const auto& line : table) EXPECT_TRUE(contract.contains(line)) << "only in the table: " << line;
}

// The properties of each schema, and which of them are required.
struct Schema { std::set<std::string> properties, required; };

std::map<std::string, Schema> schemas() {
  std::map<std::string, Schema> out;
  std::string name;
  bool inside = false;
  std::smatch found;
  for (const auto& text : lines_of("src/api/openapi.yaml")) {
    if (text == "  schemas:") inside = true;
    if (!inside) continue;
    if (std::regex_match(text, found, std::regex("    ([A-Z][A-Za-z]*):.*"))) name = found[1];
    else if (std::regex_match(text, found, std::regex("      required: \\[(.*)\\]"))) out[name].required = words_of(found[1]);
    else if (std::regex_match(text, found, std::regex("        ([a-z_]+): \\{.*\\}"))) out[name].properties.insert(found[1]);
  }
  return out;
}

template <class T> std::set<std::string> fields_of() {
  std::set<std::string> out;
  boost::mp11::mp_for_each<boost::describe::describe_members<T, boost::describe::mod_public | boost::describe::mod_inherited>>(
      [&](auto d) { out.emplace(base::key_of(d.name)); });
  return out;
}

using Fields = std::map<std::string, std::set<std::string>>;
template <class T> Fields::value_type entry(const char* name) { return {name, fields_of<T>()}; }

TEST(Contract, ValuesAreThoseOfTheContract) {
  using namespace service;
  using draft::Addressee, draft::Basis, draft::Composition, draft::CompositionFoot, draft::CompositionHead, draft::NamedBody, draft::Part, draft::Place;
  using domain::Gap, domain::GroupRule;
  using PartDeadline = draft::Deadline;
#define NAMED(T) entry<T>(#T)
  const Fields values{
      NAMED(Param), NAMED(Made), NAMED(Reason), NAMED(BaseRevision), NAMED(UnitRef), NAMED(PersonRef), NAMED(Progress), NAMED(DueView), NAMED(Party),
      NAMED(PartyInput), NAMED(SignIn), NAMED(PasswordChange), NAMED(RoleHeld), NAMED(Counts), NAMED(Session), NAMED(Agency), NAMED(AgencyInput), NAMED(CalendarDay), NAMED(DayExchange), NAMED(DayExchangeInput), NAMED(CalendarSettings), NAMED(Calendar), NAMED(LunarDay), NAMED(MonthDay), NAMED(MonthPlan), NAMED(MonthItem), NAMED(Month),
      NAMED(Feed), NAMED(FeedList), NAMED(FeedInput), NAMED(NewFeed),
      NAMED(UnitNameThen), NAMED(UnitKindThen), NAMED(UnitCodeThen), NAMED(UnitPlaceThen), NAMED(UnitSuccession), NAMED(UnitLife),
      NAMED(Unit), NAMED(UnitCode), NAMED(UnitPlace), NAMED(UnitCodeInput), NAMED(UnitPlaceInput), NAMED(UnitInput), NAMED(Group), NAMED(GroupInput), NAMED(GroupRule), NAMED(Learned), NAMED(LearnedInput), NAMED(FocalPoint), NAMED(FocalPointInput), NAMED(NamedFocalPoint), NAMED(InnerUnit), NAMED(InnerUnitInput), NAMED(OwnUnit), NAMED(OwnUnits), NAMED(User), NAMED(RoleInput),
      NAMED(UserInput), NAMED(UserCreated), NAMED(FirstPassword), NAMED(Candidate), NAMED(Inheritance), NAMED(RowError), NAMED(ImportResult), NAMED(StartProvince), NAMED(StartUnit), NAMED(StartList), NAMED(StartChoice), NAMED(StartInput), NAMED(StartAdded), NAMED(SuccessorInput), NAMED(DutyChoice), NAMED(PlanChoice), NAMED(ReportChoice), NAMED(PointChoice), NAMED(TouchedPlan), NAMED(TouchedReports), NAMED(TouchedPoint), NAMED(UnitChange), NAMED(ReorganisationInput), NAMED(ReadReorganisation), NAMED(OpenDuty),
      NAMED(TouchedSeat), NAMED(TouchedUnit), NAMED(UnitSeat), NAMED(CommitteeRow), NAMED(Committees), NAMED(CommitteeSeat), NAMED(Committee), NAMED(CommitteeInput), NAMED(SeatInput), NAMED(SeatsInput), NAMED(SeatsText), NAMED(ReadSeat), NAMED(ReadSeats), NAMED(SeatEnd), NAMED(SeatHolderInput), NAMED(OutgoingDocument), NAMED(ReorganisedUnit), NAMED(ReorganisedUnits), NAMED(Reorganisation),
      NAMED(ContactRead), NAMED(AccountContact), NAMED(MyAccount), NAMED(MyAccountInput), NAMED(Erased), NAMED(OpenItem), NAMED(OpenItems), NAMED(HandOver), NAMED(HandOverSeat), NAMED(HandOverPreview), NAMED(HandOverInput), NAMED(AccountInput), NAMED(AccountMade), NAMED(HandOverMade),
      NAMED(DraftRow), NAMED(HandedIn), NAMED(HandedPlan), NAMED(HandedPlans), NAMED(ImportFailure), NAMED(Import), NAMED(DocumentChoice), NAMED(Target), NAMED(Resolution),
      NAMED(Point), NAMED(Finding), NAMED(DraftLint), NAMED(LintRule), NAMED(LintSettings), NAMED(LintSettingsInput), NAMED(EarlierDraft), NAMED(Draft), NAMED(ComposeInput), NAMED(Composition), NAMED(CompositionHead), NAMED(CompositionFoot), NAMED(Basis),
      NAMED(Addressee), NAMED(Part), NAMED(NamedBody), NAMED(PartDeadline), NAMED(Place), NAMED(Resolve), NAMED(PassageReading), NAMED(CopyNotes), NAMED(NotCarried), NAMED(ColumnReading), NAMED(DraftStanding), NAMED(DraftEditInput), NAMED(DraftEdited), NAMED(Confirmed), NAMED(DraftEdit), NAMED(PlanRow), NAMED(PlanSection),
      NAMED(RelatedPlan), NAMED(RelatedPlans), NAMED(Clause), NAMED(LikelyClause), NAMED(ParentClause), NAMED(Binding), NAMED(BoundPair), NAMED(BindingInput), NAMED(CoveringClause),
      NAMED(CoverageCell), NAMED(CoveragePage), NAMED(LineageNode), NAMED(LineageLink), NAMED(Lineage),
      NAMED(PlanPhase), NAMED(PlanPeriod), NAMED(PlanItem), NAMED(PlanReference), NAMED(PlanRecipient), NAMED(Plan), NAMED(PlanSource), NAMED(PreviewTask),
      NAMED(PreviewUnit), NAMED(UnresolvedParty), NAMED(PreviewReport), NAMED(PreviewGroup), NAMED(WeatherWeek), NAMED(UnitWeather), NAMED(IssuePreview), NAMED(IssueInput), NAMED(Issued), NAMED(TaskRow), NAMED(Owing),
      NAMED(TaskDetail), NAMED(TaskInput), NAMED(Attachment), NAMED(AnswerStep), NAMED(Asked), NAMED(ForwardInput), NAMED(Entrusted), NAMED(Update), NAMED(AssignmentRow), NAMED(ShareOf), NAMED(Share), NAMED(Shares), NAMED(ShareInput), NAMED(SharesInput), NAMED(ShareChange), NAMED(UnitBelow), NAMED(ShareHolders), NAMED(AssignmentPage), NAMED(AssignmentDetail),
      NAMED(UpdateInput), NAMED(AnswerInput), NAMED(Difficulty), NAMED(Extension), NAMED(Extensions), NAMED(ExtensionInput), NAMED(ExtensionAnswer), NAMED(ExtensionAsked), NAMED(LeftOpen), NAMED(LadderStep), NAMED(Ladder), NAMED(AmendedPair), NAMED(AmendmentInput), NAMED(AmendedSide), NAMED(AmendedTask), NAMED(AmendedDuty), NAMED(EventSide), NAMED(AmendedEvent), NAMED(AmendedLine), NAMED(AmendmentPreview), NAMED(Amendment), NAMED(Amendments), NAMED(EventRelation), NAMED(EventDeadline), NAMED(BoundDeadline), NAMED(PlanEvent), NAMED(ScheduleChange), NAMED(Schedule), NAMED(PlanEventInput), NAMED(DayMove), NAMED(SchedulePreview), NAMED(TimelineItem), NAMED(Timeline),
      NAMED(Chasing), NAMED(ChasePreview), NAMED(PlanChasing), NAMED(Notice), NAMED(MyNotices), NAMED(Delivery), NAMED(MailSettings), NAMED(MailSettingsInput), NAMED(TestMailInput), NAMED(ChannelTest), NAMED(Webhook), NAMED(WebhookInput), NAMED(WebhookMade),
      NAMED(LetterScope), NAMED(LettersInput), NAMED(LetterRow), NAMED(LettersMade), NAMED(LetterItem), NAMED(LetterContent), NAMED(Letter), NAMED(LetterInput), NAMED(LetterIssue), NAMED(LetterSent), NAMED(LettersSent),
      NAMED(AwaitedTask), NAMED(AwaitedInput), NAMED(AwaitedInputs), NAMED(AwaitedContent), NAMED(GivenInput),
      NAMED(MatrixLine), NAMED(MatrixPeriod), NAMED(MatrixTask), NAMED(MatrixWaiver), NAMED(MatrixCell), NAMED(Matrix), NAMED(MatrixCellInput), NAMED(MatrixCellsInput), NAMED(MatrixLineInput), NAMED(MatrixLinesInput), NAMED(MatrixUnit), NAMED(MatrixTaskUnits), NAMED(MatrixCellDetail),
      NAMED(DispatchMark), NAMED(DispatchHanding), NAMED(Dispatch), NAMED(DispatchCounts), NAMED(PlanDispatches), NAMED(HandingInput), NAMED(DispatchIds), NAMED(DispatchUnit), NAMED(DispatchSettings),
      NAMED(PlanStep), NAMED(PlanSteps), NAMED(PlanStepInput), NAMED(InspectionMember), NAMED(InspectionMemberInput), NAMED(InspectionRow), NAMED(InspectionEntry), NAMED(InspectionFinding), NAMED(Inspection), NAMED(InspectionItemInput), NAMED(InspectionContent), NAMED(InspectionsInput), NAMED(InspectionsMade), NAMED(InspectionInput), NAMED(FindingInput), NAMED(InspectionRecordInput), NAMED(MendInput), NAMED(RecheckInput),
      NAMED(Guidance), NAMED(GuidanceList), NAMED(GuidanceInput), NAMED(Link), NAMED(Links), NAMED(LinkInput), NAMED(NewLink), NAMED(LinksInput), NAMED(NewLinks), NAMED(LinkSheetRow), NAMED(LinkSheetInput), NAMED(LinkedReport), NAMED(FilledReport), NAMED(LinkedDuty), NAMED(LinkedUpdate), NAMED(LinkedFile), NAMED(Gap), NAMED(OutgoingEntry), NAMED(OutgoingSeries), NAMED(Outgoing), NAMED(OutgoingInput), NAMED(PunctualityRate), NAMED(ReportPunctuality), NAMED(Punctuality), NAMED(CommentEntry), NAMED(Comment), NAMED(Comments), NAMED(CommentInput), NAMED(CommentChange), NAMED(CommentText), NAMED(CommentNotice), NAMED(Waiting), NAMED(MyNews), NAMED(WorkNotice), NAMED(InspectionCounts), NAMED(OpenDemand), NAMED(InspectedUnit), NAMED(InspectionOverview), NAMED(InspectionNotice), NAMED(InspectionNumberInput), NAMED(OverviewFigures), NAMED(OverviewWeek), NAMED(OverviewSeries), NAMED(OverviewSection), NAMED(OverviewPlace), NAMED(Overview), NAMED(TrackingPage), NAMED(UnitTracking), NAMED(UnitTrackingPage), NAMED(TaskTracking),
      NAMED(TaskTrackingPage), NAMED(FormField), NAMED(ReportPeriod), NAMED(ReportRule), NAMED(ReportDuty), NAMED(ReportDutyInput), NAMED(ReportRow), NAMED(ReportValue),
      NAMED(ReportItem), NAMED(SignedCopy), NAMED(ReportContent), NAMED(Report), NAMED(ReportInput), NAMED(SignedInput), NAMED(SubmitInput),
      NAMED(ConsolidatedRow), NAMED(ConsolidatedReportRef), NAMED(ConsolidatedHead), NAMED(Statement), NAMED(Figure), NAMED(NotReported),
      NAMED(Consolidated), NAMED(ConsolidatedInput), NAMED(HistoryEntry), NAMED(BatchInput), NAMED(BatchRefusal), NAMED(BatchItem), NAMED(Batch), NAMED(ExtensionsAnswer), NAMED(LettersIssue), NAMED(BulkInput), NAMED(BulkDuty), NAMED(BulkUnit), NAMED(BulkPreview), NAMED(BulkAct), NAMED(SavedView), NAMED(SavedViews), NAMED(SavedViewInput), NAMED(OpeningView), NAMED(ColumnChoice), NAMED(ColumnChoices), NAMED(SearchPiece), NAMED(SearchHit), NAMED(SearchGroup), NAMED(SearchResult), NAMED(ChainHead),
      NAMED(DayOfNote), NAMED(DaysOfNote), NAMED(DayOfNoteInput), NAMED(NoteOfDay), NAMED(Deliveries)};
#undef NAMED
  // Pages are one template; Health and Problem are the server's own; an upload is no
  // JSON.
  const std::set<std::string> others{"Health", "Problem", "ProblemBody", "Upload"};
  const auto contract = schemas();
  EXPECT_GT(contract.size(), 80u);
  for (const auto& [name, fields] : values) {
    ASSERT_TRUE(contract.contains(name)) << name;
    EXPECT_EQ(fields, contract.at(name).properties) << name;
    EXPECT_EQ(fields, contract.at(name).required) << name << ": what the server always sends is required";
  }
  for (const auto& [name, schema] : contract) {
    if (others.contains(name) || values.contains(name)) continue;
    EXPECT_TRUE(name.ends_with("Page")) << "only in openapi.yaml: " << name;
    EXPECT_EQ(schema.required, (std::set<std::string>{"items", "total", "page", "size"})) << name;
  }
}

TEST(Contract, OneVersionEverywhere) {
  const std::string version = base::version;
  EXPECT_THAT(lines_of("src/api/openapi.yaml"), testing::Contains("  version: " + version));
  EXPECT_THAT(lines_of("CMakeLists.txt"), testing::Contains("project(dondoc VERSION " + version + " LANGUAGES C CXX)"));
}

}  // namespace
}  // namespace dondoc::api
