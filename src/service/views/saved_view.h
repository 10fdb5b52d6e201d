// Views of long lists that people keep. Field for field the schemas of src/api/openapi.yaml.
#pragma once

#include <boost/describe.hpp>
#include <string>
#include <vector>

#include "domain/actor.h"
#include "domain/saved_view.h"
#include "service/views/common.h"

namespace dondoc::service {

/// address: what stands after "?". opens: the list, for the person who asks.
/// can: edit, delete, share.
struct SavedView { base::Id id; std::string name, address; bool shared = false, opens = false; PersonRef made_by; domain::Can can; };
BOOST_DESCRIBE_STRUCT(SavedView, (), (id, name, address, shared, opens, made_by, can))

/// can: share.
struct SavedViews { std::vector<SavedView> items; domain::Can can; };
BOOST_DESCRIBE_STRUCT(SavedViews, (), (items, can))

struct SavedViewInput { domain::SavedList list{}; std::string name, address; bool shared = false; };
BOOST_DESCRIBE_STRUCT(SavedViewInput, (), (list, name, address, shared))

/// view_id: none, where the list is to open as it is.
struct OpeningView { domain::SavedList list{}; std::optional<base::Id> view_id; };
BOOST_DESCRIBE_STRUCT(OpeningView, (), (list, view_id))

/// hidden: the columns of the list that the person leaves out; none: all are shown.
struct ColumnChoice { std::string list; std::vector<std::string> hidden; };
BOOST_DESCRIBE_STRUCT(ColumnChoice, (), (list, hidden))

struct ColumnChoices { std::vector<ColumnChoice> items; };
BOOST_DESCRIBE_STRUCT(ColumnChoices, (), (items))

}  // namespace dondoc::service
