// What the answers of all areas share. Field for field the schemas of src/api/openapi.yaml.
#pragma once

#include <boost/describe.hpp>
#include <optional>
#include <string>
#include <vector>

#include "base/date.h"
#include "base/id.h"
#include "domain/words.h"

namespace dondoc::service {

/// A page of a list; `page` counts from 1.
template <class T> struct Page {
  std::vector<T> items;
  int total = 0, page = 1, size = 0;
  BOOST_DESCRIBE_CLASS(Page, (), (items, total, page, size), (), ())
};

struct Param { std::string name, value; };
BOOST_DESCRIBE_STRUCT(Param, (), (name, value))

struct Made { base::Id id; };
BOOST_DESCRIBE_STRUCT(Made, (), (id))

struct Reason { std::string reason; };
BOOST_DESCRIBE_STRUCT(Reason, (), (reason))

struct BaseRevision { int base_revision = 0; };
BOOST_DESCRIBE_STRUCT(BaseRevision, (), (base_revision))

struct UnitRef { base::Id id; std::string name; std::optional<std::string> short_name; };
BOOST_DESCRIBE_STRUCT(UnitRef, (), (id, name, short_name))

struct PersonRef { base::Id id; std::string name; };
BOOST_DESCRIBE_STRUCT(PersonRef, (), (id, name))

struct Progress {
  int total = 0, done = 0, late = 0, silent = 0, under_way = 0;
};
BOOST_DESCRIBE_STRUCT(Progress, (), (total, done, late, silent, under_way))

/// Text, bound, date as printed; due_on: the last day on which it is met.
struct DueView {
  std::optional<std::string> text;
  std::optional<domain::Bound> bound;
  std::optional<std::string> date;
  std::optional<base::Date> due_on, original_on;
};
BOOST_DESCRIBE_STRUCT(DueView, (), (text, bound, date, due_on, original_on))

/// A body as printed and what it was resolved to.
struct Party {
  std::string text;
  domain::Role role{};
  domain::TargetKind kind{};
  std::optional<base::Id> id;
  std::optional<std::string> name;
  std::optional<std::string> section;  // of kind charged: its path; none: the whole plan
};
BOOST_DESCRIBE_STRUCT(Party, (), (text, role, kind, id, name, section))

struct PartyInput {
  std::string text;
  domain::Role role{};
  domain::TargetKind kind{};
  std::optional<base::Id> id;
  std::optional<std::string> section{};
};
BOOST_DESCRIBE_STRUCT(PartyInput, (), (text, role, kind, id, section))

}  // namespace dondoc::service
