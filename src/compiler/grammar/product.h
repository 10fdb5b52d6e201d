// On what a task depends, and what comes of it.
#pragma once

#include "compiler/grammar/task.h"

namespace dondoc::compiler {

/// "nếu có", "khi có yêu cầu": the condition as printed.
std::optional<Span> read_condition(const Page& page, Span text);

struct ProductText {
  Span what, at;
  std::optional<int> quantity;
  Span unit;  // what is counted, where it is not the product itself
};
/// Labelled products, and counted things that the text asks for ("04 thứ tiếng").
std::vector<ProductText> read_products(const Page& page, const TaskText& task);

/// The tasks whose product each task waits for ("nội dung do Sở A cung cấp"), as indices.
std::vector<std::vector<std::size_t>> read_needs(const Page& page, const std::vector<TaskText>& tasks);

}  // namespace dondoc::compiler
