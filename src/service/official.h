// What stands at the head and the foot of an office's papers, as far as it
// follows from names.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "service/views/plan.h"

namespace dondoc::service {

/// The office's letters in the numbers of its papers (NĐ 30/2020/NĐ-CP, Annex
/// I, part II, section I.3): the short name where that is one word ("SYT"),
/// "UBND" of a People's Committee, else the first letters of the words
/// ("Sở Nông nghiệp và Môi trường" → "SNNMT").
std::string letters_of(const std::string& name, const std::optional<std::string>& short_name);

/// Who signs for the office and as what, for the usual kinds; the person writes
/// over it. An empty authority: the head signs in the office's own name.
struct Signing { std::string authority, position; };
Signing signing_of(const std::string& name, domain::Family family);

/// A name that a head prints in capitals alone, as it is read in a sentence: the
/// one of `known` that it is, else its letters small but the first.
std::string name_as_read(const std::string& printed, const std::vector<std::string>& known);
/// The same, where the place that it ends on is spelt as beside the date: "Ủy ban nhân dân tỉnh Sông La".
std::string name_with_place(const std::string& printed, const std::vector<std::string>& known, const std::optional<std::string>& place);

/// Names that a plan and its office bring: for name_as_read, citation_of, full_name.
std::vector<std::string> names_known(const Plan& plan, const std::string& agency, const std::optional<std::string>& parent);

/// A body that a plan names as far as its readers need ("UBND tỉnh") as a paper
/// is addressed to it: the one of `known` that begins so, else with the
/// province's `place` behind it ("Ủy ban nhân dân tỉnh Sơn Thủy").
std::string full_name(const std::string& printed, const std::vector<std::string>& known, const std::optional<std::string>& place);

/// Where a body sits, for the line of place and date: a commune's bodies by the
/// commune's own name, in full where that is a number ("Phường 1"), all others by
/// the `place` of the province (NĐ 30/2020/NĐ-CP, Annex I, part II, section I.4).
std::string place_of(const std::string& name, const std::optional<std::string>& place);

/// The line above the issuer. People's Committees and People's Councils carry
/// none (NĐ 30/2020/NĐ-CP, Annex I, part II, section I.2).
std::string superior_of(const std::string& name, const std::optional<std::string>& parent);

/// The subject of a report: the duty's title with the plan's number and matter
/// in it and the period behind it: "Báo cáo kết quả thực hiện Kế hoạch số
/// 45/KH-UBND về phòng, chống bệnh dại tháng 11/2026".
std::string subject_of(const std::string& title, const Plan& plan, const std::string& period);

/// The name of a file among others of its kind: "BC tổng hợp - KH 45 - tháng
/// 11-2026.docx". Parts that say nothing are left out.
std::string file_name_of(const std::string& kind, const Plan& plan, const std::string& unit, const std::string& period);

/// "tháng 12/2026", to go on a sentence with; empty of a label that names no time
/// ("Một lần", "Đột xuất").
std::string period_in_sentence(const std::string& label);

/// "Kế hoạch số 214/KH-UBND ngày 20 tháng 11 năm 2026 của Ủy ban nhân dân tỉnh
/// về Truyền thông …", with what the plan states of it. `known` as above.
std::string citation_of(const Plan& plan, const std::vector<std::string>& known);

}  // namespace dondoc::service
