// Letters issued: their files, and the register that numbers them.
#include <fmt/format.h>

#include <algorithm>
#include <map>

#include "base/text.h"
#include "service/act.h"
#include "service/batch.h"
#include "service/chasing/letter_text.h"
#include "service/chasing/letters.h"
#include "service/official.h"
#include "store/letter_store.h"
#include "writer/chasing_letter.h"
#include "writer/official_docx.h"
#include "writer/presentation.h"
#include "writer/xlsx.h"

namespace dondoc::service {
namespace {

using base::Error;
using base::ErrorKind;
using domain::LetterStatus;

constexpr const char* docx_type = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";
constexpr const char* xlsx_type = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
constexpr int greatest_number = 100'000, most_explained = 200, most_rows = 50'000;
constexpr std::size_t most_kind = 12;  // bytes

writer::Number number_of(const LetterContent& content, std::optional<int> number) {
  return {number ? std::optional(std::to_string(*number)) : std::nullopt, content.family == domain::Family::party ? "CV" : "", content.symbol};
}

writer::Family form_of(domain::Family family) { return family == domain::Family::party ? writer::Family::party : writer::Family::state; }

/// "05/UBND-VX", "05-CV/BCĐ": the number line without its first word.
std::string symbol_of(domain::Family family, const writer::Number& number) {
  const auto line = writer::number_line(form_of(family), number);
  return line.substr(line.find(' ') + 1);
}

/// A series of the Party's form tells the kind of its documents: "KH/BCĐ".
bool is_partys(const std::string& series) { return series.find('/') != std::string::npos; }

std::string joined(const std::vector<std::string>& lines) {
  std::string out;
  for (const auto& line : lines) out += (out.empty() ? "" : "; ") + line;
  return out;
}

/// A committee writes in its own name, under the agency that set it up.
void head_of(writer::OfficialDocument& head, const store::AgencyRow& agency, const std::optional<store::CommitteeRow>& committee) {
  head.superior = committee ? agency.name : superior_of(agency.name, agency.parent_name);
  head.issuer = committee ? committee->name : agency.name;
}

std::string bytes_of(store::Transaction& tx, const store::LetterRow& row, std::optional<int> number, std::optional<base::Date> dated_on, base::Date today) {
  const auto agency = store::load_agency(tx);
  const auto& content = row.content;
  writer::ChasingLetter paper;
  auto& head = paper.head;
  head.family = form_of(content.family);
  head_of(head, agency, committee_of_letter(tx, row.plan.id, content, today));
  head.number = number_of(content, number);
  head.place = content.place;
  head.dated_on = dated_on.value_or(today);
  head.blank = dated_on ? writer::DateBlank::none : writer::DateBlank::day;
  head.title = content.title;
  head.addressees = content.addressees;
  head.recipients = content.recipients;
  head.filed_at = content.filed_at;
  head.signature = {content.authority, content.position, content.signer};
  paper.body = content.body;
  paper.list_title = content.list_title;
  for (const auto& item : store::items_of_letter(tx, row.id))
    paper.list.push_back({item.unit_name, item.text, item.due_on ? writer::short_date(*item.due_on) : "Không ghi", standing_words(item)});
  return writer::write_docx(writer::compose(paper));
}

std::string file_name_of(const std::string& symbol) {
  std::string out = "CV đôn đốc" + (symbol.empty() ? "" : " " + symbol);
  std::ranges::replace(out, '/', '-');
  return out + ".docx";
}

/// Sees all, or acts for a unit that the issued letter names.
store::LetterRow load_readable(store::Transaction& tx, const Context& context, base::Id id) {
  auto row = found(store::find_letter(tx, id), "letter.unknown");
  if (context.actor.sees_all()) return row;
  const auto items = store::items_of_letter(tx, id);
  const bool named = row.status == LetterStatus::issued && std::ranges::any_of(items, [&](const auto& item) { return context.actor.of_unit(item.unit_id); });
  base::require(named, "act.forbidden");
  return row;
}

void check_day(base::Date dated_on, base::Date today) {
  const int years_ago = static_cast<int>(today.ymd().year()) - static_cast<int>(dated_on.ymd().year());
  if (dated_on > today || years_ago > 1) throw Error(ErrorKind::invalid, "letter.day", "dated_on");
}

/// Whether it may be issued on that day, and by whom.
void check_issue(store::Transaction& tx, const Context& context, const store::LetterRow& row, base::Date dated_on) {
  if (row.status == LetterStatus::issued || row.status == LetterStatus::awaiting_approval)
    throw Error(ErrorKind::conflict, "letter.wrong_status", {}, {{"status", base::enum_name(row.status)}});
  require(domain::can_letter(context.actor, {row.status, store::load_agency(tx).leader_approves_issue, row.deleted_at.has_value()}), "issue");
  check_day(dated_on, context.today());
  if (row.content.demanded_on < dated_on) throw Error(ErrorKind::invalid, "letter.demanded_past", "dated_on");
}

/// Enters it; a number that was given before is told as such.
void enter(store::Transaction& tx, const store::OutgoingRow& row, const Context& context) {
  const auto given = store::numbers_given(tx, row.series, row.year);
  if (std::ranges::binary_search(given, row.number))
    throw Error(ErrorKind::conflict, "letter.number_taken", "number", {{"number", std::to_string(row.number)}, {"year", std::to_string(row.year)}});
  store::insert_outgoing(tx, row, context.now());
}

store::CommitteeRow load_committee(store::Transaction& tx, const Context& context, const base::Id& id) {
  return found(store::find_committee(tx, id, context.today()), "committee.unknown");
}

/// What is asked for, else the newest there is; of a committee that has sent nothing, its series of this year.
store::NumberSeriesRow chosen(store::Transaction& tx, const std::vector<store::NumberSeriesRow>& known, const OutgoingChoice& asked, const Context& context) {
  const bool any = !asked.series && !asked.committee_id;
  for (const auto& one : known)
    if ((!asked.series || one.series.name == *asked.series) && (any || one.series.committee_id == asked.committee_id) && (!asked.year || one.year == *asked.year)) return one;
  store::NumberSeriesRow none{{asked.series.value_or(""), asked.committee_id}, asked.year.value_or(static_cast<int>(context.today().ymd().year()))};
  if (asked.committee_id) {
    const auto committee = load_committee(tx, context, *asked.committee_id);
    none.committee_name = committee.name;
    if (!asked.series) none.series.name = domain::series_of(committee.family, committee.symbol, "KH");
  }
  return none;
}

std::optional<UnitRef> committee_in(const store::NumberSeriesRow& row) {
  return row.series.committee_id ? std::optional(UnitRef{*row.series.committee_id, row.committee_name.value_or(""), {}}) : std::nullopt;
}

OutgoingEntry entry_of(const store::OutgoingRow& row, const Context& context) {
  auto can = row.letter_id ? domain::Can{} : domain::can_outgoing(context.actor);
  return {row.id, row.number, row.symbol, row.dated_on, row.summary, row.signer, row.recipients, row.kept_by, row.note, row.letter_id, std::move(can)};
}

Outgoing outgoing_of(store::Transaction& tx, const Context& context, const ListQuery& query, const OutgoingChoice& choice) {
  const auto known = store::list_series(tx);
  const auto one = chosen(tx, known, choice, context);
  const auto listed = store::list_outgoing(tx, one.series, one.year, {query.size, query.offset()});
  Outgoing out{one.series.name, one.year, committee_in(one), {}, listed.total, query.page, query.size, domain::gaps_of(store::numbers_given(tx, one.series, one.year)), {},
               domain::can_outgoing(context.actor)};
  for (const auto& row : listed.rows) out.items.push_back(entry_of(row, context));
  for (const auto& each : known) out.known.push_back({each.series.name, each.year, committee_in(each)});
  // A series that runs on over the years has no gap before its first number of a year.
  if (!out.gaps.empty() && out.gaps.front().first == 1 && is_partys(one.series.name)) out.gaps.erase(out.gaps.begin());
  return out;
}

}  // namespace

Letter issue_letter(Context& context, base::Id id, const LetterIssue& input) {
  {
    Act act(context, "letter.issued");
    base::require(context.actor.sees_all(), "act.forbidden");
    auto row = found(store::find_letter(act.tx, id), "letter.unknown");
    if (!act.earlier()) {
      check_issue(act.tx, context, row, input.dated_on);
      const int number = input.number.value_or(next_number(act.tx, series_of_letter(act.tx, row, input.dated_on), row.content.family, input.dated_on));
      if (number < 1 || number > greatest_number) throw Error(ErrorKind::invalid, "letter.number", "number");

      row.status = LetterStatus::issued;
      row.symbol = symbol_of(row.content.family, number_of(row.content, number));
      row.dated_on = input.dated_on;
      row.issued_by = context.actor.user_id;
      row.issued_at = context.now();
      const auto bytes = bytes_of(act.tx, row, number, input.dated_on, context.today());
      // The bytes lie on the disk before the row that names them is there.
      const auto digest = context.app.files.put(bytes);
      row.file = store::save_file(act.tx, {base::Id::make(), digest, docx_type, static_cast<std::int64_t>(bytes.size())}, context.now());
      row.file_name = file_name_of(*row.symbol);
      ++row.revision;
      store::update_letter(act.tx, row, context.now());

      store::OutgoingRow entry;
      entry.id = base::Id::make();
      entry.series = series_of_letter(act.tx, row, input.dated_on);
      entry.year = static_cast<int>(input.dated_on.ymd().year());
      entry.number = number;
      entry.symbol = *row.symbol;
      entry.dated_on = input.dated_on;
      entry.summary = "Công văn về việc " + row.content.title;
      entry.signer = row.content.signer;
      entry.recipients = joined(row.content.addressees);
      entry.kept_by = row.content.filed_at;
      entry.letter_id = id;
      entry.entered_by = context.actor.user_id;
      enter(act.tx, entry, context);
      act.finish("letter", id, row.plan.id, {{"title", row.content.title}, {"symbol", *row.symbol}, {"sha256", digest}});
    }
  }
  return get_letter(context, id);
}

Batch issue_letters(Context& context, const LettersIssue& input) {
  base::require(context.actor.sees_all(), "act.forbidden");
  // Of a preview: how many numbers of each series the letters before would take.
  std::map<std::pair<std::string, std::optional<base::Id>>, int> ahead;
  return each_of(context, input.ids, [&](Context& own, BatchItem& item) {
    {
      auto tx = own.read();
      const auto row = found(store::find_letter(tx, item.id), "letter.unknown");
      name_letter(row, item);
      if (input.preview) {
        check_issue(tx, own, row, input.dated_on);
        const auto series = series_of_letter(tx, row, input.dated_on);
        const int number = next_number(tx, series, row.content.family, input.dated_on) + ahead[{series.name, series.committee_id}]++;
        item.becomes = symbol_of(row.content.family, number_of(row.content, number));
        return;
      }
    }
    item.becomes = issue_letter(own, item.id, {{}, input.dated_on}).letter.symbol.value_or("");
  });
}

MadeFile get_letter_document(Context& context, base::Id id) {
  auto tx = context.read();
  const auto row = load_readable(tx, context, id);
  if (row.file) return {row.file_name.value_or(file_name_of("")), docx_type, context.app.files.read(row.file->sha256)};
  return {file_name_of(""), docx_type, bytes_of(tx, row, {}, {}, context.today())};
}

Outgoing list_outgoing(Context& context, const ListQuery& query, const OutgoingChoice& choice) {
  base::require(context.actor.sees_all(), "act.forbidden");
  auto tx = context.read();
  if (!choice.entry) return outgoing_of(tx, context, query, choice);
  const auto row = found(store::find_outgoing(tx, *choice.entry), "outgoing.unknown");
  auto at = query;
  const auto given = store::numbers_given(tx, row.series, row.year);
  at.page = static_cast<int>(given.end() - std::ranges::upper_bound(given, row.number)) / at.size + 1;
  return outgoing_of(tx, context, at, {row.series.name, row.year, row.series.committee_id});
}

MadeFile export_outgoing(Context& context, const OutgoingChoice& choice) {
  base::require(context.actor.sees_all(), "act.forbidden");
  auto tx = context.read();
  const auto one = chosen(tx, store::list_series(tx), choice, context);
  writer::Sheet sheet{"Văn bản đi", "Sổ đăng ký văn bản đi" + (one.committee_name ? " của " + *one.committee_name : ""), fmt::format("Năm {}, số và ký hiệu {}", one.year, one.series.name),
                      {{"Số, ký hiệu", 16, true}, {"Ngày tháng", 12, true}, {"Tên loại và trích yếu nội dung", 48}, {"Người ký", 22}, {"Nơi nhận", 36},
                       {"Đơn vị, người nhận bản lưu", 16}, {"Số lượng bản", 9, true}, {"Ngày chuyển", 12, true}, {"Ký nhận", 12}, {"Ghi chú", 28}}, {}};
  auto rows = store::list_outgoing(tx, one.series, one.year, {most_rows, 0}).rows;
  std::ranges::reverse(rows);
  using writer::SheetValue;
  for (const auto& row : rows)
    sheet.rows.push_back({row.symbol, row.dated_on ? SheetValue(*row.dated_on) : SheetValue(), row.summary, row.signer, row.recipients, row.kept_by,
                          SheetValue(), SheetValue(), SheetValue(), row.note});
  return {fmt::format("so-van-ban-di-{}.xlsx", one.year), xlsx_type, writer::write_xlsx(sheet)};
}

Outgoing explain_outgoing(Context& context, const OutgoingInput& input) {
  if (base::trim(input.note).empty()) throw Error(ErrorKind::invalid, "outgoing.note_required", "note");
  if (base::trim(input.series).empty()) throw Error(ErrorKind::invalid, "outgoing.series", "series");
  if (input.first < 1 || input.last < input.first || input.last > greatest_number || input.last - input.first >= most_explained || input.year < 2000 || input.year > 2199)
    throw Error(ErrorKind::invalid, "outgoing.numbers", "first");
  {
    Act act(context, "outgoing.explained");
    if (!act.earlier()) {
      require(domain::can_outgoing(context.actor), "edit");
      const auto slash = is_partys(input.series) ? input.series.find('/') : 0;
      const auto family = slash > 0 ? domain::Family::party : domain::Family::state;
      if (input.committee_id) load_committee(act.tx, context, *input.committee_id);
      for (int number = input.first; number <= input.last; ++number) {
        store::OutgoingRow row;
        row.id = base::Id::make();
        row.series = {input.series, input.committee_id};
        row.year = input.year;
        row.number = number;
        row.symbol = symbol_of(family, {std::to_string(number), input.series.substr(0, slash), input.series.substr(slash > 0 ? slash + 1 : 0)});
        row.summary = input.summary;
        row.note = input.note;
        row.entered_by = context.actor.user_id;
        enter(act.tx, row, context);
      }
      act.finish("agency", context.actor.agency_id, {}, {{"first", std::to_string(input.first)}, {"last", std::to_string(input.last)}, {"reason", input.note}});
    }
  }
  auto tx = context.read();
  return outgoing_of(tx, context, {}, {input.series, input.year, input.committee_id});
}

Outgoing register_document(Context& context, base::Id committee_id, const OutgoingDocument& input) {
  const auto kind = base::upper(base::trim(input.kind));
  if (kind.find_first_of(" /-") != std::string::npos || kind.size() > most_kind) throw Error(ErrorKind::invalid, "outgoing.kind", "kind");
  if (base::trim(input.summary).empty()) throw Error(ErrorKind::invalid, "outgoing.summary_required", "summary");
  check_day(input.dated_on, context.today());
  store::OutgoingRow row;
  {
    Act act(context, "outgoing.registered");
    require(domain::can_outgoing(context.actor), "edit");
    const auto committee = load_committee(act.tx, context, committee_id);
    row.series = {domain::series_of(committee.family, committee.symbol, kind.empty() ? "CV" : kind), committee_id};
    row.year = static_cast<int>(input.dated_on.ymd().year());
    if (!act.earlier()) {
      row.id = base::Id::make();
      row.number = input.number.value_or(next_number(act.tx, row.series, committee.family, input.dated_on));
      if (row.number < 1 || row.number > greatest_number) throw Error(ErrorKind::invalid, "letter.number", "number");
      row.symbol = symbol_of(committee.family, {std::to_string(row.number), kind.empty() && committee.family == domain::Family::party ? "CV" : kind, committee.symbol});
      row.dated_on = input.dated_on;
      row.summary = base::fold_spaces(input.summary);
      row.signer = input.signer;
      row.recipients = input.recipients;
      row.entered_by = context.actor.user_id;
      enter(act.tx, row, context);
      act.finish("unit", committee_id, {}, {{"symbol", row.symbol}, {"title", row.summary}});
    }
  }
  auto tx = context.read();
  return outgoing_of(tx, context, {}, {row.series.name, row.year, committee_id});
}

void delete_outgoing(Context& context, base::Id id) {
  Act act(context, "outgoing.removed");
  if (act.earlier()) return;
  require(domain::can_outgoing(context.actor), "edit");
  const auto row = found(store::find_outgoing(act.tx, id), "outgoing.unknown");
  if (row.letter_id) throw Error(ErrorKind::conflict, "outgoing.of_letter");
  store::remove_outgoing(act.tx, id);
  const auto& committee = row.series.committee_id;
  act.finish(committee ? "unit" : "agency", committee.value_or(context.actor.agency_id), {},
             {{"first", std::to_string(row.number)}, {"last", std::to_string(row.number)}, {"symbol", row.symbol}});
}

}  // namespace dondoc::service
