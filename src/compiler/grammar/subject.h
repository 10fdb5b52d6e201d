// Who a sentence charges, and where what they are to do begins.
#pragma once

#include <vector>

#include "compiler/grammar/mention_list.h"

namespace dondoc::compiler {

struct Subject {
  std::vector<Body> bodies;  // empty: the sentence names none
  std::uint32_t predicate = 0;  // the word behind the subject
  bool at_start = false;     // the sentence begins with it
  bool asked = false;        // "Đề nghị …", "Giao …"
  bool invited = false;      // "Mời …": where nobody is charged already
  bool common() const;       // "các đơn vị": says nothing that a heading above would not
};

/// The subject of the sentence or paragraph. Bases and conditions before it
/// ("Căn cứ …,", "Trong quá trình …, nếu có …,") are looked through.
Subject read_subject(const Words& words, Span span, const Rules& rules = {});

/// Who the sentence's clauses charge: "Các Phó Chủ tịch chỉ đạo …; các Chuyên viên thực hiện …",
/// "Cơ quan chủ trì có trách nhiệm …, các cơ quan phối hợp có trách nhiệm …".
/// `semicolons`: those behind a semicolon too.
std::vector<Body> read_clauses(const Words& words, Span text, const Subject& subject, bool semicolons, const Rules& rules = {});

/// Who a label or a cell names: bodies alone, or whoever each clause begins with
/// ("Sở A tiến hành …; các sở liên quan và UBND các xã rà soát …").
std::vector<Body> read_doers(const Words& words, Span value, const Rules& rules = {});

/// The first word of a predicate stands at `i`.
bool predicate_starts(const Words& words, std::uint32_t i, std::uint32_t last);

/// Who it names leads, and is no group; up to `last`.
bool leads(const Words& words, const Subject& subject, std::uint32_t last);

/// Where things are only described, an order or a body that leads or cooperates still charges.
bool charges_plainly(const Words& words, const Subject& subject, std::uint32_t last);

/// "Ủy ban nhân dân các xã, phường" under "Ủy ban nhân dân xã, phường": the same, but for "các".
bool says_again(const Words& words, const std::vector<Body>& own, const std::vector<Body>& heading);

}  // namespace dondoc::compiler
