// The words of one paragraph, put together from runs.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

namespace dondoc::compiler::docx {

/// Folds spaces of every kind to one, keeps line breaks as one '\n' each, leaves
/// out what has no width (soft hyphens, joiners, marks of direction), and keeps
/// count of how much of it is bold or italic.
class ParagraphText {
 public:
  struct Look { bool bold = false, italic = false; bool page_number = false; };

  void add(std::string_view utf8, const Look& look);
  void space() { space_ = true; }
  void line_break() { break_ = true; }

  bool empty() const { return text_.empty(); }
  std::size_t size() const { return text_.size(); }
  /// Unicode NFC.
  std::string str() const;
  bool bold() const { return visible_ > 0 && bold_ == visible_; }
  bool italic() const { return visible_ > 0 && italic_ == visible_; }
  /// Nothing in it but the number of the page.
  bool page_number() const { return visible_ > 0 && page_number_ == visible_; }
  /// Bytes of str() that are bold from its start.
  std::size_t bold_bytes() const;

 private:
  void put(std::string_view character, const Look& look);

  std::string text_;
  bool space_ = false, break_ = false, opening_bold_ = true;
  std::uint32_t visible_ = 0, bold_ = 0, italic_ = 0, page_number_ = 0;
  std::size_t bold_end_ = 0;
};

}  // namespace dondoc::compiler::docx
