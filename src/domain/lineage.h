// Phả hệ văn bản: on which documents a plan rests, and which rest on it.
#pragma once

#include <boost/describe/enum.hpp>
#include <optional>
#include <string_view>

namespace dondoc::domain {

/// What a document is to the one that it names, in the words of the one that says so.
enum class LineageRelation { basis, carries_out, replaces, amends, cites, reports };
BOOST_DESCRIBE_ENUM(LineageRelation, basis, carries_out, replaces, amends, cites, reports)

enum class LineageKind { plan, cited, amendment, report };
BOOST_DESCRIBE_ENUM(LineageKind, plan, cited, amendment, report)

/// By the word that stands before the citation ("thực hiện", "thay thế"; none: it was not
/// read), or else by where it stands: among the bases, or anywhere in the text.
LineageRelation relation_of(const std::optional<std::string_view>& ground, bool among_bases);

}  // namespace dondoc::domain
