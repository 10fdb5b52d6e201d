// The bodies that a heading names and nothing else: on a line of its own, or before
// what they are to do ("Sở A: chủ trì …").
#pragma once

#include <optional>
#include <vector>

#include "compiler/grammar/mention_list.h"
#include "compiler/grammar/page.h"

namespace dondoc::compiler {

/// The bodies of the span; empty where it holds anything else. `strictly`: the
/// whole of it must read as names, as in running text.
std::vector<Body> listed_bodies(const Page& page, Span span, bool strictly);

/// The bodies that an order names and says no more of: "Giao Giám đốc Sở A:".
std::vector<Body> ordered_bodies(const Page& page, Span span);

/// "Sở A có trách nhiệm:", "Sở A thực hiện các nhiệm vụ sau:": the lines below are what it is to do.
bool heads_list(const Page& page, Span text);

/// A heading or paragraph that leads in the points below it with the words of a sentence:
/// "Sở A chủ trì, phối hợp với Sở B:", "Sở A chỉ đạo Chi cục B thực hiện các nội dung sau:".
struct LeadIn {
  std::vector<Body> bodies;   // whom the points charge
  bool shares_role = false;   // who leads and who helps is said for each of them
  bool is_task = false;       // it orders something by itself, besides the points
  bool role_alone = false;    // "a) Phối hợp với các sở, ngành" under a body's name: it tells their role and nothing more
  bool partner_behind = false;  // "b) Chủ trì, phối hợp với:": each point begins with whom
};
LeadIn lead_in(const Page& page, Span text);

/// "Sở A chủ trì, phối hợp với các Sở:": the colon of a list of names cut the sentence.
bool breaks_off(const Page& page, Span heading);

/// Behind the colon or the name, a bracket or a list of sectors only tells who they are.
bool only_tells_who(const Words& words, Span rest);

/// Those that a short heading names in words no lexicon knows ("Học sinh, cha mẹ học sinh"), for a
/// section that stands among sections of bodies; empty where it reads as a matter or a sentence.
std::vector<Body> bodies_by_place(const Page& page, Span heading);

/// "Đối với …", "Trách nhiệm của …": the heading says itself that it is about whom.
bool opens_with_whom(const Words& words, Span heading);

struct RunOn {
  std::optional<Span> first_task;  // what they are to do; nothing where the span charges nobody by name
  std::vector<Body> bodies;
};
RunOn run_on(const Page& page, Span span);
/// "Kế toán, thư viện, bảo vệ: thực hiện …", for a line that stands among lines of bodies.
RunOn run_on_by_place(const Page& page, Span span);
/// Of the section's bullets at least half begin with a body's name and a colon.
bool lists_names(const Page& page, const SectionNode& node);

/// "V. TRÁCH NHIỆM CỦA CÁC CƠ QUAN, ĐƠN VỊ" above "1. Sở A", "2. Sở B": it heads them and charges nobody itself.
/// `agencies`: whom each section's heading names; those of such headings are taken away.
void unhead_classes(const Page& page, std::vector<std::vector<Body>>& agencies);

}  // namespace dondoc::compiler
