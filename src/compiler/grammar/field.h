// Labelled values: "Cơ quan chủ trì: …; Cơ quan phối hợp: …; Thời gian: …".
#pragma once

#include <optional>
#include <vector>

#include "compiler/grammar/words.h"
#include "compiler/lexicon/labels.h"

namespace dondoc::compiler {

struct Field {
  Label label = Label::other;
  Span name, value;
};

/// The fields of a paragraph that begins with one; empty where it does not.
std::vector<Field> read_fields(const Words& words, Span span);

/// The kind of column that a heading cell names.
std::optional<Label> read_column(const Words& words, Span cell);

}  // namespace dondoc::compiler
